import Diagnostics

/// The doc comments of a source, by line.
///
/// The first block before the first statement documents the file. A block right above a
/// statement, and one behind it on its last line, document the statement; a query takes its title
/// even from the file's block, a declaration does not.
struct DocComments {
  private var ownLines: [Int: String] = [:]
  private var trailing: [Int: String] = [:]
  private var firstLine: Int?
  private var fileBlock: [String] = []
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
        if isOwnLine { firstLine = firstLine ?? line }
      default: isOwnLine = false
      }
    }
    if let firstLine { fileBlock = block(from: firstLine) }
  }

  /// The lines of the file's block, where the first statement begins at `offset`; all comments
  /// stand before the first statement where there is none.
  func ofFile(before offset: Int?) -> [String] {
    guard let firstLine else { return [] }
    if let offset, firstLine >= source.lineNumber(at: offset) { return [] }
    return fileBlock
  }

  /// The lines of a query's title.
  func title(of span: Span) -> [String] { above(span) }

  /// The lines that document a declaration.
  func declaration(_ span: Span) -> [String] {
    let line = source.lineNumber(at: max(span.start, span.end - 1))
    return (isUnderFileBlock(span) ? [] : above(span)) + (trailing[line].map { [$0] } ?? [])
  }

  private func isUnderFileBlock(_ span: Span) -> Bool {
    guard let firstLine else { return false }
    return source.lineNumber(at: span.start) == firstLine + fileBlock.count
  }

  private func block(from line: Int) -> [String] {
    var lines: [String] = []
    while let text = ownLines[line + lines.count] { lines.append(text) }
    return lines
  }

  private func above(_ span: Span) -> [String] {
    let line = source.lineNumber(at: span.start)
    var lines: [String] = []
    while let text = ownLines[line - 1 - lines.count] { lines.append(text) }
    return lines.reversed()
  }
}
