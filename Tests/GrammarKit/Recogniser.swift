/// Whether a sentence belongs to a grammar: slow and obviously right.
///
/// Runs the productions as they stand and remembers, for each production and place, where it can
/// end, so that every alternative is tried once only.
package struct Recogniser {
  private let grammar: Grammar
  private let sentence: [GrammarToken]
  private var known: [Int: Set<Int>] = [:]

  /// Whether a production derives exactly this sentence.
  package static func accepts(
    _ sentence: [GrammarToken], by grammar: Grammar, from production: String
  ) -> Bool {
    var recogniser = Recogniser(grammar, sentence)
    return recogniser.ends(of: .production(production), from: 0).contains(sentence.count)
  }

  private init(_ grammar: Grammar, _ sentence: [GrammarToken]) {
    self.grammar = grammar
    self.sentence = sentence
  }

  /// The places where a term that starts at a place can end.
  private mutating func ends(of term: Grammar.Term, from start: Int) -> Set<Int> {
    switch term {
    case .literal(let text):
      return start < sentence.count && sentence[start].isLiteral(text) ? [start + 1] : []
    case .tokenClass(let name):
      return start < sentence.count && sentence[start].isInClass(name) ? [start + 1] : []
    case .production(let name):
      guard let index = grammar.indexOf[name] else { return [] }
      let key = index * (sentence.count + 1) + start
      if let ends = known[key] { return ends }
      let found = ends(of: grammar.productions[index].body, from: start)
      known[key] = found
      return found
    case .sequence(let parts):
      var places: Set<Int> = [start]
      for part in parts { places = ends(of: part, fromAll: places) }
      return places
    case .choice(let alternatives, _):
      return alternatives.reduce(into: []) { $0.formUnion(ends(of: $1, from: start)) }
    case .optional(let inner, _): return ends(of: inner, from: start).union([start])
    case .repeated(let inner, _):
      var all: Set<Int> = [start]
      var fresh = all
      while !fresh.isEmpty {
        fresh = ends(of: inner, fromAll: fresh).subtracting(all)
        all.formUnion(fresh)
      }
      return all
    }
  }

  private mutating func ends(of term: Grammar.Term, fromAll starts: Set<Int>) -> Set<Int> {
    var all: Set<Int> = []
    for start in starts { all.formUnion(ends(of: term, from: start)) }
    return all
  }
}

/// A token as the grammar sees it.
package struct GrammarToken: Hashable, Sendable {
  /// The quoted form of a word or sign, or the name of its class.
  package let symbol: String
  /// Whether `symbol` is a class.
  package let isClass: Bool
  /// How it is written.
  package let text: String

  /// A word or sign.
  package init(literal: String) {
    symbol = literal
    isClass = false
    text = literal
  }

  /// A token of a class, written so.
  package init(class name: String, text: String) {
    symbol = name
    isClass = true
    self.text = text
  }

  func isLiteral(_ text: String) -> Bool { !isClass && symbol == text }

  func isInClass(_ name: String) -> Bool { isClass && symbol == name }
}
