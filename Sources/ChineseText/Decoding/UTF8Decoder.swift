/// UTF-8 to scalars: strictly, or with U+FFFD for each bad sequence.
enum UTF8Decoder {
  /// The scalars of strictly valid UTF-8, else `nil`.
  static func strictScalars(of bytes: UnsafeRawBufferPointer) -> [UInt32]? {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return [] }
    var isValid = true
    let scalars = [UInt32](unsafeUninitializedCapacity: scalarCount(of: bytes)) { target, count in
      guard let out = target.baseAddress else {
        isValid = bytes.isEmpty
        return
      }
      let written = decodeStrictly(base, bytes.count, into: out, capacity: target.count)
      isValid = written != nil
      count = written ?? 0
    }
    return isValid ? scalars : nil
  }

  /// Bytes that begin a sequence: as many as scalars, if the text is valid.
  private static func scalarCount(of bytes: UnsafeRawBufferPointer) -> Int {
    // Eight bytes at once: those whose highest bits are 10 go on with a sequence.
    var continuing = 0
    var index = 0
    while index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let marks = word >> 7 & ~(word >> 6) & 0x0101_0101_0101_0101
      continuing &+= Int(truncatingIfNeeded: (marks &* 0x0101_0101_0101_0101) >> 56)
      index += 8
    }
    while index < bytes.count {
      if bytes[index] & 0xC0 == 0x80 { continuing += 1 }
      index += 1
    }
    return bytes.count - continuing
  }

  /// Writes scalars until the end or the first bad sequence; the number written, or `nil`.
  ///
  /// Never writes more than `capacity`: each scalar begins with a byte that was counted.
  private static func decodeStrictly(
    _ bytes: UnsafePointer<UInt8>, _ byteCount: Int, into out: UnsafeMutablePointer<UInt32>,
    capacity: Int
  ) -> Int? {
    var index = 0
    var count = 0
    while index < byteCount {
      let first = bytes[index]
      if first < 0x80 {
        out[count] = UInt32(first)
        index &+= 1
      } else if first & 0xF0 == 0xE0, index &+ 2 < byteCount {
        let second = UInt32(bytes[index &+ 1]) ^ 0x80
        let third = UInt32(bytes[index &+ 2]) ^ 0x80
        let scalar = UInt32(first & 0x0F) << 12 | second << 6 | third
        guard second | third < 0x40, scalar >= 0x800, scalar & 0xF800 != 0xD800 else { return nil }
        out[count] = scalar
        index &+= 3
      } else {
        let step = sequence(bytes + index, byteCount - index)
        guard step.isValid else { return nil }
        out[count] = step.scalar
        index &+= step.length
      }
      count &+= 1
    }
    assert(count <= capacity)
    return count
  }

  /// One sequence of two bytes or more, or the longest beginning of one.
  struct Sequence {
    let scalar: UInt32
    /// Bytes of the sequence; if it is bad, of its longest valid beginning, at least 1.
    let length: Int
    let isValid: Bool
    /// Whether only the end of the bytes made it bad.
    var isCut = false
  }

  /// Reads the sequence at the start of some bytes, of which there is at least one.
  static func sequence(_ bytes: UnsafePointer<UInt8>, _ byteCount: Int) -> Sequence {
    let first = bytes[0]
    let (length, low, high): (Int, UInt8, UInt8) =
      switch first {
      case 0x00...0x7F: (1, 0x80, 0xBF)
      case 0xC2...0xDF: (2, 0x80, 0xBF)
      case 0xE0: (3, 0xA0, 0xBF)
      case 0xED: (3, 0x80, 0x9F)
      case 0xE1...0xEF: (3, 0x80, 0xBF)
      case 0xF0: (4, 0x90, 0xBF)
      case 0xF1...0xF3: (4, 0x80, 0xBF)
      case 0xF4: (4, 0x80, 0x8F)
      default: (0, 0, 0)
      }
    guard length > 0 else { return Sequence(scalar: 0, length: 1, isValid: false) }
    var scalar = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
    var index = 1
    while index < length {
      guard index < byteCount else {
        return Sequence(scalar: 0, length: index, isValid: false, isCut: true)
      }
      let byte = bytes[index]
      let isFit = index == 1 ? byte >= low && byte <= high : byte & 0xC0 == 0x80
      guard isFit else { return Sequence(scalar: 0, length: index, isValid: false) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
      index += 1
    }
    return Sequence(scalar: scalar, length: length, isValid: true)
  }

  /// Decodes any bytes; each longest beginning of a valid sequence becomes one U+FFFD.
  static func scalars(of bytes: UnsafeRawBufferPointer) -> LossyScalars {
    var result = LossyScalars(scalars: [], encoding: .utf8)
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return result }
    result.scalars.reserveCapacity(scalarCount(of: bytes))
    var index = 0
    while index < bytes.count {
      let step = sequence(base + index, bytes.count - index)
      if step.isValid {
        if step.length > 1 { result.multibyteCount += 1 }
      } else {
        result.lose(at: index)
        result.endIsCut = step.isCut
      }
      result.scalars.append(step.isValid ? step.scalar : 0xFFFD)
      index += step.length
    }
    return result
  }
}
