extension Grammar {
  /// The words and signs that productions quote.
  package var literals: Set<String> {
    var found: Set<String> = []
    for production in productions { production.body.visit { found.formUnion($0.literal) } }
    return found
  }

  /// The classes of tokens that productions name.
  package var tokenClasses: Set<String> {
    var found: Set<String> = []
    for production in productions { production.body.visit { found.formUnion($0.tokenClass) } }
    return found
  }

  /// What keeps the grammar from being closed: one line for each flaw.
  package var flaws: [String] {
    var flaws: [String] = []
    var defined: Set<String> = []
    for production in productions where !defined.insert(production.name).inserted {
      flaws.append("\(production.name) is defined twice")
    }
    var used: Set<String> = productions.first.map { [$0.name] } ?? []
    for production in productions {
      production.body.visit { term in
        guard case .production(let name) = term else { return }
        used.insert(name)
        if indexOf[name] == nil { flaws.append("\(production.name) uses \(name), not defined") }
      }
    }
    for name in defined.subtracting(used).sorted() { flaws.append("\(name) is not used") }
    for production in productions where isLeftRecursive(production.name) {
      flaws.append("\(production.name) is left-recursive")
    }
    return flaws
  }

  private func isLeftRecursive(_ name: String) -> Bool {
    var seen: Set<String> = []
    var waiting = firstProductions(of: name)
    while let next = waiting.popLast() {
      if next == name { return true }
      if seen.insert(next).inserted { waiting += firstProductions(of: next) }
    }
    return false
  }

  private func firstProductions(of name: String) -> [String] {
    guard let index = indexOf[name] else { return [] }
    return firstProductions(productions[index].body).names
  }

  /// The productions that a term can begin with, and whether it can be empty.
  ///
  /// No production of this grammar but the first is empty, so a production is taken as not empty.
  private func firstProductions(_ term: Term) -> (names: [String], canBeEmpty: Bool) {
    switch term {
    case .literal, .tokenClass: return ([], false)
    case .production(let name): return ([name], false)
    case .optional(let inner, _), .repeated(let inner, _):
      return (firstProductions(inner).names, true)
    case .choice(let alternatives, _):
      let all = alternatives.map { firstProductions($0) }
      return (all.flatMap(\.names), all.contains(where: \.canBeEmpty))
    case .sequence(let terms):
      var names: [String] = []
      for part in terms {
        let first = firstProductions(part)
        names += first.names
        if !first.canBeEmpty { return (names, false) }
      }
      return (names, true)
    }
  }
}

extension Grammar.Term {
  /// Calls a function with this term and every term in it.
  package func visit(_ body: (Grammar.Term) -> Void) {
    body(self)
    switch self {
    case .sequence(let parts), .choice(let parts, _): for part in parts { part.visit(body) }
    case .optional(let inner, _), .repeated(let inner, _): inner.visit(body)
    case .literal, .tokenClass, .production: break
    }
  }

  fileprivate var literal: [String] { if case .literal(let text) = self { [text] } else { [] } }

  fileprivate var tokenClass: [String] {
    if case .tokenClass(let name) = self { [name] } else { [] }
  }
}
