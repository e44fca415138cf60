import CTextTables
import Values

/// Reads whom a letter calls, and how many it says they are.
struct SalutationReader {
  /// What a salutation states.
  struct Addressees {
    /// Names or groups as printed.
    var names: [Range<Int>] = []
    /// The stated number of persons, `nil` when none is stated.
    var statedCount: Int?
    /// 委员 or 代表, `nil` for groups other than those of deputies.
    var kind: LetterKind?
    /// Whether groups are called and no persons.
    var isGroup = false
    /// Whether an office is called, as in a co-handler's letter.
    var isOffice = false
  }

  let text: TextView
  let shapes: LineShapes

  init(_ text: TextView) {
    self.text = text
    shapes = LineShapes(text: text)
  }

  /// Reads the salutation line.
  func addressees(_ line: Range<Int>) -> Addressees {
    var result = Addressees()
    var range = withoutEnding(line)
    range = withoutGreeting(range)
    let people: [(Word, LetterKind)] = [("委员", .proposal), ("代表", .suggestion)]
    for (word, kind) in people where text.ends(range, with: word) {
      result.kind = kind
      range = text.trimmed(range.lowerBound..<range.upperBound - 2)
    }
    range = withoutCount(range, into: &result)
    for word: Word in ["人大", "政协", "市", "县", "区", "省", "各位", "等"]
    where result.kind != nil && text.ends(range, with: word) && range.count <= 4 {
      range = range.lowerBound..<range.lowerBound
    }
    if result.kind == nil {
      readGroups(range, into: &result)
    } else {
      result.names = names(in: range).flatMap { splitKinds($0) }
    }
    return result
  }

  /// The line without its final colon, comma or mark.
  private func withoutEnding(_ line: Range<Int>) -> Range<Int> {
    var range = text.trimmed(line)
    while let last = range.last, text.has(TEXT_PUNCTUATION, at: last), text.folded[last] != ")",
      text.folded[last] != "*"
    {
      range = text.trimmed(range.lowerBound..<last)
    }
    return range
  }

  /// The line without 尊敬的 and 您好.
  private func withoutGreeting(_ line: Range<Int>) -> Range<Int> {
    var range = line
    for word: Word in ["您好", "你好", "你们好", "大家好"] where text.ends(range, with: word) {
      range = withoutEnding(range.lowerBound..<range.upperBound - word.count)
    }
    for word: Word in ["尊敬的"] where text.starts(word, at: range.lowerBound, limit: range.upperBound)
    {
      range = text.trimmed(range.lowerBound + word.count..<range.upperBound)
    }
    return range
  }

  /// The names before `等3位` and the number.
  private func withoutCount(_ range: Range<Int>, into result: inout Addressees) -> Range<Int> {
    var end = range.upperBound
    if end > range.lowerBound,
      text.folded[end - 1] == "位" || text.folded[end - 1] == "名"
        || text.folded[end - 1] == "人"
    {
      let start = Numerals.start(before: end - 1, from: range.lowerBound, in: text)
      if start < end - 1, let count = Numerals.value(text, start..<end - 1) {
        result.statedCount = count
        end = start
      }
    }
    if end > range.lowerBound, text.folded[end - 1] == "等" { end -= 1 }
    return text.trimmed(range.lowerBound..<end)
  }

  /// The parts between 、 , and spaces; a one-character part is a letter-spaced name.
  private func names(in range: Range<Int>) -> [Range<Int>] {
    var names: [Range<Int>] = []
    for part in text.parts(range, at: { $0 == "、" || $0 == "," || $0 == ";" }) where !part.isEmpty {
      names += splitAtSpaces(part)
    }
    return names.filter { isName($0) }
  }

  private func splitAtSpaces(_ part: Range<Int>) -> [Range<Int>] {
    let pieces = text.parts(part) { text_is($0, TEXT_SPACE) }.filter { !$0.isEmpty }
    guard pieces.count > 1 else { return pieces }
    var names: [Range<Int>] = []
    var index = 0
    while index < pieces.count {
      if pieces[index].count == 1, index + 1 < pieces.count, pieces[index + 1].count == 1 {
        names.append(pieces[index].lowerBound..<pieces[index + 1].upperBound)
        index += 2
      } else {
        names.append(pieces[index])
        index += 1
      }
    }
    return names
  }

  /// `张三代表和李四` and `张三委员`: the title word after each name.
  private func splitKinds(_ name: Range<Int>) -> [Range<Int>] {
    for word: Word in ["委员", "代表"] where name.count > 3 && text.ends(name, with: word) {
      return [text.trimmed(name.lowerBound..<name.upperBound - 2)]
    }
    return [name]
  }

  /// Whether the part names somebody; masked names do not.
  private func isName(_ range: Range<Int>) -> Bool {
    guard range.count >= 2, range.count <= 40 else { return false }
    return range.allSatisfy { index in
      text.has(TEXT_HAN | TEXT_SPACE, at: index) || text.folded[index] == "·"
        || text.folded[index] == "(" || text.folded[index] == ")"
    }
  }

  /// Groups bring a paper in as one; offices are called by co-handlers.
  private func readGroups(_ range: Range<Int>, into result: inout Addressees) {
    let groups = text.parts(range) { $0 == "、" || $0 == "," }
      .map { splitKinds($0)[0] }.filter { isName($0) }
    if groups.contains(where: { isGroup($0) }) || !groups.contains(where: { isOffice($0) }) {
      result.names = groups
      result.isGroup = true
      if groups.contains(where: { text.ends($0, withAny: ["代表团", "代表小组", "代表组"]) }) {
        result.kind = .suggestion
      }
    } else {
      result.isOffice = true
    }
  }

  private func isGroup(_ range: Range<Int>) -> Bool {
    if text.contains(
      range,
      any: [
        "民革", "民盟", "民建", "民进", "农工", "致公", "九三", "台盟", "工商联", "共青团", "妇联", "总工会", "侨联", "科协", "界",
        "代表团", "小组", "政协", "工会",
      ])
    {
      return true
    }
    return text.ends(range, withAny: ["支部", "总支", "代表团", "专委会", "小组", "组"])
  }

  private func isOffice(_ range: Range<Int>) -> Bool { shapes.endsLikeOffice(range) }
}
