/// Where every 256th character begins in the clean and in the folded bytes.
///
/// From an anchor it is at most 255 characters to any other, so a way costs a search among the
/// anchors and a short walk.
struct TextAnchors: Sendable {
  private static let stride = 256
  private let cleanBytes: [UInt32]
  private let foldedBytes: [UInt32]

  init(clean: [UInt8], folded: [UInt8]) {
    precondition(clean.count <= Int(UInt32.max) && folded.count <= Int(UInt32.max))
    cleanBytes = Self.starts(in: clean)
    foldedBytes = Self.starts(in: folded)
    precondition(cleanBytes.count == foldedBytes.count, "the texts have equally many characters")
  }

  private static func starts(in bytes: [UInt8]) -> [UInt32] {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(bytes.count / (2 * stride))
    bytes.withUnsafeBufferPointer { bytes in
      var untilNext = stride + 1
      for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
        untilNext -= 1
        if untilNext == 0 {
          starts.append(UInt32(index))
          untilNext = stride
        }
      }
    }
    return starts
  }

  func character(atFoldedByte byte: Int, in bytes: [UInt8]) -> Int {
    Self.character(at: byte, in: bytes, anchors: foldedBytes)
  }

  func character(atCleanByte byte: Int, in bytes: [UInt8]) -> Int {
    Self.character(at: byte, in: bytes, anchors: cleanBytes)
  }

  private static func character(at byte: Int, in bytes: [UInt8], anchors: [UInt32]) -> Int {
    var low = 0
    var high = anchors.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if anchors[middle] <= byte { low = middle } else { high = middle }
    }
    let start = Int(anchors[low])
    var character = low * stride
    bytes.withUnsafeBufferPointer { bytes in
      for index in start..<byte where bytes[index] & 0xC0 != 0x80 { character += 1 }
    }
    return character
  }

  func cleanByte(ofCharacter character: Int, in bytes: [UInt8]) -> Int {
    let anchor = min(character / Self.stride, cleanBytes.count - 1)
    var left = character - anchor * Self.stride
    var byte = Int(cleanBytes[anchor])
    bytes.withUnsafeBufferPointer { bytes in
      while left > 0, byte < bytes.count {
        byte += 1
        while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
        left -= 1
      }
    }
    return byte
  }
}
