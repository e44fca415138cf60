import Diagnostics
import Values

/// Habits from other query languages: each is translated, and parsing goes on as if it had been
/// written right, where there is one obvious translation.
extension Parser {
  /// A query that begins as one of SQL, PRQL or of a data frame does.
  mutating func foreignQuery() -> Statement? {
    let start = current.span
    if current.keyword == .select {
      let statement = SQLTranslation.statement(tokens[position...], sourceText)
      guard statement.contains(where: { $0.isWord(in: ["from", "从"]) }) else { return nil }
      let translation = SQLTranslation(tokens[position...], sourceText)
      report(.selectFirst(at: start, translation.map { .init($0.span, with: $0.text) }))
      return skipped(to: statement.last?.span.end ?? start.end)
    }
    if let frame = FrameTranslation(tokens[position...], sourceText) {
      report(.frame(at: frame.span, .init(frame.span, with: frame.text)))
      return skipped(to: frame.span.end)
    }
    guard current.isWord(in: ["from", "从"]), peek().isName else { return nil }
    if let lines = LinesTranslation(tokens[position...], sourceText) {
      report(.fromFirst(start, at: start, .init(lines.span, with: lines.text), in: sourceText))
      return skipped(to: lines.span.end)
    }
    let place = Span(start.start, peek().span.start)
    report(.fromFirst(start, at: place, .init(place, with: ""), in: sourceText))
    advance()
    return nil
  }

  /// Skips what has been translated as a whole; what was said of parts of it is forgotten.
  private mutating func skipped(to end: Int) -> Statement {
    let start = current.span
    skipTranslated(to: end)
    skipStatement()
    return .error(span(from: start))
  }

  /// The stage that a word of another language stands for; consumes the word.
  mutating func foreignStage() -> Keyword? {
    if let keyword = foreignHalves() { return keyword }
    guard let word = word(current), let keyword = ForeignWords.stages[word] else { return nil }
    let isFollowedByBy = peek().keyword == .by
    let isChinese = !word.utf8.allSatisfy { $0 < 0x80 }
    var end = current.span
    var replacement = isChinese ? keyword.spelling.chinese : keyword.rawValue
    if keyword == .sort {
      if isFollowedByBy { end = peek().span }
      replacement = isChinese ? "排序 按" : "sort by"
    }
    let whole = current.span.joined(with: end)
    if previous?.symbol != .bar { replacement = "| " + replacement }
    report(.foreignWord(sourceText.text(of: whole), replacement, at: whole))
    advance()
    return keyword
  }

  /// `project-away` and the like; consumes all of it but the last word.
  private mutating func foreignHalves() -> Keyword? {
    guard let first = word(current), peek().symbol == .minus,
      let halves = ForeignWords.halves[first],
      let keyword = halves[sourceText.text(of: peek(2).span).lowercased()]
    else { return nil }
    let whole = current.span.joined(with: peek(2).span)
    report(.foreignWord(sourceText.text(of: whole), keyword.rawValue, at: whole))
    for _ in 0..<3 { advance() }
    return keyword
  }

  /// Whether a clause of SQL follows a stage without a `|`.
  func isForeignClause(_ token: Token) -> Bool {
    ["having", "limit", "offset", "order"].contains(word(token) ?? "")
  }

  /// `expression AS name` for `name = expression`.
  mutating func foreignAlias(of value: Expression, from start: Span) -> Item? {
    guard !isLost, word(current) == "as", case .name(let text, let isQuoted) = peek().kind else {
      return nil
    }
    let whole = start.joined(with: peek().span)
    report(
      .alias(
        peek(), of: sourceText.text(of: value.span), at: current.span, replacing: whole,
        in: sourceText))
    advance()
    return Item(Name(text, isQuoted: isQuoted, at: advance().span), value)
  }

  /// `LIKE`, `IS NULL` in capitals, `not in` and the like, behind the left operand.
  mutating func foreignComparison(_ left: Expression, from start: Span) -> Expression? {
    if let relation = word(current).flatMap({ ForeignWords.relations[$0] }) {
      report(.foreignWord(sourceText.text(of: current.span), relation.sign, at: current.span))
      advance()
      return expression(.compare(relation.comparison, left, operand()), from: start)
    }
    if current.symbol == .dot { return foreignMethod(left, from: start) }
    if let compared = foreignMatch(left, from: start) { return compared }
    guard current.keyword == .not, isNegatable(peek()) else { return nil }
    let not = Keyword.not.spelling.text(in: peek().language ?? .english)
    report(
      .infixNot(
        "\(not) \(sourceText.text(of: left.span)) ", at: current.span,
        replacing: Span(start.start, peek().span.start)))
    advance()
    return expression(.not(comparison(of: left, from: start) ?? left), from: start)
  }

  /// `.str.contains("…")` of data frames, behind the left operand.
  private mutating func foreignMethod(_ left: Expression, from start: Span) -> Expression? {
    let isOfTexts = peek().isWord(in: ["str"]) && peek(2).symbol == .dot
    let place = isOfTexts ? 3 : 1
    guard isMethodNext, peek(place + 1).symbol == .openParenthesis,
      case .string = peek(place + 2).kind, peek(place + 3).symbol == .closeParenthesis
    else { return nil }
    let whole = current.span.joined(with: peek(place + 3).span)
    let name = sourceText.text(of: peek(place).span).lowercased()
    let end = ForeignWords.ends[name]
    let word = end?.keyword ?? .contains
    let text = sourceText.text(of: peek(place + 2).span)
    report(
      .foreignWord(
        sourceText.text(of: whole), "\(word.rawValue) \(text)", at: whole,
        replacing: " \(word.rawValue) \(text)"))
    for _ in 0..<(place + 2) { advance() }
    defer { advance() }
    guard let end else { return expression(.contains(left, pattern()), from: start) }
    return expression(.compare(end.comparison, left, operand()), from: start)
  }

  /// Whether a method of texts stands behind the dot that is next.
  var isMethodNext: Bool {
    guard current.symbol == .dot else { return false }
    let isOfTexts = peek().isWord(in: ["str"]) && peek(2).symbol == .dot
    let method = peek(isOfTexts ? 3 : 1)
    return method.keyword == .contains || method.isWord(in: ["startswith", "endswith"])
  }

  /// `LIKE`, `has`, 包含, `startswith`, 为空 and the like, behind the left operand.
  private mutating func foreignMatch(_ left: Expression, from start: Span) -> Expression? {
    guard let word = word(current) else { return nil }
    let token = current
    let written = sourceText.text(of: token.span)
    let language: Language = word.utf8.allSatisfy { $0 < 0x80 } ? .english : .chinese
    if ["like", "ilike", "rlike", "regexp"].contains(word) {
      report(.like(token, pattern: peek(), in: sourceText))
      advance()
      return expression(.contains(left, pattern()), from: start)
    }
    if ForeignWords.contains.contains(word) {
      report(.foreignWord(written, Keyword.contains.spelling.text(in: language), at: token.span))
      advance()
      return expression(.contains(left, pattern()), from: start)
    }
    if let end = ForeignWords.ends[word] {
      report(.foreignWord(written, end.keyword.spelling.text(in: language), at: token.span))
      advance()
      return expression(.compare(end.comparison, left, operand()), from: start)
    }
    guard let isPresent = ForeignWords.presences[word] else { return nil }
    let presence = isPresent ? Keyword.present : .missing
    report(.foreignWord(written, presence.spelling.chinese, at: token.span))
    advance()
    return expression(.presence(left, isPresent: isPresent), from: start)
  }

  /// Consumes the word between two conditions, or one of everyday Chinese for it.
  mutating func takeJunction(_ keyword: Keyword) -> Bool {
    if take(keyword) { return true }
    guard let word = word(current), ForeignWords.junctions[word] == keyword,
      beginsExpression(peek())
    else { return false }
    report(
      .foreignWord(sourceText.text(of: current.span), keyword.spelling.chinese, at: current.span))
    advance()
    return true
  }

  /// A number of rows with a counter, as 10条, without which it is written.
  mutating func foreignRowCount() -> Expression? {
    guard case .quantity(let quantity) = current.kind,
      ForeignWords.rowCounters.contains(quantity.unit)
    else { return nil }
    let whole = current.span
    report(
      .foreignWord(
        sourceText.text(of: whole), sourceText.text(of: Span(whole.start, quantity.unitSpan.start)),
        at: whole))
    advance()
    return Expression(.literal(.number(quantity.number)), at: whole)
  }

  /// The text of a number of rows, its counter left out; `nil` for other tokens.
  func rowCountText(_ token: Token) -> String? {
    switch token.kind {
    case .number: sourceText.text(of: token.span)
    case .quantity(let quantity) where ForeignWords.rowCounters.contains(quantity.unit):
      sourceText.text(of: Span(token.span.start, quantity.unitSpan.start))
    default: nil
    }
  }

  private func isNegatable(_ token: Token) -> Bool {
    switch token.keyword {
    case .isMember, .contains, .between, .matches, .startsWith, .endsWith, .within: true
    default: word(token) == "like"
    }
  }

  /// `null` or `not null` behind `is`; whether a value must be present, `nil` for other words.
  mutating func foreignNull(from start: Span) -> Bool? {
    let isNegated = current.keyword == .not
    let last = isNegated ? peek() : current
    let isNull = word(last) == "null" || word(last) == "nil"
    guard isNull || (isNegated && (last.keyword == .missing || last.keyword == .present)) else {
      return nil
    }
    let isPresent = isNegated != (last.keyword == .present)
    let right: Keyword = isPresent ? .present : .missing
    let whole = current.span.joined(with: last.span)
    report(.foreignWord(sourceText.text(of: whole), right.rawValue, at: whole))
    if isNegated { advance() }
    advance()
    return isPresent
  }

  /// `null` where a value stands; consumes it.
  mutating func foreignNullLiteral() -> Bool {
    guard word(current) == "null" || word(current) == "nil", peek().symbol != .dot,
      peek().symbol != .openParenthesis
    else { return false }
    report(
      .foreignWord(sourceText.text(of: current.span), Keyword.missing.rawValue, at: current.span))
    advance()
    return true
  }

  /// A `by` stuck to the name behind it.
  func gluedBy() -> Diagnostic? {
    guard case .name(let text, false) = current.kind,
      let glued = Keyword.glued(atStartOf: text), glued == .by || glued == .per
    else { return nil }
    return .glued(glued, atStartOf: current)
  }

  /// A name without backticks in lower case; `nil` for other tokens.
  func word(_ token: Token) -> String? {
    if case .name(let text, false) = token.kind { Keyword.folded(text) } else { nil }
  }
}

extension Keyword {
  /// The longest Chinese reserved word that a longer name begins with.
  package static func glued(atStartOf name: String) -> Keyword? {
    var prefix = name.prefix(chineseLengthMax)
    if prefix.count == name.count { prefix.removeLast() }
    while !prefix.isEmpty {
      if let keyword = spelledInChinese(String(prefix)) { return keyword }
      prefix.removeLast()
    }
    return nil
  }

  /// The longest Chinese reserved word that a longer name ends with.
  package static func glued(atEndOf name: String) -> Keyword? {
    var suffix = name.suffix(chineseLengthMax)
    if suffix.count == name.count { suffix.removeFirst() }
    while !suffix.isEmpty {
      if let keyword = spelledInChinese(String(suffix)) { return keyword }
      suffix.removeFirst()
    }
    return nil
  }
}
