/// Keeps the scalars of the noun phrases of one letter, until the letter is read.
///
/// Phrases are cut, shortened and joined for every number; each would otherwise be an array of
/// its own. Here they lie behind each other in blocks, and shortening one only moves its ends.
final class PhraseMemory {
  /// Scalars of a block, unless one phrase needs more.
  private static let blockCount = 4_096

  private var blocks: [UnsafeMutableBufferPointer<UInt32>] = []
  private var block = UnsafeMutableBufferPointer<UInt32>(start: nil, count: 0)
  private var used = 0

  deinit {
    for block in blocks { block.deallocate() }
  }

  /// Keeps what a closure writes: it gets room for `capacity` scalars and says how many it used.
  @inline(__always)
  func keep(capacity: Int, _ write: (UnsafeMutablePointer<UInt32>) -> Int) -> TextScalars {
    if capacity > block.count - used { addBlock(capacity) }
    guard let base = block.baseAddress else { return TextScalars.none }
    let start = base + used
    let count = write(start)
    assert(count <= capacity)
    used += count
    return TextScalars(UnsafeBufferPointer(start: start, count: count))
  }

  private func addBlock(_ capacity: Int) {
    block = .allocate(capacity: max(capacity, Self.blockCount))
    blocks.append(block)
    used = 0
  }
}
