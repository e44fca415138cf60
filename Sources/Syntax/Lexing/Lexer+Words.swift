import Diagnostics
import Values

extension Lexer {
  /// A reserved word, `_`, a raw string or a name.
  mutating func readWord() -> Token.Kind {
    if peek() == "r", peek(1) == "\"" { return readRawString() }
    let start = index
    if let keyword = readKeywordBeforeDigit() { return keyword }
    while HalfWidth.isPartOfName(peek()), index < scalars.count { index += 1 }
    let word = halfWidthText(start..<index)
    if word == Symbol.previous.rawValue { return .symbol(.previous) }
    if let phrase = readPhrase(word, from: start) { return phrase }
    if let keyword = Keyword.spelled(word) { return .keyword(keyword, spelling: word) }
    return .name(word, isQuoted: false)
  }

  /// A Chinese reserved word that ends at a digit: `附近10`, `取5`, `在2024年`.
  private mutating func readKeywordBeforeDigit() -> Token.Kind? {
    var end = index
    while end < scalars.count, HalfWidth.isLetter(scalars[end]) { end += 1 }
    guard end > index, end < scalars.count else { return nil }
    guard HalfWidth.isDigit(HalfWidth.form(of: scalars[end])) else { return nil }
    let word = halfWidthText(index..<end)
    guard let keyword = Keyword.spelledInChinese(word) else { return nil }
    index = end
    return .keyword(keyword, spelling: word)
  }

  /// A reserved word of two words with blanks between: `starts with`.
  private mutating func readPhrase(_ word: String, from start: Int) -> Token.Kind? {
    guard let candidates = Keyword.phrases[Keyword.folded(word)] else { return nil }
    var next = index
    while next < scalars.count, HalfWidth.isBlank(HalfWidth.form(of: scalars[next])) { next += 1 }
    var end = next
    while end < scalars.count, HalfWidth.isPartOfName(HalfWidth.form(of: scalars[end])) {
      end += 1
    }
    guard next > index, end > next else { return nil }
    let second = Keyword.folded(halfWidthText(next..<end))
    guard let phrase = candidates.first(where: { $0.second == second }) else { return nil }
    index = end
    return .keyword(phrase.keyword, spelling: phrase.keyword.rawValue)
  }

  /// Punctuation, or a character that means nothing here.
  mutating func readSymbol() -> Token.Kind {
    let start = index
    for (spelling, symbol) in Self.foreignSymbols where isAhead(spelling) {
      index += spelling.unicodeScalars.count
      report(.foreignOperator(spelling, symbol.rawValue, at: span(from: start)))
      return .symbol(symbol)
    }
    if let symbol = readSymbol(of: Self.doubleSymbols) { return symbol }
    for (spelling, keyword) in Self.foreignOperators where isAhead(spelling) {
      index += spelling.unicodeScalars.count
      let word = keyword.spelling.text(in: language)
      let isSetOff = start > 0 && !HalfWidth.isPartOfName(HalfWidth.form(of: scalars[start - 1]))
      let replacement = (isSetOff ? "" : " ") + word + (HalfWidth.isBlank(peek()) ? "" : " ")
      report(.foreignOperator(spelling, replacement, at: span(from: start)))
      return .keyword(keyword, spelling: spelling)
    }
    if let symbol = readSymbol(of: Self.singleSymbols) { return symbol }
    repeat { index += 1 } while index < scalars.count && isUnknown(scalars[index])
    report(.unknownCharacter(scalars[start], at: span(from: start)))
    return .faulty
  }

  private mutating func readSymbol(of list: [(String, Symbol)]) -> Token.Kind? {
    guard let (spelling, symbol) = list.first(where: { isAhead($0.0) }) else { return nil }
    index += spelling.unicodeScalars.count
    return .symbol(symbol)
  }

  private static let doubleSymbols: [(String, Symbol)] =
    [("|>", .bar), ("==", .equal), ("<>", .notEqual)]
    + Symbol.allCases.filter { $0.rawValue.count == 2 }.map { ($0.rawValue, $0) }

  private static let singleSymbols: [(String, Symbol)] =
    [("≠", .notEqual), ("≤", .lessOrEqual), ("≥", .greaterOrEqual)]
    + Symbol.allCases.filter { $0.rawValue.count == 1 }.map { ($0.rawValue, $0) }

  /// Read between the double and the single symbols, so that `||` is not two bars.
  private static let foreignOperators: [(String, Keyword)] = [
    ("||", .or), ("&&", .and), ("&", .and), ("!", .not),
  ]

  private static let foreignSymbols: [(String, Symbol)] = [
    ("===", .equal), ("!==", .notEqual), ("=~", .equal), ("!~", .notEqual), ("=<", .lessOrEqual),
    ("=>", .greaterOrEqual),
  ]

  /// Whether a character cannot begin any token, so that a run of such is reported once.
  private func isUnknown(_ scalar: Unicode.Scalar) -> Bool {
    let form = HalfWidth.form(of: scalar)
    if HalfWidth.isPartOfName(form) || HalfWidth.isBlank(form) || form == "\n" { return false }
    if form.isASCII { return form.value < 0x20 || "$^~?\\".unicodeScalars.contains(form) }
    return !"“”‘’「『《≠≤≥".unicodeScalars.contains(form)
  }
}
