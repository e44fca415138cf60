import CTextTables
import Diagnostics

extension MetadataReader {
  /// Values without labels: the own number, the index number, the category, bullets.
  mutating func readUnlabelled(_ front: [Range<Int>]) {
    for line in front where line.count <= 80 && line != layout.title {
      readNumberLine(line)
      if reply.category == nil, let code = CategoryCode.alone(line, in: text) {
        reply.category = text.capitals(code)
      }
      if reply.indexNumber == nil, let token = indexToken(in: line) {
        reply.indexNumber = text.printed(token)
      }
    }
    if let title = layout.title {
      let line = layout.lines.first { $0.range.contains(title.upperBound - 1) }?.range
      readTitleEnd(title, in: line ?? title)
    } else if let title = titleRange, let cell = titleCell {
      readTitleEnd(title, in: cell)
    }
  }

  /// A line of the own number, with a category beside it: `青教函〔2024〕35号(B类)`.
  private mutating func readNumberLine(_ line: Range<Int>) {
    guard let number = DocumentNumber.first(in: line, of: text),
      text.visibleCount(line.lowerBound..<number.range.lowerBound) <= 3
    else { return }
    let rest = text.trimmed(number.range.upperBound..<line.upperBound)
    let code = CategoryCode.alone(rest, in: text)
    guard
      rest.isEmpty || code != nil || MetadataCells(text: text).hasLabels(line) || rest.count <= 12
    else { return }
    setNumber(number)
    if reply.category == nil, let code { reply.category = text.capitals(code) }
  }

  private mutating func setNumber(_ number: DocumentNumber) {
    guard reply.docNumber == nil else { return }
    reply.docNumber = text.printed(number.range)
    ownNumberYear = number.year
    if number.isDamaged { warn(.damagedNumber, at: number.range, text.printed(number.range)) }
  }

  /// A number or category attached to the end of the title's line.
  private mutating func readTitleEnd(_ title: Range<Int>, in line: Range<Int>) {
    let rest = text.trimmed(title.upperBound..<max(line.upperBound, title.upperBound))
    guard !rest.isEmpty, rest.count <= 40 else { return }
    if let number = DocumentNumber.first(in: rest, of: text) { setNumber(number) }
    if reply.category == nil,
      let code = CategoryCode.alone(rest, in: text) ?? CategoryCode.atEnd(of: rest, in: text)
    {
      let bare = CategoryCode.alone(code, in: text) ?? code
      reply.category = text.capitals(bare)
    }
  }

  /// `[0-9A-Z]{6,}/20yy-n`.
  private func indexToken(in line: Range<Int>) -> Range<Int>? {
    guard let slash = text.index(of: "/", in: line) else { return nil }
    var start = slash
    while start > line.lowerBound, text.has(TEXT_DIGIT | TEXT_LATIN | TEXT_DASH, at: start - 1) {
      start -= 1
    }
    guard slash - start >= 6, slash + 5 < line.upperBound, text.folded[slash + 5] == "-",
      text.starts("20", at: slash + 1, limit: line.upperBound)
        || text.starts("19", at: slash + 1, limit: line.upperBound)
    else { return nil }
    var end = slash + 6
    while end < line.upperBound, text.has(TEXT_DIGIT, at: end) { end += 1 }
    return end > slash + 6 ? start..<end : nil
  }

  /// Columns that labels alone fill, and the disclosure note.
  mutating func readRemaining(_ front: [Range<Int>]) {
    for cell in cells[.docNumber] ?? [] where reply.docNumber == nil {
      if let number = DocumentNumber.first(in: cell, of: text) {
        setNumber(number)
      } else if text.index(of: "号", in: cell) != nil, cell.count >= 4, cell.count <= 30 {
        reply.docNumber = text.printed(cell)
      }
    }
    if let cell = value(.indexNumber, where: { isIndexNumber($0) }) {
      reply.indexNumber = text.printed(cell)
    }
    if reply.category == nil {
      let cell = cells[.category]?.compactMap { CategoryCode.alone($0, in: text) }.first
      reply.category = cell.map { text.capitals($0) }
    }
    if let cell = value(.disclosure, where: { disclosure(in: $0) != nil }) {
      reply.disclosure = disclosure(in: cell).map { text.simplified($0) }
    }
    if let cell = value(.signer, where: { isPerson($0) }) { reply.signer = text.printed(cell) }
  }

  private func isIndexNumber(_ cell: Range<Int>) -> Bool {
    guard cell.count >= 5, cell.count <= 60 else { return false }
    let isCode = cell.allSatisfy { !text.has(TEXT_HAN | TEXT_SPACE, at: $0) }
    return isCode && cell.contains { text.has(TEXT_DIGIT, at: $0) }
  }

  /// The words of disclosure in a cell or note.
  func disclosure(in range: Range<Int>) -> Range<Int>? {
    for word: Word in ["主动公开", "依申请公开", "同意公开", "不予公开", "不公开", "部分公开", "全文公开"] {
      if let place = text.first(word, in: range) { return place..<place + word.count }
    }
    let isPlain = text.sameLength(range, ["公开", "是"])
    return isPlain ? range : nil
  }

  func isPerson(_ range: Range<Int>) -> Bool {
    (2...8).contains(range.count)
      && range.allSatisfy { text.has(TEXT_HAN | TEXT_SPACE, at: $0) || text.folded[$0] == "·" }
  }

  /// What stands after the body: contact, phone, copies, disclosure, category.
  mutating func readSignOff(_ back: [Range<Int>]) {
    for pair in MetadataCells(text: text).pairs(in: back) {
      switch pair.field {
      case .contact: readContact(pair.value)
      case .phone: readPhone(pair.value)
      case .copies: readCopies(pair.value)
      case .signer, .category, .disclosure, .docNumber, .contactOffice, .indexNumber:
        cells[pair.field, default: []].append(pair.value)
      default: break
      }
    }
    for field in [MetadataField.contact, .phone] {
      for cell in cells[field] ?? [] {
        if field == .contact { readContact(cell) } else { readPhone(cell) }
      }
    }
    for line in back where line.count <= 60 {
      if reply.disclosure == nil, text.contains(line, any: ["此件", "公开"]),
        let words = disclosure(in: line)
      {
        reply.disclosure = text.simplified(words)
      }
      if reply.category == nil, let place = CategoryCode.atEnd(of: line, in: text),
        let code = CategoryCode.alone(place, in: text)
      {
        reply.category = text.capitals(code)
      }
      if reply.contact == nil, reply.phone == nil { readBareContact(line) }
    }
    for line in frontLines where line.count <= 24 && reply.disclosure == nil {
      if text.contains(line, any: ["此件"]), let words = disclosure(in: line) {
        reply.disclosure = text.simplified(words)
      }
    }
  }

  /// A name, or a name and a number joined by a space, 、 or `:`.
  private mutating func readContact(_ value: Range<Int>) {
    if let phone = phone(in: value) {
      if reply.phone == nil { reply.phone = text.printed(phone) }
    }
    guard reply.contact == nil else { return }
    var end = value.lowerBound
    while end < value.upperBound, text.has(TEXT_HAN, at: end) || text.folded[end] == "·" {
      end += 1
    }
    var name = value.lowerBound..<end
    if name.count == 1, end + 1 < value.upperBound, text.has(TEXT_SPACE, at: end) {
      name = letterSpacedName(value)
    }
    guard (2...8).contains(text.visibleCount(name)) else { return }
    reply.contact = text.printed(name).filter { !$0.isWhitespace }
  }

  /// `(罗晓燕、0999-5550135)` without labels.
  private mutating func readBareContact(_ line: Range<Int>) {
    guard let phone = phone(in: line) else { return }
    var start = line.lowerBound
    var end = phone.lowerBound
    if start < end, text.folded[start] == "(" { start += 1 }
    while end > start, text.has(TEXT_PUNCTUATION | TEXT_SPACE, at: end - 1) { end -= 1 }
    let name = start..<end
    guard name.count <= 4, isPerson(name) else { return }
    reply.contact = text.printed(name)
    reply.phone = text.printed(phone)
  }

  private func letterSpacedName(_ value: Range<Int>) -> Range<Int> {
    var end = value.lowerBound
    while end < value.upperBound, text.has(TEXT_HAN | TEXT_SPACE, at: end) { end += 1 }
    return text.trimmed(value.lowerBound..<end)
  }

  private mutating func readPhone(_ value: Range<Int>) {
    guard reply.phone == nil, let phone = phone(in: value) else { return }
    reply.phone = text.printed(phone)
    guard reply.contact == nil, phone.lowerBound > value.lowerBound else { return }
    let name = text.trimmed(value.lowerBound..<phone.lowerBound)
    if isPerson(name) { reply.contact = text.printed(name) }
  }

  /// Seven or more digits with dashes, brackets or spaces between.
  private func phone(in value: Range<Int>) -> Range<Int>? {
    var start: Int?
    var digitCount = 0
    var end = value.lowerBound
    for index in value {
      let scalar = text.folded[index]
      if text.has(TEXT_DIGIT, at: index) || (scalar == "(" && start == nil) {
        if start == nil { start = index }
        if scalar != "(" {
          digitCount += 1
          end = index + 1
        }
      } else if let begin = start {
        let isJoint =
          text.has(TEXT_DASH, at: index) || scalar == "(" || scalar == ")" || scalar == "转"
        if isJoint || (text.has(TEXT_SPACE, at: index) && digitCount <= 4) { continue }
        if digitCount >= 7 { return begin..<end }
        start = nil
        digitCount = 0
      }
    }
    guard let begin = start, digitCount >= 7 else { return nil }
    return begin..<end
  }

  /// Offices split at commas and spaces, without `(2份)` and the final 。.
  private mutating func readCopies(_ value: Range<Int>) {
    guard reply.copies.isEmpty else { return }
    let parts = text.parts(value) { scalar in
      scalar == "," || scalar == "、" || scalar == ";" || scalar == "。"
        || text_is(scalar, TEXT_SPACE)
    }
    reply.copies = parts.compactMap { part in
      let bare = shapes.withoutBracket(part)
      guard bare.count >= 2 else { return nil }
      return text.printed(bare)
    }
  }

  /// Doubts that need several columns.
  mutating func reportConflicts() {
    warnings.sort { ($0.rawSpan?.lowerBound ?? 0) < ($1.rawSpan?.lowerBound ?? 0) }
  }
}

extension TextView {
  /// A title as printed; a space beside a single letter-spaced character is left out.
  func title(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    for index in range where clean[index] != "\n" && !isLetterSpace(index, in: range) {
      if let scalar = Unicode.Scalar(clean[index]) { text.append(scalar) }
    }
    return String(text)
  }

  /// Whether a space stands beside one character alone, as in `答 复`.
  private func isLetterSpace(_ index: Int, in range: Range<Int>) -> Bool {
    guard has(TEXT_SPACE, at: index), index > range.lowerBound, index + 1 < range.upperBound,
      has(TEXT_HAN, at: index - 1), has(TEXT_HAN, at: index + 1), folded[index + 1] != "对"
    else { return false }
    var left = index
    while left > range.lowerBound, has(TEXT_HAN, at: left - 1), index - left < 2 { left -= 1 }
    var right = index + 1
    while right < range.upperBound, has(TEXT_HAN, at: right), right - index <= 2 { right += 1 }
    return index - left == 1 || right - index - 1 == 1
  }

  /// Whether the range is one of the words.
  func sameLength(_ range: Range<Int>, _ words: [Word]) -> Bool {
    words.contains {
      $0.scalars.count == range.count && starts($0, at: range.lowerBound, limit: range.upperBound)
    }
  }
}
