import CTextTables

/// Recognises an HTML tag or comment that was left standing in plain text.
enum InlineMarkup {
  /// A tag with more characters than this is taken for text.
  private static let tagLimit = 1_000
  /// The longest tag name of the list, which must fit eight bytes.
  private static let nameLimit = 8

  /// A recognised tag or comment.
  struct Match {
    let end: Int
    /// Whether the tag ends a line on the page it came from.
    let isBlock: Bool
  }

  private static let inlineNames = names([
    "a", "abbr", "b", "big", "body", "button", "code", "em", "font", "form", "head", "html", "i",
    "iframe", "img", "input", "label", "o:p", "pre", "s", "small", "span", "strong", "sub", "sup",
    "tbody", "td", "th", "thead", "tt", "u",
  ])
  private static let blockNames = names([
    "article", "br", "center", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
    "li", "ol", "p", "section", "table", "tr", "ul",
  ])

  private static func names(_ words: [StaticString]) -> Set<UInt64> {
    Set(words.map { $0.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt64($1) } } })
  }

  /// The tag or comment at a `<`, or `nil` for a plain less-than sign.
  ///
  /// `commentsAreOpen` is set once a comment is found to have no end, so that a text full of
  /// comment openings is searched only once.
  static func match(
    in raw: UnsafeBufferPointer<UInt32>, at start: Int, commentsAreOpen: inout Bool
  ) -> Match? {
    guard start + 2 < raw.count else { return nil }
    if raw[start + 1] == 0x21 {
      return comment(in: raw, at: start, commentsAreOpen: &commentsAreOpen)
    }
    var index = start + (raw[start + 1] == 0x2F ? 2 : 1)
    guard let name = name(in: raw, at: &index) else { return nil }
    let isBlock = blockNames.contains(name)
    guard isBlock || inlineNames.contains(name) else { return nil }
    let limit = min(raw.count, start + tagLimit)
    var hasAttribute = false
    var isPlain = true
    while index < limit, raw[index] != 0x3C {
      switch raw[index] {
      case 0x3E:
        // `x<p 且 y>3` is no tag: without attributes a tag has nothing but ASCII.
        return hasAttribute || isPlain ? Match(end: index + 1, isBlock: isBlock) : nil
      case 0x3D: hasAttribute = true
      case 0x80...: isPlain = false
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The name as packed small letters, when a space, a slash or the end of the tag follows.
  private static func name(in raw: UnsafeBufferPointer<UInt32>, at index: inout Int) -> UInt64? {
    var packed: UInt64 = 0
    var count = 0
    while index < raw.count {
      let folded = raw[index] < 0x80 ? text_fold(raw[index]) : 0
      guard text_is(folded, TEXT_LATIN | TEXT_DIGIT) || folded == 0x3A else { break }
      guard count < nameLimit else { return nil }
      packed = packed << 8 | UInt64(folded)
      count += 1
      index += 1
    }
    guard count > 0, index < raw.count else { return nil }
    let next = raw[index]
    return next == 0x3E || next == 0x2F || text_is(next, TEXT_SPACE | TEXT_NEWLINE) ? packed : nil
  }

  private static func comment(
    in raw: UnsafeBufferPointer<UInt32>, at start: Int, commentsAreOpen: inout Bool
  ) -> Match? {
    guard !commentsAreOpen, start + 6 < raw.count, raw[start + 2] == 0x2D, raw[start + 3] == 0x2D
    else { return nil }
    var index = start + 6
    while index < raw.count {
      if raw[index] == 0x3E, raw[index - 1] == 0x2D, raw[index - 2] == 0x2D {
        return Match(end: index + 1, isBlock: false)
      }
      index += 1
    }
    commentsAreOpen = true
    return nil
  }
}
