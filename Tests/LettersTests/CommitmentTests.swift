import Testing
import Values

@testable import Letters

@Suite struct CommitmentTests {
  /// `cue deadline target condition` of each commitment of a text.
  private func commitments(_ text: String) -> String {
    let draft = ReadingTable.read(text, issued: "2024-07-25")
    return CommitmentReader.read(draft).map { commitment in
      var words = [commitment.cue]
      if let deadline = commitment.deadline { words.append("期\(deadline)") }
      if let target = commitment.target {
        words.append("标\(ReadingTable.printed(draft.figures[target].span, draft))")
      }
      if let condition = commitment.condition {
        words.append("件\(ReadingTable.printed(condition, draft))")
      }
      return words.joined(separator: " ")
    }.joined(separator: "; ")
  }

  private func check(_ cases: [(String, String)]) {
    for (text, expected) in cases { #expect(commitments(text) == expected, "\(text)") }
  }

  @Test func `strong cues`() {
    check([
      ("力争到2025年,新增学位600个。", "力争 期2025 标600个"), ("确保年底前通车。", "确保 期2024-12"),
      ("争取列入省级试点名录。", "争取"), ("争创全国文明校园。", "争创"), ("我局将加强巡查。", "将"),
      ("下一步,将新建公厕6座。", "将 标6座"), ("我们将会持续跟进。", "将会"), ("今年拟改造管网20公里。", "拟 期2024 标20公里"),
      ("我局计划下半年招录教师30名。", "计划 期2024-07/2024-12 标30名"), ("我局承诺,今年办结时限不超过5天。", "承诺 期2024 标5天"),
      ("争取到2027年全部达标。", "争取 期2027"),
    ])
  }

  @Test func `weak cues and forecasts`() {
    check([
      ("努力提升服务水平。", "努力"), ("致力于打造宜居社区。", "致力于"), ("一、下一步打算\n逐步扩大覆盖面。", "逐步"),
      ("预计明年6月投用。", "预计 期2025-06"), ("客流有望回升。", "有望"),
    ])
  }

  @Test func `an aim without a cue in a passage of plans`() {
    check([
      ("一、下一步打算\n培育合作社5家以上。", "培育 标5家"), ("一、工作情况\n培育合作社5家以上。", ""), ("一、下一步打算\n培育合作社5家。", ""),
    ])
  }

  @Test func `what promises nothing`() {
    check([
      ("现将办理情况答复如下。", ""), ("将其纳入整治范围。", ""), ("工程即将完工。", ""), ("已确保供水安全。", ""),
      ("落实三年行动计划。", ""), ("按计划推进。", ""), ("纳入年度计划。", ""), ("办法正在拟定中。", ""), ("争取上级资金支持。", ""),
      ("落实“力争上游”活动。", ""), ("学习《努力建设美丽乡村规划》。", ""), ("我局已将意见转送。", ""), ("在各方共同努力下建成。", ""),
      ("缴纳保证金。", ""),
    ])
  }

  @Test func `an object marker counts only where plans are made`() {
    check([
      ("一、下一步打算\n将该路段纳入改造范围。", "将"), ("一、下一步打算\n已将该路段纳入改造范围。", ""),
    ])
  }

  @Test func `deadlines lie in the clause, before the cue, or count from the letter`() {
    check([
      ("全年力争新建球场12个。", "力争 期2024 标12个"), ("2025年,力争覆盖率达到80%。", "力争 期2025 标80%"),
      ("力争半年度覆盖率超60%,全年超80%。", "力争 期2024-01/2024-06 标60%"),
      ("确保投入年均增长15%以上。", "确保 标15%"), ("我局将在三年内完成改造。", "将 期2024-07-25/2027-07-25"),
      ("2023年建成后,我局将加强管护。", "将"), ("2022年以来投入不足,我局将加大投入。", "将"),
    ])
  }

  @Test func `an event is a condition and no date`() {
    check([
      ("待管网建成后,我局将开通服务。", "将 件待管网建成后"), ("经省政府批准后,拟实施迁建。", "拟 件经省政府批准后"),
      ("在资金到位的前提下,我局将优先安排。", "将 件在资金到位的前提下"), ("条件成熟后,将增设站点。", "将 件条件成熟后"),
      ("如资金允许,我局将扩大范围。", "将 件如资金允许"), ("如期完成,我局将组织验收。", "将"), ("改善待遇后,我局将继续招录。", "将"),
    ])
  }

  @Test func `how much a commitment ties itself down`() {
    let draft = ReadingTable.read("力争今年新建公厕6座。力争新建球场。", issued: "2024-07-25")
    #expect(
      CommitmentReader.read(draft).map(\.specificity) == [.quantifiedAndDated, .vague])
  }
}
