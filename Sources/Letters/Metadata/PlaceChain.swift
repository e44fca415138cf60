import CTextTables
import ChineseText
import Values

/// The places in front of an office: `云岭市青禾县`.
struct PlaceChain {
  /// The characters of the named places.
  var range: Range<Int>
  /// The level that the last place gives, a bare 市 or 县 included.
  var level: GovernmentLevel?

  /// Ends that look like places and are none.
  private static let traps = WordEndings(
    """
    城市 社区 地区 园区 景区 校区 片区 小区 城区 市区 辖区 山区 库区 灾区 厂区 林区
    牧区 湖区 街区 县区 城乡 保护区 核心区 水乡 侨乡 下乡 乡镇 村镇 城镇 省市 市县 区县
    都市 超市 股市 上市 门市 夜市 菜市 集市 全市 我市 本市 该市 各市 全区 我区 本区 各区 全县 我县 本县 该县 各县 全省 我省 各省 旗县
    """)
  /// Bodies that have a branch in every place and print their own name in front of it, a closed
  /// class: party, league, parties of the consultative conference, and the conference itself.
  private static let bodies = WordTrie(
    list: "中共 中国共产党 共青团 民革 民盟 民建 民进 农工党 农工民主党 致公党 九三学社 台盟 政协 尊敬的")
  /// Kinds of places that name none by themselves, with their levels.
  private static let bareKinds: [(Word, GovernmentLevel)] = [
    ("自治区", .province), ("自治州", .city), ("自治县", .county), ("自治旗", .county),
  ]
  /// Cities directly under the state, a closed class of the constitution's article 30.
  private static let municipalities = Word.list("北京市 上海市 天津市 重庆市")

  /// The chain at the beginning of a range; empty when no place is named there.
  static func chain(_ text: TextView, at source: Range<Int>) -> PlaceChain {
    let range = afterBody(source, text)
    var index = range.lowerBound
    var level: GovernmentLevel?
    while let end = placeEnd(text, from: index, limit: range.upperBound) {
      level = Self.level(text, index..<end, below: level)
      index = end
    }
    let named = range.lowerBound..<index
    if named.isEmpty { level = bareLevel(text, range) }
    return PlaceChain(range: named, level: level)
  }

  /// The range without the body whose branch the place in it is: `中共青禾县委`.
  static func afterBody(_ range: Range<Int>, _ text: TextView) -> Range<Int> {
    let body = bodies.longestMatch(
      in: text.folded, at: range.lowerBound, limit: range.upperBound)
    return range.lowerBound + (body?.length ?? 0)..<range.upperBound
  }

  /// Where the place that begins at an offset ends, `nil` when none begins there.
  static func placeEnd(_ text: TextView, from start: Int, limit: Int) -> Int? {
    var index = start
    while index < limit, index - start < 12, text.has(TEXT_HAN, at: index), !isDivider(index, text)
    {
      if let length = suffixLength(text, at: index, limit: limit) {
        let end = index + length
        let isNamed = index - start >= 2 || (index - start == 1 && text.folded[index] == "县")
        let isLong = end - start > 7 && !text.contains(start..<end, any: ["自治"])
        if isNamed, !isLong, !text.ends(start..<end, withAny: traps), !isBareKind(start..<end, text)
        {
          return end
        }
        if index - start >= 1, text.ends(start..<end, withAny: traps), end - start <= 3 {
          return nil
        }
      }
      index += 1
    }
    return nil
  }

  private static func isBareKind(_ place: Range<Int>, _ text: TextView) -> Bool {
    bareKinds.contains { $0.0.count == place.count && text.ends(place, with: $0.0) }
  }

  /// Characters that stand in no place's name but between names.
  private static func isDivider(_ index: Int, _ text: TextView) -> Bool {
    switch text.folded[index] {
    case "局", "厅", "委", "办", "对", "的", "与", "及", "在", "第", "届", "号", "由", "被": true
    case "关": text.starts("关于", at: index, limit: text.folded.count)
    default: false
    }
  }

  private static func suffixLength(_ text: TextView, at index: Int, limit: Int) -> Int? {
    switch text.folded[index] {
    case "省", "县", "旗", "盟", "乡", "镇": return 1
    case "市": return text.starts("市场", at: index, limit: limit) ? nil : 1
    case "州": return text.starts("州市", at: index, limit: limit) ? nil : 1
    case "区": return text.starts("区域", at: index, limit: limit) ? nil : 1
    case "街": return text.starts("街道", at: index, limit: limit) ? 2 : nil
    case "团": return text.starts("团场", at: index, limit: limit) ? 2 : nil
    default: return nil
    }
  }

  private static func level(
    _ text: TextView, _ place: Range<Int>, below upper: GovernmentLevel?
  ) -> GovernmentLevel? {
    if text.ends(place, withAny: ["自治区", "省"]) { return .province }
    if text.ends(place, withAny: municipalities), place.count == 3 { return .province }
    switch text.folded[place.upperBound - 1] {
    case "市": return upper == .city ? .county : .city
    case "州", "盟": return .city
    case "区", "县", "旗": return .county
    default: return .township
    }
  }

  /// The level that a bare 省, 市, 区 or 县 in front of an office states.
  private static func bareLevel(_ text: TextView, _ range: Range<Int>) -> GovernmentLevel? {
    guard let first = range.first, range.count > 2 else { return nil }
    for word: Word in ["国家", "国务院", "全国", "中华人民共和国", "中国"]
    where text.starts(word, at: first, limit: range.upperBound) {
      return .national
    }
    for (word, level) in bareKinds where text.starts(word, at: first, limit: range.upperBound) {
      return level
    }
    switch text.folded[first] {
    case "省": return .province
    case "州", "盟": return .city
    case "市": return text.starts("市场", at: first, limit: range.upperBound) ? nil : .city
    case "区", "县", "旗": return .county
    case "乡", "镇": return .township
    default:
      let isMinistry = text.ends(range, with: "部") && range.count <= 12
      guard isMinistry, !text.ends(range, withAny: OfficeWords.otherDepartments) else { return nil }
      return .national
    }
  }
}
