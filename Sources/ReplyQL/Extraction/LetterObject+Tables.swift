import ChineseText
import Letters
import Values

/// The columns of each table, in the order of the catalogue.
extension LetterObject {
  mutating func writeReply() {
    let reply = letter.reply
    text("id", letter.id)
    text("path", letter.path)
    text("url", reply.url)
    text("title", reply.title)
    choice("kind", reply.kind)
    text("agency", reply.agency)
    text("region", reply.region)
    choice("level", reply.level)
    text("session", reply.session)
    text("number", reply.number)
    text("subject", reply.subject)
    list("proposers", reply.proposers)
    list("handlers", reply.handlers)
    text("doc_number", reply.docNumber)
    text("index_number", reply.indexNumber)
    date("issued", reply.issued)
    date("published", reply.published)
    number("year", reply.year)
    text("category", reply.category)
    text("disclosure", reply.disclosure)
    text("signer", reply.signer)
    text("contact", reply.contact)
    text("phone", reply.phone)
    list("cc", reply.copies)
    choice("script", reply.script)
    number("length", letter.lengthCharacters(of: letter.body))
    text("text", letter.body)
  }

  mutating func write(_ section: Section) {
    place(section.span)
    number("heading_end", letter.text.offsets.rawSpan(of: section.heading).upperBound)
    text("path", section.path.map(String.init).joined(separator: "."))
    number("depth", section.depth)
    text("marker", section.marker)
    text("heading", section.title)
    choice("role", section.role)
    number("length", letter.lengthCharacters(of: section.span))
    text("text", section.span)
  }

  mutating func write(_ figure: Figure) {
    text("text", figure.span)
    place(figure.span)
    text("indicator", figure.indicator)
    quantity("amount", figure.value, figure.unit)
    number("value", figure.value)
    number("value_max", figure.valueMax)
    text("unit", figure.unit)
    choice("dimension", figure.dimension?.kind)
    choice("measure", figure.measure)
    choice("change", figure.change)
    text("change_verb", figure.changeVerb)
    text("basis", figure.basis)
    text("bound", figure.bound)
    text("period", figure.periodNotation)
    choice("status", figure.status)
    text("scope", figure.scope)
    if explains { write(figure.rules) }
  }

  private mutating func write(_ rules: FigureRules) {
    choice("indicator_rule", rules.indicator)
    choice("measure_rule", rules.measure)
    choice("change_rule", rules.change)
    choice("basis_rule", rules.basis)
    choice("bound_rule", rules.bound)
    choice("period_rule", rules.period)
    choice("status_rule", rules.status)
    choice("scope_rule", rules.scope)
  }

  mutating func write(_ numeral: RejectedNumeral) {
    text("text", numeral.span)
    place(numeral.span)
    choice("class", numeral.reason)
  }

  mutating func write(_ mention: DateMention) {
    text("text", mention.span)
    place(mention.span)
    date("date", mention.date)
    choice("precision", mention.date.precision)
  }

  mutating func write(_ commitment: Commitment) {
    let target = commitment.target.map { letter.figures[$0] }
    text("text", commitment.span)
    place(commitment.span)
    text("cue", commitment.cue)
    date("deadline", commitment.deadline)
    quantity("target", target?.value, target?.unit)
    text("condition", commitment.condition.map(letter.printed))
    choice("specificity", commitment.specificity)
  }

  mutating func write(_ outcome: Outcome) {
    text("text", outcome.span)
    place(outcome.span)
    choice("outcome", outcome.outcome)
    choice("reason", outcome.reason)
  }

  mutating func write(_ citation: Citation) {
    text("text", citation.span)
    place(citation.span)
    text("title", citation.title)
    text("doc_number", citation.docNumber)
    text("issuer", citation.issuer)
    number("year", citation.year)
    text("genre", citation.genre)
  }

  mutating func write(_ mention: Mention) {
    text("text", mention.span)
    place(mention.span)
    choice("type", mention.type)
    text("name", mention.name)
  }
}

extension Figure {
  /// The period as the contract writes it: a printed run of months stays one (`2024-01/2024-12`).
  var periodNotation: String? {
    guard let period, periodIsMonths else { return period?.description }
    let (from, to) = (period.first.civil, period.last.civil)
    return "\(Self.month(from.year, from.month))/\(Self.month(to.year, to.month))"
  }

  private static func month(_ year: Int, _ month: Int) -> String {
    "\(year)-\(month < 10 ? "0" : "")\(month)"
  }
}
