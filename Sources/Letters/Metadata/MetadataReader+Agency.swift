import CTextTables

extension MetadataReader {
  /// The answering office, its places and its level.
  mutating func readAgency(_ front: [Range<Int>], _ back: [Range<Int>]) {
    let named = candidates(front, back)
    let labelled = labelledOffices(front)
    guard let first = (named + labelled).first(where: { isAgency($0) }) else {
      readRegion(of: nil, named)
      return
    }
    let agency = longest(of: first, among: named + labelled + printingOffices(back))
    reply.agency = text.simplified(agency)
    readRegion(of: agency, named)
  }

  /// Forms of the office that the letter itself prints, in the order of trust.
  private func candidates(_ front: [Range<Int>], _ back: [Range<Int>]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    if let office = signOffOffice(back) { places.append(office) }
    if let title = titleRange {
      if let office = officeBefore(title) { places.append(office) }
      if let office = officeInBracket(title) { places.append(office) }
    }
    for line in front where line.count <= 40 && text.ends(line, with: "文件") {
      places.append(text.trimmed(line.lowerBound..<line.upperBound - 2))
    }
    for line in front where line != layout.title && shapes.isOffice(line) {
      let isLabelled = MetadataLabels.label(text, at: line.lowerBound, in: line) != nil
      if !isLabelled { places.append(line) }
    }
    return places.map { firstOffice($0) }
  }

  /// Offices that the page names beside the letter: values of labels and bullets.
  private func labelledOffices(_ front: [Range<Int>]) -> [Range<Int>] {
    var offices = [MetadataField.handlingOffice, .publisher, .contactOffice]
      .flatMap { cells[$0] ?? [] }
    for line in front {
      let bare = withoutBullet(line)
      if bare.count < line.count, shapes.isOffice(bare) { offices.append(bare) }
    }
    return offices.map { firstOffice($0) }
  }

  /// The office whose 办公室 printed the letter; it only completes a shorter form.
  private func printingOffices(_ back: [Range<Int>]) -> [Range<Int>] {
    back.compactMap { line in
      guard shapes.isPrintLine(line), let date = CellDate.all(in: line, of: text).first else {
        return nil
      }
      let office = text.trimmed(line.lowerBound..<date.range.lowerBound)
      guard text.ends(office, with: "办公室") else { return nil }
      return office.lowerBound..<office.upperBound - 3
    }
  }

  private func withoutBullet(_ line: Range<Int>) -> Range<Int> {
    guard let first = line.first else { return line }
    switch text.folded[first] {
    case "•", "●", "·", "■", "◆", "*", "▪", "○": return text.trimmed(first + 1..<line.upperBound)
    default: return line
    }
  }

  /// The first of two offices in one line or cell, without a second plate in brackets.
  private func firstOffice(_ range: Range<Int>) -> Range<Int> {
    let bare = shapes.withoutBracket(text.trimmed(range))
    let parts = text.parts(bare) { text_is($0, TEXT_SPACE) || $0 == "、" || $0 == "," }
      .filter { !$0.isEmpty }
    guard parts.count > 1, let first = parts.first else { return bare }
    let isSpaced = parts.contains { $0.count <= 2 }
    return isSpaced ? bare : first
  }

  /// The office of the sign-off: the line above the last date, or beside it, or the first.
  private func signOffOffice(_ back: [Range<Int>]) -> Range<Int>? {
    let lines = back.filter { !shapes.isPrintLine($0) }
    for line in lines {
      if shapes.isOffice(line) && !shapes.isSignOffLabel(line) { return line }
      if let office = shapes.officeBeforeDate(line) { return office }
    }
    return nil
  }

  /// The office before 关于 or 对 at the head of a title; a space may be all that divides them.
  private func officeBefore(_ title: Range<Int>) -> Range<Int>? {
    for index in title.dropFirst(3) {
      let isDivider =
        text.starts("关于", at: index, limit: title.upperBound)
        || text.starts("对", at: index, limit: title.upperBound)
        || text.has(TEXT_SPACE | TEXT_NEWLINE, at: index)
      guard isDivider else { continue }
      let office = text.trimmed(afterYear(afterRubric(title.lowerBound..<index)))
      if shapes.endsLikeOffice(office), office.count >= 3 { return office }
    }
    return nil
  }

  /// A rubric of the page may stand before the office: `【政协提案】青禾县水利局对…`.
  private func afterRubric(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first, text.folded[first] == "【" || text.folded[first] == "[",
      let close = range.first(where: { text.folded[$0] == "】" || text.folded[$0] == "]" })
    else { return range }
    return text.trimmed(close + 1..<range.upperBound)
  }

  /// A year may stand before the office: `2024年青禾县教育局关于…`.
  private func afterYear(_ range: Range<Int>) -> Range<Int> {
    guard let year = text.index(of: "年", in: range), year - range.lowerBound <= 5,
      text.has(TEXT_DIGIT, at: range.lowerBound)
    else { return range }
    return text.trimmed(year + 1..<range.upperBound)
  }

  /// `(水利局)` at the end of a title.
  private func officeInBracket(_ title: Range<Int>) -> Range<Int>? {
    guard text.folded[title.upperBound - 1] == ")", let open = text.last("(", in: title) else {
      return nil
    }
    let inner = open + 1..<title.upperBound - 1
    return shapes.isOffice(inner) ? inner : nil
  }

  /// A name with Latin letters, digits or `_` is no agency.
  private func isAgency(_ range: Range<Int>) -> Bool {
    guard range.count >= 2, range.count <= 45 else { return false }
    for index in range {
      if text.has(TEXT_DIGIT | TEXT_LATIN, at: index) || text.folded[index] == "_" { return false }
      if text.has(TEXT_SENTENCE_END, at: index) || text.folded[index] == ":" { return false }
    }
    return text.ends(range, withAny: OfficeWords.ends) || shapes.isMinistry(range)
  }

  /// The longest printed form of the same office: one that ends with the form found.
  private func longest(of agency: Range<Int>, among named: [Range<Int>]) -> Range<Int> {
    var best = agency
    let core = text.folded[withoutPlaces(agency)]
    for other in named where isAgency(other) && other.count > best.count {
      let isSame =
        other.count >= agency.count
        && text.folded[other].suffix(agency.count).elementsEqual(text.folded[agency])
      let hasCore =
        !core.isEmpty && core.count >= 3
        && text.folded[other].suffix(core.count).elementsEqual(core)
      if isSame
        || hasCore && !withoutPlaces(other).isEmpty && withoutPlaces(other).count == core.count
      {
        best = other
      }
    }
    return best
  }

  /// The office without its places, named or bare.
  private func withoutPlaces(_ range: Range<Int>) -> Range<Int> {
    let chain = PlaceChain.chain(text, at: range).range
    if !chain.isEmpty { return chain.upperBound..<range.upperBound }
    guard let first = range.first, range.count > 3 else { return range }
    switch text.folded[first] {
    case "市" where !text.starts("市场", at: first, limit: range.upperBound):
      return first + 1..<range.upperBound
    case "区", "县", "省", "州", "旗": return first + 1..<range.upperBound
    default: return range
    }
  }

  /// The longest place chain in front of the office; then of title, letterhead, session body.
  private mutating func readRegion(of agency: Range<Int>?, _ named: [Range<Int>]) {
    var sources = agency.map { [$0] } ?? []
    sources += named
    if let title = titleRange { sources += [title] + afterAbout(title) }
    if let opening = layout.opening { sources += meetingBody(opening) }
    for source in sources {
      let chain = PlaceChain.chain(text, at: source)
      guard !chain.range.isEmpty, chain.range.count <= 24 else { continue }
      let place = isFirm(source) ? placeOfFirm(chain.range) : chain.range
      reply.level = chain.level
      guard let place else { continue }
      reply.region = text.simplified(place)
      break
    }
    if let agency {
      let own = PlaceChain.chain(text, at: agency)
      reply.level = own.level ?? reply.level
    }
  }

  private func isFirm(_ name: Range<Int>) -> Bool {
    text.ends(name, withAny: OfficeWords.firmEnds)
  }

  /// The place in the name of a firm, whose own name may stand before it: the end that the letter
  /// prints elsewhere; `nil` for one that is long enough for two names and has no such end.
  private func placeOfFirm(_ place: Range<Int>) -> Range<Int>? {
    let letter = 0..<layout.body.upperBound
    let own = PlaceChain.segments(text, at: place).first ?? place
    guard own.upperBound == place.upperBound else { return place }
    for start in own.dropFirst(2) where place.upperBound - start >= 3 {
      var search = letter
      while let found = text.first(start..<place.upperBound, in: search) {
        let whole = found - (start - place.lowerBound)
        let isInside =
          whole >= 0
          && text.folded[whole..<found].elementsEqual(text.folded[place.lowerBound..<start])
        if !isInside { return start..<place.upperBound }
        search = found + 1..<letter.upperBound
      }
    }
    return place.count <= 4 ? place : nil
  }

  /// What follows 关于 or 对 in a title: the body that met.
  private func afterAbout(_ title: Range<Int>) -> [Range<Int>] {
    [Word("关于对"), "关于", "对"].compactMap { word in
      text.first(word, in: title).map { $0 + word.count..<title.upperBound }
    }
  }

  /// What follows 在 before a session in an opening: the body that met.
  private func meetingBody(_ opening: Range<Int>) -> [Range<Int>] {
    guard let session = sessions.session(in: opening),
      let place = text.last("在", in: opening.lowerBound..<session.range.lowerBound)
    else { return [] }
    return [place + 1..<session.range.lowerBound]
  }
}
