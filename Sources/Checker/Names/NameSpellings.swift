import Plan
package import Syntax
package import Values

/// Both spellings of the names of a text, as far as they mean something of the catalogue.
///
/// A translation keeps the meaning: a spelling that would mean another column where it stands
/// (`title` of a citation, where 标题 is the letter's) is the name as written.
package struct NameSpellings: Sendable {
  private struct Place: Hashable {
    let text: String
    let context: NameContext
  }

  private var spellings: [Place: Bilingual] = [:]

  /// Both spellings of a name at some place, `nil` to keep it as written.
  package func spelling(of text: String, _ context: NameContext) -> Bilingual? {
    if context == .function { return Self.function(named: text) }
    return spellings[Place(text: text, context: context)]
  }

  private static func function(named text: String) -> Bilingual? {
    Catalogue.function(named: text)?.entry.name ?? Catalogue.aggregate(named: text)?.entry.name
      ?? PatternForm(named: text)?.entry.name
  }

  /// Notes what a name means; one that means several things in a text is kept as written.
  mutating func note(_ text: String, _ context: NameContext, _ spelling: Bilingual) {
    let place = Place(text: text, context: context)
    let known = spellings[place] ?? spelling
    spellings[place] = Bilingual(
      known.chinese == spelling.chinese ? known.chinese : text,
      known.english == spelling.english ? known.english : text)
  }
}

extension Checker {
  /// Notes what a name of the text means.
  mutating func note(_ name: Name, _ context: NameContext, _ spelling: Bilingual) {
    guard expansionDepth == 0 else { return }
    names.note(name.text, context, spelling)
  }

  /// Notes a column that a plain name means, as far as its other name means it too.
  mutating func note(_ name: Name, _ both: Bilingual, of column: Formula, in scope: Scope) {
    func kept(_ spelling: String) -> String {
      means(Catalogue.key(spelling), column, in: scope) ? spelling : name.text
    }
    note(name, .reference, Bilingual(kept(both.chinese), kept(both.english)))
  }

  /// Whether a plain name means a column.
  private func means(_ key: String, _ column: Formula, in scope: Scope) -> Bool {
    guard declaration(named: key) == nil, holes[key] == nil else { return false }
    var scope = scope
    while true {
      let span = column.span
      if let shown = scope.column(named: key) { return shown.formula(at: span).isSame(as: column) }
      if let stored = scope.stored(named: key) {
        return stored.formula(at: span).isSame(as: column)
      }
      guard let outer = scope.outer.first else { return false }
      scope = outer
    }
  }
}
