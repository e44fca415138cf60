import Diagnostics
import Plan
import Syntax
import Values

/// What a hole of a macro stands for: an argument, with what its names mean where it was written.
///
/// It is settled anew wherever the body names it, so that `sum(x)` aggregates rows and `x` alone
/// does not.
struct Hole {
  let expression: Expression
  let context: Context
  let holes: [String: Hole]
  let knownDeclarationCount: Int
  let expansionDepth: Int
}

/// `def`: expressions with holes.
extension Checker {
  /// Declares a macro; what is wrong with its body whatever the arguments is told at once.
  mutating func declare(_ definition: Syntax.Definition) {
    guard !definition.body.shape.hasError, !definition.parameters.contains(where: \.isError) else {
      noteBroken()
      return declare(definition.name, .broken)
    }
    var first: [String: Span] = [:]
    for parameter in definition.parameters {
      let key = Catalogue.key(parameter.text)
      if let other = first.updateValue(parameter.span, forKey: key) {
        report(.declaredTwice(parameter.text, at: parameter.span, first: other))
      }
    }
    let isSound = bodyIsSound(of: definition)
    declare(
      definition.name,
      isSound ? .macro(definition.parameters, body: definition.body) : .broken)
  }

  /// Checks a body with holes of which nothing is known; whether that leaves nothing to report.
  private mutating func bodyIsSound(of definition: Syntax.Definition) -> Bool {
    let (outer, bindingCount, findingCount) = (holes, bindings.count, diagnostics.count)
    holes = Dictionary(
      definition.parameters.map { parameter in
        let unknown = Expression(.literal(.missing), at: parameter.span)
        return (
          Catalogue.key(parameter.text),
          Hole(
            expression: unknown, context: .constant, holes: [:], knownDeclarationCount: 0,
            expansionDepth: 0)
        )
      }, uniquingKeysWith: { first, _ in first })
    isSketching = true
    _ = formula(definition.body, in: Context(scope: Scope(), place: .group(keys: [])))
    isSketching = false
    aggregates = []
    // Values of tables that the body asks for are computed where it is used.
    bindings.removeLast(bindings.count - bindingCount)
    holes = outer
    return diagnostics.count == findingCount
  }

  /// What an argument means where the body of a macro names it.
  mutating func argument(_ hole: Hole, in context: Context) -> Formula {
    guard !isSketching else { return .broken(at: hole.expression.span) }
    let inner = (holes, knownDeclarationCount, expansionDepth)
    holes = hole.holes
    (knownDeclarationCount, expansionDepth) = (hole.knownDeclarationCount, hole.expansionDepth)
    defer { (holes, knownDeclarationCount, expansionDepth) = inner }
    guard case .group = context.place else {
      return formula(hole.expression, in: hole.context.ofRows)
    }
    return formula(hole.expression, in: hole.context)
  }

  /// The body of a macro with arguments in its holes.
  mutating func expand(
    _ declared: Declaration, _ parameters: [Name], _ body: Expression, _ call: Call,
    at span: Span, in context: Context
  ) -> Formula {
    guard parameters.count == call.arguments.count, call.filter == nil else {
      let places = parameters.map(\.text).joined(separator: ", ")
      report(
        .macroArguments(
          declared.name.text, form: "\(declared.name.text)(\(places))",
          found: call.arguments.count, at: span))
      return .broken(at: span)
    }
    macroDepth += 1
    let outerFinding = hidden
    if expansionDepth == 0 { hidden = nil }
    defer {
      macroDepth -= 1
      if expansionDepth == 0 { hidden = outerFinding }
    }
    let holes = Dictionary(
      zip(parameters, call.arguments).map { parameter, argument in
        (
          Catalogue.key(parameter.text),
          Hole(
            expression: argument, context: context, holes: self.holes,
            knownDeclarationCount: knownDeclarationCount, expansionDepth: expansionDepth)
        )
      }, uniquingKeysWith: { first, _ in first })
    let value = expanding(declared) { checker in
      checker.holes = holes
      return checker.formula(body, in: Context(scope: Scope(), place: context.place.ofMacro))
    }
    guard expansionDepth == 0, let hidden else { return value.placed(at: span) }
    report(hidden.called(declared.name.text, at: span))
    return .broken(at: span)
  }
}

extension Context.Place {
  /// The same for the body of a macro, which sees no keys.
  fileprivate var ofMacro: Context.Place {
    switch self {
    case .row: .row
    case .group: .group(keys: [])
    }
  }
}

extension Diagnostic {
  /// The same at the call that brought it about, with its place in the body beside it.
  ///
  /// Edits would change the body for all its calls, so only their words stay.
  fileprivate func called(_ name: String, at call: Span) -> Diagnostic {
    let label = Bilingual("“\(name)”的定义里用在这里", "used here in the definition of '\(name)'")
    return Diagnostic(
      code, severity, message, at: call, related: [Related(label, at: span)] + related,
      help: help.map { Help($0.message) })
  }
}
