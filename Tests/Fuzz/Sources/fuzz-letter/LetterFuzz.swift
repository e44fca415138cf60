import ReadingAudit

/// Reads a letter put together from pieces of the genre, one piece a byte.
///
/// Random bytes are rarely Chinese; random pieces are, so the rules meet each other here.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLetter(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var text: [UInt8] = []
  for byte in UnsafeBufferPointer(start: start, count: count) {
    text += Pieces.all[Int(byte) % Pieces.all.count]
  }
  ReadingAudit.check(text)
  return 0
}
