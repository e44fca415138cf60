import ChineseText
package import Diagnostics
package import Values

/// A source to its canonical text: one statement or stage a line, comments kept.
///
/// Formatting again changes nothing, and the text means the same tree.
package struct Formatter: Sendable {
  /// Lines longer than this are broken where a list or a chain of conditions allows it.
  package static let lineWidthCellsMax = 100

  /// The language of the text that is written.
  package let language: Language
  private let usedNames: Set<String>
  private let translate: @Sendable (String, NameContext) -> String?

  /// Settles the language; `translate` gives a name's spelling in it, `nil` to keep the name.
  ///
  /// `usedNames` are those that the files declare which the text uses; they are kept.
  package init(
    language: Language, usedNames: Set<String> = [],
    translate: @escaping @Sendable (String, NameContext) -> String? = { _, _ in nil }
  ) {
    self.language = language
    self.usedNames = usedNames
    self.translate = translate
  }

  /// The canonical text of a source, `nil` where the source has mistakes.
  package func format(_ source: SourceText) -> String? {
    let parsed = ParsedSource(parsing: source)
    guard parsed.isValid else { return nil }
    let printer = printer(for: parsed.file)
    let comments = DocComments(parsed.tokens, in: source)
    var writer = CommentWriter(
      parsed.tokens, in: source, documentingLines: comments.documentingLines(in: parsed.file))
    for (number, statement) in parsed.file.statements.enumerated() {
      let lines = lines(statement, isFirst: number == 0, printer)
      for (index, line) in lines.enumerated() {
        writer.write(line.text, at: line.span, startsStatement: index == 0)
      }
    }
    return writer.finish()
  }

  /// Writes parts of a file on one line, as the canonical text of the whole has them.
  package func printer(for file: QueryFile) -> Printer {
    Printer(
      language: language, translate: translate, ownNames: OwnNames(file, usedNames: usedNames))
  }

  /// The language that most reserved words of a source are written in; English where none is.
  package static func language(of source: SourceText) -> Language {
    let languages = Lexer.lex(source).tokens.compactMap(\.language)
    return languages.count { $0 == .chinese } * 2 > languages.count ? .chinese : .english
  }

  /// The lines of a statement, each with the place in the source where it comes from.
  private func lines(
    _ statement: Statement, isFirst: Bool, _ printer: Printer
  ) -> [FormattedLine] {
    switch statement {
    case .version(let number, let span):
      [FormattedLine("\(printer.word(.version)) \(number.spelling)", span)]
    case .use(let path, let span, _):
      [FormattedLine("\(printer.word(.use)) \(Printer.quoted(path))", span)]
    case .parameter(let parameter): [FormattedLine(line(parameter, printer), parameter.span)]
    case .binding(let binding): lines(binding, printer)
    case .definition(let definition): [FormattedLine(line(definition, printer), definition.span)]
    case .query(let query):
      lines(query.pipeline, head: "", hidesPrevious: isFirst, printer)
    case .error: []
    }
  }

  private func line(_ parameter: Parameter, _ printer: Printer) -> String {
    let type = ParameterType.named(parameter.type.text)?.spelling.text(in: language)
    return printer.word(.param) + " " + printer.name(parameter.name, nil) + ": "
      + (type ?? printer.name(parameter.type, nil))
      + (parameter.fallback.map { " = " + printer.expression($0) } ?? "")
  }

  private func line(_ definition: Definition, _ printer: Printer) -> String {
    let parameters = definition.parameters.map { printer.name($0, nil) }
    return printer.word(.def) + " " + printer.name(definition.name, nil) + "("
      + parameters.joined(separator: ", ") + ") = " + printer.expression(definition.body)
  }

  private func lines(_ binding: Let, _ printer: Printer) -> [FormattedLine] {
    let head = printer.word(.let) + " " + printer.name(binding.name, nil) + " = "
    switch binding.value {
    case .expression(let value):
      return [FormattedLine(head + printer.argument(value), binding.span)]
    case .pipeline(let pipeline):
      let lines = self.lines(pipeline, head: head, hidesPrevious: false, printer)
      let first = FormattedLine(lines[0].text, Span(binding.span.start, lines[0].span.end))
      return [first] + lines.dropFirst().map { FormattedLine("  " + $0.text, $0.span) }
    }
  }

  private func lines(
    _ pipeline: Pipeline, head: String, hidesPrevious: Bool, _ printer: Printer
  ) -> [FormattedLine] {
    let source = pipeline.source.span
    var lines = [FormattedLine(head + printer.source(pipeline.source), source)]
    // A `|` at the start of a line would go on with the statement before it.
    if source.start == source.end, hidesPrevious { lines = [] }
    for stage in pipeline.stages {
      lines.append(FormattedLine("| " + broken(printer.pieces(stage)), stage.span))
    }
    return lines
  }

  /// The pieces on one line if they fit, else clauses and conditions on lines of their own and
  /// lists filled.
  private func broken(_ pieces: [Piece]) -> String {
    let whole = pieces.map(\.text).joined(separator: " ")
    if CellWidth.cells(of: whole) <= Self.lineWidthCellsMax - 4 { return whole }
    var lines: [String] = []
    for piece in pieces {
      let joined = (lines.last.map { $0 + " " } ?? "") + piece.text
      let fits = CellWidth.cells(of: joined) <= Self.lineWidthCellsMax - 6
      if lines.isEmpty || piece.startsLine || !fits {
        lines.append(piece.text)
      } else {
        lines[lines.count - 1] = joined
      }
    }
    return lines.joined(separator: "\n    ")
  }
}

/// One line of canonical text and where it comes from.
private struct FormattedLine {
  let text: String
  let span: Span

  init(_ text: String, _ span: Span) {
    self.text = text
    self.span = span
  }
}
