package import Diagnostics
package import Plan
package import Syntax

/// What a query that runs says and hardly means: warnings and notes, in the order of the text.
package enum Linter {
  /// Looks at a text that has no errors; files that it uses have findings of their own.
  ///
  /// A comment `# allow Q0351` or `# 允许 Q0351` silences a code on its line and the next; one that
  /// silences nothing is a finding itself.
  package static func findings(
    in parsed: ParsedSource, planned plan: Plan, of source: SourceText
  ) -> [Diagnostic] {
    var tree = TreeLinter(source)
    tree.look(at: parsed.file, parsed.tokens)
    var planned = PlanLinter(source)
    planned.look(at: plan)
    let own = (tree.findings + planned.findings).filter {
      $0.span.start <= source.files[0].range.upperBound
    }
    return Silencers(parsed.tokens, in: source).applied(to: own).sorted { left, right in
      (left.span.start, left.span.end, left.code.rawValue)
        < (right.span.start, right.span.end, right.code.rawValue)
    }
  }
}
