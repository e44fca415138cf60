/// The bytes of a table, block by block.
struct FileBlocks {
  private static let byteCount = 4 << 20

  private let file: FileBytes?
  private var whole: [UInt8]
  private var offset = 0
  /// Bytes handed on so far.
  private(set) var doneCount = 0

  /// Reads a file as it is asked for.
  init(_ file: FileBytes) {
    self.file = file
    whole = []
  }

  /// Hands on bytes that are there.
  init(_ bytes: [UInt8]) {
    file = nil
    whole = bytes
  }

  /// The next block, empty at the end.
  mutating func next() throws(FileFailure) -> [UInt8] {
    guard let file else {
      defer { whole = [] }
      doneCount += whole.count
      return whole
    }
    let block = try file.bytes(at: offset, count: Self.byteCount)
    offset += block.count
    doneCount += block.count
    return block
  }
}
