import Values

/// Turns lines into text and rows.
extension Composer {
  /// Writes one sentence, its final mark included.
  ///
  /// `role` is what the sentence's frame is about; the row gets it where the specification leaves
  /// no doubt. `anchorYear` is the letter's year.
  ///
  /// A sentence whose first clause is a heading starts before its line, at `start`.
  mutating func write(_ line: Line, role: String?, anchorYear: Int, from start: Int? = nil) {
    sentence = SentenceState()
    sentence.start = start ?? count
    for piece in line.pieces { write(piece, anchorYear: anchorYear) }
    endSentence(role: role)
  }

  private mutating func write(_ piece: Line.Piece, anchorYear: Int) {
    switch piece {
    case .words(let words): writeSpeaking(words)
    case .quiet(let words): writeQuiet(words)
    case .figure(let quantity): write(quantity)
    case .date(let moment):
      let range = moment.range(in: context.year ?? anchorYear)
      date(moment.text, range)
      sentence.words += moment.text
      context.state(range)
      sentence.dates.append((sentence.clause, range))
    case .operand(let moment):
      date(moment.text, moment.range(in: context.year ?? anchorYear))
      sentence.words += moment.text
    case .cue(let word):
      writeQuiet(word)
      sentence.cue = sentence.cue ?? (word, sentence.clause)
      sentence.isPlanned = true
    case .plan(let word):
      writeQuiet(word)
      sentence.isPlanned = true
    case .condition(let words):
      writeQuiet(words)
      sentence.condition = words
    case .document(let document):
      cite(document)
      sentence.words += document.hasBrackets ? "《》" : document.title
    case .name(let name):
      mention(name)
      sentence.clauseWords += name.text
      sentence.words += name.text
    case .decision(let decision): sentence.decision = decision
    case .within(let range): sentence.deadline = range
    }
  }

  private mutating func writeQuiet(_ words: String) {
    write(words)
    sentence.clauseWords += words
    sentence.words += words
  }

  /// Writes words and lets area words, timeless words and clause marks have their effect.
  private mutating func writeSpeaking(_ words: String) {
    write(words)
    sentence.words += words
    var previous: Unicode.Scalar = " "
    for scalar in words.unicodeScalars {
      if Self.clauseMarks.contains(scalar) {
        sentence.clause += 1
        sentence.clauseWords = ""
      } else {
        sentence.clauseWords.unicodeScalars.append(scalar)
        if Self.areaStarts.contains(previous), Self.areaEnds.contains(scalar) {
          sentence.scope = "\(previous)\(scalar)"
        }
        if Self.timeless.contains("\(previous)\(scalar)"), sentence.dates.isEmpty {
          context.forgetPeriod()
        }
      }
      previous = scalar
    }
  }

  private static let clauseMarks: Set<Unicode.Scalar> = [",", ";", ":", "。"]
  private static let areaStarts: Set<Unicode.Scalar> = ["全", "我"]
  private static let areaEnds: Set<Unicode.Scalar> = ["国", "省", "市", "县", "区", "州", "旗", "镇", "乡"]
  private static let timeless: Set<String> = ["目前", "截至", "累计", "现有"]

  private mutating func write(_ quantity: Quantity) {
    let status = status(of: quantity)
    let span = write(quantity.text)
    sentence.words += quantity.text
    let period = status == .rule || status == .target ? nil : context.period
    sentence.pending.append(
      SentenceState.Pending(
        row: truth.figures.count, clause: sentence.clause, followsCue: sentence.cue != nil))
    truth.figures.append(
      MadeFigure(
        text: quantity.text, start: span.lowerBound, end: span.upperBound, value: quantity.value,
        valueMax: Stated(quantity.valueMax), unit: Stated(quantity.unit),
        measure: .value(quantity.measure), change: Stated(quantity.change),
        changeVerb: quantity.verb, basis: Stated(quantity.basis),
        bound: quantity.bound,
        period: quantity.hasOpenPeriod ? .open : Stated(period.map(\.periodNotation)),
        status: .value(status.rawValue), scope: Stated(sentence.scope),
        indicator: quantity.indicator))
  }

  /// Section 6: words of completion, then cues, then the section, then 实绩.
  private func status(of quantity: Quantity) -> Quantity.Status {
    if let status = quantity.status { return status }
    let words = sentence.clauseWords
    if ["已", "累计", "现有", "在建", "目前"].contains(where: words.contains) { return .actual }
    if let cue = sentence.cue, ["力争", "确保", "争取", "争创"].contains(cue.word) { return .target }
    let isPlan = context.sectionRole == "计划"
    guard isPlan || sentence.isPlanned else { return .actual }
    let aims = ["以上", "超", "超过", "突破"].contains(quantity.bound.value ?? "")
    let reaches = words.hasSuffix("达到") || words.hasSuffix("达")
    return isPlan && (aims || reaches) ? .target : .planned
  }
}
