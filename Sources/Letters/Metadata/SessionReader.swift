import CTextTables

/// Reads sessions and proposal numbers.
struct SessionReader {
  /// Words between 届 and 次 at most.
  static let gapMax = 18

  let text: TextView

  /// The first session of a range, normalised as `十一届三次`, with its place.
  func session(in range: Range<Int>) -> (name: String, range: Range<Int>)? {
    for index in range where text.folded[index] == "届" {
      let start = Numerals.start(before: index, from: range.lowerBound, in: text)
      guard start < index, let term = Numerals.value(text, start..<index), (1...200).contains(term)
      else { continue }
      guard let meeting = meeting(after: index + 1, limit: range.upperBound) else { continue }
      let name = "\(Numerals.chinese(term))届\(Numerals.chinese(meeting.number))次"
      return (name, start..<meeting.end)
    }
    return nil
  }

  /// The number before 次 that belongs to a term.
  private func meeting(after start: Int, limit: Int) -> (number: Int, end: Int)? {
    var index = start
    let reach = min(limit, start + Self.gapMax)
    while index < reach {
      if Numerals.isPart(text.folded[index]) {
        let end = Numerals.end(from: index, limit: limit, in: text)
        guard let number = Numerals.value(text, index..<end), (1...30).contains(number) else {
          return nil
        }
        if end < limit, text.folded[end] == "次" { return (number, end + 1) }
        index = end
        continue
      }
      guard text.has(TEXT_HAN | TEXT_NEWLINE | TEXT_SPACE, at: index) else {
        return nil
      }
      // 常委会第十二次会议 is a meeting of the committee and no session of the body.
      if text.folded[index] == "常" { return nil }
      index += 1
    }
    return nil
  }

  /// The number of a paper, without 第 and 号, with its place.
  ///
  /// It touches the name of a paper or a meeting, or stands where `isTitle` says so.
  func number(in range: Range<Int>, isTitle: Bool) -> Range<Int>? {
    for index in range where text.folded[index] == "号" {
      let end = trimSpaces(before: index, from: range.lowerBound)
      var start = end
      while start > range.lowerBound, isNumberPart(text.folded[start - 1]), end - start < 14 {
        start -= 1
      }
      guard start < end, text.has(TEXT_DIGIT | TEXT_NUMERAL, at: end - 1) else { continue }
      let number = start..<end
      if isTitle ? isPlausible(number, in: range) : touchesPaper(number, sign: index, in: range) {
        return number
      }
    }
    return bareNumber(in: range)
  }

  private func trimSpaces(before index: Int, from limit: Int) -> Int {
    var end = index
    while end > limit, text.has(TEXT_SPACE | TEXT_NEWLINE, at: end - 1) { end -= 1 }
    return end
  }

  private func isNumberPart(_ scalar: UInt32) -> Bool {
    text_is(scalar, TEXT_DIGIT | TEXT_LATIN) || Numerals.isPart(scalar) || scalar == "-"
  }

  private func isPlausible(_ number: Range<Int>, in range: Range<Int>) -> Bool {
    guard number.lowerBound > range.lowerBound else { return true }
    let before = text.folded[number.lowerBound - 1]
    return !DocumentNumber.isClosing(before) || before == ")"
  }

  /// Whether the number stands beside 提案, 建议, 议案, 意见 or 会议, or in brackets after them.
  private func touchesPaper(_ number: Range<Int>, sign: Int, in range: Range<Int>) -> Bool {
    var before = number.lowerBound
    if before > range.lowerBound, text.folded[before - 1] == "第" { before -= 1 }
    if before > range.lowerBound, DocumentNumber.isClosing(text.folded[before - 1]) { return false }
    let left = max(range.lowerBound, before - 8)..<before
    if text.ends(left, withAny: ["提案", "建议", "议案", "意见", "会议", "代表", "委员", "提案(", "建议("]) {
      return true
    }
    if text.ends(left, with: "(") { return isInPaperBracket(left, in: range) }
    let right = sign + 1..<min(range.upperBound, sign + 12)
    guard let first = right.first else { return false }
    if text.folded[first] == ")" || text.folded[first] == "〕" { return true }
    for word: Word in [
      "提案", "建议", "议案", "意见", "代表建议", "委员提案", "代表", "《", "“", "批评", "人大", "政协", "平时建议", "闭会",
    ] where text.starts(word, at: first, limit: right.upperBound) {
      return true
    }
    return false
  }

  private func isInPaperBracket(_ left: Range<Int>, in range: Range<Int>) -> Bool {
    let before = left.lowerBound..<left.upperBound - 1
    return text.ends(before, withAny: ["》", "”", "提案", "建议", "议案", "意见", "案"])
  }

  /// `提案167的` and `(72)` are rare; `第72提案` has lost its 号.
  private func bareNumber(in range: Range<Int>) -> Range<Int>? {
    for index in range where text.folded[index] == "第" {
      var end = index + 1
      while end < range.upperBound, text.has(TEXT_DIGIT, at: end) { end += 1 }
      guard end > index + 1, end < range.upperBound else { continue }
      for word: Word in ["提案", "建议", "议案"]
      where text.starts(word, at: end, limit: range.upperBound) {
        return index + 1..<end
      }
    }
    return nil
  }
}
