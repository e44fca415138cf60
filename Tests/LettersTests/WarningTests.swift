import Diagnostics
import Foundation
import Letters
import Testing
import Values

/// Goal: each doubt about a letter is told with its code, and a sound letter raises none.
@Suite struct WarningTests {
  static let sound = """
    青禾县教育局关于县政协十届三次会议第7号提案的答复
    青教函〔2024〕12号
    何志刚、周慧芳委员:
    你们提出的《关于增设校车的建议》(第7号)收悉。现答复如下:
    我局已新增校车12辆,惠及学生600人。下一步,我局将继续优化线路。
    感谢你们的关心和支持!
    青禾县教育局
    2024年6月3日
    """

  private func codes(_ text: String) -> Set<DiagnosticCode> {
    codes(Array(text.utf8))
  }

  private func codes(_ bytes: [UInt8]) -> Set<DiagnosticCode> {
    let reading = LetterReader().read(bytes, id: "a", path: "a.txt")
    return Set((reading.findings + reading.letters.flatMap(\.warnings)).map(\.code))
  }

  private func changed(_ old: String, _ new: String) -> String {
    let parts = Self.sound.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    precondition(parts.count == 2, "the letter has no '\(old)'")
    return parts.joined(separator: new)
  }

  @Test func `a sound letter raises none`() {
    #expect(codes(Self.sound).isEmpty)
  }

  @Test func `a file without a letter is an error`() {
    #expect(codes("").contains(.emptyFile))
    #expect(codes("  \n\t").contains(.emptyFile))
    #expect(codes("only latin").contains(.emptyFile))
    #expect(codes([0, 1, 2, 0, 255, 254, 0, 7, 0, 0, 9]).contains(.unreadableFile))
  }

  @Test func `damaged text is told`() {
    var bytes = Array(Self.sound.utf8)
    bytes[bytes.count / 2] = 0xFF
    #expect(codes(bytes).contains(.badBytes))
    #expect(codes(changed("我局已", "我局\u{7}已")).contains(.markupOrControls))
    #expect(codes(changed("我局已", "<span>我局</span>已")).contains(.markupOrControls))
  }

  @Test func `text decoded once too often is told`() {
    let twice = LetterReader().read(
      Array("鍏充簬鍏充簬鍏充簬鍏充簬鍏充簬".utf8), id: "a", path: "a.txt")
    #expect(twice.findings.map(\.code).contains(.doubleDecoding))
    #expect(twice.letters.first.map { $0.printed(0..<4) } == "关于关于")
    #expect(!codes("鍏充簬鍏充簬").contains(.doubleDecoding))
    #expect(!codes(Self.sound).contains(.doubleDecoding))
  }

  @Test func `a letter that breaks off is told`() {
    let cut = changed("感谢你们的关心和支持!\n青禾县教育局\n2024年6月3日", "今年以来,我局投入资金")
    #expect(codes(cut).contains(.truncatedLetter))
  }

  @Test func `several letters and a second copy in one file are told`() {
    let second = changed("第7号提案", "第8号提案")
      .replacingOccurrences(of: "何志刚、周慧芳", with: "罗晓燕").replacingOccurrences(
        of: "校车12辆", with: "公交线路3条"
      )
      .replacingOccurrences(of: "惠及学生600人", with: "改造站点25处")
    #expect(codes(Self.sound + "\n\n" + second).contains(.severalLetters))
    #expect(codes(Self.sound + "\n\n" + Self.sound).contains(.letterPrintedTwice))
  }

  @Test func `a text that is no letter is told`() {
    #expect(codes("本县今年新建学校4所,投入资金1.2亿元。各项工作稳步推进。").contains(.noLetterForm))
  }

  @Test func `damaged numbers and counts that disagree are told`() {
    #expect(codes(changed("青教函〔2024〕12号", "青教函〔202412号")).contains(.damagedNumber))
    #expect(codes(changed("周慧芳委员:", "周慧芳等3位委员:")).contains(.countDisagrees))
  }

  @Test func `dates that disagree or are damaged are told`() {
    let header = "成文日期: | 2024-11-18 |\n" + Self.sound
    #expect(codes(header).contains(.datesDisagree))
    #expect(codes(changed("2024年6月3日", "2024631")).contains(.damagedDate))
  }

  @Test func `a title and an opening that disagree are told`() {
    let other = changed("你们提出的", "你们在县政协十届二次会议上提出的")
    #expect(codes(other).contains(.titleAndOpeningDisagree))
  }
}
