import Diagnostics

/// The doc comments of a source, by line.
///
/// The first block before the first statement documents the file. A block right above a
/// statement, and one behind it on its last line, document the statement; a query takes its title
/// even from the file's block, a declaration does not. Of several statements on a line the first
/// has what stands above, the last what stands behind.
struct DocComments {
  private var ownLines: [Int: String] = [:]
  private var trailing: [Int: String] = [:]
  /// Where the first token of each line begins and the last one ends; `;` is none of them.
  private var edges: [Int: (start: Int, end: Int)] = [:]
  /// The lines of the block that documents the file; empty without one.
  private var fileLines = 0..<0
  private let source: SourceText

  /// Collects the doc comments among the tokens.
  init(_ tokens: [Token], in source: SourceText) {
    self.source = source
    var isOwnLine = true
    for token in tokens {
      switch token.kind {
      case .newline: isOwnLine = true
      case .blank: break
      case .documentation(let text):
        let line = source.lineNumber(at: token.span.start)
        if isOwnLine { ownLines[line] = text } else { trailing[line] = text }
      case .comment, .end: isOwnLine = false
      default:
        isOwnLine = false
        note(token)
      }
    }
    guard let first = ownLines.keys.min(), first < edges.keys.min() ?? .max else { return }
    var end = first
    while ownLines[end] != nil { end += 1 }
    fileLines = first..<end
  }

  private mutating func note(_ token: Token) {
    guard token.symbol != .semicolon else { return }
    let line = source.lineNumber(at: token.span.start)
    edges[line] = (edges[line]?.start ?? token.span.start, token.span.end)
  }

  /// The lines whose doc comments document the file or one of its statements.
  func documentingLines(in file: QueryFile) -> Set<Int> {
    var lines = Set(fileLines)
    for statement in file.statements {
      let span = statement.span
      let first = source.lineNumber(at: span.start)
      switch statement {
      case .parameter, .binding, .definition:
        let above = isUnderFileBlock(span) ? 0 : above(span).count
        lines.formUnion((first - above)..<first)
        if !behind(span).isEmpty { lines.insert(lastLine(of: span)) }
      case .query: lines.formUnion((first - above(span).count)..<first)
      case .version, .use, .error: break
      }
    }
    return lines
  }

  /// The lines of the file's block.
  var ofFile: [String] { fileLines.compactMap { ownLines[$0] } }

  /// The lines of a query's title.
  func title(of span: Span) -> [String] { above(span) }

  /// The lines that document a declaration.
  func declaration(_ span: Span) -> [String] {
    (isUnderFileBlock(span) ? [] : above(span)) + behind(span)
  }

  private func lastLine(of span: Span) -> Int {
    source.lineNumber(at: max(span.start, span.end - 1))
  }

  private func behind(_ span: Span) -> [String] {
    let line = lastLine(of: span)
    guard edges[line]?.end == span.end else { return [] }
    return trailing[line].map { [$0] } ?? []
  }

  private func isUnderFileBlock(_ span: Span) -> Bool {
    !fileLines.isEmpty && source.lineNumber(at: span.start) == fileLines.upperBound
  }

  private func above(_ span: Span) -> [String] {
    let line = source.lineNumber(at: span.start)
    guard edges[line]?.start == span.start else { return [] }
    var lines: [String] = []
    while let text = ownLines[line - 1 - lines.count] { lines.append(text) }
    return lines.reversed()
  }
}
