import Glibc

/// Encodings that letters are stored in.
package enum FileEncoding {
  /// A text in an encoding; `nil` where the encoding lacks one of its characters.
  package static func bytes(of text: String, in encoding: Damage) -> [UInt8]? {
    switch encoding {
    case .utf8bom: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16le: [0xFF, 0xFE] + units(text, isBigEndian: false)
    case .utf16be: [0xFE, 0xFF] + units(text, isBigEndian: true)
    case .utf16leBare: units(text, isBigEndian: false)
    case .utf16beBare: units(text, isBigEndian: true)
    case .gb18030: converted(Array(text.utf8), from: "UTF-8", to: "GB18030")
    case .big5: converted(Array(text.utf8), from: "UTF-8", to: "BIG5")
    default: nil
    }
  }

  private static func units(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
  }

  /// Bytes in another encoding; `nil` at the first one that cannot be converted.
  private static func converted(_ bytes: [UInt8], from: String, to: String) -> [UInt8]? {
    guard let descriptor = iconv_open(to, from), Int(bitPattern: descriptor) != -1 else {
      return nil
    }
    defer { iconv_close(descriptor) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
    let outputCount = output.count
    let written: Int? = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var (from, to) = (source.baseAddress, target.baseAddress)
        var (left, room) = (source.count, target.count)
        let result = iconv(descriptor, &from, &left, &to, &room)
        return result == Int.max || Int(bitPattern: UInt(bitPattern: result)) == -1 || left > 0
          ? nil : outputCount - room
      }
    }
    return written.map { output[..<$0].map { UInt8(bitPattern: $0) } }
  }

  /// UTF-8 read as if it were GBK: what cannot be read becomes U+FFFD.
  static func misread(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < bytes.count {
      let isPair = bytes[index] >= 0x81 && bytes[index] < 0xFF && index + 1 < bytes.count
      if bytes[index] < 0x80 {
        result.append(Unicode.Scalar(bytes[index]))
        index += 1
      } else if isPair,
        let pair = converted([bytes[index], bytes[index + 1]], from: "GBK", to: "UTF-8")
      {
        result.append(contentsOf: String(decoding: pair, as: UTF8.self).unicodeScalars)
        index += 2
      } else {
        result.append("\u{FFFD}")
        index += 1
      }
    }
    return String(result)
  }
}
