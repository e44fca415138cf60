/// Makes sentences of a grammar, and spoils them.
package struct SentenceMaker {
  private let grammar: Grammar
  private let heights: [String: Int]
  private let examples: [String: [String]]
  /// The alternatives taken so far: the number of a choice with the index of its alternative; an
  /// optional or repeated part counts as left out (0) and taken (1).
  package private(set) var covered: Set<Alternative> = []

  /// One way through a choice.
  package struct Alternative: Hashable, Sendable {
    /// The number of the choice in the grammar.
    package let choice: Int
    /// Which way.
    package let index: Int
  }

  /// Prepares a grammar; `examples` are spellings of each class of tokens.
  package init(_ grammar: Grammar, examples: [String: [String]]) {
    self.grammar = grammar
    self.examples = examples
    var heights: [String: Int] = [:]
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for production in grammar.productions {
        guard let height = Self.height(of: production.body, heights),
          height + 1 != heights[production.name]
        else { continue }
        if heights[production.name].map({ height + 1 < $0 }) ?? true {
          heights[production.name] = height + 1
          hasChanged = true
        }
      }
    }
    self.heights = heights
  }

  /// A sentence of a production; below `depth` levels the shortest ways are taken.
  package mutating func sentence(
    from production: String, depth: Int, using random: inout some RandomNumberGenerator
  ) -> [GrammarToken] {
    var tokens: [GrammarToken] = []
    make(.production(production), depth, &tokens, &random)
    return tokens
  }

  /// Every way through every choice of the grammar.
  package var alternatives: Set<Alternative> {
    var all: Set<Alternative> = []
    for production in grammar.productions {
      production.body.visit { term in
        switch term {
        case .choice(let parts, let id):
          for index in parts.indices { all.insert(Alternative(choice: id, index: index)) }
        case .optional(_, let id), .repeated(_, let id):
          all.insert(Alternative(choice: id, index: 0))
          all.insert(Alternative(choice: id, index: 1))
        default: break
        }
      }
    }
    return all
  }

  private mutating func make(
    _ term: Grammar.Term, _ depth: Int, _ tokens: inout [GrammarToken],
    _ random: inout some RandomNumberGenerator
  ) {
    switch term {
    case .literal(let text): tokens.append(GrammarToken(literal: text))
    case .tokenClass(let name):
      let text = examples[name]?.randomElement(using: &random) ?? name
      tokens.append(GrammarToken(class: name, text: text))
    case .production(let name):
      guard let index = grammar.indexOf[name] else { return }
      make(grammar.productions[index].body, depth - 1, &tokens, &random)
    case .sequence(let parts): for part in parts { make(part, depth, &tokens, &random) }
    case .choice(let parts, let id):
      let index = pick(parts, depth, &random)
      covered.insert(Alternative(choice: id, index: index))
      make(parts[index], depth, &tokens, &random)
    case .optional(let inner, let id):
      let isTaken = depth > 0 && Bool.random(using: &random)
      covered.insert(Alternative(choice: id, index: isTaken ? 1 : 0))
      if isTaken { make(inner, depth, &tokens, &random) }
    case .repeated(let inner, let id):
      let count = depth > 0 ? [0, 0, 0, 1, 1, 2].randomElement(using: &random) ?? 0 : 0
      covered.insert(Alternative(choice: id, index: count > 0 ? 1 : 0))
      for _ in 0..<count { make(inner, depth, &tokens, &random) }
    }
  }

  private func pick(
    _ parts: [Grammar.Term], _ depth: Int, _ random: inout some RandomNumberGenerator
  ) -> Int {
    if depth > 0 { return Int.random(in: parts.indices, using: &random) }
    let heights = parts.map { Self.height(of: $0, self.heights) ?? .max }
    let least = heights.min() ?? 0
    return parts.indices.filter { heights[$0] == least }.randomElement(using: &random) ?? 0
  }

  /// The fewest levels of productions below a term, `nil` while unknown.
  private static func height(of term: Grammar.Term, _ known: [String: Int]) -> Int? {
    switch term {
    case .literal, .tokenClass, .optional, .repeated: return 0
    case .production(let name): return known[name]
    case .choice(let parts, _): return parts.compactMap { height(of: $0, known) }.min()
    case .sequence(let parts):
      let heights = parts.map { height(of: $0, known) }
      return heights.contains { $0 == nil } ? nil : heights.compactMap(\.self).max()
    }
  }
}

extension [GrammarToken] {
  /// The sentence with one token dropped, doubled, swapped with the next, or replaced by another
  /// of the vocabulary.
  package func spoilt(
    with vocabulary: [GrammarToken], using random: inout some RandomNumberGenerator
  ) -> [GrammarToken] {
    guard !isEmpty else { return self }
    var spoilt = self
    let place = Int.random(in: indices, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: spoilt.remove(at: place)
    case 1: spoilt.insert(self[place], at: place)
    case 2 where place + 1 < count: spoilt.swapAt(place, place + 1)
    case 3:
      if let other = vocabulary.randomElement(using: &random) { spoilt.insert(other, at: place) }
    default:
      if let other = vocabulary.randomElement(using: &random) { spoilt[place] = other }
    }
    return spoilt
  }

  /// The sentence as text, with blanks between the tokens.
  package var text: String { map(\.text).joined(separator: " ") }
}
