/// A grammar in Wirth's notation: productions with `=`, `|`, `[ ]`, `{ }`, `( )` and a final `.`.
///
/// A quoted terminal is a word or sign of the language, a lower-case name a class of tokens, a
/// name with a capital another production.
package struct Grammar: Sendable {
  /// The productions, in the order of the text.
  package let productions: [Production]
  /// Where each production stands in `productions`.
  package let indexOf: [String: Int]

  /// One production.
  package struct Production: Sendable {
    /// What it defines.
    package let name: String
    /// What the name stands for.
    package let body: Term
    /// Its line as written, blanks at the ends removed.
    package let line: String
  }

  /// The forms of a production's right side.
  package indirect enum Term: Sendable {
    /// One after another.
    case sequence([Term])
    /// One of them; the number is unique in the grammar and counts alternatives for coverage.
    case choice([Term], id: Int)
    /// Once or not at all.
    case optional(Term, id: Int)
    /// Any number of times.
    case repeated(Term, id: Int)
    /// A word or sign.
    case literal(String)
    /// A class of tokens.
    case tokenClass(String)
    /// Another production.
    case production(String)
  }

  /// A text that is no grammar.
  package struct Flaw: Error, CustomStringConvertible {
    /// The line, from 1, and what is wrong with it.
    package let description: String
  }

  /// Reads a grammar; one production a line, empty lines between.
  package init(_ text: String) throws {
    var productions: [Production] = []
    var nextID = 0
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.allSatisfy({ $0 == " " }) {
      var reader = try ProductionReader(String(line), line: number + 1, nextID: nextID)
      productions.append(try reader.production())
      nextID = reader.nextID
    }
    self.productions = productions
    indexOf = Dictionary(
      productions.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

/// Reads one production.
private struct ProductionReader {
  private let tokens: [String]
  private var position = 0
  private let text: String
  private let line: Int
  var nextID: Int

  init(_ text: String, line: Int, nextID: Int) throws {
    self.text = text
    self.line = line
    self.nextID = nextID
    var tokens: [String] = []
    var rest = Substring(text)
    while let first = rest.first {
      if first == " " {
        rest.removeFirst()
      } else if first == "\"" {
        guard let end = rest.dropFirst().firstIndex(of: "\"") else {
          throw Grammar.Flaw(description: "line \(line): a quote is not closed")
        }
        tokens.append(String(rest[...end]))
        rest = rest[rest.index(after: end)...]
      } else if first.isLetter {
        let name = rest.prefix { $0.isLetter }
        tokens.append(String(name))
        rest = rest.dropFirst(name.count)
      } else {
        tokens.append(String(first))
        rest.removeFirst()
      }
    }
    self.tokens = tokens
  }

  mutating func production() throws -> Grammar.Production {
    guard let name = tokens.first, name.first?.isUppercase == true else { throw flaw("no name") }
    position = 1
    try expect("=")
    let body = try choice()
    try expect(".")
    guard position == tokens.count else { throw flaw("text behind the full stop") }
    let trimmed = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    return Grammar.Production(name: name, body: body, line: String(trimmed))
  }

  private mutating func choice() throws -> Grammar.Term {
    var alternatives = [try sequence()]
    while take("|") { alternatives.append(try sequence()) }
    return alternatives.count == 1 ? alternatives[0] : .choice(alternatives, id: makeID())
  }

  private mutating func sequence() throws -> Grammar.Term {
    var terms: [Grammar.Term] = []
    while position < tokens.count, !["|", ")", "]", "}", "."].contains(tokens[position]) {
      terms.append(try term())
    }
    if terms.isEmpty { throw flaw("an empty alternative") }
    return terms.count == 1 ? terms[0] : .sequence(terms)
  }

  private mutating func term() throws -> Grammar.Term {
    let token = tokens[position]
    position += 1
    switch token {
    case "(":
      let inner = try choice()
      try expect(")")
      return inner
    case "[":
      let inner = try choice()
      try expect("]")
      return .optional(inner, id: makeID())
    case "{":
      let inner = try choice()
      try expect("}")
      return .repeated(inner, id: makeID())
    default: break
    }
    if token.first == "\"" { return .literal(String(token.dropFirst().dropLast())) }
    guard let first = token.first, first.isLetter else { throw flaw("unexpected \(token)") }
    return first.isUppercase ? .production(token) : .tokenClass(token)
  }

  private mutating func makeID() -> Int {
    nextID += 1
    return nextID
  }

  private mutating func take(_ token: String) -> Bool {
    guard position < tokens.count, tokens[position] == token else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ token: String) throws {
    if !take(token) { throw flaw("expected \(token)") }
  }

  private func flaw(_ text: String) -> Grammar.Flaw {
    Grammar.Flaw(description: "line \(line): \(text)")
  }
}
