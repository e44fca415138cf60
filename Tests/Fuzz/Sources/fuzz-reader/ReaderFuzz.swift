import ReadingAudit

/// Reads the bytes as a file: decoding, cleaning and every layer above.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReader(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  ReadingAudit.check(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
