import Diagnostics
import Testing

@testable import Letters

/// The rest of the phenomena: rules, bases, levels, repairs.
@Suite struct FigureRuleTests {
  private func check(_ cases: [(String, String)]) {
    for (text, expected) in cases {
      #expect(ReadingTable.figures(text) == expected, "\(text)")
    }
  }

  @Test func `20 a rule of support with its conditions`() {
    check([
      (
        "对研发投入80万元以上且增长12%以上的企业,按5%给予补助,最高30万元。",
        """
        80万元 800000 元 门槛 规则 界以上; 12% 12 % 门槛 规则 界以上 变增长; 5% 5 % 占比 规则; \
        30万元 300000 元 门槛 规则 界最高
        """
      )
    ])
  }

  @Test func `21 what does not exist is a bound, not a zero`() {
    check([("没有超过6亿元的企业。", "6亿元 600000000 元 门槛 界超过")])
  }

  @Test func `22 so many at most in so long`() {
    check([("每三年最多评选50名。", "三年 3 年 时长 规则 界每; 50名 50 名 计数 规则")])
    check([("每三年最多50名。", "三年 3 年 时长 规则 界每; 50名 50 名 门槛 规则 界最多")])
  }

  @Test func `23 parts are rows, and a sum that is off is warned of`() {
    check([("共建设30个,包括书屋20个、广场10个。", "30个 30 个 计数; 20个 20 个 计数; 10个 10 个 计数")])
    #expect(ReadingTable.read("共建设30个,包括书屋20个、广场10个。", issued: nil).warnings.isEmpty)
    let doubtful = ReadingTable.read("共建设30个,包括书屋20个、广场8个。", issued: nil)
    #expect(doubtful.warnings.map(\.code) == [.sumDisagrees])
    #expect(ReadingTable.read("共建设30个,其中书屋20个、广场8个。", issued: nil).warnings.isEmpty)
  }

  @Test func `24 a target rate is no threshold; a task is a basis`() {
    check([
      ("确保财政投入年均增长8%以上。", "8% 8 % 变化 目标 界以上 变增长 比年均"),
      ("完成年度任务的103%。", "103% 103 % 占比 比年度任务"),
    ])
  }

  @Test func `25 where a change ended is a level`() {
    check([
      ("普及率由60%提高到75%。", "60% 60 % 占比; 75% 75 % 占比 变提高"),
      ("出具报告的时间降至3小时。", "3小时 3 小时 时长 变降低"),
      ("产量增加到3倍。", "3倍 3 倍 占比 变增加"), ("产量增加3倍。", "3倍 3 倍 变化 变增加"),
    ])
  }

  @Test func `26 higher than the average has no verb of change`() {
    check([("覆盖率比全省平均高2个百分点。", "2个百分点 2 百分点 变化 比较全省平均")])
    check([("覆盖率高于全省平均2个百分点。", "2个百分点 2 百分点 变化 比较全省平均")])
  }

  @Test func `27 a number before a noun that is counted`() {
    check([("筛选3企业入库。", "3 3 家 计数"), ("经过3路口。", "")])
  }

  @Test func `28 a doubled multiplier never multiplies twice`() {
    check([("用电量12亿千万时。", "12亿千万时 1200000000 千瓦时 水平")])
    let draft = ReadingTable.read("用电量12亿千万时。", issued: nil)
    #expect(draft.warnings.map(\.code) == [.repairedUnit])
  }

  @Test func `29 rates and ratios`() {
    check([
      ("收购价3元/公斤。", "3元/公斤 3 元/公斤 水平"), ("浓度52微克/立方米。", "52微克/立方米 52 微克/立方米 水平"),
      ("师生比例为1:2.5。", "1:2.5 0.4 占比"), ("上午8:30开馆。", ""),
    ])
  }

  @Test func `30 hundreds without a number are none`() {
    check([
      ("走访数十家。", ""), ("经过几十年。", ""), ("选派百余名医生。", "百余名 100 名 计数 界余"), ("选派百名医生。", ""),
    ])
  }

  @Test func `one is a count only beside a contrast`() {
    check([
      ("形成一个体系。", ""), ("现在仅一家在营。", "一家 1 家 计数 界仅"), ("用一年时间整治。", "一年 1 年 时长"),
    ])
  }

  @Test func `differences with a basis are changes, without one they are counts`() {
    check([
      ("加装电梯24部,比去年增加9部。", "24部 24 部 计数; 9部 9 部 变化 变增加 比较去年"),
      ("增加站点3个。", "3个 3 个 计数"), ("比上年高9元。", "9元 9 元 变化 比较上年"),
    ])
  }

  @Test func `a thousands group is none after a rate`() {
    #expect(ReadingTable.figures("就诊增长5,120家参加。") == "120家 120 家 计数")
  }

  @Test func `what is dated behind the letter is planned`() {
    #expect(ReadingTable.figures("120名学生2026年毕业。") == "120名 120 名 计数 计划")
    #expect(ReadingTable.figures("120名学生2023年毕业。") == "120名 120 名 计数")
  }

  @Test func `the period of a clause, a sentence and a paragraph`() {
    let cases: [(String, [String?])] = [
      ("2023年新建公厕9座。翻修12座。", ["2023", "2023"]), ("2023年新建公厕9座。\n翻修12座。", ["2023", nil]),
      ("2023年新建公厕9座,目前共有30座。", ["2023", nil]), ("推荐2024年重点户3户。走访5户。", ["2024", nil]),
      ("较去年年底增加3座。", [nil]), ("普及率由60%提高到75%,今年新增3家。", [nil, nil, "2024"]),
    ]
    for (text, expected) in cases { #expect(ReadingTable.periods(text) == expected, "\(text)") }
  }

  @Test func `indicators take the noun behind or the words before`() {
    let cases: [(String, [String?])] = [
      ("组织8家企业参展。", ["组织企业参展"]), ("现有图书馆12座。", ["图书馆"]), ("茶园、果园等5家基地通过认证。", ["基地通过认证"]),
      ("投入资金3亿元,占财政支出的9%。", ["投入资金", "投入资金占财政支出比重"]),
      ("签约亿元以上项目9个。", ["项目投资额", "签约亿元以上项目"]), ("降低了20%的用水成本。", ["用水成本"]),
      ("张三、李四等3位委员:", ["委员"]), ("用电量3亿千瓦时。", ["用电量"]), ("订单5亿元。", ["订单"]),
      ("配备彩超9台。", ["配备彩超"]), ("产能3万吨。", ["产能"]), ("其中在校学生90名。", ["在校学生"]),
      ("排查隐患9处,已整改7处。", ["排查隐患", "整改排查隐患"]), ("今年9月前建成球场3个。", ["建成球场"]),
    ]
    for (text, expected) in cases { #expect(ReadingTable.indicators(text) == expected, "\(text)") }
  }
}
