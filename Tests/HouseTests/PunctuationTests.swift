import Testing

/// Goal: Chinese messages are set in Chinese: ，；：？“”, and half-width marks in code only.
///
/// Code in messages has a space behind its commas; a mark that touches Chinese text on both sides,
/// or ends it, belongs to the sentence.
@Suite struct PunctuationTests {
  @Test func `Chinese messages use Chinese punctuation`() {
    let slips = SourceFile.swift.filter(\.isProgram).flatMap { file in
      ChineseWording.all(in: file.lines.joined(separator: "\n")).flatMap { wording in
        ChineseWording.slips(in: wording).map { "\(file.path): \($0)" }
      }
    }
    #expect(slips.isEmpty, "\(slips.joined(separator: "\n"))")
  }

  @Test(arguments: [
    "写上单位,如 10元", "先筛选;再计算", "可用的有:筛选", "是不是它?", "没有叫 '甲' 的表", "列'甲'没有了",
  ])
  func `a half-width mark in a sentence is a slip`(wording: String) {
    #expect(!ChineseWording.slips(in: wording).isEmpty)
  }

  @Test(arguments: [
    "写上单位，如“10元”；不论单位就比较“数值”", "写成“如果(条件, 值, 否则)”", "分情况 { 条件: 值, …, 否则: 值 }",
    "在 \"…\" 和 '…' 里，反斜线引出转义",
  ])
  func `code keeps its own marks`(wording: String) {
    #expect(ChineseWording.slips(in: wording).isEmpty)
  }

  @Test func `the Chinese wording of a pair is found, its interpolations left out`() {
    let source = "Bilingual(\"没有\\(names[0])，列\", \"none\") + Bilingual(\n \"甲\", \"a\")"
    #expect(ChineseWording.all(in: source) == ["没有，列", "甲"])
  }
}

/// The Chinese halves of the `Bilingual` pairs of a source.
private enum ChineseWording {
  /// The first literal of each pair, line by line, without interpolations.
  static func all(in source: String) -> [String] {
    source.components(dividedBy: "Bilingual(").dropFirst().flatMap { rest -> [String] in
      var text = rest.drop { $0 == " " || $0 == "\n" }
      guard text.first == "\"" else { return [] }
      let mark = text.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
      text = text.dropFirst(mark.count)
      var wording = ""
      while !text.isEmpty, !text.hasPrefix(mark) {
        if text.hasPrefix("\\(") {
          text = behindBracket(text.dropFirst())
        } else {
          let count = text.first == "\\" ? 2 : 1
          wording += text.prefix(count)
          text = text.dropFirst(count)
        }
      }
      return wording.split(separator: "\n").map(String.init)
    }
  }

  /// The places where a half-width mark belongs to Chinese text.
  static func slips(in line: String) -> [String] {
    let characters = Array(line)
    return characters.indices.compactMap { index in
      let before = index > 0 ? characters[index - 1] : " "
      let behind = index + 1 < characters.count ? characters[index + 1] : "\n"
      let isSlip =
        switch characters[index] {
        case ",", ";", ":":
          (isChinese(before) || before == "”") && behind != " " || isChinese(behind)
        case "?", "!": isChinese(before) || before == "”"
        case "'": isChinese(before) || (isChinese(behind) && before == " ")
        default: false
        }
      return isSlip ? "\(line.prefix(60)) [\(characters[index])]" : nil
    }
  }

  private static func isChinese(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { (0x3400...0x9FFF).contains($0.value) } ?? false
  }

  /// What follows a bracket that opens the text and its partner.
  private static func behindBracket(_ text: Substring) -> Substring {
    var open = 0
    for index in text.indices {
      if text[index] == "(" { open += 1 }
      if text[index] == ")" { open -= 1 }
      if open == 0 { return text[text.index(after: index)...] }
    }
    return ""
  }
}

extension String {
  /// The pieces between the places of a mark.
  fileprivate func components(dividedBy mark: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      pieces.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return pieces + [rest]
  }
}
