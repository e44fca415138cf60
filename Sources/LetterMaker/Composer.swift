import Values

/// A letter while it is written: its text, and what has been stated so far.
struct Composer {
  /// The text.
  private(set) var text = ""
  /// Scalars written.
  private(set) var count = 0
  /// What has been stated.
  var truth = MadeTruth()
  /// First scalar of the sentence that is being written.
  private var sentenceStart = 0

  /// Writes words that state nothing of themselves.
  @discardableResult
  mutating func write(_ words: String) -> Range<Int> {
    let start = count
    text += words
    count += words.unicodeScalars.count
    return start..<count
  }

  /// Begins a sentence here.
  mutating func beginSentence() {
    sentenceStart = count
  }

  /// Writes a heading with its marker, ended by a full stop or by the end of its line.
  mutating func heading(_ marker: String, _ words: String, depth: Int, endsLine: Bool) {
    let start = write(marker).lowerBound
    write(endsLine ? words : words + "。")
    truth.sections.append(
      MadeSection(start: start, headingEnd: count, heading: words, depth: depth))
    if endsLine { write("\n") }
  }

  /// Writes a number with its unit.
  mutating func figure(
    _ amount: PrintedAmount, _ measure: String, _ status: String = "实绩",
    change: String? = nil, basis: String? = nil, bound: String? = nil
  ) {
    let span = write(amount.text)
    truth.figures.append(
      MadeFigure(
        text: amount.text, start: span.lowerBound, end: span.upperBound, value: amount.value,
        unit: amount.unit, measure: measure, status: status, change: change, basis: basis,
        bound: bound))
  }

  /// Writes a document's name in brackets.
  mutating func citation(_ title: String, docNumber: String? = nil) {
    let span = write("《\(title)》")
    truth.citations.append(
      MadeCitation(
        start: span.lowerBound, end: span.upperBound, title: title, docNumber: docNumber))
    if let docNumber { write("(\(docNumber))") }
  }

  /// Ends a sentence that promised.
  mutating func endCommitment(cue: String, deadline: String?) {
    write("。")
    truth.commitments.append(
      MadeCommitment(start: sentenceStart, end: count, cue: cue, deadline: deadline))
  }

  /// Ends a sentence that decided a request.
  mutating func endOutcome(_ answer: Topic.Answer) {
    write("。")
    truth.outcomes.append(
      MadeOutcome(
        start: sentenceStart, end: count, outcome: answer.outcome, reason: answer.reason))
  }
}

/// A number with its unit as a letter prints it.
struct PrintedAmount {
  /// As printed.
  let text: String
  /// In the unit without multiplier.
  let value: Double
  /// Without multiplier.
  let unit: String

  /// A plain whole number.
  init(_ number: Int, _ unit: String) {
    text = "\(number)\(unit)"
    value = Double(number)
    self.unit = unit
  }

  /// `hundredths` / 100 of a multiplier: `1.25万平方米`, `3.4亿元`.
  init(hundredths: Int, multiplier: String, _ unit: String) {
    let whole = hundredths / 100
    let rest = hundredths % 100
    let decimals =
      rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
    let scale = multiplier == "亿" ? 1_000_000 : multiplier == "万" ? 100 : 0
    precondition(scale > 0 || multiplier.isEmpty)
    text = "\(whole)\(decimals)\(multiplier)\(unit)"
    value = scale > 0 ? Double(hundredths * scale) : Double(hundredths) / 100
    self.unit = unit
  }
}
