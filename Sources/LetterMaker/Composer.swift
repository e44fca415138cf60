import Values

/// A letter while it is written: its text, and what has been stated so far.
struct Composer {
  /// The text.
  private(set) var text = ""
  /// Scalars written.
  private(set) var count = 0
  /// What has been stated.
  var truth = MadeTruth()
  /// What earlier words of the paragraph and the heading mean for later ones.
  var context = Context()
  /// The sentence that is being written.
  var sentence = SentenceState()
  /// The headings that are open, outermost first.
  var openSections: [OpenSection] = []
  /// How many headings of the outermost depth were written.
  var topSectionCount = 0

  /// Writes words that state nothing of themselves.
  @discardableResult
  mutating func write(_ words: String) -> Range<Int> {
    let start = count
    text += words
    count += words.unicodeScalars.count
    return start..<count
  }

  /// Ends the line; dates no longer hold behind it.
  mutating func endParagraph() {
    if text.unicodeScalars.last != "\n" { write("\n") }
    context.beginParagraph()
  }

  /// Writes a number with its unit.
  mutating func figure(
    _ amount: Quantity, _ measure: String, _ status: String = "实绩",
    change: String? = nil, basis: String? = nil, bound: String? = nil
  ) {
    let span = write(amount.text)
    truth.figures.append(
      MadeFigure(
        text: amount.text, start: span.lowerBound, end: span.upperBound, value: amount.value,
        unit: Stated(amount.unit), measure: .value(measure), change: Stated(change),
        changeVerb: .open, basis: Stated(basis), bound: Stated(bound), status: .value(status),
        indicator: amount.indicator))
  }

  /// Writes a document's name in brackets, and its number in brackets behind it.
  mutating func citation(
    _ title: String, docNumber: String? = nil, issuer: String? = nil, year: Int? = nil,
    genre: String? = nil
  ) {
    cite(
      Document(title: title, docNumber: docNumber, issuer: issuer, year: year, genre: genre))
  }

  /// Writes a document, its number, and the document that its title names.
  mutating func cite(_ document: Document) {
    let span = write(document.hasBrackets ? "《\(document.title)》" : document.title)
    truth.citations.append(
      MadeCitation(
        start: span.lowerBound, end: span.upperBound, title: document.title,
        docNumber: Stated(document.docNumber), issuer: Stated(document.issuer),
        year: Stated(document.year), genre: Stated(document.genre)))
    if let inner = document.inner { cite(inner, inside: document.title, from: span.lowerBound + 1) }
    if let number = document.docNumber { write("(\(number))") }
  }

  private mutating func cite(
    _ inner: (printed: String, title: String, genre: String?), inside title: String, from start: Int
  ) {
    let before = title.components(before: inner.printed).unicodeScalars.count
    let end = start + before + inner.printed.unicodeScalars.count
    truth.citations.append(
      MadeCitation(
        start: start + before, end: end, title: inner.title, docNumber: .missing, issuer: .missing,
        year: .missing, genre: Stated(inner.genre)))
  }

  /// Writes a date.
  mutating func date(_ text: String, _ range: DayRange) {
    let span = write(text)
    truth.dates.append(
      MadeDate(
        text: text, start: span.lowerBound, end: span.upperBound,
        date: .value(range.description), precision: .value(range.precision.spelling.chinese)))
  }

  /// Writes a name.
  mutating func mention(_ name: Name) {
    let span = write(name.text)
    truth.mentions.append(
      MadeMention(
        text: name.text, start: span.lowerBound, end: span.upperBound, type: .value(name.type),
        name: .value(name.full)))
  }

  /// Notes that a frame was filled.
  mutating func note(frame name: String) {
    let index = truth.frames.firstIndex { $0 >= name } ?? truth.frames.endIndex
    if index == truth.frames.endIndex || truth.frames[index] != name {
      truth.frames.insert(name, at: index)
    }
  }
}

extension String {
  /// What stands before the first `part`; everything where it does not occur.
  fileprivate func components(before part: String) -> String {
    let scalars = Array(unicodeScalars)
    let wanted = Array(part.unicodeScalars)
    guard scalars.count >= wanted.count else { return self }
    for start in 0...(scalars.count - wanted.count)
    where Array(scalars[start..<(start + wanted.count)]) == wanted {
      return String(String.UnicodeScalarView(scalars[..<start]))
    }
    return self
  }
}
