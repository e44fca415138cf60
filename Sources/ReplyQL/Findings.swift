package import Diagnostics
package import Values

/// What is wrong with a source text, ready to be shown.
public struct Findings: Sendable {
  /// The findings, in the order of the text.
  package let diagnostics: [Diagnostic]
  /// The text they are about.
  package let source: SourceText

  /// Whether the text cannot be run.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  /// Whether there is nothing to say.
  public var isEmpty: Bool { diagnostics.isEmpty }

  /// The findings as a reader at a terminal sees them; empty for none.
  package func text(
    in language: Language, widthCells: Int = 100, isColored: Bool = false, ambiguousCells: Int = 1
  ) -> String {
    DiagnosticRenderer(
      language: language, widthCells: widthCells, usesColor: isColored,
      ambiguousCells: ambiguousCells
    ).text(of: diagnostics, in: source)
  }

  /// The findings as one line of JSON with ranges as language servers have them.
  package func json(in language: Language) -> String {
    DiagnosticJSON(language: language).text(of: diagnostics, in: source) + "\n"
  }
}
