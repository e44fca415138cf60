/// Reads JSON text (RFC 8259) from bytes that nobody has checked.
///
/// Total: what is no JSON is an error, however long or deep; lone halves of surrogate pairs are
/// read as U+FFFD.
package struct JSONReader {
  /// How deep lists and objects may stand within one another.
  package static let depthMax = 128

  private let bytes: [UInt8]
  private var index = 0

  /// What is wrong with a text, by the place of the byte where it went wrong.
  package struct Fault: Error, Hashable, Sendable {
    /// The byte, from 0.
    package let offset: Int
  }

  /// Reads one value with nothing behind it but blanks.
  package static func value(of bytes: [UInt8]) throws(Fault) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    let value = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.index == bytes.count else { throw reader.fault }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var fault: Fault { Fault(offset: index) }

  /// The byte ahead, NUL behind the end: no JSON has one.
  private var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func skipBlanks() {
    while [0x20, 0x09, 0x0A, 0x0D].contains(next) { index += 1 }
  }

  private mutating func value(depth: Int) throws(Fault) -> JSONValue {
    skipBlanks()
    guard depth <= Self.depthMax else { throw fault }
    switch next {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Fault) -> JSONValue {
    guard bytes[index...].starts(with: word.utf8) else { throw fault }
    index += word.utf8.count
    return value
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(Fault) {
    skipBlanks()
    guard next == UInt8(ascii: character) else { throw fault }
    index += 1
  }

  private mutating func object(depth: Int) throws(Fault) -> JSONValue {
    try expect("{")
    var members: [JSONValue.Member] = []
    skipBlanks()
    if next == UInt8(ascii: "}") {
      index += 1
      return .object([])
    }
    while true {
      skipBlanks()
      let key = try text()
      try expect(":")
      members.append(JSONValue.Member(key, try value(depth: depth + 1)))
      skipBlanks()
      guard next == UInt8(ascii: ",") else { break }
      index += 1
    }
    try expect("}")
    return .object(members)
  }

  private mutating func list(depth: Int) throws(Fault) -> JSONValue {
    try expect("[")
    var values: [JSONValue] = []
    skipBlanks()
    if next == UInt8(ascii: "]") {
      index += 1
      return .list([])
    }
    while true {
      values.append(try value(depth: depth + 1))
      skipBlanks()
      guard next == UInt8(ascii: ",") else { break }
      index += 1
    }
    try expect("]")
    return .list(values)
  }

  private mutating func number() throws(Fault) -> JSONValue {
    let start = index
    if next == UInt8(ascii: "-") { index += 1 }
    let first = next
    try digits()
    if first == UInt8(ascii: "0"), index > start + (bytes[start] == first ? 1 : 2) { throw fault }
    if next == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      index += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
    return .number(String(decoding: bytes[start..<index], as: UTF8.self))
  }

  /// At least one digit.
  private mutating func digits() throws(Fault) {
    let start = index
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) { index += 1 }
    guard index > start else { throw fault }
  }

  private mutating func text() throws(Fault) -> String {
    try expect("\"")
    var units: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: units, as: UTF8.self) else { throw fault }
        return text
      case UInt8(ascii: "\\"):
        units.append(contentsOf: UTF8.encode(try escaped()) ?? UTF8.encodedReplacementCharacter)
      case 0..<0x20: throw fault
      default: units.append(byte)
      }
    }
    throw fault
  }

  private mutating func escaped() throws(Fault) -> Unicode.Scalar {
    let letter = next
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try scalar()
    default: throw fault
    }
  }

  /// A scalar from one or two escapes of four digits each; the first `\u` has been read.
  private mutating func scalar() throws(Fault) -> Unicode.Scalar {
    let high = try codeUnit()
    guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) ?? "\u{FFFD}" }
    let start = index
    guard bytes[index...].starts(with: "\\u".utf8) else { return "\u{FFFD}" }
    index += 2
    let low = try codeUnit()
    guard (0xDC00..<0xE000).contains(low) else {
      index = start
      return "\u{FFFD}"
    }
    let value = 0x10000 + (UInt32(high - 0xD800) << 10) + UInt32(low - 0xDC00)
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private mutating func codeUnit() throws(Fault) -> UInt16 {
    var value: UInt16 = 0
    for _ in 0..<4 {
      guard next < 0x80, let digit = Character(Unicode.Scalar(next)).hexDigitValue else {
        throw fault
      }
      value = value << 4 | UInt16(digit)
      index += 1
    }
    return value
  }
}
