import Plan

/// Texts in the order of arrival, in large blocks.
///
/// Pieces of one letter each would leave the allocator with holes all over; a block this large
/// goes back to the system at once when it is released.
struct TextBlocks {
  private static let blockByteCount = 48 << 20

  /// Where a text stands.
  struct Slice {
    let block: UInt32
    let offset: UInt32
    let byteCount: UInt32
  }

  private var blocks: [[UInt8]] = []

  mutating func append(_ text: [UInt8]) -> Slice {
    let hasRoom = blocks.last.map { $0.count + text.count <= $0.capacity } ?? false
    if !hasRoom {
      var block: [UInt8] = []
      block.reserveCapacity(max(Self.blockByteCount, text.count))
      blocks.append(block)
    }
    let last = blocks.count - 1
    let offset = UInt32(blocks[last].count)
    blocks[last] += text
    return Slice(block: UInt32(last), offset: offset, byteCount: UInt32(text.count))
  }

  /// The given texts one behind the other, with the offset of each.
  func joined(_ slices: [Slice]) -> (arena: TextArena, starts: [UInt32]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(slices.reduce(0) { $0 + Int($1.byteCount) })
    var starts: [UInt32] = []
    starts.reserveCapacity(slices.count)
    for slice in slices {
      starts.append(UInt32(bytes.count))
      let start = Int(slice.offset)
      bytes += blocks[Int(slice.block)][start..<start + Int(slice.byteCount)]
    }
    return (TextArena(bytes), starts)
  }
}
