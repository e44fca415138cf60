import ChineseText
import Letters
import Testing
import Values

/// Headings, sentences and roles, with invented text.
@Suite struct OutlineTests {
  /// `path depth heading` for each section of a body.
  private func outline(_ body: String) -> [String] {
    let letter = read(body)
    return letter?.sections.map { section in
      let path = section.path.map(String.init).joined(separator: ".")
      return "\(path) \(section.depth) \(letter?.printed(section.title) ?? "")"
    } ?? []
  }

  private func read(_ body: String) -> Letter? {
    let text = """
      青禾县水利局关于县政协三届二次会议第5号提案的答复
      周慧芳委员:
      您提出的《关于整治河道的提案》收悉,现答复如下:
      \(body)
      感谢您的支持!
      青禾县水利局
      2024年5月6日
      """
    return LetterReader().read(text: text, id: "a", path: "a").letters.first
  }

  @Test func `numbered headings make a tree`() {
    #expect(
      outline("一、现状。全县有河道9条。\n(一)清淤。已完成。\n1.东片。已完成。\n二、打算\n继续推进。")
        == ["1 1 现状", "1.1 2 清淤", "1.1.1 3 东片", "2 1 打算"])
    #expect(outline("(一)清淤。已完成。\n(二)护岸。已完成。") == ["1 1 清淤", "2 1 护岸"])
    #expect(outline("1.清淤。已完成。\n2.护岸。已完成。") == ["1 1 清淤", "2 1 护岸"])
    #expect(outline("第一,抓清淤。已完成。\n第二,抓护岸。已完成。") == ["1 1 抓清淤", "2 1 抓护岸"])
    #expect(outline("①清淤。已完成。\n②护岸。已完成。").count == 2)
  }

  @Test func `a comma inside a number ends no heading`() {
    #expect(
      outline("一是完成投资2,350万元,改造线路。二是新建泵站,已开工。") == ["1 3 完成投资2,350万元", "2 3 新建泵站"])
    #expect(outline("一是完成泵站12,350米渠道未动。二是新建泵站,已开工。").count == 2)
  }

  @Test func `an adverb before the first comma is no heading`() {
    let words = "全县有河道9条,水质总体良好,两岸的绿化带已经由各乡镇分段完成并移交养护单位统一管理和维护"
    let body = "一、目前,\(words)。\n二、由于资金紧张,\(words)。"
    #expect(outline(body) == ["1 1 ", "2 1 由于资金紧张"])
    #expect(outline("一、目前进展\n已开工。\n二、下一步\n继续推进。") == ["1 1 目前进展", "2 1 下一步"])
  }

  @Test func `numbers inside prose are no markers`() {
    #expect(outline("全县有河道2.5公里,投入1.2亿元。").isEmpty)
    #expect(outline("一、二期工程均已完工,运行良好。").isEmpty)
    #expect(outline("第一时间组织抢修,共3处。").isEmpty)
    #expect(outline("1.5万人受益,群众满意。").isEmpty)
  }

  @Test func `items need a partner`() {
    #expect(
      outline("一是抓进度。已完成9公里。二是抓质量。合格率高。") == ["1 3 抓进度", "2 3 抓质量"])
    #expect(
      outline("一是抓进度,已完成9公里;二是抓质量,合格率高。") == ["1 3 抓进度", "2 3 抓质量"])
    #expect(outline("一是抓进度。已完成9公里。").isEmpty)
    #expect(outline("这是原因之一。是人手不足。").isEmpty)
  }

  @Test func `a heading with commas ends at its first clause`() {
    #expect(
      outline("一是健全制度,压实责任。已印发。二是把清淤列入年度任务,逐段落实,逐月检查。已检查。")
        == ["1 3 健全制度,压实责任", "2 3 把清淤列入年度任务"])
  }

  @Test func `run-in headings need a sibling`() {
    #expect(
      outline("一、打算\n稳水量。继续蓄水,加强调度。保水质。继续监测,及时通报。")
        == ["1 1 打算", "1.1 3 稳水量", "1.2 3 保水质"])
    #expect(outline("一、打算\n稳水量。继续蓄水,加强监测。") == ["1 1 打算"])
    #expect(
      outline("一、打算\n在资金保障上,加大投入。在队伍建设上,加强培训。")
        == ["1 1 打算", "1.1 3 在资金保障上", "1.2 3 在队伍建设上"])
    #expect(outline("一、打算\n在此基础上,加大投入。原则上,不再新增。") == ["1 1 打算"])
    #expect(
      outline("一、打算\n严管“占”,清理违建。严查“排”,封堵排口。")
        == ["1 1 打算", "1.1 3 严管“占”", "1.2 3 严查“排”"])
  }

  @Test func `one hand needs the other`() {
    #expect(
      outline("一、打算\n一方面加快清淤,年内完成;另一方面加强管护,建立队伍。")
        == ["1 1 打算", "1.1 4 加快清淤", "1.2 4 加强管护"])
    #expect(outline("一、打算\n一方面加快清淤,年内完成。") == ["1 1 打算"])
    #expect(outline("一、打算\n同时,加强管护,建立队伍。") == ["1 1 打算"])
  }

  @Test func `a request on its own line is a heading`() {
    #expect(
      outline("关于新建水库的建议\n条件不成熟。\n关于清理河道的问题\n已完成。")
        == ["1 1 关于新建水库的建议", "2 1 关于清理河道的问题"])
    #expect(outline("关于新建水库,我局已组织论证,条件不成熟。").isEmpty)
  }

  @Test func `a break inside a word joins two lines`() {
    let letter = read("全县共有大小河道九条,其中列入省级名录的两条,列入市级名\n录的三条,管护经费全部落实。")
    #expect(letter?.sentences.filter { $0.role != .opening && $0.role != .closing }.count == 3)
    let apart = read("全县共有河道九条\n管护经费全部落实。")
    #expect(apart?.sentences.filter { $0.role != .opening && $0.role != .closing }.count == 4)
  }

  @Test func `sentences end at marks outside titles and brackets`() {
    let letter = read("已印发《河道管理办法。试行》并实施(详见附表。)已完成;继续推进。速度为3.5米?/秒。")
    let body = letter?.sentences.filter { $0.role != .opening && $0.role != .closing } ?? []
    #expect(
      body.dropLast(2).map { letter?.printed($0.span) } == [
        "已印发《河道管理办法。试行》并实施(详见附表。)已完成;继续推进。", "速度为3.5米?/秒。",
      ])
  }

  @Test func `headings and words give roles`() {
    func role(_ body: String) -> [Role] { read(body)?.sections.map(\.role) ?? [] }
    #expect(
      role("一、工作成效\n有河道9条。\n二、存在的问题\n人手少。\n三、下一步打算\n抓管护。") == [
        .achievement, .problem, .plan,
      ])
    #expect(role("一、关于护岸的问题\n已完成护岸9公里,累计投入2亿元。") == [.achievement])
    #expect(role("一、关于新建水库的建议\n因资金限制,暂不新建。") == [.refusal])
    let split = read("一、现状及问题\n全县有河道9条。但管护人手不足。经费也有缺口。")
    let body = split?.sentences.filter { $0.section == 0 }.map(\.role)
    #expect(body == [.situation, .problem, .problem])
  }
}
