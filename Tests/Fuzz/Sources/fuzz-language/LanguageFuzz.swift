import LanguageAudit

/// Takes bytes for a query.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLanguage(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let breaches = LanguageAudit.breaches(of: text)
  precondition(breaches.isEmpty, breaches.joined(separator: "\n"))
  return 0
}
