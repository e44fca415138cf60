import Testing
import Values

@testable import Letters

/// Goal: an indicator is verb and noun, without what says how, where, why or for whom.
@Suite struct IndicatorTests {
  private func check(_ cases: [(String, [String?])]) {
    for (text, expected) in cases { #expect(ReadingTable.indicators(text) == expected, "\(text)") }
  }

  @Test func `what a preposition governs is left out`() {
    check([
      ("通过招聘、培训等方式补充校医35人。", ["补充校医"]), ("到2025年建成泵站7座。", ["建成泵站"]),
      ("因每年漏损水量约60万吨。", ["漏损水量"]), ("届时新增学位90个。", ["新增学位"]),
      ("通过率为90%。", ["通过率"]), ("在校学生360人。", ["在校学生"]), ("对外贸易额3亿元。", ["对外贸易额"]),
    ])
  }

  @Test func `a bare verb keeps what it is about`() {
    check([
      ("为种粮农户减负90万元。", ["种粮农户减负"]), ("在灌渠上投资3亿元。", ["灌渠上投资"]),
      ("按照购置价的20%给予补助。", ["购置价补助比例"]),
    ])
  }

  @Test func `whom a verb serves is no word of the next number`() {
    check([
      ("为300名护林员发放补贴60万元。", ["护林员", "发放补贴"]), ("组织8家企业参展3场次。", ["组织企业参展", "企业参展"]),
    ])
  }

  @Test func `an attribute takes what the sentence is about`() {
    check([
      ("桂溪大桥已开工,总投资2亿元。", ["桂溪大桥总投资"]), ("柳塘水库始建于1998年,库容300万立方米。", ["柳塘水库库容"]),
      ("旅游收入增速10%,投资5亿元。", ["旅游收入", "投资"]), ("镇政府决定新建球场,总投资90万元。", ["总投资"]),
      ("新开工项目12个,计划总投资9亿元。", ["新开工项目", "新开工项目计划总投资"]),
    ])
  }

  @Test func `money takes what it is for`() {
    check([
      ("投入900万元用于校舍加固。", ["投入校舍加固"]), ("投入900万元,用于校舍加固。", ["投入"]),
    ])
  }

  @Test func `listed nouns share values that are told apart`() {
    check([
      ("苹果、柑橘产量分别增长5%、8%。", ["苹果产量", "柑橘产量"]), ("苹果、柑橘、茶叶产量分别增长5%、8%。", [nil, nil]),
    ])
  }

  @Test func `words between two counts belong to the first`() {
    check([("涉及3个村、1860户。", ["涉及村", "户数"]), ("水质达标率连续3年保持100%。", ["水质达标率", "水质达标率"])])
  }

  @Test func `words that only ask for a noun are no indicator`() {
    check([("每座约35万元。", [nil]), ("再减少9份。", [nil]), ("八成以上学员表示满意。", ["学员表示满意"])])
  }

  @Test func `the age of those whom a bound picks out`() {
    check([("80岁以上老人有90人。", ["老人年龄", "80岁以上老人"]), ("平均年龄45岁。", ["平均年龄"])])
  }
}

/// Goal: periods come from dates that hold for a figure, and from no others.
@Suite struct ReachOfDatesTests {
  @Test func `dates of founding, of baselines and of terms`() {
    let cases: [(String, [String?])] = [
      ("公园始建于1986年,面积20公顷。", [nil]), ("公园1986年扩建,面积20公顷。", ["1986"]),
      ("普及率由2019年的60%提高到75%。", ["2019", nil]), ("普及率由60%提高到2022年的75%。", [nil, "2022"]),
      ("力争三年内普及率达到80%。", ["2027-07-25", "2027-07-25"]),
      ("去年建成9座。每年培训不少于2期。", ["2023", nil]), ("“九五”期间建成9座。", ["1996/2000"]),
      ("“十五”期间建成9座。", ["2001/2005"]), ("十五个镇建成9座。", [nil, nil]),
    ]
    for (text, expected) in cases { #expect(ReadingTable.periods(text) == expected, "\(text)") }
  }

  @Test func `an amount for each unit of measure is a rate`() {
    #expect(ReadingTable.figures("成本为每平方米800元。").hasPrefix("每平方米800元 800 元/平方米"))
    #expect(ReadingTable.figures("每户补助800元。").hasPrefix("800元 800 元 "))
  }
}
