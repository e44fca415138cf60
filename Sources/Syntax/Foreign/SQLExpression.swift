import Diagnostics
import Values

/// Writes an expression of SQL as one of ours, token by token.
struct SQLExpression {
  private let tokens: [Token]
  private let source: SourceText
  private let language: Language
  private var index = 0
  private var pieces: [String] = []
  /// The piece that begins the comparison being written.
  private var start = 0
  /// The brackets that are open, and whether each is a list.
  private var brackets: [Bool] = []

  /// Begins with the tokens of a clause.
  init(_ tokens: [Token], _ source: SourceText, _ language: Language) {
    self.tokens = tokens
    self.source = source
    self.language = language
  }

  /// Writes all of it.
  mutating func text() -> String {
    while index < tokens.count {
      if !translate() { copy() }
    }
    return pieces.joined()
  }

  private func token(_ distance: Int = 0) -> Token? {
    index + distance < tokens.count ? tokens[index + distance] : nil
  }

  private func word(_ keyword: Keyword) -> String { keyword.spelling.text(in: language) }

  /// Adds a piece for the next tokens, set off from the last as they are.
  private mutating func write(_ text: String, for count: Int) {
    let isSetOff = index > 0 && tokens[index - 1].span.end < tokens[index].span.start
    pieces.append((isSetOff && !pieces.isEmpty ? " " : "") + text)
    index += count
  }

  private mutating func copy() {
    let token = tokens[index]
    switch token.kind {
    case .keyword(let keyword, _) where !keyword.isAlsoName:
      write(word(keyword), for: 1)
      if [.and, .or, .not].contains(keyword) { start = pieces.count }
    case .symbol(.openParenthesis):
      let isList = index > 0 && tokens[index - 1].keyword == .isMember
      brackets.append(isList)
      write(isList ? "[" : "(", for: 1)
      if !isList { start = pieces.count }
    case .symbol(.closeParenthesis):
      write(brackets.popLast() == true ? "]" : ")", for: 1)
    case .name(let name, false) where Self.functions[Keyword.folded(name)] != nil:
      write(Self.functions[Keyword.folded(name)] ?? name, for: 1)
    case .keyword(_, let spelling): write(spelling.lowercased(), for: 1)
    default: write(source.text(of: token.span), for: 1)
    }
  }

  /// Writes what has another form here; false where the next token has none.
  private mutating func translate() -> Bool {
    guard let token = token() else { return false }
    switch token.keyword {
    case .count where self.token(1)?.symbol == .openParenthesis: return translateCount()
    case .is: return translateNull()
    case .not: return translateNegation()
    default: break
    }
    if token.isWord(in: ["like", "ilike"]) { return translateLike() }
    if token.isWord(in: ["null"]) {
      write(word(.missing), for: 1)
      return true
    }
    return false
  }

  /// `count(*)`, `count(distinct x)`.
  private mutating func translateCount() -> Bool {
    if token(2)?.symbol == .times, token(3)?.symbol == .closeParenthesis {
      write("count()", for: 4)
      return true
    }
    guard token(2)?.keyword == .distinct else { return false }
    write("count_distinct(", for: 3)
    brackets.append(false)
    // The blank behind `distinct` is left out.
    if index < tokens.count { pieces.append(source.text(of: tokens[index].span)) }
    index += 1
    return true
  }

  /// `is null`, `is not null`.
  private mutating func translateNull() -> Bool {
    let isNegated = token(1)?.keyword == .not
    guard token(isNegated ? 2 : 1)?.isWord(in: ["null"]) == true else { return false }
    let missing = word(isNegated ? .present : .missing)
    write(language == .english ? "is \(missing)" : missing, for: isNegated ? 3 : 2)
    return true
  }

  /// `x not in …`, `x not like …`: the negation goes before the comparison.
  private mutating func translateNegation() -> Bool {
    guard let next = token(1), start < pieces.count,
      next.keyword == .isMember || next.keyword == .between || next.isWord(in: ["like", "ilike"])
    else { return false }
    let isSpaced = pieces[start].hasPrefix(" ")
    let first = isSpaced ? String(pieces[start].dropFirst()) : pieces[start]
    pieces[start] = (isSpaced ? " " : "") + "\(word(.not)) \(first)"
    index += 1
    return true
  }

  /// `like '%x%'`, `like 'x%'`, `like '%x'`, `like 'x'`.
  private mutating func translateLike() -> Bool {
    guard case .string(let pattern)? = token(1)?.kind else { return false }
    let needle = LikePattern(pattern)
    write("\(needle.operatorText(in: language)) \"\(needle.text)\"", for: 2)
    return true
  }

  private static let functions = [
    "avg": "mean", "average": "mean", "stddev": "stdev", "len": "length",
    "char_length": "length", "substr": "substring",
  ]
}

/// A pattern of `LIKE`, as what it asks for.
struct LikePattern {
  /// The characters looked for, without wildcards at the ends.
  let text: String
  /// Whether anything may stand before them, and behind them.
  let (isOpenBefore, isOpenBehind): (Bool, Bool)
  /// Whether it has no wildcards between.
  var isPlain: Bool { !text.isEmpty && !text.contains { "%_*\"\\".contains($0) } }

  /// Takes the wildcards from the ends.
  init(_ pattern: String) {
    isOpenBefore = pattern.hasPrefix("%")
    isOpenBehind = pattern.count > 1 && pattern.hasSuffix("%")
    text = String(pattern.drop { $0 == "%" }.reversed().drop { $0 == "%" }.reversed())
  }

  /// The operator that asks for it.
  func operatorText(in language: Language) -> String {
    switch (isOpenBefore, isOpenBehind) {
    case (true, true): Keyword.contains.spelling.text(in: language)
    case (false, true): Keyword.startsWith.spelling.text(in: language)
    case (true, false): Keyword.endsWith.spelling.text(in: language)
    case (false, false): "="
    }
  }
}
