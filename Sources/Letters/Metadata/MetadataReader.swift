import CTextTables
import ChineseText
import Diagnostics
import Values

/// Fills the columns of a letter from its front matter, opening and sign-off.
struct MetadataReader {
  let text: TextView
  let layout: Layout
  let shapes: LineShapes
  let sessions: SessionReader
  var reply = ReplyFields()
  var cellDates: [DateMention] = []
  /// The places of `cellDates`, and what was said of the damaged ones.
  var notedDates: Set<Range<Int>> = []
  var notedDamage: Set<String> = []
  var warnings: [ReadingWarning] = []
  /// The first values of each label, in reading order.
  var cells: [MetadataField: [Range<Int>]] = [:]
  /// The year in the brackets of the own document number.
  var ownNumberYear: Int?
  private let offsets: OffsetMap

  private init(_ draft: Draft) {
    text = draft.view
    layout = draft.layout
    offsets = draft.text.offsets
    shapes = LineShapes(text: text)
    sessions = SessionReader(text: text)
  }

  /// Reads everything that is stated about the letter as a whole.
  static func read(_ draft: inout Draft) {
    var reader = MetadataReader(draft)
    reader.read()
    reader.reply.script = draft.reply.script
    draft.reply = reader.reply
    draft.cellDates = reader.cellDates.sorted { $0.span.lowerBound < $1.span.lowerBound }
    draft.warnings += reader.warnings
  }

  private mutating func read() {
    let front = frontLines
    let back = backLines
    for pair in MetadataCells(text: text).pairs(in: front) {
      cells[pair.field, default: []].append(pair.value)
    }
    readUnlabelled(front)
    readTitle()
    readOpening()
    readSignOff(back)
    readAgency(front, back)
    readKind()
    readProposers()
    readDates(front, back)
    readRemaining(front)
    reply.year = reply.issued?.first.civil.year ?? ownNumberYear
    reportConflicts()
  }

  /// The lines of the front matter, page noise among labels included.
  var frontLines: [Range<Int>] { clippedLines(layout.front) { _ in true } }

  /// The lines after the body, page noise left out.
  var backLines: [Range<Int>] { clippedLines(layout.back) { !$0.isNoise } }

  private func clippedLines(_ part: Range<Int>, _ isWanted: (Line) -> Bool) -> [Range<Int>] {
    layout.lines.compactMap { line in
      let range = text.trimmed(line.range.clamped(to: part))
      return range.isEmpty || !isWanted(line) ? nil : range
    }
  }

  /// Notes a doubt at a place of the letter.
  mutating func warn(_ code: DiagnosticCode, at range: Range<Int>?, _ detail: String) {
    warnings.append(ReadingWarning(code, at: range.map { offsets.rawSpan(of: $0) }, detail: detail))
  }

  /// The first value of a label that satisfies a condition.
  func value(_ field: MetadataField, where isWanted: (Range<Int>) -> Bool) -> Range<Int>? {
    cells[field]?.first { !isBlank($0) && isWanted($0) }
  }

  /// Whether a value says that there is none.
  private func isBlank(_ range: Range<Int>) -> Bool {
    if text.sameLength(range, ["无", "暂无", "空"]) { return true }
    return !range.contains { text.has(TEXT_HAN | TEXT_DIGIT | TEXT_LATIN, at: $0) }
  }

  // MARK: - Title and opening

  private mutating func readTitle() {
    if let title = titleRange { reply.title = text.title(title) }
  }

  /// The title's place, from the line or the label, without what is attached to its end.
  var titleRange: Range<Int>? {
    layout.title ?? titleCell.map { TitleReader(text).withoutAttachments($0) }
  }

  /// The value of the title's label.
  var titleCell: Range<Int>? { value(.title, where: { $0.count >= 6 }) }

  private mutating func readOpening() {
    let title = titleRange
    let opening = layout.opening
    let inTitle = title.flatMap { sessions.session(in: $0) }
    let inOpening = opening.flatMap { sessions.session(in: $0) }
    let inCell = value(.session, where: { sessions.session(in: $0) != nil })
      .flatMap { sessions.session(in: $0) }
    reply.session = inTitle?.name ?? inOpening?.name ?? inCell?.name ?? cardSession
    let titleNumber = title.flatMap { sessions.number(in: withoutOwnNumber($0), isTitle: true) }
    let openingNumber = opening.flatMap { sessions.number(in: $0, isTitle: false) }
    let number = titleNumber ?? openingNumber ?? cellNumber ?? lineNumber
    reply.number = number.map { text.printed($0).filter { !$0.isWhitespace } }
    reply.subject = SubjectReader(text: text).subject(
      opening: opening, title: title,
      cell: value(.subject, where: { $0.count >= 4 }) ?? TitleReader(text).paperName(in: frontLines)
    )
    if let opening { reply.handlers = HandlerReader(text: text).handlers(in: opening) }
    if reply.handlers.isEmpty, let cell = value(.handlers, where: { shapes.endsLikeOffice($0) }) {
      reply.handlers = text.parts(cell) { $0 == "、" || $0 == "," || text_is($0, TEXT_SPACE) }
        .filter { !$0.isEmpty }.map { text.simplified($0) }
    }
    noteDisagreement(inTitle, inOpening, titleNumber, openingNumber)
  }

  /// Title and opening name another session or number: the title wins.
  private mutating func noteDisagreement(
    _ titleSession: (name: String, range: Range<Int>)?,
    _ openingSession: (name: String, range: Range<Int>)?,
    _ titleNumber: Range<Int>?, _ openingNumber: Range<Int>?
  ) {
    if let left = titleSession, let right = openingSession, left.name != right.name {
      warn(.titleAndOpeningDisagree, at: right.range, "\(left.name) ≠ \(right.name)")
    }
    guard let left = titleNumber, let right = openingNumber else { return }
    let values = (significant(left), significant(right))
    if values.0 != values.1 {
      warn(
        .titleAndOpeningDisagree, at: right, "\(text.printed(left)) ≠ \(text.printed(right))")
    }
  }

  /// A number without leading zeros and letters' case, for comparisons.
  private func significant(_ range: Range<Int>) -> String {
    if let value = Numerals.value(text, range) { return "\(value)" }
    return String(text.capitals(range).drop { $0 == "0" })
  }

  private func withoutOwnNumber(_ title: Range<Int>) -> Range<Int> {
    guard let own = DocumentNumber.last(in: title, of: text) else { return title }
    let isTail = own.range.upperBound + 4 >= title.upperBound
    return isTail ? title.lowerBound..<own.range.lowerBound : title
  }

  private var cellNumber: Range<Int>? {
    if let cell = value(.number, where: { $0.contains { text.has(TEXT_DIGIT, at: $0) } }) {
      return bareNumber(cell) ?? sessions.number(in: cell, isTitle: true)
    }
    return cardNumber
  }

  /// The digits of a cell such as `第072号` or `72`.
  private func bareNumber(_ cell: Range<Int>) -> Range<Int>? {
    var range = text.trimmed(cell)
    if let first = range.first, text.folded[first] == "第" { range = first + 1..<range.upperBound }
    if let last = range.last, text.folded[last] == "号" { range = range.lowerBound..<last }
    let isNumber = range.allSatisfy { text.has(TEXT_DIGIT | TEXT_LATIN | TEXT_DASH, at: $0) }
    return isNumber && !range.isEmpty && range.count <= 16 ? range : nil
  }

  /// `(119号)` on a line of its own.
  private var lineNumber: Range<Int>? {
    for line in frontLines where line.count <= 14 {
      var inner = line
      if text.folded[line.lowerBound] == "(", text.folded[line.upperBound - 1] == ")" {
        inner = text.trimmed(line.lowerBound + 1..<line.upperBound - 1)
      }
      if text.ends(inner, with: "号"), let number = bareNumber(inner) { return number }
    }
    return nil
  }

  /// The session on a line of its own, as cards print it.
  private var cardSession: String? {
    for line in frontLines where line.count <= 40 && line != layout.title {
      if let session = sessions.session(in: line) { return session.name }
    }
    return nil
  }

  /// The bare number on the line below the session of a card.
  private var cardNumber: Range<Int>? {
    let lines = frontLines
    for (index, line) in lines.enumerated().dropFirst() {
      guard line.count <= 12, sessions.session(in: lines[index - 1]) != nil else { continue }
      if let number = bareNumber(line) { return number }
    }
    return nil
  }

  // MARK: - Kind and proposers

  private mutating func readKind() {
    let paper = value(.kind, where: { _ in true }) ?? value(.category, where: { isPaper($0) })
    reply.kind = KindReader(text: text).kind(
      title: titleRange, opening: layout.opening, cell: paper,
      addressees: layout.salutation.flatMap { SalutationReader(text).addressees($0).kind })
  }

  /// 类别:提案 is no code of a category and names the paper.
  private func isPaper(_ cell: Range<Int>) -> Bool {
    text.ends(cell, withAny: ["提案", "建议", "议案"])
  }

  private mutating func readProposers() {
    if let line = layout.salutation {
      let addressees = SalutationReader(text).addressees(line)
      if addressees.isOffice { return }
      reply.proposers = addressees.names.map { name($0) }
      if let count = addressees.statedCount, count != addressees.names.count,
        !addressees.names.isEmpty
      {
        warn(.countDisagrees, at: line, "\(addressees.names.count) ≠ \(count)")
      }
    }
    guard reply.proposers.isEmpty, layout.salutation == nil || layout.opening == nil else { return }
    if let cell = value(.proposers, where: { $0.count >= 2 && $0.count <= 200 }) {
      reply.proposers = SalutationReader(text).addressees(cell).names.map { name($0) }
      if reply.proposers.isEmpty {
        let parts = text.parts(cell) { $0 == "、" || $0 == "," || text_is($0, TEXT_SPACE) }
        reply.proposers = parts.filter { $0.count >= 2 }.map { name($0) }
      }
    }
  }

  /// A name as printed, without letter spaces.
  private func name(_ range: Range<Int>) -> String {
    text.printed(range).filter { !$0.isWhitespace }
  }
}
