import CTextTables
import ChineseText
import Values

/// Reads 方向: the verb or noun of change that governs a number.
///
/// A word governs when only 了, 到, 近 and the like stand between it and the number:
/// 增长6.5%, 提高了2.7个百分点, 降至3小时, 增速达到10%; not 增加站点3个. Behind the number stands
/// 的增幅. Values joined by 、 share the word of the first (分别增长5%、8%).
struct ChangeReader {
  /// A change as printed.
  struct Change: Equatable {
    /// Which way.
    let direction: Direction
    /// The base form of the printed verb.
    let verb: String
    /// Whether the number is where the change ended (提高到75%), not how large it was.
    let isLevel: Bool
    /// Where its word was found.
    let rule: ChangeRule
  }

  private struct Word {
    let printed: String
    let direction: Direction
    let verb: String
    var isRateNoun = false
    var isLevel = false
  }

  /// Words of change; words that only contain one have no meaning here.
  static let verbs = WordTrie(
    words.enumerated().map { ($0.element.printed, $0.offset) } + blocked.map { ($0, -1) })

  private static let fillers = WordClasses.trie(
    "了 到 至 为 达 达到 近 约 超 超过 过 突破 幅度 率 的 分别 均 又 已 逾 仅 在 不低于 不少于 不超过 就 出 将 预计 每人 每年 每月 每天 每户 每周")

  private static let levelMarks = WordClasses.trie("到 至 为 达 达到 成")

  let text: FoldedText

  /// The change of a number whose own words begin at a place.
  ///
  /// Behind the number is behind the last of the values that 、 joins it to.
  func change(of range: Range<Int>, ownStart: Int, runEnd: Int) -> Change? {
    before(range.lowerBound, from: ownStart) ?? behind(runEnd)
  }

  private func before(_ end: Int, from start: Int) -> Change? {
    var found: (word: Word, end: Int)?
    var place = start
    while place < end {
      guard let match = text.match(Self.verbs, at: place, limit: end) else {
        place += 1
        continue
      }
      place += match.length
      found = match.payload < 0 ? nil : (Self.words[match.payload], place)
    }
    guard let found else { return nil }
    var isLevel = found.word.isLevel
    place = found.end
    while place < end {
      if text.match(Self.levelMarks, at: place, limit: end) != nil {
        isLevel = true
        // 缩短至法定要求的一半: the standard stands between.
        if text[end - 1] == "的" { break }
      }
      if let filler = text.match(Self.fillers, at: place, limit: end) {
        place += filler.length
      } else if text.has(TEXT_SPACE, at: place) || text[place] == "-" || text[place] == "−" {
        place += 1
      } else {
        return nil
      }
    }
    isLevel = isLevel && !found.word.isRateNoun
    return Change(
      direction: found.word.direction, verb: found.word.verb, isLevel: isLevel,
      rule: isLevel ? .level : found.word.isRateNoun ? .rateNoun : .verb)
  }

  /// 18.9%的高增幅.
  private func behind(_ end: Int) -> Change? {
    var place = end
    guard text[place] == "的" else { return nil }
    place += 1
    if text[place] == "高" || text[place] == "年" { place += 1 }
    guard let match = text.match(Self.verbs, at: place), match.payload >= 0 else { return nil }
    let word = Self.words[match.payload]
    guard word.isRateNoun || word.verb == "增长" || word.verb == "下降" else { return nil }
    return Change(direction: word.direction, verb: word.verb, isLevel: false, rule: .behind)
  }

  private static let blocked = [
    "增加值", "增长点", "增长极", "增长面", "负增长面", "增加值率", "提高班", "降水", "降雨", "上升为", "减少量", "升级",
    "增长期", "下降趋势",
  ]

  private static let words: [Word] =
    verbs(.increase, "增长 递增 净增长", as: "增长") + nouns(.increase, "增速 增幅 增长率 增长幅度 涨幅", as: "增长")
    + verbs(.increase, "增加 净增 净增加", as: "增加") + verbs(.increase, "上升 攀升", as: "上升")
    + verbs(.increase, "提高", as: "提高") + verbs(.increase, "提升", as: "提升")
    + verbs(.increase, "扩大", as: "扩大") + verbs(.increase, "上涨", as: "上涨")
    + verbs(.increase, "延长", as: "延长") + verbs(.increase, "翻", as: "增长")
    + levels(.increase, "增至 增到", as: "增加") + levels(.increase, "升至 升到", as: "上升")
    + levels(.increase, "提至 提到", as: "提高") + verbs(.decrease, "下降 负增长", as: "下降")
    + nouns(.decrease, "降幅 跌幅", as: "下降") + verbs(.decrease, "减少", as: "减少")
    + verbs(.decrease, "降低", as: "降低") + levels(.decrease, "降至 降到 降为", as: "降低")
    + levels(.decrease, "减至 减到", as: "减少") + verbs(.decrease, "下滑", as: "下滑")
    + verbs(.decrease, "回落", as: "回落") + verbs(.decrease, "收窄", as: "收窄")
    + verbs(.decrease, "缩短", as: "缩短") + verbs(.decrease, "压缩", as: "压缩")
    + verbs(.decrease, "压减", as: "压减") + verbs(.decrease, "缩减", as: "缩减")
    + levels(.decrease, "压至 压缩至", as: "压缩") + levels(.decrease, "缩至", as: "缩短")
    + verbs(.decrease, "缩小", as: "缩小") + verbs(.decrease, "下调", as: "下调")
    + verbs(.decrease, "提前", as: "提前") + verbs(.increase, "回升", as: "回升")
    + verbs(.increase, "上浮", as: "上浮") + verbs(.increase, "上调", as: "上调")
    + verbs(.increase, "拓宽", as: "拓宽") + verbs(.increase, "放宽", as: "放宽")
    + verbs(.increase, "推迟", as: "推迟") + verbs(.unchanged, "持平", as: "持平")

  private static func verbs(_ direction: Direction, _ forms: String, as verb: String) -> [Word] {
    forms.split(separator: " ").map {
      Word(printed: String($0), direction: direction, verb: verb)
    }
  }

  private static func nouns(_ direction: Direction, _ forms: String, as verb: String) -> [Word] {
    verbs(direction, forms, as: verb).map {
      var word = $0
      word.isRateNoun = true
      return word
    }
  }

  private static func levels(_ direction: Direction, _ forms: String, as verb: String) -> [Word] {
    verbs(direction, forms, as: verb).map {
      var word = $0
      word.isLevel = true
      return word
    }
  }
}
