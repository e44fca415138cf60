package import Values

/// One finding about a query: where the mistake is, and what would mend it.
///
/// Phases make diagnostics; only the renderer turns spans into terminal cells.
package struct Diagnostic: Hashable, Sendable {
  /// Which finding it is; stable across versions.
  package let code: DiagnosticCode
  /// How serious it is.
  package let severity: Severity
  /// One lower-case phrase without full stop that states the rule.
  package let message: Bilingual
  /// Where it stands in the source.
  package let span: Span
  /// Other places that explain it.
  package let related: [Related]
  /// What would mend it, the likeliest first.
  package let help: [Help]

  /// Puts a finding together.
  package init(
    _ code: DiagnosticCode, _ severity: Severity = .error, _ message: Bilingual, at span: Span,
    related: [Related] = [], help: [Help] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.span = span
    self.related = related
    self.help = help
  }

  /// How serious a finding is.
  package enum Severity: String, Sendable {
    /// The query cannot run.
    case error
    /// The query runs, and probably says something else than meant.
    case warning
    /// Something worth knowing.
    case note
  }

  /// A second place with a label.
  package struct Related: Hashable, Sendable {
    /// Where it stands.
    package let span: Span
    /// What it has to do with the finding.
    package let label: Bilingual

    /// Labels a place.
    package init(_ label: Bilingual, at span: Span) {
      self.span = span
      self.label = label
    }
  }

  /// A way to mend the mistake.
  package struct Help: Hashable, Sendable {
    /// One phrase that says what to do.
    package let message: Bilingual
    /// The change of the text, where there is exactly one.
    package let edit: Edit?

    /// Proposes a change, with the edit that would make it.
    package init(_ message: Bilingual, edit: Edit? = nil) {
      self.message = message
      self.edit = edit
    }
  }

  /// A replacement of some bytes of the source.
  package struct Edit: Hashable, Sendable {
    /// The bytes to replace.
    package let span: Span
    /// What stands there afterwards.
    package let replacement: String

    /// Replaces the bytes of `span`.
    package init(_ span: Span, with replacement: String) {
      self.span = span
      self.replacement = replacement
    }
  }
}
