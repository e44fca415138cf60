import Diagnostics
import Syntax

/// The comments that silence findings.
struct Silencers {
  /// A code in a comment.
  private struct Entry {
    let code: String
    let line: Int
    let span: Span
  }

  private let entries: [Entry]
  private let source: SourceText

  /// Finds `# allow …` and `# 允许 …` among the comments.
  init(_ tokens: [Token], in source: SourceText) {
    self.source = source
    entries = tokens.filter { $0.kind == .comment }.flatMap { token -> [Entry] in
      let line = source.lineNumber(at: token.span.start)
      let words = Self.words(of: source, token.span)
      guard let first = words.dropFirst().first?.text.lowercased(),
        ["allow", "允许"].contains(first)
      else { return [] }
      return words.dropFirst(2).filter { Self.isCode($0.text) }.map {
        Entry(code: $0.text.uppercased(), line: line, span: $0.span)
      }
    }
  }

  /// The findings without those that are silenced, and with comments that silence nothing.
  func applied(to findings: [Diagnostic]) -> [Diagnostic] {
    guard !entries.isEmpty else { return findings }
    var used = Set<Span>()
    let kept = findings.filter { finding in
      let line = source.lineNumber(at: finding.span.start)
      let silencer = entries.first {
        $0.code == finding.code.rawValue && ($0.line == line || $0.line == line - 1)
      }
      if let silencer { used.insert(silencer.span) }
      return silencer == nil
    }
    let idle = entries.filter { !used.contains($0.span) }
    return kept + idle.map { .unusedSilencer($0.code, at: $0.span) }
  }

  /// `Q` and four digits.
  private static func isCode(_ word: String) -> Bool {
    word.utf8.count == 5 && (word.hasPrefix("Q") || word.hasPrefix("q"))
      && word.dropFirst().allSatisfy { ("0"..."9").contains($0) }
  }

  /// The words of a comment: its sign, then what stands between blanks and commas.
  private static func words(of source: SourceText, _ span: Span) -> [(text: String, span: Span)] {
    var words: [(text: String, span: Span)] = []
    var start = span.start
    var word = ""
    var end = span.start
    func close() {
      if !word.isEmpty { words.append((word, Span(start, end))) }
      word = ""
    }
    for character in source.text(of: span) {
      let isMark = " ,，、：:\t\u{3000}".contains(character)
      if isMark { close() } else if word.isEmpty { start = end }
      if !isMark { word.append(character) }
      end += String(character).utf8.count
      if word == "#" || word == "＃" { close() }
    }
    close()
    return words
  }
}
