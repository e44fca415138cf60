import Checker
package import Diagnostics
import Engine
import Syntax
package import Values

/// Canonical text of a query, with the names of the catalogue in one language.
package enum QueryFormatting {
  /// Rewrites a text in its canonical form.
  ///
  /// Names are translated as the checker understands them; one that it does not know, or that
  /// would mean something else, stays as written.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - language: The language of keywords and names; that of the text itself when `nil`.
  /// - Returns: The canonical text, `nil` where the text has mistakes of form.
  package static func format(_ source: SourceText, in language: Language?) -> String? {
    let target = language ?? Formatter.language(of: source)
    let names = Checker.check(
      ParsedSource(parsing: source).file, source: source, parameters: nil,
      validateRegex: RegexCheck.problem
    ).names
    return formatter(names, target).format(source)
  }

  /// Writes trees in one language, with the names as the checker understood them.
  static func formatter(_ names: NameSpellings, _ language: Language) -> Formatter {
    Formatter(language: language) { name, context in
      names.spelling(of: name, context)?.text(in: language)
    }
  }
}
