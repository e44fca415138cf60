import CTextTables
import ChineseText

/// Reads number, issuer, year and kind of a document that a letter names.
struct CitationFacts {
  let text: TextView

  /// The document number in the bracket after a title, or right after it.
  func documentNumber(
    after span: Range<Int>, in stretch: Range<Int>
  ) -> (text: String, year: Int)? {
    var index = span.upperBound
    while index < stretch.upperBound, text.has(TEXT_SPACE, at: index) { index += 1 }
    let limit = min(stretch.upperBound, index + 40)
    guard index < limit else { return nil }
    var start = index
    if text.folded[index] == "(" || text.folded[index] == "〔" || text.folded[index] == "[" {
      start = index + 1
    }
    var bracket = start
    while bracket < limit, bracket - start < DocumentNumber.prefixMax,
      text.has(TEXT_HAN | TEXT_SPACE, at: bracket)
    {
      bracket += 1
    }
    guard bracket < limit, DocumentNumber.isOpening(text.folded[bracket]),
      let number = DocumentNumber.number(atBracket: bracket, in: start..<limit, of: text),
      number.range.lowerBound == start
    else { return nil }
    return (text.printed(number.range), number.year)
  }

  /// `第N号` of a proposal: after the title, after 的提案, or before the title.
  func paperNumber(of span: Range<Int>, in stretch: Range<Int>) -> String? {
    var index = span.upperBound
    for word: Word in ["的提案", "的建议", "的议案", "提案", "建议", "议案"]
    where text.starts(word, at: index, limit: stretch.upperBound) {
      index += word.count
      break
    }
    if index < stretch.upperBound, text.folded[index] == "(" || text.folded[index] == "," {
      index += 1
    }
    if let number = numbered(at: index, limit: stretch.upperBound) { return number }
    return numberBefore(span, in: stretch)
  }

  /// `第137号` or `137号` that begins at an offset, as printed with 第 and 号.
  private func numbered(at start: Int, limit: Int) -> String? {
    var index = start
    while index < limit, index - start < 12, isBeforeNumber(index) { index += 1 }
    let first = index
    guard index < limit, text.folded[index] == "第" || text.has(TEXT_DIGIT | TEXT_LATIN, at: index)
    else { return nil }
    if text.folded[index] == "第" { index += 1 }
    let digits = index
    while index < limit, index - digits < 14, isNumberPart(index) { index += 1 }
    guard index > digits, index < limit, text.folded[index] == "号" else { return nil }
    let isPrefixed = text.folded[first] == "第"
    return (isPrefixed ? "" : "第") + text.printed(first..<index + 1).filter { !$0.isWhitespace }
  }

  /// The first `第N号` of a range, as printed.
  func firstNumber(in range: Range<Int>) -> String? {
    for index in range where text.folded[index] == "第" {
      if let number = numbered(at: index, limit: range.upperBound) { return number }
    }
    return nil
  }

  private func isBeforeNumber(_ index: Int) -> Bool {
    switch text.folded[index] {
    case "提", "案", "建", "议", "编", "号", "代", "表", "委", "员", ":", "为", "届", "次", "会": true
    default: text.has(TEXT_SPACE, at: index)
    }
  }

  private func isNumberPart(_ index: Int) -> Bool {
    text.has(TEXT_DIGIT | TEXT_LATIN | TEXT_SPACE, at: index)
      || Numerals.isPart(text.folded[index]) || text.folded[index] == "-"
  }

  /// The number in front of a title: `第20号提案《…》`.
  private func numberBefore(_ span: Range<Int>, in stretch: Range<Int>) -> String? {
    var end = span.lowerBound
    for word: Word in ["关于", "(", ":", "提案", "建议", "议案", "代表", "委员"]
    where text.ends(stretch.lowerBound..<end, with: word) {
      end -= word.count
    }
    guard end > stretch.lowerBound, text.folded[end - 1] == "号" else { return nil }
    var start = end - 1
    while start > stretch.lowerBound, end - start < 14, isNumberPart(start - 1) { start -= 1 }
    guard start < end - 1, start > stretch.lowerBound, text.folded[start - 1] == "第" else {
      return nil
    }
    return text.printed(start - 1..<end).filter { !$0.isWhitespace }
  }

  /// The last word of a title that names a kind; brackets at its end are left out.
  func genre(of title: Range<Int>) -> String? {
    var range = withoutBrackets(title)
    while !range.isEmpty {
      for start in range.lowerBound..<range.upperBound {
        guard
          let match = GenreWords.words.longestMatch(
            in: text.folded, at: start, limit: range.upperBound),
          start + match.length == range.upperBound
        else { continue }
        return name(match.payload)
      }
      range = range.lowerBound..<range.upperBound - 1
      if title.upperBound - range.upperBound > 40 { return nil }
    }
    return nil
  }

  private func name(_ payload: Int) -> String {
    payload == GenreWords.mediaPayload ? "媒体" : GenreWords.bases[payload]
  }

  private func withoutBrackets(_ title: Range<Int>) -> Range<Int> {
    var range = text.trimmed(title)
    while range.count > 2, text.folded[range.upperBound - 1] == ")",
      let open = text.last("(", in: range), open > range.lowerBound
    {
      range = text.trimmed(range.lowerBound..<open)
    }
    return range
  }

  /// The first year printed in a title.
  func year(in title: Range<Int>) -> Int? {
    for start in title where start + 4 <= title.upperBound {
      let isFree = start == title.lowerBound || !text.has(TEXT_DIGIT, at: start - 1)
      let endsFree = start + 4 == title.upperBound || !text.has(TEXT_DIGIT, at: start + 4)
      guard isFree, endsFree, let year = Numerals.value(text, start..<start + 4),
        (1949...2099).contains(year), text.has(TEXT_DIGIT, at: start)
      else { continue }
      return year
    }
    return nil
  }

  /// The office before 关于 or 印发 inside the title, else the office directly before it.
  func issuer(of span: Range<Int>, title: Range<Int>, in stretch: Range<Int>) -> String? {
    for word: Word in ["关于", "印发"] {
      guard let place = text.first(word, in: title), place > title.lowerBound + 1 else { continue }
      let office = title.lowerBound..<place
      if text.ends(office, withAny: OfficeWords.strongEnds), isPlain(office) {
        return text.simplified(office)
      }
    }
    return officeBefore(span, in: stretch).map { text.simplified($0) }
  }

  private func isPlain(_ range: Range<Int>) -> Bool {
    range.allSatisfy { text.has(TEXT_HAN | TEXT_SPACE, at: $0) || text.folded[$0] == "、" }
  }

  /// The office that ends right before a title, 印发 and the like left out.
  private func officeBefore(_ span: Range<Int>, in stretch: Range<Int>) -> Range<Int>? {
    var end = span.lowerBound
    for word: Word in [
      "印发的", "出台的", "制定的", "发布的", "下发的", "印发", "出台", "制定", "发布", "下发", "颁布的", "颁布", "的", "联合", "先后",
      "了", "正式",
    ] where text.ends(stretch.lowerBound..<end, with: word) {
      end -= word.count
    }
    let before = max(stretch.lowerBound, end - 24)..<end
    guard text.ends(before, withAny: OfficeWords.strongEnds) else { return nil }
    var start = end
    while start > before.lowerBound, text.has(TEXT_HAN, at: start - 1) { start -= 1 }
    return OfficeName.start(in: start..<end, of: text).flatMap { $0 < end ? $0..<end : nil }
  }
}
