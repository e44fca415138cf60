import CTextTables

/// Tells the source of a web page from a text in which tags were left standing.
enum PageDetection {
  /// Comments and declarations looked over before the first tag.
  private static let declarationCountMax = 32

  /// Whether a text is a page: it begins as only pages do, or it begins and ends with tags.
  static func isPage(_ raw: UnsafeBufferPointer<UInt32>) -> Bool {
    var tags = PageTagReader(raw)
    var index = 0
    for _ in 0..<declarationCountMax {
      while index < raw.count, isSkipped(raw[index]) { index += 1 }
      guard index < raw.count, raw[index] == 0x3C else { return false }
      if isDoctype(raw, at: index) { return true }
      guard let end = tags.declarationEnd(at: index) else { break }
      index = end
    }
    guard let tag = tags.tag(at: index), !tag.isEnd else { return false }
    if PageTagName.pageStarts.contains(tag.name) { return true }
    let isBlock =
      PageTagName.blocks.contains(tag.name) || PageTagName.rows.contains(tag.name)
    return isBlock && raw.last { !isSkipped($0) } == 0x3E
  }

  private static func isSkipped(_ scalar: UInt32) -> Bool {
    scalar == 0xFEFF || text_is(scalar, TEXT_SPACE | TEXT_NEWLINE)
  }

  private static func isDoctype(_ raw: UnsafeBufferPointer<UInt32>, at index: Int) -> Bool {
    let word = "<!doctype html".unicodeScalars
    guard index + word.count <= raw.count else { return false }
    return zip(word, raw[index...]).allSatisfy { letter, scalar in
      letter.value == scalar || (scalar < 0x80 && letter.value == scalar | 0x20)
    }
  }
}
