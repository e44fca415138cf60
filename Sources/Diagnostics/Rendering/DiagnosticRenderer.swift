import ChineseText
package import Values

/// Draws findings for a reader at a terminal: message, place, carets, help.
///
/// Never traps, whatever the spans: a span outside of the text is drawn without a snippet.
package struct DiagnosticRenderer: Sendable {
  /// How many findings are shown; a line tells how many more there are.
  package static let shownCountMax = 5
  /// The fewest cells that a source line is given.
  package static let snippetWidthMin = 20

  /// The language of the messages.
  package let language: Language
  /// The width of the terminal in cells; longer source lines are clipped around the mistake.
  package let widthCells: Int
  /// Whether escape sequences colour the text.
  package let usesColor: Bool
  /// The cells of “ ” … ① and the like: 1 or 2.
  package let ambiguousCells: Int

  /// Settles how findings are drawn.
  package init(
    language: Language, widthCells: Int = 100, usesColor: Bool = false, ambiguousCells: Int = 1
  ) {
    self.language = language
    self.widthCells = widthCells
    self.usesColor = usesColor
    self.ambiguousCells = ambiguousCells
  }

  /// The findings one below the other, each ended by an empty line; empty for none.
  package func text(of diagnostics: [Diagnostic], in source: SourceText) -> String {
    let shown = diagnostics.prefix(Self.shownCountMax)
    var parts = shown.map { text(of: $0, in: source) }
    let rest = diagnostics.count - shown.count
    if rest > 0 {
      parts.append(Bilingual("还有 \(rest) 条", "\(rest) more").text(in: language) + "\n")
    }
    return parts.joined(separator: "\n")
  }

  /// One finding, ended by a newline.
  package func text(of diagnostic: Diagnostic, in source: SourceText) -> String {
    var drawing = Drawing(diagnostic, in: source, by: self)
    return drawing.draw()
  }

  /// A wording that cannot drive the terminal.
  func safe(_ wording: Bilingual) -> String {
    sanitizedForTerminal(wording.text(in: language))
  }

  /// Colours a text, if colours are asked for.
  func painted(_ text: String, _ color: Color) -> String {
    usesColor && !text.isEmpty ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// The colours used, as parameters of the SGR sequence.
  enum Color: String {
    case error = "1;31"
    case warning = "1;33"
    case note = "1;36"
    case help = "32"
    case frame = "34"
  }
}

extension Diagnostic.Severity {
  /// What a reader is shown.
  package var word: Bilingual {
    switch self {
    case .error: Bilingual("错误", "error")
    case .warning: Bilingual("警告", "warning")
    case .note: Bilingual("提示", "note")
    }
  }

  /// Its colour.
  var color: DiagnosticRenderer.Color {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
