import CTextTables
import ChineseText

/// Finds where the name of an office begins in front of its end.
enum OfficeName {
  /// Characters that no office's name contains, so that a name begins after them.
  private static let stops = WordTrie(
    list: """
      根据 按照 依据 依照 由 经 向 和 与 及 会同 联合 配合 落实 执行 参照 对照 结合 通过 报 请 为 是 在 于 到 从 被 把 将 对 以 用 按 让 使 据
      年 月 日 后 前 已 曾 还 并 而 但 即 如 其中 其 该 此 这 那 的 了 着 过 要求 印发 出台 制定 发布 下发 颁布 建议 商 找 赴 去 来 给 同
      """)
  private static let own = Word.list("我局 我委 我厅 我办 我院 我部 我处 本局 本委 有关部门 相关部门 各部门 各级政府 政府")

  /// Where the office that fills the end of a range begins; `nil` when none is named.
  static func start(in range: Range<Int>, of text: TextView) -> Int? {
    var start = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound - 1 {
      if let match = stops.longestMatch(in: text.folded, at: index, limit: range.upperBound - 1) {
        let isInside =
          text.folded[index] == "和" && index + 1 < range.upperBound && isJoining(index, range, text)
        if !isInside { start = index + match.length }
        index += match.length
      } else {
        index += 1
      }
    }
    let name = start..<range.upperBound
    guard name.count >= 3, !text.sameLength(name, own) else { return nil }
    return start
  }

  /// 和 inside one name: 自然资源和规划局, 发展和改革委员会.
  private static func isJoining(_ index: Int, _ range: Range<Int>, _ text: TextView) -> Bool {
    let before = range.lowerBound..<index
    return !text.ends(before, withAny: OfficeWords.strongEnds)
  }
}
