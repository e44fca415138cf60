import CTextTables
import ChineseText
import Values

/// Reads 范围: the area word nearest before a number, in its clause or carried in the sentence.
struct ScopeReader {
  /// The area words.
  static let names = [
    "全国", "全省", "全市", "全区", "全县", "全州", "全盟", "全旗", "全镇", "全乡", "全街道", "全域", "全球", "我国", "我省",
    "我市", "我区", "我县", "我州", "我镇", "我乡", "我旗", "我盟", "本省", "本市", "本区", "本县",
  ]

  /// Area words with their index among the names.
  static let words = WordTrie(names.enumerated().map { ($0.element, $0.offset) })
  private static let wordEndings = WordEndings(words)

  let text: FoldedText

  /// The scope of a number, `nil` where none reaches it, and the rule that says so.
  ///
  /// An area word counts where it opens a clause (全市产值, 今年全县), or right before a rank; in
  /// 比全省平均高 and 占全市的比重 it is what something is compared with.
  func scope(of context: NumberContext) -> (word: String?, rule: ScopeRule) {
    if context.candidate.form == .rank,
      let area = text.matchEnding(Self.wordEndings, before: context.candidate.range.lowerBound)
    {
      return (Self.names[area.payload], .rank)
    }
    var hasEnded = namesPlace(from: context.clause.lowerBound)
    for place in context.cues.places([.area, .areaEnd], in: context.sentenceRange).reversed() {
      guard let match = text.match(Self.words, at: place) else {
        hasEnded = hasEnded || namesPlace(behind: place)
        continue
      }
      guard opensClause(place) else { continue }
      let isOwn = place >= context.clause.lowerBound
      if hasEnded, !isOwn { return (nil, .ended) }
      return (Self.names[match.payload], isOwn ? .clause : .sentence)
    }
    return (nil, .absent)
  }

  /// 其中城关镇…, ;西湾村…: another place takes over.
  private func namesPlace(behind mark: Int) -> Bool {
    namesPlace(from: text[mark] == ";" ? mark + 1 : mark + 2)
  }

  /// 西部街道仅有12张: the clause begins with a place of its own.
  private func namesPlace(from start: Int) -> Bool {
    let placeEnds = Self.placeEnds
    for place in start + 1..<start + Self.placeReach {
      guard text.isHan(at: place) else { return false }
      if text.match(placeEnds, at: place) != nil {
        return text.matchEnding(Self.noPlaces, before: place + 1, lengthMax: 2) == nil
      }
    }
    return false
  }

  private static let placeReach = 6
  private static let placeEnds = WordClasses.trie("省 市 县 区 旗 镇 乡 村 街道")
  private static let noPlaces = WordClasses.endings(
    """
    社区 小区 园区 地区 城区 景区 灌区 片区 林区 库区 山区 校区 院区 市区 辖区 老区 乡村 农村 城乡 城市 超市 城镇 乡镇 集市 门市 各县 各区 各乡 各镇 各市 \
    建制镇 行政村 自然村
    """
  )

  private static let before = WordClasses.endings("年 月 日 季度 底 末 来 目前 在 使 现 初 期间 内 我局 中 了")

  private func opensClause(_ place: Int) -> Bool {
    text.has(TEXT_CLAUSE_MARK | TEXT_SENTENCE_END | TEXT_NEWLINE, at: place - 1) || place == 0
      || text.matchEnding(Self.before, before: place, lengthMax: 3) != nil
  }
}
