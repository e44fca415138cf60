import ChineseText
import LetterMaker
import Testing
import Values

/// Goal: how a letter is written down changes nothing of what it states.
///
/// Rows, their values and the columns of `replies` are the same; places are the same up to where
/// each scalar went.
@Suite struct NotationLawTests {
  /// Expects the same reading of letters that are written otherwise.
  private static func expectSame(
    _ letters: [LawLetter], _ location: SourceLocation = #_sourceLocation,
    _ rewrite: (String) -> RewrittenText
  ) throws {
    var different: [String] = []
    for letter in letters {
      let rewritten = rewrite(letter.text)
      guard let other = try LawReading(rewritten.text, letter.name) else {
        different.append("\(letter.name) gives no letter")
        continue
      }
      let expected = Set(letter.reading.rows.map { $0.moved(to: rewritten.place($0.span)) })
      different += expected.symmetricDifference(other.rows).map { "\(letter.name) \($0)" }
      for (column, value) in letter.reading.columns where other.columns[column] != value {
        different.append(
          "\(letter.name) \(column): \(other.columns[column] ?? "–") instead of \(value)")
      }
    }
    #expect(
      letters.count > 20 && different.isEmpty,
      "\(different.count):\n\(different.sorted().prefix(12).joined(separator: "\n"))",
      sourceLocation: location)
  }

  @Test func `full-width digits, letters and marks`() throws {
    try Self.expectSame(LawLetter.all.get()) { text in
      RewrittenText(text) { scalar in
        guard (0x21...0x7E).contains(scalar.value) else { return [scalar] }
        return [Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar]
      }
    }
  }

  @Test func `ASCII digits, letters and marks`() throws {
    try Self.expectSame(LawLetter.all.get()) { text in
      RewrittenText(text) { scalar in
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return [scalar] }
        return [Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar]
      }
    }
  }

  @Test func `traditional characters`() throws {
    try Self.expectSame(LawLetter.made) { text in
      RewrittenText(text) { [TraditionalCharacters.twins[$0] ?? $0] }
    }
  }

  @Test func `each traditional twin folds to its character`() {
    let strays = TraditionalCharacters.twins.filter {
      fold(String(Character($0.value))) != String(Character($0.key))
    }
    #expect(strays.isEmpty)
  }

  @Test func `readings behind characters`() throws {
    try Self.expectSame(LawLetter.traditional) { text in
      RewrittenText(text) { scalar in
        guard let reading = TraditionalCharacters.readings[scalar] else { return [scalar] }
        return [scalar] + Array("(\(reading))".unicodeScalars)
      }
    }
  }

  @Test(arguments: ["\r\n", "\r", "\u{2028}"])
  func `line ends`(_ end: String) throws {
    try Self.expectSame(LawLetter.all.get()) { text in
      RewrittenText(text) { $0 == "\n" ? Array(end.unicodeScalars) : [$0] }
    }
  }

  @Test func `lines of the page around the letter`() throws {
    try Self.expectSame(LawLetter.all.get()) { text in
      RewrittenText(
        text, before: "首页 > 政务公开 > 正文\n浏览次数：42\n",
        behind: "\n【打印】【关闭】\n上一篇：没有了\n版权所有\n")
    }
  }

  @Test(arguments: [Damage.utf8bom, .gb18030, .utf16le, .utf16be, .utf16leBare, .utf16beBare])
  func `encodings`(_ encoding: Damage) throws {
    for letter in try LawLetter.all.get() {
      let bytes = try #require(FileEncoding.bytes(of: letter.text, in: encoding))
      #expect(try LawReading(bytes, letter.name) == letter.reading, "\(letter.name)")
    }
  }

  @Test func `Big5, of letters that it can hold`() throws {
    var count = 0
    for letter in LawLetter.traditional {
      guard let bytes = FileEncoding.bytes(of: letter.text, in: .big5) else { continue }
      count += 1
      #expect(try LawReading(bytes, letter.name) == letter.reading, "\(letter.name)")
    }
    #expect(count >= 5)
  }
}
