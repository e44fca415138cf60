import ChineseText
import Diagnostics
import Letters
import Testing
import Values

/// No input may reach a trap, and what stands before a break is read as before.
@Suite struct RobustnessTests {
  private static let letter = """
    索 引 号: | 0AC31F202/2024-00871 | 发布机构: | 县水利局 |
    青禾县水利局关于县十七届人大四次会议第35号建议的答复
    青水函〔2024〕35号(B类)
    周慧芳、何志刚等3位代表:
    你们提出的《关于整治河道的建议》(第35号)收悉。经会同县财政局研究,现答复如下:
    一、基本情况。全县现有河道62条,去年投入1.5亿元,增长8%。
    (一)清淤疏浚。一是抓进度。已完成12公里。二是抓质量。力争2025年达到90%以上。
    二、关于“新建水库”的建议
    因位于自然保护区,《青禾县水源保护条例》(青政发〔2020〕3号)禁止建设,暂不实施。
    感谢你们对水利工作的关心和支持!
    青禾县水利局
    2023531
    联系人:罗晓燕 电话:0999-5550135
    """

  private func read(_ bytes: [UInt8]) -> FileReading {
    LetterReader().read(bytes, id: "a", path: "a.txt")
  }

  @Test func `a letter cut within any character is read without a trap`() {
    let bytes = Array(Self.letter.utf8)
    for end in stride(from: 0, to: bytes.count, by: 5) {
      let reading = read(Array(bytes[..<end]))
      #expect(reading.letters.count <= 1)
      #expect(isSound(reading))
      #expect(isSound(read(Array(bytes[end...]))))
    }
  }

  @Test func `random damage is read without a trap`() {
    var random = SplitMix64(seed: 0x5EED)
    let bytes = Array(Self.letter.utf8)
    for _ in 0..<80 {
      var damaged = bytes
      for _ in 0..<12 {
        damaged[Int(random.next() % UInt64(bytes.count))] = UInt8(random.next() & 0xFF)
      }
      #expect(isSound(read(damaged)))
    }
  }

  @Test func `shuffled pieces are read without a trap`() {
    var random = SplitMix64(seed: 0xCAFE)
    let scalars = Array(Self.letter.unicodeScalars)
    for _ in 0..<80 {
      var mixed = String.UnicodeScalarView()
      for _ in 0..<40 {
        let start = Int(random.next() % UInt64(scalars.count))
        let end = min(scalars.count, start + Int(random.next() % 30))
        mixed.append(contentsOf: scalars[start..<end])
      }
      #expect(isSound(LetterReader().read(text: String(mixed), id: "a", path: "a")))
    }
  }

  @Test func `monotonous text is read`() {
    for piece in [
      "1", "《", "(", "“", "《〈(“", "联系人:张三 ", "| ", "一是甲。", "首先,", "云", "云岭市\n", "收悉",
      "答复如下:\n", "〔2024〕", "关于建议的答\n", "一、\n", "其余已", "5%,", "第3号", "严管“停”,",
    ] {
      let text = String(repeating: piece, count: 800)
      #expect(isSound(LetterReader().read(text: text, id: "a", path: "a")))
      let head = "张三代表:\n您提出的《关于修路的建议》收悉,现答复如下:\n"
      let reading = LetterReader().read(text: head + text, id: "a", path: "a")
      #expect(isSound(reading))
      #expect(reading.letters.first?.reply.subject == "关于修路的建议")
    }
  }

  /// Found by fuzzing, each cut down to what broke it.
  @Test(arguments: [
    // The bracket of a sign-off line belonged to the phone number, not to a name.
    "(20242024千",
    // The second number of a range began where a passage without full stop was cut.
    String(repeating: "·", count: 2_046) + "8百分点—8百分点",
    String(repeating: "·", count: 2_042) + "8百分点—8百分点",
    String(repeating: "·", count: 2_043) + "8百分点—8百分点",
    // The text ended with a body whose name stands in front of places.
    "云岭市教育局\n张三委员:\n收悉。答复如下:\n感谢云岭市政协",
    "云岭市教育局\n云岭市中共",
  ])
  func `what a fuzzer found is read`(text: String) {
    #expect(isSound(read(Array(text.utf8))))
  }

  @Test func `a doubled file is read once`() throws {
    let bytes = Array(Self.letter.utf8)
    let once = try #require(read(bytes).letters.first)
    let twice = read(bytes + [0x0A] + bytes)
    #expect(twice.letters.count == 1)
    #expect(twice.findings.map(\.code) == [.letterPrintedTwice])
    let letter = try #require(twice.letters.first)
    #expect(letter.reply == once.reply)
    #expect(letter.sections == once.sections)
    #expect(letter.figures == once.figures)
    #expect(letter.citations == once.citations)
  }

  @Test func `empty and binary files give an error and no letter`() {
    #expect(read([]).findings.map(\.code) == [.emptyFile])
    #expect(read(Array("  \n\n".utf8)).findings.map(\.code) == [.emptyFile])
    #expect(read(Array("only Latin".utf8)).findings.map(\.code) == [.emptyFile])
    let binary = read([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 0xFE, 0xFF, 0xC0, 0, 0, 3])
    #expect(binary.findings.map(\.code) == [.unreadableFile])
    #expect(binary.letters.isEmpty)
  }

  /// Whether every span lies in its text and in its parent, and every index exists.
  private func isSound(_ reading: FileReading) -> Bool {
    reading.letters.allSatisfy { letter in
      let text = 0..<letter.text.clean.count
      func lies(_ range: Range<Int>) -> Bool {
        text.lowerBound <= range.lowerBound && range.upperBound <= text.upperBound
      }
      let sections = letter.sections.allSatisfy { section in
        let parent = section.parent.map { letter.sections[$0].span } ?? text
        return lies(section.span) && section.span.lowerBound >= parent.lowerBound
          && section.span.upperBound <= parent.upperBound
          && section.heading.upperBound <= section.span.upperBound && !section.title.isEmpty
      }
      let sentences = zip(letter.sentences, letter.sentences.dropFirst()).allSatisfy {
        $0.span.upperBound <= $1.span.lowerBound
      }
      return sections && sentences && letter.sentences.allSatisfy { lies($0.span) }
        && letter.citations.allSatisfy { lies($0.span) } && lies(letter.body)
        && letter.outcomes.allSatisfy { letter.sentences.indices.contains($0.sentence) }
    }
  }
}
