import Diagnostics

/// Puts comments back between the lines they were written at.
///
/// A comment on a line of its own goes before the next line of code, one behind code stays behind
/// it. What stands within the first line of a statement follows that line, so that nothing comes
/// between a statement and the doc comment above it. One empty line is kept before a statement or
/// a comment where there was at least one. A doc comment that documents nothing becomes a plain
/// one, since it could document something where it is put.
struct CommentWriter {
  private struct Comment {
    let text: String
    let span: Span
    let isOwnLine: Bool
    let hasBlankBefore: Bool
    /// Whether it documents something, so that it must stay where it is.
    let documents: Bool
  }

  private let source: SourceText
  private var comments: ArraySlice<Comment>
  private var output = ""
  /// The end of the last code written, in the source.
  private var lastEnd = 0
  private var trailing: [Comment] = []
  /// Comments for lines of their own behind the last code.
  private var following: [Comment] = []

  /// Collects the comments among the tokens; those of some lines document something.
  init(_ tokens: [Token], in source: SourceText, documentingLines: Set<Int>) {
    self.source = source
    var comments: [Comment] = []
    var newlineCount = 2
    for token in tokens {
      switch token.kind {
      case .newline: newlineCount += 1
      case .blank: break
      case .comment, .documentation:
        let text = source.text(of: token.span).withoutTrailingBlanks
        let isPlain =
          token.kind == .comment
          || documentingLines.contains(source.lineNumber(at: token.span.start))
        comments.append(
          Comment(
            text: isPlain ? text : "#" + text.drop { "#＃".contains($0) }, span: token.span,
            isOwnLine: newlineCount > 0,
            hasBlankBefore: newlineCount > 1, documents: isPlain && token.kind != .comment))
        newlineCount = 0
      default: newlineCount = 0
      }
    }
    self.comments = comments[...]
  }

  /// Writes a line of code that comes from a span, after the comments that belong before it.
  mutating func write(_ code: String, at span: Span, startsStatement: Bool) {
    let before = take { $0.span.start < span.start }
    write(trailing: before.filter { !$0.isOwnLine }, own: before.filter(\.isOwnLine))
    let inside = take { $0.span.start < span.end }
    let (own, behind) = (inside.filter(\.isOwnLine), inside.filter { !$0.isOwnLine })
    if !startsStatement { write(trailing: [], own: own + behind.dropLast()) }
    let needsBlank = startsStatement && hasBlankLine(before: span.start) && !output.isEmpty
    endLine()
    if needsBlank, !output.hasSuffix("\n\n") { output += "\n" }
    output += code
    trailing = startsStatement ? behind : behind.suffix(1)
    following = startsStatement ? own : []
    lastEnd = span.end
  }

  /// Writes the remaining comments and returns the text, ended by a newline unless empty.
  mutating func finish() -> String {
    let rest = Array(comments)
    write(trailing: rest.filter { !$0.isOwnLine }, own: rest.filter(\.isOwnLine))
    endLine()
    return output
  }

  private mutating func take(_ belongs: (Comment) -> Bool) -> [Comment] {
    let taken = Array(comments.prefix(while: belongs))
    comments = comments.dropFirst(taken.count)
    return taken
  }

  private mutating func write(trailing more: [Comment], own: [Comment]) {
    trailing += more
    if let first = trailing.firstIndex(where: \.documents) {
      trailing.insert(trailing.remove(at: first), at: 0)
    }
    for (index, comment) in trailing.enumerated() {
      // Only one comment fits behind a line; the others follow it.
      if index == 0, !output.isEmpty, !output.hasSuffix("\n") {
        output += "  " + comment.text + "\n"
      } else {
        endLine()
        output += comment.text + "\n"
      }
    }
    let own = following + own
    (trailing, following) = ([], [])
    for comment in own {
      endLine()
      if comment.hasBlankBefore, !output.isEmpty, !output.hasSuffix("\n\n") { output += "\n" }
      output += comment.text + "\n"
    }
  }

  private mutating func endLine() {
    if !output.isEmpty, !output.hasSuffix("\n") { output += "\n" }
  }

  /// Whether an empty line stands right before the line at an offset.
  private func hasBlankLine(before offset: Int) -> Bool {
    let number = source.lineNumber(at: offset)
    guard number > 1 else { return false }
    return source.bytes[source.line(number - 1)].allSatisfy {
      $0 == 0x20 || $0 == 0x09 || $0 == 0x0D
    }
  }
}

extension String {
  /// Without blanks at the end.
  fileprivate var withoutTrailingBlanks: String {
    var kept = Substring(self)
    while let last = kept.unicodeScalars.last, HalfWidth.isBlank(HalfWidth.form(of: last)) {
      kept.unicodeScalars.removeLast()
    }
    return String(kept)
  }
}
