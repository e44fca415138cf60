import CTextTables
import ChineseText
import Values

/// Finds the bodies, firms, people, places and platforms that a letter names.
struct MentionReader {
  /// Names are no longer than this.
  static let nameMax = 30

  private let text: TextView
  private let draft: Draft
  private var mentions: [Mention] = []

  /// The places that stand in front of offices in this letter; `nil` when there are none.
  private let places: WordTrie?

  private init(_ draft: Draft) {
    text = TextView(draft.text)
    self.draft = draft
    places = KnownPlaces(draft).words
  }

  /// The mentions of sentences and title, in reading order, each with its fullest form.
  static func read(_ draft: Draft) -> [Mention] {
    var reader = MentionReader(draft)
    if let title = draft.layout.title { reader.scan(title, sentence: nil) }
    for (index, sentence) in draft.sentences.enumerated() {
      reader.scan(sentence.span, sentence: index)
    }
    reader.addPeople()
    reader.mentions.sort {
      ($0.span.lowerBound, $1.span.upperBound) < ($1.span.lowerBound, $0.span.upperBound)
    }
    return MentionNames(text: reader.text, agency: draft.reply.agency).named(reader.mentions)
  }

  // MARK: - Runs

  /// Divides a sentence at marks and looks for names in each run of characters.
  private mutating func scan(_ span: Range<Int>, sentence: Int?) {
    var start = span.lowerBound
    var index = span.lowerBound
    while index < span.upperBound {
      let isName =
        text.has(TEXT_HAN | TEXT_LATIN | TEXT_DIGIT, at: index) || text.folded[index] == "·"
        || text.folded[index] == "\n"
      if !isName {
        scanRun(start..<index, sentence: sentence)
        addQuotedPlatform(at: index, in: span, sentence: sentence)
        start = index + 1
      }
      index += 1
    }
    scanRun(start..<span.upperBound, sentence: sentence)
  }

  /// Looks for names that begin at the run's beginning or behind a dividing word.
  private mutating func scanRun(_ run: Range<Int>, sentence: Int?) {
    guard run.count >= 2 else { return }
    let stops = MentionWords.stops
    let own = MentionWords.own
    var index = run.lowerBound
    var isBoundary = true
    while index < run.upperBound {
      if let length = match(own, index, run.upperBound) {
        add(index..<index + length, .organisation, sentence)
        index += length
        isBoundary = true
        continue
      }
      let stop = match(stops, index, run.upperBound)
      if let stop, stop > 1 || isParticle(index),
        knownPlaceEnd(from: index, limit: run.upperBound) == nil
      {
        index += stop
        isBoundary = true
        continue
      }
      if let end = nameEnd(from: index, in: run, isBoundary: isBoundary, sentence: sentence) {
        index = end
        isBoundary = true
        continue
      }
      if let stop {
        index += stop
        isBoundary = true
      } else {
        index += 1
        isBoundary = false
      }
    }
  }

  /// Words of one character that no name begins with.
  private func isParticle(_ index: Int) -> Bool {
    switch text.folded[index] {
    case "的", "了", "在", "由", "向", "与", "对", "将", "把", "被", "从", "于", "并", "及", "是", "为", "其": true
    default: false
    }
  }

  private func match(_ words: WordTrie, _ index: Int, _ limit: Int) -> Int? {
    words.longestMatch(in: text.folded, at: index, limit: limit)?.length
  }

  // MARK: - Names

  /// Reads the longest name that begins here; returns its end.
  private mutating func nameEnd(
    from start: Int, in run: Range<Int>, isBoundary: Bool, sentence: Int?
  ) -> Int? {
    let limit = min(run.upperBound, start + Self.nameMax)
    let known = knownPlaceEnd(from: start, limit: limit)
    let isBare = known == nil && isBoundary && isBarePlace(start, limit: limit)
    let placeEnd = known ?? (isBare ? start + 1 : nil)
    if isBoundary || known != nil, let end = company(from: start, limit: limit) {
      add(start..<end, .company, sentence)
      return end
    }
    if let placeEnd, let end = office(from: start, after: placeEnd, limit: limit) {
      add(start..<end, .organisation, sentence)
      return end
    }
    if isBoundary || known != nil,
      let end = place(from: start, after: placeEnd ?? start, limit: limit, hasPlace: known != nil)
    {
      add(start..<end, .place, sentence)
      return end
    }
    guard let known else { return nil }
    add(start..<known, .place, sentence)
    return known
  }

  /// The end of the places known from this letter that stand here, one behind the other.
  private func knownPlaceEnd(from start: Int, limit: Int) -> Int? {
    guard let places else { return nil }
    var end = start
    while let length = match(places, end, limit) { end += length }
    return end > start ? end : nil
  }

  /// Whether 省 市 县 区 stands for the letter's own here, as in 市财政局 but not 市级 or 省外.
  private func isBarePlace(_ index: Int, limit: Int) -> Bool {
    guard index + 2 < limit else { return false }
    switch text.folded[index] {
    case "省", "市", "县", "区", "镇", "乡", "州":
      switch text.folded[index + 1] {
      case "级", "外", "内", "里", "域", "场", "直", "区", "县", "市", "镇", "乡", "村", "民", "属", "定", "本":
        return false
      default: return true
      }
    default: return text.starts("国家", at: index, limit: limit)
    }
  }

  /// The end of the office that begins at an offset: its first end that nothing continues.
  private func office(from start: Int, after place: Int, limit: Int) -> Int? {
    var index = place
    while index < limit {
      if let length = match(MentionWords.officeEnds, index, limit),
        length > match(MentionWords.continuations, index, limit) ?? 0,
        isOfficeEnd(index, length: length, from: start, limit: limit)
      {
        var end = index + length
        if let more = match(MentionWords.officeEnds, end, limit), more > 1 { end += more }
        return end
      }
      let scalar = text.folded[index]
      let isJoint = scalar == "和" || scalar == "与"
      let isPartOfName = isJoint || text.starts("建设", at: index, limit: limit)
      if !isPartOfName, match(MentionWords.stops, index, limit) != nil, index > place {
        return nil
      }
      index += 1
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
    let (ends, stops) = (MentionWords.companyEnds, MentionWords.stops)
    let officeEnds = MentionWords.officeEnds
    var index = start + 2
    while index < limit {
      if let length = match(ends, index, limit) {
        let name = start..<(longerCompany(after: index + length, limit: limit) ?? index + length)
        let isTrap = (name.lowerBound..<index + 1).contains { offset in
          match(MentionWords.companyTraps, offset, name.upperBound).map {
            offset + $0 == name.upperBound
          } ?? false
        }
        return isTrap ? nil : name.upperBound
      }
      let isStop = match(stops, index, limit) != nil
      if isStop || index - start < 4 && match(officeEnds, index, limit) != nil {
        return nil
      }
      index += 1
    }
    return nil
  }

  /// 某某集团新材料有限公司: the firm's end behind 集团.
  private func longerCompany(after end: Int, limit: Int) -> Int? {
    var index = end
    while index < min(limit, end + 10) {
      if let length = match(MentionWords.companyEnds, index, limit), length >= 4 {
        return index + length
      }
      if match(MentionWords.stops, index, limit) != nil { return nil }
      index += 1
    }
    return nil
  }

  /// The end of a road or park that begins at an offset.
  private func place(from start: Int, after place: Int, limit: Int, hasPlace: Bool) -> Int? {
    var index = max(place, start + (hasPlace ? 0 : 2))
    while index < limit, index - start <= 9 {
      if let length = match(MentionWords.placeEnds, index, limit),
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
      if match(MentionWords.stops, index, limit) != nil { return nil }
      index += 1
    }
    return nil
  }

  /// `“云上办”平台`, `12345热线`.
  private mutating func addQuotedPlatform(at mark: Int, in span: Range<Int>, sentence: Int?) {
    guard text.folded[mark] == "”" else { return }
    let limit = min(span.upperBound, mark + 12)
    var index = mark + 1
    while index < limit, text.has(TEXT_HAN | TEXT_LATIN, at: index) {
      if let length = match(MentionWords.platformEnds, index, limit) {
        let open = (max(span.lowerBound, mark - 16)..<mark).last { text.folded[$0] == "“" }
        if let open { add(open..<index + length, .platform, sentence) }
        return
      }
      if match(MentionWords.stops, index, limit) != nil { return }
      index += 1
    }
  }

  // MARK: - People

  /// Proposers in the salutation, contact and signer where they are printed.
  private mutating func addPeople() {
    if let line = draft.layout.salutation {
      let addressees = SalutationReader(text).addressees(line)
      for name in addressees.names where addressees.kind != nil {
        add(name, .person, sentence(at: name.lowerBound))
      }
    }
    for name in [draft.reply.contact, draft.reply.signer].compactMap({ $0 }) {
      let word = Word(scalars: name.unicodeScalars.map { text_fold($0.value) })
      for part in [draft.layout.back, draft.layout.front] {
        guard let place = text.first(word, in: part) else { continue }
        add(place..<place + word.count, .person, sentence(at: place))
        break
      }
    }
  }

  private func sentence(at place: Int) -> Int? {
    var low = 0
    var high = draft.sentences.count
    while low < high {
      let middle = (low + high) / 2
      if draft.sentences[middle].span.upperBound <= place {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < draft.sentences.count, draft.sentences[low].span.contains(place) else { return nil }
    return low
  }

  private mutating func add(_ span: Range<Int>, _ type: MentionType, _ sentence: Int?) {
    mentions.append(Mention(span: span, type: type, name: "", sentence: sentence))
  }
}
