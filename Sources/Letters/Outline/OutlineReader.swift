import CTextTables

/// Finds the headings of a letter and makes a tree of them.
struct OutlineReader {
  let text: TextView
  let layout: Layout

  /// Reads the outline and fills `sections`, without roles.
  static func read(_ draft: inout Draft) {
    let reader = OutlineReader(text: draft.view, layout: draft.layout)
    draft.sections = reader.sections()
  }

  private func sections() -> [Section] {
    let start =
      layout.opening?.upperBound ?? layout.salutation?.upperBound ?? layout.body.lowerBound
    let body = start..<max(start, layout.body.upperBound)
    let paragraphs = layout.paragraphs.compactMap { paragraph -> Range<Int>? in
      let part = text.trimmed(paragraph.clamped(to: body))
      return part.isEmpty ? nil : part
    }
    let closing = ClosingReader(text: text).closingStart(of: paragraphs) ?? body.upperBound
    let kept = paragraphs.filter { $0.lowerBound < closing }
    var headings: [Heading] = []
    var levels = MarkerLevels(text: text, paragraphs: kept)
    for (index, paragraph) in kept.enumerated() {
      let end = min(paragraph.upperBound, closing)
      let next = index + 1 < kept.count ? kept[index + 1] : nil
      let scan = ParagraphScan(text: text, paragraph: paragraph.lowerBound..<end, next: next)
      headings += scan.headings(&levels)
    }
    headings = HeadingFilter(text: text).accepted(headings, levels)
    return SectionTree.sections(of: headings, end: trimmedEnd(closing), in: text)
  }

  private func trimmedEnd(_ end: Int) -> Int {
    text.trimmed(layout.body.lowerBound..<max(end, layout.body.lowerBound)).upperBound
  }
}

/// A heading found in a paragraph, before siblings and partners are looked at.
struct Heading {
  /// What makes it a heading.
  enum Kind: Equatable {
    case marker(OutlineMarkers.Family)
    /// A line of its own: `关于…的问题`.
    case question
    /// A short line that ends in a colon.
    case colonLine
    /// `稳就业。`
    case slogan
    /// `在X方面。`
    case aspectSentence
    /// `在X方面,` `政策上`
    case aspectClause
    /// `严管“停”,`
    case quotedVerb
    /// 首先, 其次, 最后
    case first
    /// 同时
    case meanwhile
    /// 一方面
    case oneHand
    /// 另一方面
    case otherHand
  }

  var kind: Kind
  /// Marker, words and final mark.
  var range: Range<Int>
  var marker: Range<Int>
  var title: Range<Int>
  var number: Int
  /// 1 to 4.
  var depth: Int
  /// Number of the paragraph.
  var paragraph: Int
}

/// Which depths the markers of one letter have.
struct MarkerLevels {
  /// Whether `一、` occurs at the beginning of a paragraph.
  var hasChinese = false
  /// Whether `(一)` does.
  var hasBracketed = false
  /// Whether `1.` does.
  var hasDigits = false
  /// The number of the paragraph that is read.
  var paragraph = -1

  init(text: TextView, paragraphs: [Range<Int>]) {
    for paragraph in paragraphs {
      switch OutlineMarkers.marker(text, at: paragraph)?.family {
      case .chinese: hasChinese = true
      case .bracketedChinese: hasBracketed = true
      case .digits: hasDigits = true
      default: break
      }
    }
  }

  func depth(of family: OutlineMarkers.Family) -> Int {
    switch family {
    case .chinese: 1
    case .bracketedChinese: hasChinese ? 2 : 1
    case .digits: hasChinese || hasBracketed ? 3 : 1
    case .bracketedDigits: hasChinese || hasBracketed || hasDigits ? 3 : 1
    case .yishi: 3
    }
  }
}
