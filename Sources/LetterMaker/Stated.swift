/// What a letter states of one column: a value, nothing, or something that is left open.
///
/// In JSON a value stands as itself, nothing as `null`, and an open column is left out, so that a
/// score passes over it.
package enum Stated<Value: Codable & Equatable & Sendable>: Equatable, Sendable {
  /// The letter states this.
  case value(Value)
  /// The letter states nothing: a reader must leave the column missing.
  case missing
  /// Readers may differ: not judged.
  case open

  /// Wraps a value, or nothing for `nil`.
  package init(_ value: Value?) {
    self = value.map(Self.value) ?? .missing
  }

  /// The value, `nil` where nothing is stated or the column is open.
  package var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }
}

extension Stated: ExpressibleByNilLiteral {
  /// Nothing is stated.
  package init(nilLiteral: ()) {
    self = .missing
  }
}

extension Stated: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    self = container.decodeNil() ? .missing : .value(try container.decode(Value.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if case .value(let value) = self {
      try container.encode(value)
    } else {
      try container.encodeNil()
    }
  }
}

extension KeyedEncodingContainer {
  /// Leaves an open column out; the synthesised coding of rows uses this.
  mutating func encode<Value>(_ stated: Stated<Value>, forKey key: Key) throws {
    switch stated {
    case .value(let value): try encode(value, forKey: key)
    case .missing: try encodeNil(forKey: key)
    case .open: break
    }
  }
}

extension KeyedDecodingContainer {
  /// Reads a column that was left out as open.
  func decode<Value>(_ type: Stated<Value>.Type, forKey key: Key) throws -> Stated<Value> {
    guard contains(key) else { return .open }
    return try decodeNil(forKey: key) ? .missing : .value(decode(Value.self, forKey: key))
  }
}
