import Diagnostics
import Plan
import Syntax
import Values

/// A name that the text declares with what it stands for.
struct Declaration {
  let name: Name
  let meaning: Meaning

  /// What a declared name can stand for.
  enum Meaning {
    /// A value: written out, or computed once as a binding of the plan.
    case value(Formula)
    /// A list whose members are not all texts, which only `in` can use.
    case members([Formula.Member])
    /// A pattern.
    case pattern(PatternMeaning)
    /// A table; each use expands it anew, with fresh columns.
    case table(Pipeline)
    /// A macro.
    case macro([Name], body: Expression)
    /// Something that has been reported.
    case broken
  }
}

extension Checker {
  /// What a name stands for, if it is declared above.
  func declaration(named name: String) -> Declaration? {
    let places = declarationPlaces[Catalogue.key(name)] ?? []
    return places.last { $0 < knownDeclarationCount }.map { declarations[$0] }
  }

  /// The names declared above.
  var declaredNames: [Bilingual] {
    declarations.prefix(knownDeclarationCount).map { Bilingual($0.name.text, $0.name.text) }
  }

  mutating func declare(_ name: Name, _ meaning: Declaration.Meaning) {
    guard !name.isError else { return noteBroken() }
    noteClash(of: name)
    append(Declaration(name: name, meaning: meaning))
  }

  /// Reports a name that is declared already; of a file that is used, where it is used.
  mutating func noteClash(of name: Name) {
    guard let first = declaration(named: name.text)?.name.span else { return }
    guard let use = uses.first else {
      return report(.declaredTwice(name.text, at: name.span, first: first))
    }
    let outer = uses
    uses = []
    report(.usedTwice(name.text, at: use, here: name.span, first: first))
    uses = outer
  }

  /// Makes a name known to what stands below.
  mutating func append(_ declaration: Declaration) {
    declarationPlaces[Catalogue.key(declaration.name.text), default: []].append(declarations.count)
    declarations.append(declaration)
  }

  /// Declares a `let`.
  mutating func declare(_ binding: Let) {
    switch binding.value {
    case .pipeline(let pipeline):
      declare(binding.name, tableMeaning(of: pipeline))
    case .expression(let expression):
      declare(binding.name, meaning(of: expression))
    }
  }

  private mutating func tableMeaning(of pipeline: Pipeline) -> Declaration.Meaning {
    let before = diagnostics.count
    let progress = self.progress(of: pipeline)
    let isSound = progress != nil && diagnostics.count == before && !pipeline.shape.hasError
    return isSound ? .table(pipeline) : .broken
  }

  private mutating func meaning(of expression: Expression) -> Declaration.Meaning {
    if let source = expression.asSource, isTable(source) {
      return tableMeaning(of: Pipeline(source, [], at: expression.span))
    }
    if case .pattern(let pattern) = expression.node {
      return self.meaning(of: pattern).map { .pattern($0) } ?? .broken
    }
    if case .call = expression.node, let pattern = expression.asPattern {
      return self.meaning(of: pattern).map { .pattern($0) } ?? .broken
    }
    if case .list(let members) = expression.node, !expression.shape.hasError,
      !members.allSatisfy(\.isText)
    {
      return self.members(members)
    }
    return stored(formula(expression, in: .constant))
  }

  private func isTable(_ source: Source) -> Bool {
    switch source {
    case .name(let name):
      if let declared = declaration(named: name.text) {
        if case .table = declared.meaning { return true }
        return false
      }
      return Catalogue.table(named: name.text) != nil
    case .previous, .pipeline: return true
    case .error: return false
    }
  }

  private mutating func members(_ members: [Expression]) -> Declaration.Meaning {
    var checked: [Formula.Member] = []
    for member in members {
      if case .range(let low, let high) = member.node {
        let ends = (formula(low, in: .constant), formula(high, in: .constant))
        guard let (low, high) = unified(ends.0, ends.1) else { return .broken }
        checked.append(.range(low, high))
      } else {
        checked.append(.value(formula(member, in: .constant)))
      }
    }
    return .members(checked)
  }

  /// A value as its uses see it: the value itself where it is written out, else a binding.
  private mutating func stored(_ value: Formula) -> Declaration.Meaning {
    if value.isBroken { return .broken }
    switch value.node {
    case .constant, .binding: return .value(value)
    case .list(let members) where members.allSatisfy { $0.constant != nil }: return .value(value)
    default: return .value(bound(.value(value), value.type, at: value.span))
    }
  }

  /// A formula that gives a binding of the plan.
  mutating func bound(_ binding: Plan.Binding, _ type: ValueType, at span: Span) -> Formula {
    bindings.append(binding)
    return Formula(.binding(bindings.count - 1), type, at: span)
  }

  /// Runs `body` with the declarations that were known when one of them was made.
  mutating func expanding<Result>(
    _ declaration: Declaration, _ body: (inout Checker) -> Result
  ) -> Result {
    let (known, outerHoles) = (knownDeclarationCount, holes)
    let places = declarationPlaces[Catalogue.key(declaration.name.text)] ?? []
    let place = places.first { declarations[$0].name.span == declaration.name.span }
    knownDeclarationCount = place ?? known
    expansionDepth += 1
    defer {
      expansionDepth -= 1
      (knownDeclarationCount, holes) = (known, outerHoles)
    }
    return body(&self)
  }
}

extension Expression {
  /// Whether it is a text written out, or something that only the parser can speak of.
  fileprivate var isText: Bool {
    switch node {
    case .literal(.text), .error: true
    default: false
    }
  }
}
