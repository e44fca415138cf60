import Diagnostics
import Values

/// A pipeline whose stages stand on lines of their own without `|`, as PRQL and Chinese
/// sentences write it: `from replies`, `filter year == 2024`; 从 答复 选取 标题.
struct LinesTranslation {
  /// The pipeline.
  let text: String
  /// What it stands for.
  let span: Span

  /// Translates the statement that begins the tokens with `from`; `nil` where a `|` divides it.
  init?(_ tokens: ArraySlice<Token>, _ source: SourceText) {
    let statement = Self.statement(tokens, source)
    guard statement.count > 2, let last = statement.last,
      !statement.contains(where: { $0.symbol == .bar })
    else { return nil }
    var stages: [[Token]] = []
    for (index, token) in statement.enumerated().dropFirst(2) {
      let isInside = depth(statement[..<index]) > 0
      if stages.isEmpty || !isInside && token.beginsForeignStage(behind: statement[index - 1]) {
        stages.append([token])
      } else {
        stages[stages.count - 1].append(token)
      }
    }
    let written = stages.map { Self.stage($0, source) }
    text = ([source.text(of: statement[1].span)] + written).joined(separator: " | ")
    span = statement[0].span.joined(with: last.span)
  }

  /// The tokens up to the end of the last line that begins with a stage.
  static func statement(_ tokens: ArraySlice<Token>, _ source: SourceText) -> [Token] {
    var statement: [Token] = []
    let tokens = tokens.prefix(ForeignWords.tokenCountMax)
    for (index, token) in zip(tokens.indices, tokens) {
      if token.kind == .end { break }
      guard token.symbol == .semicolon else {
        statement.append(token)
        continue
      }
      let next = tokens.index(after: index)
      guard next < tokens.endIndex, source.text(of: token.span).hasPrefix("\n"),
        tokens[next].beginsForeignStage(behind: token)
      else { break }
    }
    return statement
  }

  private static func stage(_ tokens: [Token], _ source: SourceText) -> String {
    guard let first = tokens.first else { return "" }
    if first.isGroupWord,
      let group = GroupTranslation(tokens[...], source)
    {
      return group.text
    }
    var words = tokens[...]
    var text = source.text(of: first.span)
    if case .name(let name, _) = first.kind, let keyword = ForeignWords.stages[Keyword.folded(name)]
    {
      let isLatin = name.utf8.allSatisfy { $0 < 0x80 }
      text = keyword.spelling.text(in: isLatin ? .english : .chinese)
    } else if let keyword = first.keyword {
      text = keyword.spelling.text(in: first.language ?? .english)
    }
    words = words.dropFirst()
    let isSort = text == "sort" || text == "排序"
    if isSort, words.first?.keyword == .by { words = words.dropFirst() }
    if words.first?.symbol == .openBrace, words.last?.symbol == .closeBrace {
      words = words.dropFirst().dropLast()
    }
    if isSort { text += text == "sort" ? " by" : " 按" }
    let isSummary = text == "summarize" || text == "汇总"
    let rest =
      isSort
      ? keys(words, source)
      : isSummary
        ? GroupTranslation.called(words, source) : GroupTranslation.text(words, source)
    return rest.isEmpty ? text : "\(text) \(rest)"
  }

  /// The keys of an order; `-x` is from the largest down.
  private static func keys(_ tokens: ArraySlice<Token>, _ source: SourceText) -> String {
    let isDescending = tokens.first?.symbol == .minus
    let rest = isDescending ? tokens.dropFirst() : tokens
    return GroupTranslation.text(rest, source) + (isDescending ? " desc" : "")
  }
}

/// How many brackets are open behind some tokens.
private func depth(_ tokens: ArraySlice<Token>) -> Int {
  tokens.reduce(0) { depth, token in
    depth + (token.opensBracket ? 1 : token.symbol?.isClosing == true ? -1 : 0)
  }
}

extension Token {
  /// Whether a stage begins with it, here or elsewhere; a name behind an operator does not.
  fileprivate func beginsForeignStage(behind last: Token) -> Bool {
    if let keyword { return keyword.beginsStage && (keyword != .count || last.endsValue) }
    guard case .name(let name, false) = kind else { return false }
    let word = Keyword.folded(name)
    return (ForeignWords.stages[word] != nil || isGroupWord)
      && (last.endsValue || last.symbol == .semicolon || last.symbol == .closeBrace)
  }
}
