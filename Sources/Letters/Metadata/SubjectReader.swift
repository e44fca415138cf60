import CTextTables

/// Finds the subject of the paper that a letter answers.
struct SubjectReader {
  let text: TextView

  private static let papers: [Word] = ["建议", "提案", "议案", "意见", "问题", "函"]

  /// The subject as printed: 《》 of the opening, of the title, quoted, bare, then the cell's.
  func subject(opening: Range<Int>?, title: Range<Int>?, cell: Range<Int>?) -> String? {
    let places = [opening, title].compactMap { $0 }
    for place in places {
      if let range = bracketed(in: place, "《", "》") { return text.printed(range) }
    }
    for place in places {
      if let range = bracketed(in: place, "“", "”") { return text.printed(range) }
    }
    if let opening, let range = bare(in: opening) { return text.printed(range) }
    if let title, let range = bareInTitle(title) { return text.printed(range) }
    return cell.map { text.printed(inner($0)) }
  }

  /// The inside of the first pair of brackets that holds a subject.
  private func bracketed(
    in range: Range<Int>, _ open: Unicode.Scalar, _ close: Unicode.Scalar
  ) -> Range<Int>? {
    var first: Range<Int>?
    var index = range.lowerBound
    while index < range.upperBound {
      if text.folded[index] == open {
        var depth = 1
        var end = index + 1
        while end < range.upperBound, depth > 0 {
          if text.folded[end] == open { depth += 1 }
          if text.folded[end] == close { depth -= 1 }
          end += 1
        }
        guard depth == 0 else { return first }
        let content = text.trimmed(index + 1..<end - 1)
        let isSubject = text.ends(content, withAny: Self.papers) || startsWithAbout(content)
        let after = end..<min(range.upperBound, end + 3)
        let isNamed = text.contains(after, any: Self.papers)
        let isQuoted = open == "“" && (isNamed || isAfterPaper(index, in: range))
        if isSubject || isQuoted, content.count >= 6 { return inner(content) }
        if open == "《", first == nil, content.count >= 6 { first = content }
        index = end
      } else {
        index += 1
      }
    }
    return first
  }

  /// 您的提案“…”收悉: the paper's word stands in front of the quote.
  private func isAfterPaper(_ open: Int, in range: Range<Int>) -> Bool {
    text.ends(range.lowerBound..<open, withAny: ["提案", "建议", "议案", "题为", "提出的"])
  }

  private func startsWithAbout(_ range: Range<Int>) -> Bool {
    text.starts("关于", at: range.lowerBound, limit: range.upperBound)
  }

  /// 关于《关于…》 gives the inner one.
  private func inner(_ content: Range<Int>) -> Range<Int> {
    guard let open = text.index(of: "《", in: content), let close = text.index(of: "》", in: content),
      open < close, close - open > 6, text.ends(open..<close, withAny: Self.papers)
    else { return content }
    return open + 1..<close
  }

  /// 关于…的建议 without brackets, up to the word before 收悉.
  private func bare(in opening: Range<Int>) -> Range<Int>? {
    guard let start = about(in: opening) else { return nil }
    var end: Int?
    var index = start
    while index < opening.upperBound {
      let scalar = text.folded[index]
      if text_is(scalar, TEXT_SENTENCE_END) || scalar == ":" { break }
      if let length = paperLength(at: index, limit: opening.upperBound) {
        end = index + length
        if isEndOfSubject(at: index + length, limit: opening.upperBound) { break }
        index += length
      } else {
        index += 1
      }
    }
    guard let end, end - start >= 6 else { return nil }
    return start..<end
  }

  /// The first 关于 that does not name a session or number.
  private func about(in range: Range<Int>) -> Int? {
    var search = range
    while let place = text.first("关于", in: search) {
      let after = place + 2..<min(range.upperBound, place + 14)
      let isNumber = text.index(of: "第", in: after.prefix(3)) != nil
      let isMeeting = isNumber || text.contains(after, any: ["届", "政协", "人大会", "人大常"])
      if !isMeeting, text.folded[min(place + 2, range.upperBound - 1)] != "《" { return place }
      search = place + 2..<range.upperBound
    }
    return nil
  }

  private func paperLength(at index: Int, limit: Int) -> Int? {
    for word in [Word("建议"), "提案", "议案"] where text.starts(word, at: index, limit: limit) {
      return 2
    }
    return nil
  }

  /// Whether the words after the paper's word end its name.
  private func isEndOfSubject(at index: Int, limit: Int) -> Bool {
    guard index < limit else { return true }
    for word: Word in [
      "收悉", "已收", "已悉", "悉", "(", ",", "。", "”", "已转", "已交", "现", "的提案", "的建议", "第",
    ]
    where text.starts(word, at: index, limit: limit) {
      return true
    }
    return false
  }

  /// What follows a person who brought the paper in: 关于某某委员所提提案 names no subject.
  private func afterMember(_ title: Range<Int>) -> Range<Int> {
    for word: Word in ["委员所提", "代表所提", "委员提出", "代表提出", "委员的", "代表的"] {
      if let place = text.first(word, in: title) { return place + word.count..<title.upperBound }
    }
    return title
  }

  /// 对关于…的建议的答复: the inner name without number and session.
  private func bareInTitle(_ title: Range<Int>) -> Range<Int>? {
    guard let start = about(in: afterMember(title)) else { return nil }
    var end: Int?
    var index = start
    while index < title.upperBound {
      if let length = paperLength(at: index, limit: title.upperBound) {
        end = index + length
        index += length
      } else {
        index += 1
      }
    }
    guard let end, end - start >= 8 else { return nil }
    return start..<end
  }
}

extension Word {
  /// Names a word in a place where a literal alone would be a string.
  init(_ value: StaticString) { self.init(stringLiteral: value) }
}
