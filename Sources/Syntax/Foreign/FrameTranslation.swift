import Diagnostics
import Values

/// A query of a data frame, `df[df.year == 2024]` or `df.groupby("agency").size()`, as a pipeline.
struct FrameTranslation {
  /// The pipeline.
  let text: String
  /// The statement as far as it is translated.
  let span: Span

  /// Translates the statement that begins the tokens; `nil` for anything else.
  init?(_ tokens: ArraySlice<Token>, _ source: SourceText) {
    let near = tokens.prefix(ForeignWords.tokenCountMax)
    let tokens = Array(near.prefix { $0.symbol != .semicolon && $0.kind != .end })
    guard let frame = tokens.first, case .name(let name, false) = frame.kind, tokens.count > 3
    else {
      return nil
    }
    // A frame called `df` stands for the letters.
    let table = ["df", "data"].contains(name) ? "replies" : name
    if tokens[1].symbol == .openBracket, let end = Self.closing(tokens, from: 1) {
      let condition = Self.condition(tokens[2..<end], of: name, source)
      guard !condition.isEmpty else { return nil }
      text = "\(table) | where \(condition)"
      span = frame.span.joined(with: tokens[end].span)
      return
    }
    guard tokens[1].symbol == .dot, tokens[2].isWord(in: ["groupby"]),
      tokens[3].symbol == .openParenthesis, let end = Self.closing(tokens, from: 3)
    else { return nil }
    let keys = tokens[4..<end].compactMap { token in
      if case .string(let key) = token.kind { key } else { nil }
    }
    guard !keys.isEmpty, let aggregate = Self.aggregate(tokens[(end + 1)...]) else { return nil }
    text = "\(table) | summarize \(aggregate) by \(keys.joined(separator: ", "))"
    span = frame.span.joined(with: tokens[tokens.count - 1].span)
  }

  /// The place of the bracket that closes the one at a place.
  private static func closing(_ tokens: [Token], from opening: Int) -> Int? {
    var depth = 0
    for index in opening..<tokens.count {
      if tokens[index].opensBracket { depth += 1 }
      if tokens[index].symbol?.isClosing == true { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// The condition between the brackets, without the frame's name before its columns.
  private static func condition(
    _ tokens: ArraySlice<Token>, of frame: String, _ source: SourceText
  ) -> String {
    var text = ""
    var (index, last) = (tokens.startIndex, tokens.first?.span.start ?? 0)
    while index < tokens.endIndex {
      let token = tokens[index]
      if token.span.start > last, !text.isEmpty { text += " " }
      last = token.span.end
      let isFrame = token.isWord(in: [frame]) && index + 2 < tokens.endIndex
      if isFrame, tokens[index + 1].symbol == .dot {
        index += 2
        last = tokens[index].span.start
        continue
      }
      if isFrame, tokens[index + 1].symbol == .openBracket, index + 3 < tokens.endIndex,
        case .string(let column) = tokens[index + 2].kind
      {
        text += column
        last = tokens[index + 3].span.end
        index += 4
        continue
      }
      text += token.keyword.map(\.rawValue) ?? source.text(of: token.span)
      index += 1
    }
    return text
  }

  /// `.size()`, `.count()`, `["value"].mean()`.
  private static func aggregate(_ tokens: ArraySlice<Token>) -> String? {
    var column = ""
    for token in tokens {
      if case .string(let name) = token.kind { column = name }
      if token.keyword == .count || token.isWord(in: ["size"]) { return "count()" }
      if token.isWord(in: ["mean", "sum", "median", "min", "max"]),
        case .name(let name, _) = token.kind
      {
        return column.isEmpty ? nil : "\(name)(\(column))"
      }
    }
    return nil
  }
}
