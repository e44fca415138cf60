import Diagnostics
import Values

/// Habits from other query languages: each is translated, and parsing goes on as if it had been
/// written right, where there is one obvious translation.
extension Parser {
  /// A query that begins as SQL or PRQL does.
  mutating func foreignQuery() -> Statement? {
    let start = current.span
    if current.keyword == .select {
      report(.selectFirst(at: start))
      skipStatement()
      return .error(span(from: start))
    }
    if word(current) == "from", peek().isName {
      report(.fromFirst(at: Span(start.start, peek().span.start)))
      advance()
    }
    return nil
  }

  /// The stage that a word of another language stands for; consumes the word.
  mutating func foreignStage() -> Keyword? {
    guard let word = word(current), let keyword = Self.foreignStages[word] else { return nil }
    let isFollowedByBy = peek().keyword == .by
    let isChinese = !word.utf8.allSatisfy { $0 < 0x80 }
    var end = current.span
    var replacement = isChinese ? keyword.spelling.chinese : keyword.rawValue
    if keyword == .sort, word != "sort" {
      if isFollowedByBy { end = peek().span }
      replacement = "sort by"
    }
    let whole = current.span.joined(with: end)
    if previous?.symbol != .bar { replacement = "| " + replacement }
    report(.foreignWord(sourceText.text(of: whole), replacement, at: whole))
    advance()
    return keyword
  }

  private static let foreignStages: [String: Keyword] = [
    "filter": .where, "having": .where, "project": .select, "derive": .extend,
    "mutate": .extend, "aggregate": .summarize, "limit": .take, "head": .take, "offset": .skip,
    "order": .sort, "orderby": .sort, "arrange": .sort, "unique": .distinct, "uniq": .distinct,
    "过滤": .where, "查询": .where, "查找": .where, "选择": .select, "显示": .select, "统计": .summarize,
    "限制": .take,
  ]

  /// Chinese words for relations, which are written as signs.
  private static let relationWords: [String: (sign: String, comparison: ComparisonOperator)] = [
    "等于": ("=", .equal), "是": ("=", .equal), "不等于": ("!=", .notEqual), "大于": (">", .greater),
    "小于": ("<", .less), "大于等于": (">=", .greaterOrEqual), "小于等于": ("<=", .lessOrEqual),
  ]

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
    if let relation = word(current).flatMap({ Self.relationWords[$0] }) {
      report(.foreignWord(sourceText.text(of: current.span), relation.sign, at: current.span))
      advance()
      return expression(.compare(relation.comparison, left, operand()), from: start)
    }
    switch word(current) {
    case "like", "ilike", "rlike", "regexp", "has", "includes":
      let word = current
      report(.like(word, pattern: peek(), in: sourceText))
      advance()
      return expression(.contains(left, pattern()), from: start)
    case "包含", "包括", "含有":
      report(.foreignWord(sourceText.text(of: current.span), "含", at: current.span))
      advance()
      return expression(.contains(left, pattern()), from: start)
    default: break
    }
    guard current.keyword == .not, isNegatable(peek()) else { return nil }
    let not = Keyword.not.spelling.text(in: peek().language ?? .english)
    report(
      .infixNot(
        "\(not) \(sourceText.text(of: left.span)) ", at: current.span,
        replacing: Span(start.start, peek().span.start)))
    advance()
    return expression(.not(comparison(of: left, from: start) ?? left), from: start)
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
