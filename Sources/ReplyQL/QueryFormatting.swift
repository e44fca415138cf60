import Checker
package import Diagnostics
package import Syntax
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
  ///   - files: Where the files are found that the text uses; their names are kept.
  /// - Returns: The canonical text, `nil` where the text has mistakes of form.
  package static func format(
    _ source: SourceText, in language: Language?, files: FileFinder = .none
  ) -> String? {
    let target = language ?? Formatter.language(of: source)
    var request = QueryRequest(source)
    request.parameters = nil
    request.files = files
    return formatter(QueryCompiler.compile(request), target).format(source)
  }

  /// Writes trees in one language, with the names as the checker understood them.
  static func formatter(_ compiled: CompiledQuery, _ language: Language) -> Formatter {
    let names = compiled.names
    return Formatter(language: language, usedNames: compiled.usedNames) { name, context in
      names.spelling(of: name, context)?.text(in: language)
    }
  }
}
