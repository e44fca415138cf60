import Output

/// A value of JSON (RFC 8259), as messages carry it.
package enum JSONValue: Hashable, Sendable {
  /// No value.
  case null
  /// True or false.
  case flag(Bool)
  /// A number as it is written, so that an id goes back as it came.
  case number(String)
  /// Characters.
  case text(String)
  /// Values in order.
  case list([JSONValue])
  /// Members in the order in which they are written; of equal keys the first counts.
  case object([Member])

  /// A key with its value.
  package struct Member: Hashable, Sendable {
    /// The key.
    package let key: String
    /// What it holds.
    package let value: JSONValue

    /// Pairs a key with a value.
    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }
}

extension JSONValue {
  /// A whole number.
  package static func integer(_ number: Int) -> JSONValue { .number("\(number)") }

  /// The value of a key, `nil` where there is none or this is no object.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The characters, `nil` for another kind of value.
  package var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The flag, `nil` for another kind of value.
  package var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }

  /// The values, `nil` for another kind of value.
  package var list: [JSONValue]? { if case .list(let list) = self { list } else { nil } }

  /// The whole number, `nil` for another kind of value or a number that is none.
  package var integer: Int? {
    guard case .number(let digits) = self else { return nil }
    return Int(digits)
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral,
  ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral
{
  /// An object; keys keep their order.
  package init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }

  /// Values in order.
  package init(arrayLiteral values: JSONValue...) { self = .list(values) }

  /// Characters.
  package init(stringLiteral text: String) { self = .text(text) }

  /// A whole number.
  package init(integerLiteral number: Int) { self = .integer(number) }

  /// True or false.
  package init(booleanLiteral flag: Bool) { self = .flag(flag) }
}

extension JSONValue {
  /// The value on one line, as UTF-8.
  package var bytes: [UInt8] {
    var json = JSONBytes()
    write(to: &json)
    return json.bytes
  }

  private func write(to json: inout JSONBytes) {
    switch self {
    case .null: json.literal("null")
    case .flag(let flag): json.literal(flag ? "true" : "false")
    case .number(let digits): json.literal(digits)
    case .text(let text): json.value(text)
    case .list(let values):
      json.open("[")
      for value in values { value.write(to: &json) }
      json.close("]")
    case .object(let members):
      json.open("{")
      for member in members {
        json.key(member.key)
        member.value.write(to: &json)
      }
      json.close("}")
    }
  }

  /// The value for readers: a member or value a line, two blanks for each level.
  package var readableText: String { readableText(margin: "") }

  private func readableText(margin: String) -> String {
    let inner = margin + "  "
    switch self {
    case .null, .flag, .number, .text: return String(decoding: bytes, as: UTF8.self)
    case .list(let values) where values.isEmpty: return "[]"
    case .list(let values):
      let lines = values.map { inner + $0.readableText(margin: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(margin)]"
    case .object(let members) where members.isEmpty: return "{}"
    case .object(let members):
      let lines = members.map { member in
        let key = String(decoding: JSONValue.text(member.key).bytes, as: UTF8.self)
        return "\(inner)\(key): \(member.value.readableText(margin: inner))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(margin)}"
    }
  }
}
