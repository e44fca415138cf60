import CTextTables
import ChineseText
import Diagnostics

/// Finds the documents that a letter names.
struct CitationReader {
  /// An unclosed title runs no further than this.
  static let openMax = 60
  /// A closed title is no longer than this.
  static let closedMax = 240
  /// Brackets within brackets are looked at to this depth.
  static let depthMax = 64

  let text: TextView
  private let draft: Draft
  private var citations: [Citation] = []
  private var warnings: [ReadingWarning] = []

  private init(_ draft: Draft) {
    text = draft.view
    self.draft = draft
  }

  /// Fills `citations` and warns of unclosed titles (Q0520).
  static func read(_ draft: inout Draft) {
    var reader = CitationReader(draft)
    for stretch in reader.stretches { reader.scan(stretch) }
    draft.citations = reader.citations.sorted {
      ($0.span.lowerBound, $1.span.upperBound) < ($1.span.lowerBound, $0.span.upperBound)
    }
    attach(&draft)
    draft.warnings += reader.warnings
  }

  /// Lines of the front matter and paragraphs of the rest, page noise left out.
  private var stretches: [Range<Int>] {
    let front = draft.layout.lines.compactMap { line -> Range<Int>? in
      let part = text.trimmed(line.range.clamped(to: draft.layout.front))
      return line.isNoise || part.isEmpty ? nil : part
    }
    return joined(front) + draft.layout.paragraphs
  }

  /// A title over several lines counts as one stretch.
  private func joined(_ lines: [Range<Int>]) -> [Range<Int>] {
    guard let title = draft.layout.title else { return lines }
    var stretches = lines.filter { !$0.overlaps(title) }
    let covered = lines.filter { $0.overlaps(title) }
    if let first = covered.first, let last = covered.last {
      stretches.append(first.lowerBound..<last.upperBound)
    }
    return stretches.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Gives each citation the index of its sentence.
  private static func attach(_ draft: inout Draft) {
    var sentence = 0
    for index in draft.citations.indices {
      let start = draft.citations[index].span.lowerBound
      while sentence < draft.sentences.count, draft.sentences[sentence].span.upperBound <= start {
        sentence += 1
      }
      guard sentence < draft.sentences.count else { return }
      if draft.sentences[sentence].span.contains(start) {
        draft.citations[index].sentence = sentence
      }
    }
  }

  // MARK: - Brackets

  private mutating func scan(_ stretch: Range<Int>) {
    var next = stretch.lowerBound
    while next < stretch.upperBound,
      let index = text.marks.firstPlace(
        of: [.titleBeginnings], in: next..<stretch.upperBound)
    {
      switch text.folded[index] {
      case "《":
        next = bracketed(at: index, in: stretch)
      case "“":
        next = quoted(at: index, in: stretch)
      case "十":
        next = plan(at: index, in: stretch) ?? index + 1
      default:
        next = index + 1
      }
    }
  }

  /// Reads the title that opens at an offset; returns where to go on.
  private mutating func bracketed(at open: Int, in stretch: Range<Int>) -> Int {
    guard let close = close(of: open, in: stretch) else { return unclosed(at: open, in: stretch) }
    let inside = open + 1..<close
    guard text.visibleCount(inside) > 0 else { return close + 1 }
    add(open..<close + 1, title: inside, in: stretch)
    addInner(inside, in: stretch)
    return close + 1
  }

  /// Where the bracket closes, `nil` when another opens first or the end is reached.
  private func close(of open: Int, in stretch: Range<Int>) -> Int? {
    let limit = min(stretch.upperBound, open + Self.closedMax)
    var depth = 1
    for index in open + 1..<max(open + 1, limit) {
      switch text.folded[index] {
      case "《": depth = min(depth + 1, Self.depthMax)
      case "》":
        depth -= 1
        if depth == 0 { return index }
      case "。" where depth > 1: return firstClose(open, index)
      default: break
      }
    }
    return firstClose(open, limit)
  }

  /// The first close when nothing opens before it.
  private func firstClose(_ open: Int, _ limit: Int) -> Int? {
    for index in open + 1..<max(open + 1, limit) {
      if text.folded[index] == "》" { return index }
      if text.folded[index] == "《" { return nil }
    }
    return nil
  }

  private mutating func unclosed(at open: Int, in stretch: Range<Int>) -> Int {
    var end = open + 1
    let limit = min(stretch.upperBound, open + Self.openMax)
    while end < limit, text.folded[end] != "\n", text.folded[end] != "《" { end += 1 }
    let inside = text.trimmed(open + 1..<end)
    guard inside.count >= 4 else { return end }
    add(open..<inside.upperBound, title: inside, in: stretch)
    let place = draft.text.offsets.rawSpan(of: open..<inside.upperBound)
    warnings.append(ReadingWarning(.unclosedTitle, at: place, detail: text.printed(inside)))
    return end
  }

  /// 〈…〉 and 《…》 within a title are documents of their own.
  private mutating func addInner(_ inside: Range<Int>, in stretch: Range<Int>) {
    var index = inside.lowerBound
    while index < inside.upperBound {
      let isAngle = text.folded[index] == "〈"
      guard isAngle || text.folded[index] == "《" else {
        index += 1
        continue
      }
      let closing: Unicode.Scalar = isAngle ? "〉" : "》"
      guard let close = text.index(of: closing, in: index + 1..<inside.upperBound),
        close > index + 1
      else { return }
      add(index..<close + 1, title: index + 1..<close, in: stretch)
      index = close + 1
    }
  }

  // MARK: - Names without brackets

  /// A quoted name of six or more characters that ends as documents do.
  private mutating func quoted(at open: Int, in stretch: Range<Int>) -> Int {
    let limit = min(stretch.upperBound, open + Self.openMax)
    guard let close = text.index(of: "”", in: open + 1..<max(open + 1, limit)) else {
      return open + 1
    }
    let inside = open + 1..<close
    if let after = plan(at: open + 1, in: stretch) { return after }
    let isPlain = !inside.contains {
      text.has(TEXT_SENTENCE_END, at: $0) || text.folded[$0] == "《" || text.folded[$0] == "“"
    }
    guard isPlain, inside.count >= 6, text.ends(inside, withAny: GenreWords.quoted),
      GenreWords.wishes.longestMatch(in: text.folded, at: inside.lowerBound) == nil
    else { return open + 1 }
    add(inside, title: inside, in: stretch)
    return close + 1
  }

  /// `十四五”规划纲要`: the quoted period with the plan's name behind the quote.
  private mutating func plan(at start: Int, in stretch: Range<Int>) -> Int? {
    let limit = stretch.upperBound
    guard start > stretch.lowerBound, text.folded[start - 1] == "“", start + 4 < limit,
      text.folded[start] == "十"
    else { return nil }
    var index = start + 1
    while index < limit, index - start < 4, text.has(TEXT_NUMERAL, at: index) { index += 1 }
    guard index - start >= 2, text.folded[index - 1] == "五", index < limit,
      text.folded[index] == "”"
    else { return nil }
    let nameStart = index + 1
    var end = nameStart
    while end < limit, end - nameStart < 16, text.has(TEXT_HAN, at: end), text.folded[end] != "的" {
      for word: Word in ["规划纲要", "规划", "纲要"] where text.starts(word, at: end, limit: limit) {
        return addPlan(start..<end + word.count, in: stretch)
      }
      end += 1
    }
    return nil
  }

  private mutating func addPlan(_ span: Range<Int>, in stretch: Range<Int>) -> Int? {
    if text.contains(span, any: ["期间", "以来", "时期", "期末", "末", "列入", "纳入", "编制", "年"]) {
      return nil
    }
    add(span, title: span, in: stretch)
    return span.upperBound
  }

  // MARK: - Facts

  private mutating func add(_ span: Range<Int>, title: Range<Int>, in stretch: Range<Int>) {
    let facts = CitationFacts(text: text)
    let genre = facts.genre(of: title)
    let isPaper = genre == "提案" || genre == "建议" || genre == "议案"
    let document = facts.documentNumber(after: span, in: stretch)
    var number = document?.text
    if isPaper {
      number = facts.paperNumber(of: span, in: stretch) ?? number ?? ownNumber(title)
    }
    let year = document?.year ?? facts.year(in: title)
    citations.append(
      Citation(
        span: span, title: text.printed(title), docNumber: number,
        issuer: isPaper ? nil : facts.issuer(of: span, title: title, in: stretch),
        year: isPaper ? nil : year, genre: genre, sentence: nil))
  }

  /// The number in the letter's title, for a mention of the paper that the letter answers.
  private func ownNumber(_ title: Range<Int>) -> String? {
    guard let own = draft.layout.title, draft.reply.subject == text.printed(title) else {
      return nil
    }
    return CitationFacts(text: text).firstNumber(in: own)
  }
}
