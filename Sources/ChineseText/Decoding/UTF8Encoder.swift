/// Scalars back to UTF-8.
enum UTF8Encoder {
  /// How many bytes some scalars take at most: just so many if each is a Unicode scalar.
  static func byteCount(of scalars: UnsafeBufferPointer<UInt32>) -> Int {
    var count = scalars.count
    for scalar in scalars {
      count &+= (scalar >= 0x80 ? 1 : 0) &+ (scalar >= 0x800 ? 1 : 0) &+ (scalar >= 0x10000 ? 1 : 0)
    }
    return count
  }

  /// Writes the bytes of some scalars and returns how many were written.
  ///
  /// What is no Unicode scalar is written as U+FFFD. There must be room for `byteCount(of:)`.
  static func write(
    _ scalars: UnsafeBufferPointer<UInt32>, to out: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    for value in scalars {
      let isScalar = value < 0x110000 && value & 0xFFFF_F800 != 0xD800
      let scalar = isScalar ? value : 0xFFFD
      if scalar < 0x80 {
        out[count] = UInt8(truncatingIfNeeded: scalar)
        count += 1
        continue
      }
      let tail = scalar < 0x800 ? 1 : scalar < 0x10000 ? 2 : 3
      let lead: UInt32 = tail == 1 ? 0xC0 : tail == 2 ? 0xE0 : 0xF0
      out[count] = UInt8(truncatingIfNeeded: lead | scalar >> UInt32(6 * tail))
      for index in 1...tail {
        let bits = scalar >> UInt32(6 * (tail - index)) & 0x3F
        out[count + index] = UInt8(truncatingIfNeeded: 0x80 | bits)
      }
      count += tail + 1
    }
    return count
  }
}

/// The UTF-8 of some scalars; what is no Unicode scalar becomes U+FFFD.
package func utf8(of scalars: ArraySlice<UInt32>) -> [UInt8] {
  scalars.withUnsafeBufferPointer { source in
    [UInt8](unsafeUninitializedCapacity: UTF8Encoder.byteCount(of: source)) { out, count in
      count = UTF8Encoder.write(source, to: out)
    }
  }
}

/// The string of some scalars; what is no Unicode scalar becomes U+FFFD.
package func string(of scalars: ArraySlice<UInt32>) -> String {
  scalars.withUnsafeBufferPointer { string(of: $0) }
}

/// The string of some scalars; what is no Unicode scalar becomes U+FFFD.
package func string(of scalars: UnsafeBufferPointer<UInt32>) -> String {
  String(unsafeUninitializedCapacity: UTF8Encoder.byteCount(of: scalars)) { out in
    UTF8Encoder.write(scalars, to: out)
  }
}

/// The string of some scalars; what is no Unicode scalar becomes U+FFFD.
package func string(of scalars: [UInt32]) -> String { string(of: scalars[...]) }
