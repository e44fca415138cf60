import ChineseText
import Values

/// Reads 界: the words at a figure that say it is a bound or only nearly so.
///
/// A word behind (以上) wins over one before (近), and that over one inside (余). Words are kept
/// as printed, only 上 becomes 以上 and 最高不超过 becomes 不超过; plain 达 is none.
struct BoundReader {
  /// Words behind a figure.
  static let suffixes = WordTrie(
    suffixNames.enumerated().map { ($0.element.printed, $0.offset) })

  private static let suffixNames: [(printed: String, bound: String)] = [
    ("以上", "以上"), ("及以上", "以上"), ("(含)以上", "以上"), ("(含)以下", "以下"), ("以下", "以下"),
    ("及以下", "以下"), ("以内", "以内"), ("之内", "以内"), ("左右", "左右"), ("上下", "左右"), ("内", ""),
  ]

  /// Words before a figure; words that only look like one have an empty bound.
  private static let prefixNames: [(printed: String, bound: String)] = [
    ("近", "近"), ("约", "约"), ("大约", "约"), ("约为", "约"), ("约有", "约"), ("超", "超"), ("超过", "超过"),
    ("超过了", "超过"), ("超出", "超过"), ("过", "过"), ("突破", "突破"), ("突破了", "突破"), ("逾", "逾"),
    ("仅", "仅"), ("仅有", "仅"), ("仅为", "仅"), ("仅占", "仅"), ("不超过", "不超过"), ("最高不超过", "不超过"),
    ("不得超过", "不超过"), ("控制在", ""), ("不低于", "不低于"), ("不少于", "不少于"), ("不高于", "不高于"),
    ("不足", "不足"), ("不到", "不足"), ("至少", "至少"), ("最少", "至少"), ("最多", "最多"), ("至多", "最多"),
    ("最高", "最高"), ("最高给予", "最高"), ("最高可达", "最高"), ("最低", "最低"), ("每", "每"), ("满", "满"),
    ("年满", "满"), ("高达", ""), ("附近", ""), ("靠近", ""), ("最近", ""), ("节约", ""), ("签约", ""),
    ("预约", ""), ("违约", ""), ("通过", ""), ("经过", ""), ("不过", ""), ("赶超", ""), ("彩超", ""), ("b超", ""),
    ("高超", ""), ("接近", "近"),
    ("将近", "近"), ("多达", ""), ("圆满", ""), ("期满", ""), ("届满", ""),
  ]

  private static let prefixes = WordEndings(
    WordTrie(prefixNames.enumerated().map { ($0.element.printed, $0.offset) }))

  let text: FoldedText

  /// The bound of a figure, `nil` without one, and the rule that says so.
  func bound(of candidate: Candidate) -> (word: String?, rule: BoundRule) {
    if let suffix = suffix(after: candidate), !suffix.bound.isEmpty {
      return (suffix.bound, .behind)
    }
    if candidate.hasGrade { return ("级", .grade) }
    if let prefix = prefix(before: candidate.range.lowerBound) { return (prefix, .before) }
    if let cap = distantCap(before: candidate.range.lowerBound) { return (cap, .distant) }
    guard let inside = Unicode.Scalar(candidate.approximation), inside.value != 0 else {
      return (nil, .absent)
    }
    return (String(inside), .inside)
  }

  /// Where the words behind a figure end.
  func end(of candidate: Candidate) -> Int {
    suffix(after: candidate)?.end ?? candidate.range.upperBound
  }

  private func suffix(after candidate: Candidate) -> (bound: String, end: Int)? {
    let start = candidate.range.upperBound
    if let found = text.match(Self.suffixes, at: start) {
      let bound = Self.suffixNames[found.payload].bound
      let isTime = candidate.unit?.dimension.kind == .duration
      // 三年内 says by when and is no bound; in 小区内 the character is none of the figure's.
      let isInside = bound.isEmpty && !isTime
      return isInside ? nil : (bound, start + found.length)
    }
    guard text[start] == "上", text[start + 1] != "述", text[start + 1] != "级" else { return nil }
    // 亿元上企业: 上 stands for 以上 when a noun follows.
    let isMoney = candidate.unit?.dimension.kind == .money
    return isMoney && text.isHan(at: start + 1) ? ("以上", start + 1) : nil
  }

  /// 最多遴选100名, 最高给予单人5万元: a few ideographs may stand behind these caps.
  private func distantCap(before place: Int) -> String? {
    var start = place
    let caps = Self.caps
    while start > 1, place - start < Self.capReach, text.isHan(at: start - 1) {
      start -= 1
      guard let cap = text.match(caps, at: start, limit: place) else { continue }
      let end = start + cap.length
      // 最多遴选100名 caps by a verb; 约为燃煤的2.5倍 stands before a standard with 的.
      let isVerb = place - end <= 5 && text.match(Self.capVerbs, at: end, limit: place) != nil
      let isStandard = text[place - 1] == "的" && cap.payload == 1
      guard cap.payload == 0 ? isVerb : isStandard || isVerb else { return nil }
      return text.matchEnding(Self.prefixes, before: end, lengthMax: 5).map {
        Self.prefixNames[$0.payload].bound
      }
    }
    return nil
  }

  private static let capReach = 14
  private static let caps = WordClasses.trie(
    "最高 最多 至多 至少 最低", "不低于 不超过 不少于 不得超过 超过 约为 约 仅")
  private static let capVerbs = WordClasses.trie(
    "给予 遴选 支持 补贴 补助 奖励 享受 资助 申请 发放 报销 可 单人 每人 每户 每家 新招录 招录 新增")

  /// The word that ends right before a place.
  func prefix(before place: Int) -> String? {
    guard let found = text.matchEnding(Self.prefixes, before: place, lengthMax: 5) else {
      return nil
    }
    let bound = Self.prefixNames[found.payload].bound
    return bound.isEmpty ? nil : bound
  }
}
