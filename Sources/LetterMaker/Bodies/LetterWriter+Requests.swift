import Values

/// Requests and their answers.
extension LetterWriter {
  /// Answers one request in a sentence that quotes it.
  mutating func writeAnswer(to request: String) {
    let quote =
      switch number(0...4) {
      case 0: "关于您提出的\(request)的建议,"
      case 1: "关于“\(request)”的建议,"
      case 2: "您提出的\(request)问题,"
      case 3: "对您提出的“\(request)”的建议,"
      default: "针对您反映的\(request)问题,"
      }
    decide("\(quote)")
  }

  /// Decides the request that a heading quotes, or the letter's only one.
  mutating func decide(_ quote: Line = "") {
    let answer = Answer.all.picked(using: &random)
    composer.note(frame: "answer.\(answer.outcome)")
    let decision = Decision(outcome: answer.outcome, reason: answer.reason)
    write("\(quote)\(answer.line(&self))\(decides: decision)。", role: answer.role)
  }

  /// Requests that differ from each other; the letter's own comes first.
  mutating func requests(_ count: Int) -> [String] {
    let others = topic.requests.filter { $0 != head.request }.shuffled(using: &random)
    return Array(([head.request] + others).prefix(count))
  }

  /// Writes each request under a heading that quotes it, with its answer.
  mutating func writeRequests(_ count: Int, _ style: RequestStyle, depth: Int) {
    for (index, request) in requests(count).enumerated() {
      let (marker, words, end) = heading(style, index, request)
      composer.heading(marker, words, depth: depth, end: end)
      writeRequestText()
      composer.endParagraph()
    }
  }

  /// Facts, then the decision or the other way round.
  private mutating func writeRequestText() {
    let factsFirst = once(in: 2)
    if factsFirst { writeSentences(0...2, .done) }
    decide()
    if !factsFirst { writeSentences(0...2, .done) }
  }

  private mutating func heading(
    _ style: RequestStyle, _ index: Int, _ request: String
  ) -> (marker: String?, words: String, end: Composer.HeadingEnd) {
    let numeral = Names.numeral(index + 1)
    return switch style {
    case .bracketed: ("(\(numeral))", "关于“\(request)”的建议", once(in: 2) ? .stopLine : .line)
    case .numbered: ("\(index + 1).", "关于“\(request)”的建议", once(in: 2) ? .stop : .line)
    case .chapters: ("\(numeral)、", "关于\(request)的建议", once(in: 3) ? .stopLine : .line)
    case .issueLine: (nil, "关于\(request)的问题", .line)
    }
  }
}

/// How headings quote requests.
enum RequestStyle: CaseIterable {
  /// `(一)关于“…”的建议`.
  case bracketed
  /// `1.关于“…”的建议`.
  case numbered
  /// `一、关于…的建议`.
  case chapters
  /// `关于…的问题` as a line of its own.
  case issueLine
}
