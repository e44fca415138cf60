import CTextTables

/// A character as web pages write it: `&nbsp;`, `&#20851;`, `&#x5173;`.
enum CharacterReference {
  /// The longest name of the list has 31 letters.
  private static let nameCountMax = 31
  /// What numbers from 128 to 159 mean on pages: the characters of Windows-1252.
  private static let windowsScalars: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
    0x152, 0x8D, 0x17D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
    0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E, 0x178,
  ]

  /// The reference at an `&` and where it ends, `nil` where the `&` is text.
  static func read(
    in raw: UnsafeBufferPointer<UInt32>, at start: Int
  ) -> (scalar: UInt32, end: Int)? {
    guard start + 1 < raw.count else { return nil }
    return raw[start + 1] == 0x23
      ? numbered(in: raw, at: start + 2) : named(in: raw, at: start + 1)
  }

  private static func numbered(
    in raw: UnsafeBufferPointer<UInt32>, at start: Int
  ) -> (scalar: UInt32, end: Int)? {
    var index = start
    let isHexadecimal = index < raw.count && raw[index] | 0x20 == 0x78
    if isHexadecimal { index += 1 }
    let base: UInt32 = isHexadecimal ? 16 : 10
    let digits = index
    var value: UInt32 = 0
    while index < raw.count, let digit = digit(raw[index]), digit < base {
      value = min(value * base + digit, 0x110000)
      index += 1
    }
    guard index > digits else { return nil }
    if index < raw.count, raw[index] == 0x3B { index += 1 }
    return (scalar(numbered: value), index)
  }

  private static func digit(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x30...0x39: scalar - 0x30
    case 0x41...0x46: scalar - 0x41 + 10
    case 0x61...0x66: scalar - 0x61 + 10
    default: nil
    }
  }

  private static func scalar(numbered value: UInt32) -> UInt32 {
    if (0x80...0x9F).contains(value) { return windowsScalars[Int(value) - 0x80] }
    return value == 0 || Unicode.Scalar(value) == nil ? 0xFFFD : value
  }

  private static func named(
    in raw: UnsafeBufferPointer<UInt32>, at start: Int
  ) -> (scalar: UInt32, end: Int)? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: nameCountMax) { name in
      var count = 0
      while start + count < raw.count, count < nameCountMax {
        let scalar = raw[start + count]
        guard scalar < 0x80, text_is(scalar, TEXT_LATIN | TEXT_DIGIT) else { break }
        name[count] = UInt8(scalar)
        count += 1
      }
      let end = start + count
      if end < raw.count, raw[end] == 0x3B {
        let scalar = text_reference(name.baseAddress, Int32(count), true)
        if scalar != 0 { return (scalar, end + 1) }
      }
      // Of the names that may stand without a semicolon the longest has six letters.
      for length in stride(from: min(count, 6), to: 1, by: -1) {
        let scalar = text_reference(name.baseAddress, Int32(length), false)
        if scalar != 0 { return (scalar, start + length) }
      }
      return nil
    }
  }
}
