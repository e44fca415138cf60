import CTextTables
import ChineseText
import Values

/// Finds the names that stand in a run of characters without marks.
struct NameFinder {
  /// Names are no longer than this.
  static let nameMax = 30

  /// A name that was found.
  struct Name {
    let span: Range<Int>
    let type: MentionType
  }

  /// What stands at a place of a run, and where to go on.
  struct Step {
    var name: Name?
    let next: Int
    /// Whether a name may begin there.
    let isBoundary: Bool
  }

  let text: TextView
  let marks: WordMarks
  /// The places that stand in front of offices in this letter.
  private let places: KnownPlaces

  init(text: TextView, places: KnownPlaces) {
    self.text = text
    marks = text.marks
    self.places = places
  }

  /// The first place at or behind a place of a run where no name can begin unless it divides names
  /// itself or names a known place; `nil` when there is none.
  @inline(__always)
  func nextStart(from place: Int, in run: Range<Int>) -> Int? {
    var index = place
    while index < run.upperBound {
      if marks.has([.ownOffice, .nameStops], at: index) || places.mayStand(at: index) {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Looks for a name at a place; names begin at a run's beginning or behind a dividing word, and
  /// with a known place anywhere.
  func step(at index: Int, in run: Range<Int>, isBoundary: Bool) -> Step {
    if let length = match(.ownOffice, index, run.upperBound) {
      let name = Name(span: index..<index + length, type: .organisation)
      return Step(name: name, next: index + length, isBoundary: true)
    }
    let stop = match(.nameStops, index, run.upperBound)
    if let stop, stop > 1 || isParticle(index),
      knownPlaceEnd(from: index, limit: run.upperBound) == nil
    {
      return Step(next: index + stop, isBoundary: true)
    }
    if let name = name(from: index, in: run, isBoundary: isBoundary) {
      return Step(name: name, next: name.span.upperBound, isBoundary: true)
    }
    return Step(next: index + (stop ?? 1), isBoundary: stop != nil)
  }

  /// Words of one character that no name begins with.
  private func isParticle(_ index: Int) -> Bool {
    switch text.folded[index] {
    case "的", "了", "在", "由", "向", "与", "对", "将", "把", "被", "从", "于", "并", "及", "是", "为", "其", "已":
      true
    default: false
    }
  }

  @inline(__always)
  func match(_ list: WordMark, _ index: Int, _ limit: Int) -> Int? {
    marks.match(list, at: index, limit: limit)?.length
  }

  func match(_ words: WordTrie, _ index: Int, _ limit: Int) -> Int? {
    words.longestMatch(in: text.folded, at: index, limit: limit)?.length
  }

  // MARK: - Names

  /// The longest name that begins at a place.
  private func name(from start: Int, in run: Range<Int>, isBoundary: Bool) -> Name? {
    let limit = min(run.upperBound, start + Self.nameMax)
    // A party's name belongs to its branch: 致公党临江市委.
    let placeStart = PlaceChain.afterBody(start..<limit, text).lowerBound
    let known = knownPlaceEnd(from: placeStart, limit: limit)
    guard isBoundary || known != nil else { return nil }
    if let end = company(from: start, limit: limit) {
      return Name(span: start..<end, type: .company)
    }
    let placeEnd = known ?? barePlaceEnd(start, limit: limit)
    if placeEnd == nil, let end = officeOfNewPlace(from: start, limit: limit) {
      return Name(span: start..<end, type: .organisation)
    }
    if let placeEnd, let end = office(from: start, after: placeEnd, limit: limit) {
      return Name(span: start..<end, type: .organisation)
    }
    let first = known == nil ? start : placeStart
    let end = place(from: first, after: placeEnd ?? start, limit: limit, hasPlace: known != nil)
    return (end ?? known).map { Name(span: first..<$0, type: .place) }
  }

  /// The end of the places known from this letter that stand here, one behind the other.
  private func knownPlaceEnd(from start: Int, limit: Int) -> Int? {
    var end = start
    while let length = places.length(at: end, limit: limit) { end += length }
    return end > start ? end : nil
  }

  /// The end of an office behind a place that the letter names nowhere else: 落实云水区教育局….
  private func officeOfNewPlace(from start: Int, limit: Int) -> Int? {
    // Cheap questions first: this is asked at every place where a name may begin.
    guard start + 3 < limit, nextPlace(of: [.officeEnds], in: start + 3..<limit) != nil,
      nextPlace(of: [.nameStops], in: start..<start + 3) == nil,
      match(MentionWords.othersPlaces, start, limit) == nil
    else { return nil }
    let chain = PlaceChain.segments(text, at: start..<min(limit, start + 16))
    guard let last = chain.last, last.upperBound - start <= 14,
      chain.allSatisfy({ $0.count >= 3 && $0.count <= 6 }),
      nextPlace(of: [.nameStops], in: start..<last.upperBound) == nil
    else { return nil }
    return office(from: start, after: last.upperBound, limit: limit)
  }

  /// The end of 省 市 县 区 or 自治区 that stands for the letter's own here.
  private func barePlaceEnd(_ index: Int, limit: Int) -> Int? {
    if text.folded[index] == "自" {
      for kind: Word in ["自治区", "自治州", "自治县", "自治旗"]
      where text.starts(kind, at: index, limit: limit) {
        return index + kind.count
      }
      return nil
    }
    return isBarePlace(index, limit: limit) ? index + 1 : nil
  }

  /// Whether 省 市 县 区 stands for the letter's own here, as in 市财政局 but not 市级 or 省外.
  private func isBarePlace(_ index: Int, limit: Int) -> Bool {
    guard index + 2 < limit else { return false }
    switch text.folded[index] {
    case "省", "市", "县", "区", "镇", "乡", "州":
      if isPredicate(index + 1, limit: limit) { return false }
      switch text.folded[index + 1] {
      case "民":
        // 市民政局 and 县民族宗教局 are offices, 市民 is nobody's.
        return text.starts("民政", at: index + 1, limit: limit)
          || text.starts("民族", at: index + 1, limit: limit)
      case "级", "外", "内", "里", "域", "场", "直", "区", "县", "市", "镇", "乡", "村", "属", "定", "本":
        return false
      default: return !isPredicate(index + 1, limit: limit)
      }
    default: return text.starts("国家", at: index, limit: limit)
    }
  }

  /// 全市共有, 我县现有: what follows 市 or 县 says something of it and names no office.
  private func isPredicate(_ index: Int, limit: Int) -> Bool {
    text.starts("共有", at: index, limit: limit) || text.starts("现有", at: index, limit: limit)
      || text.starts("拥有", at: index, limit: limit)
      || text.starts("目前", at: index, limit: limit)
      || text.starts("已", at: index, limit: limit)
  }

  /// The end of the office that begins at an offset: its first end that nothing continues.
  private func office(from start: Int, after place: Int, limit: Int) -> Int? {
    var rest = place..<max(place, limit)
    while let index = nextPlace(of: [.officeEnds, .nameStops], in: rest) {
      rest = index + 1..<limit
      if let length = match(.officeEnds, index, limit),
        length > match(MentionWords.continuations, index, limit) ?? 0,
        isOfficeEnd(index, length: length, from: start, limit: limit)
      {
        var end = index + length
        if end < limit, let more = match(.officeEnds, end, limit), more > 1 { end += more }
        return end
      }
      let scalar = text.folded[index]
      let isJoint = scalar == "和" || scalar == "与"
      let isPartOfName = isJoint || text.starts("建设", at: index, limit: limit)
      if !isPartOfName, match(.nameStops, index, limit) != nil, index > place { return nil }
    }
    return nil
  }

  /// Whether the end closes a name: not 布局, and two characters only in 市委, 县委.
  private func isOfficeEnd(_ index: Int, length: Int, from start: Int, limit: Int) -> Bool {
    if length == 1, text.folded[index] == "局", index > start {
      switch text.folded[index - 1] {
      case "布", "格", "结", "全", "大", "时", "当", "开", "僵", "棋", "战", "定": return false
      default: break
      }
    }
    if index + length - start >= 3 { return true }
    guard text.folded[index] == "委", index + 1 < limit else { return text.folded[index] == "委" }
    switch text.folded[index + 1] {
    case "省", "市", "县", "区", "和", "与": return true
    default: return !text.has(TEXT_HAN, at: index + 1)
    }
  }

  /// The end of the firm that begins at an offset.
  private func company(from start: Int, limit: Int) -> Int? {
    if isDivided(start, limit: limit) { return nil }
    var rest = min(start + 2, limit)..<limit
    while let index = nextPlace(of: [.companyEnds, .officeEnds, .nameStops], in: rest) {
      rest = index + 1..<limit
      if let length = match(.companyEnds, index, limit) {
        let name = start..<(longerCompany(after: index + length, limit: limit) ?? index + length)
        let isTrap = (name.lowerBound..<index + 1).contains { offset in
          match(MentionWords.companyTraps, offset, name.upperBound).map {
            offset + $0 == name.upperBound
          } ?? false
        }
        return isTrap ? nil : name.upperBound
      }
      let isStop = match(.nameStops, index, limit) != nil
      if isStop || index - start < 4 && match(.officeEnds, index, limit) != nil { return nil }
    }
    return nil
  }

  /// Whether a word that divides names stands behind the first character: 起开放滨河公园.
  private func isDivided(_ start: Int, limit: Int) -> Bool {
    guard start + 1 < limit else { return false }
    return (match(.nameStops, start + 1, limit) ?? 0) > 1
  }

  /// 某某集团新材料有限公司: the firm's end behind 集团.
  private func longerCompany(after end: Int, limit: Int) -> Int? {
    var rest = end..<max(end, min(limit, end + 10))
    while let index = nextPlace(of: [.companyEnds, .nameStops], in: rest) {
      if let length = match(.companyEnds, index, limit), length >= 4 { return index + length }
      if match(.nameStops, index, limit) != nil { return nil }
      rest = index + 1..<rest.upperBound
    }
    return nil
  }

  /// The end of a road or park that begins at an offset.
  private func place(from start: Int, after place: Int, limit: Int, hasPlace: Bool) -> Int? {
    if !hasPlace, isDivided(start, limit: limit) { return nil }
    let first = max(place, start + (hasPlace ? 0 : 2))
    var rest = first..<max(first, min(limit, start + 10))
    while let index = nextPlace(of: [.placeEnds, .nameStops], in: rest) {
      rest = index + 1..<rest.upperBound
      if let length = match(.placeEnds, index, limit),
        match(MentionWords.roadContinuations, index, limit) == nil
      {
        let name = start..<index + length
        let own = (hasPlace ? place : start)..<name.upperBound
        let isTrap = own.contains { offset in
          match(MentionWords.placeTraps, offset, own.upperBound).map {
            offset + $0 == own.upperBound && (offset == own.lowerBound || $0 > 1)
          } ?? false
        }
        let isLong = own.count >= 3 || (hasPlace && own.count >= 2)
        guard !isTrap, isLong, own.allSatisfy({ text.has(TEXT_HAN, at: $0) }) else { return nil }
        return name.upperBound
      }
      if match(.nameStops, index, limit) != nil { return nil }
    }
    return nil
  }

  @inline(__always)
  private func nextPlace(of lists: WordMarkSet, in range: Range<Int>) -> Int? {
    marks.firstPlace(of: lists, in: range)
  }
}
