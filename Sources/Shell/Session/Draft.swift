import Diagnostics
import Syntax

/// What can be told of a text that is being typed, without the letters.
struct Draft {
  /// The text.
  let source: SourceText
  private let parsed: ParsedSource
  /// The tree; what is wrong in it is marked.
  var file: QueryFile { parsed.file }

  /// Looks at a text.
  init(_ text: String) {
    source = SourceText(name: "", text: text)
    parsed = ParsedSource(parsing: source)
  }

  /// What is open at its end, `nil` where the text is complete: a bracket, `|`, or the last word.
  var openMark: String? {
    switch parsed.openEnd {
    case .bracket(let symbol): symbol.rawValue
    case .bar: "|"
    case .word:
      parsed.tokens.last { !$0.isTrivia && $0.kind != .end }.map { source.text(of: $0.span) }
    case nil: nil
    }
  }

  /// Whether it says nothing: blanks and comments only.
  var isBlank: Bool { parsed.tokens.allSatisfy { $0.isTrivia || $0.kind == .end } }

  /// Whether it begins with `|`, so that it goes on from the last result.
  var goesOn: Bool { parsed.tokens.first { !$0.isTrivia }?.symbol == .bar }

  /// What is to be explained, where `explain 解释` stands before a query.
  ///
  /// The word is no reserved one: a table or binding of that name is followed by something else.
  var explainedQuery: String? {
    let words = parsed.tokens.filter { !$0.isTrivia }
    guard case .name(let word, isQuoted: false) = words.first?.kind, words.count > 2,
      Command.named(word) == .explain
    else { return nil }
    let next = words[1]
    switch next.kind {
    case .name, .symbol(.openParenthesis), .symbol(.previous): break
    default: return nil
    }
    return source.text(of: Span(next.span.start, source.bytes.count))
  }

  /// What it declares, by name and text, in order.
  var declarations: [Declaration] {
    parsed.file.statements.compactMap { statement in
      let text = source.text(of: statement.span)
      return switch statement {
      case .binding(let binding): Declaration(name: binding.name.text, text: text)
      case .parameter(let parameter): Declaration(name: parameter.name.text, text: text)
      case .definition(let definition): Declaration(name: definition.name.text, text: text)
      case .use(let path, _, _): Declaration(name: "use \(path)", text: text)
      case .version, .query, .error: nil
      }
    }
  }

  /// The last query's text, so that stages can be put behind it.
  ///
  /// `nil` where there is none, or where it speaks of an earlier result, which is another one the
  /// next time.
  var lastPipeline: String? {
    for statement in parsed.file.statements.reversed() {
      guard case .query(let query) = statement else { continue }
      let span = query.pipeline.span
      let speaksOfEarlier = parsed.tokens.contains { token in
        token.symbol == .previous && span.start <= token.span.start && token.span.end <= span.end
      }
      if speaksOfEarlier { return nil }
      if case .previous = query.pipeline.source { return nil }
      return source.text(of: Self.drawable(query.pipeline))
    }
    return nil
  }

  /// A pipeline without the `chart` at its end, behind which no stage can stand.
  private static func drawable(_ pipeline: Pipeline) -> Span {
    guard case .chart? = pipeline.stages.last?.node else { return pipeline.span }
    let last = pipeline.stages.dropLast().last?.span ?? pipeline.source.span
    return Span(pipeline.span.start, last.end)
  }

  /// A `let`, `param`, `def` or `use` of the session.
  struct Declaration: Hashable, Sendable {
    /// What it names; a later declaration of the same name takes its place.
    let name: String
    /// As it was typed.
    let text: String
  }
}
