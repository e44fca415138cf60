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

extension Findings {
  /// What a reader is told who waits for an answer: notes are left to `check`.
  package var withoutNotes: Findings {
    Findings(diagnostics: diagnostics.filter { $0.severity != .note }, source: source)
  }

  /// What a program is told that waits for an answer.
  package var errorsOnly: Findings {
    Findings(diagnostics: diagnostics.filter { $0.severity == .error }, source: source)
  }

  /// The findings without those about names that a later line can still use.
  package var withoutUnusedNames: Findings {
    Findings(diagnostics: diagnostics.filter { $0.code != .unusedName }, source: source)
  }

  /// The findings as if the first lines of the text were not there.
  ///
  /// The shell puts declarations in front of what was typed; its user counts typed lines only, and
  /// has been told of doubts about earlier ones.
  package func behind(lineCount: Int) -> Findings {
    guard lineCount > 0, lineCount < source.lineStarts.count else { return self }
    let start = source.lineStarts[lineCount]
    let present = diagnostics.filter { $0.severity == .error || $0.span.end > start }
    return Findings(
      diagnostics: present.map { $0.moved(back: start) }, source: source.dropping(start))
  }
}

extension Diagnostic {
  fileprivate func moved(back distance: Int) -> Diagnostic {
    Diagnostic(
      code, severity, message, at: span.moved(back: distance),
      related: related.map { Related($0.label, at: $0.span.moved(back: distance)) },
      help: help.map { Help($0.message, edit: $0.edit?.moved(back: distance)) })
  }
}

extension Diagnostic.Edit {
  fileprivate func moved(back distance: Int) -> Diagnostic.Edit {
    Diagnostic.Edit(span.moved(back: distance), with: replacement)
  }
}

extension Span {
  fileprivate func moved(back distance: Int) -> Span {
    Span(max(0, start - distance), max(0, end - distance))
  }
}
