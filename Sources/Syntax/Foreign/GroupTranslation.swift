import Diagnostics
import Values

/// A stage that only groups, `group by agency` or 按 单位 分组, as part of `summarize`.
///
/// The aggregates are those of the stage behind it, or within the brackets of PRQL; without any the
/// rows of each group are counted.
struct GroupTranslation {
  /// The stage.
  let text: String
  /// What it stands for.
  let span: Span

  /// Translates a stage that begins the tokens; `nil` where it names no keys.
  init?(_ tokens: ArraySlice<Token>, _ source: SourceText) {
    let tokens = tokens.prefix(ForeignWords.tokenCountMax)
    let stage = Array(tokens.prefix { !$0.endsStage })
    var rest = stage.drop { $0.keyword == .by || $0.isGroupWord }
    guard let first = stage.first, let last = stage.last else { return nil }
    while rest.last?.isGroupWord == true { rest.removeLast() }
    let language: Language =
      source.text(of: first.span).utf8.allSatisfy { $0 < 0x80 } ? .english : .chinese
    let keys = Self.keys(&rest)
    guard !keys.isEmpty else { return nil }
    var end = last.span
    var aggregates = Self.aggregates(rest, source)
    let behind = tokens.dropFirst(stage.count)
    if aggregates == nil, let bar = behind.first, bar.symbol == .bar {
      let next = Array(behind.dropFirst().prefix { !$0.endsStage })
      if let found = Self.aggregates(next[...], source), let lastNext = next.last {
        (aggregates, end) = (found, lastNext.span)
      }
    }
    span = first.span.joined(with: end)
    let (summarize, by) = (Keyword.summarize.spelling, Keyword.by.spelling)
    let count = language == .english ? "count()" : "计数()"
    text =
      "\(summarize.text(in: language)) \(aggregates ?? count) \(by.text(in: language)) "
      + Self.text(keys[...], source)
  }

  /// The keys: in brackets, else up to what is in round brackets.
  private static func keys(_ rest: inout ArraySlice<Token>) -> [Token] {
    if rest.first?.symbol == .openBrace {
      let keys = Array(rest.dropFirst().prefix { $0.symbol != .closeBrace })
      rest = rest.dropFirst(keys.count + 2)
      return keys
    }
    let keys = Array(rest.prefix { $0.symbol != .openParenthesis })
    rest = rest.dropFirst(keys.count)
    return keys
  }

  /// What a stage of aggregates lists, `nil` for other stages.
  private static func aggregates(_ tokens: ArraySlice<Token>, _ source: SourceText) -> String? {
    var tokens = tokens
    if tokens.first?.symbol == .openParenthesis, tokens.last?.symbol == .closeParenthesis {
      tokens = tokens.dropFirst().dropLast()
    }
    guard let first = tokens.first else { return nil }
    let isSummary =
      first.keyword == .summarize || first.isWord(in: ["aggregate", "summarise", "统计", "聚合"])
    guard isSummary else {
      return first.keyword == .count && tokens.count == 1
        ? first.language == .english ? "count()" : "计数()" : nil
    }
    tokens = tokens.dropFirst()
    if tokens.first?.symbol == .openBrace, tokens.last?.symbol == .closeBrace {
      tokens = tokens.dropFirst().dropLast()
    }
    guard !tokens.isEmpty, !tokens.contains(where: { $0.keyword == .by }) else { return nil }
    return called(tokens, source)
  }

  /// `count()` for `count this`, `sum(value)` for `sum value`.
  static func called(_ tokens: ArraySlice<Token>, _ source: SourceText) -> String {
    let halves = text(tokens, source).unicodeScalars.map { HalfWidth.form(of: $0) }
    return String(String.UnicodeScalarView(halves)).split(separator: ",").map { part in
      let words = part.split(separator: " ").map(String.init)
      guard words.count >= 2, let last = words.last, !part.contains("("),
        words.count == 2 || words[words.count - 3] == "="
      else { return part.drop { $0 == " " }.description }
      let call = "\(words[words.count - 2])(\(last == "this" ? "" : last))"
      return (words.dropLast(2) + [call]).joined(separator: " ")
    }.joined(separator: ", ")
  }

  /// What was written from the first to the last of some tokens.
  static func text(_ tokens: ArraySlice<Token>, _ source: SourceText) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    return source.text(of: first.span.joined(with: last.span))
  }
}

extension Token {
  /// Whether it says that rows are grouped.
  var isGroupWord: Bool { isWord(in: ["group", "groupby", "分组"]) }

  /// Whether a stage ends before it.
  fileprivate var endsStage: Bool { symbol == .bar || symbol == .semicolon || kind == .end }
}
