import CTextTables
import ChineseText
import Values

/// Says which sentences and headings speak of what is to come.
///
/// A heading with 下一步, 打算, 工作计划 opens a zone that reaches over all its sub-sections; so
/// does a sentence like 接下来将重点做好以下几项工作, up to the next heading about what was done.
/// 下一步 in the middle of a paragraph holds to the paragraph's end. The role of a single sentence
/// is too narrow for this: in a plan many sentences have no word of planning of their own.
struct PlanZones {
  /// Whether each sentence lies in a zone.
  private(set) var sentences: [Bool] = []
  /// Whether each section's heading does.
  private(set) var sections: [Bool] = []

  /// No zones, of a draft without sentences.
  init() {}

  /// Finds the zones of a draft whose sections and sentences are read.
  init(_ draft: Draft, in text: FoldedText) {
    let words = PlanWords(text: text, marks: draft.marks)
    var sectionIsPast: [Bool] = []
    for section in draft.sections {
      let kind = words.kind(of: section.title)
      let parent = section.parent
      sections.append(kind ?? parent.map { sections[$0] } ?? false)
      sectionIsPast.append(kind == false)
    }
    var isAnnounced = false
    var announcedUnder: Int?
    var planParagraph: Int?
    var section: Int?
    for sentence in draft.sentences {
      if sentence.section != section {
        section = sentence.section
        if let section, sectionIsPast[section] { isAnnounced = false }
        if let owner = announcedUnder, !Self.isWithin(section, owner, draft.sections) {
          isAnnounced = false
          announcedUnder = nil
        }
      }
      let inSection = sentence.section.map { sections[$0] }
      if let place = words.announcement(in: sentence.span) {
        planParagraph = sentence.paragraph
        let last = text[sentence.span.upperBound - 1]
        if last == ":" || words.listsWork(place..<sentence.span.upperBound) {
          isAnnounced = true
        }
      } else if words.announcesMeasures(sentence.span), let section {
        isAnnounced = true
        announcedUnder = section
      }
      sentences.append(
        inSection == true || isAnnounced || planParagraph == sentence.paragraph)
    }
  }

  private static func isWithin(_ section: Int?, _ owner: Int, _ sections: [Section]) -> Bool {
    var section = section
    while let index = section {
      if index == owner { return true }
      section = sections[index].parent
    }
    return false
  }
}

/// The words that open and close zones of plans.
struct PlanWords {
  /// Words at the head of a clause that announce what will be done.
  static let openings = WordClasses.trie("下一步 下阶段 下步 接下来 今后 下一阶段 后续")
  /// Words of doing in a sentence that ends in a colon.
  static let measures = WordClasses.trie("推进 抓好 做好 着手 将 重点从 加强 落实以下")
  /// Words that a list follows.
  static let lists = WordClasses.trie("以下 如下")

  private static let headings = WordClasses.trie(
    """
    下一步 下阶段 下步 打算 工作计划 工作安排 今后 接下来 后续 措施 对策 努力方向 工作思路 下半年 明年 推进计划 落实计划 \
    有关打算 工作重点 重点任务 阶段计划
    """)
  private static let past = WordClasses.trie(
    "情况 现状 成效 成绩 已开展 已做 做法 问题 困难 进展 回顾 基本 成果")
  private static let requests = WordClasses.trie("关于 针对 对于 您提 你提 您关心 就")
  private static let leads = WordClasses.trie("将 重点 拟 我局 我们 我委 我厅 我县 我市 我区 , 要 继续 从")

  let text: FoldedText
  let marks: WordMarks

  /// Whether a heading plans or reports, `nil` when it says neither.
  func kind(of title: Range<Int>) -> Bool? {
    if text.match(Self.requests, at: title.lowerBound) != nil { return nil }
    if Self.headings.occurs(in: text.scalars, title) { return true }
    return Self.past.occurs(in: text.scalars, title) ? false : nil
  }

  /// Where 下一步 begins a clause that goes on with what will be done.
  func announcement(in range: Range<Int>) -> Int? {
    var rest = range
    while let found = marks.first(.planOpenings, in: rest)?.range {
      let place = found.lowerBound
      let isHead =
        place == range.lowerBound || text.has(TEXT_CLAUSE_MARK | TEXT_SENTENCE_END, at: place - 1)
      if isHead, text.match(Self.leads, at: found.upperBound) != nil { return place }
      rest = place + 1..<range.upperBound
    }
    return nil
  }

  /// 重点从以下方面推进: — what follows in this section is to be done.
  func announcesMeasures(_ range: Range<Int>) -> Bool {
    guard text[range.upperBound - 1] == ":", listsWork(range) else { return false }
    return marks.occurs(.planMeasures, in: range)
      && !range.contains { text[$0] == "已" || text[$0] == "了" }
  }

  /// 做好以下几项工作, 从以下方面.
  func listsWork(_ range: Range<Int>) -> Bool {
    marks.firstPlace(of: [.planLists], in: range) != nil
  }
}
