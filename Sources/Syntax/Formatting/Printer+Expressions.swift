import Values

/// How tightly an expression holds together, loosest first; brackets go around what is looser
/// than its place.
private enum Tightness: Int, Comparable {
  case disjunction
  case conjunction
  case negation
  case comparison
  case operand
  case sum
  case product
  case factor
  case primary

  static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Printer {
  /// An expression where any fits: behind a stage's word, as an item, in brackets.
  package func expression(_ expression: Expression) -> String { print(expression, .disjunction) }

  /// An argument of a call, which may be a pattern without brackets.
  func argument(_ expression: Expression) -> String {
    if case .pattern(let inner) = expression.node { return pattern(inner) }
    return self.expression(expression)
  }

  /// The conditions of a filter, so that a long one is broken between them.
  func conditions(_ condition: Expression) -> [String] {
    switch condition.node {
    case .and(let operands):
      operands.enumerated().map { index, operand in
        (index == 0 ? "" : word(.and) + " ") + print(operand, .negation)
      }
    case .or(let operands):
      operands.enumerated().map { index, operand in
        (index == 0 ? "" : word(.or) + " ") + print(operand, .conjunction)
      }
    default: [expression(condition)]
    }
  }

  private func print(_ expression: Expression, _ place: Tightness) -> String {
    let text = bare(expression.node)
    return tightness(expression.node) < place ? "(\(text))" : text
  }

  private func tightness(_ node: Expression.Node) -> Tightness {
    switch node {
    case .or: .disjunction
    case .and: .conjunction
    case .not: .negation
    case .compare, .between, .contains, .matches, .presence: .comparison
    case .coalesce: .operand
    case .arithmetic(.add, _, _), .arithmetic(.subtract, _, _): .sum
    case .arithmetic: .product
    case .negate: .factor
    default: .primary
    }
  }

  private func bare(_ node: Expression.Node) -> String {
    switch node {
    case .literal(let inner): literal(inner)
    case .reference(let inner): path(inner)
    case .list(let members): "[" + members.map(member).joined(separator: ", ") + "]"
    case .range(let low, let high): print(low, .operand) + ".." + print(high, .operand)
    case .not(let operand): word(.not) + " " + negated(operand)
    case .negate(let operand): "-" + print(operand, .factor)
    case .and(let operands):
      operands.map { print($0, .negation) }.joined(separator: " \(word(.and)) ")
    case .or(let operands):
      operands.map { print($0, .conjunction) }.joined(separator: " \(word(.or)) ")
    case .coalesce(let left, let right): print(left, .operand) + " ?? " + print(right, .sum)
    case .arithmetic(let operation, let left, let right):
      arithmetic(operation, left, right)
    case .call(let call): self.call(call)
    case .conditional(let condition, let then, let otherwise):
      word(.if) + "(" + [condition, then, otherwise].map(expression).joined(separator: ", ") + ")"
    case .cases(let arms, let otherwise): cases(arms, otherwise)
    case .subquery(let pipeline): subquery(pipeline)
    case .pattern(let inner): "(" + pattern(inner) + ")"
    case .error: ""
    default: comparison(node)
    }
  }

  /// A comparison under `not` keeps brackets, which a reader needs and the grammar does not.
  private func negated(_ operand: Expression) -> String {
    tightness(operand.node) == .comparison
      ? "(\(bare(operand.node)))" : print(operand, .negation)
  }

  private func comparison(_ node: Expression.Node) -> String {
    switch node {
    case .compare(let comparison, let left, let right):
      print(left, .operand) + " " + relation(comparison) + " " + member(right)
        + (comparison == .within && language == .chinese ? " " + word(.inside) : "")
    case .between(let value, let low, let high):
      print(value, .operand) + " " + word(.between) + " " + print(low, .operand) + " "
        + (language == .chinese ? Keyword.secondChineseAnd : word(.and)) + " "
        + print(high, .operand)
    case .contains(let text, let inner):
      print(text, .operand) + " " + word(.contains) + " " + pattern(inner)
    case .matches(let text, let regex):
      print(text, .operand) + " " + word(.matches) + " " + Self.regex(regex)
    case .presence(let value, let isPresent):
      print(value, .operand) + (language == .english ? " " + word(.is) : "") + " "
        + word(isPresent ? .present : .missing)
    default: ""
    }
  }

  /// A member of a list or the right side of `in`, which may be a range.
  private func member(_ expression: Expression) -> String {
    if case .range = expression.node { return bare(expression.node) }
    return print(expression, .operand)
  }

  private func relation(_ comparison: ComparisonOperator) -> String {
    switch comparison {
    case .equal: Symbol.equal.rawValue
    case .notEqual: Symbol.notEqual.rawValue
    case .less: Symbol.less.rawValue
    case .lessOrEqual: Symbol.lessOrEqual.rawValue
    case .greater: Symbol.greater.rawValue
    case .greaterOrEqual: Symbol.greaterOrEqual.rawValue
    case .isMember: word(.isMember)
    case .startsWith: word(.startsWith)
    case .endsWith: word(.endsWith)
    case .within: word(.within)
    case .before: word(.before)
    case .after: word(.after)
    }
  }

  private func arithmetic(
    _ operation: ArithmeticOperator, _ left: Expression, _ right: Expression
  ) -> String {
    switch operation {
    case .add: print(left, .sum) + " + " + print(right, .product)
    case .subtract: print(left, .sum) + " - " + print(right, .product)
    case .multiply: print(left, .product) + " * " + print(right, .factor)
    case .divide: print(left, .product) + " / " + print(right, .factor)
    case .remainder: print(left, .product) + " \(word(.remainder)) " + print(right, .factor)
    }
  }

  private func call(_ call: Call) -> String {
    var inner = call.arguments.map(argument).joined(separator: ", ")
    if let filter = call.filter {
      inner += (inner.isEmpty ? "" : " ") + word(.where) + " " + expression(filter)
    }
    return name(call.name, .function) + "(" + inner + ")"
  }

  private func cases(_ arms: [Expression.Arm], _ otherwise: Expression?) -> String {
    var parts = arms.map { expression($0.condition) + ": " + expression($0.value) }
    if let otherwise { parts.append(word(.else) + ": " + expression(otherwise)) }
    return word(.cases) + " { " + parts.joined(separator: ", ") + " }"
  }

  private func subquery(_ pipeline: Pipeline) -> String {
    if pipeline.stages.isEmpty, case .previous = pipeline.source { return source(pipeline.source) }
    return "(" + self.pipeline(pipeline) + ")"
  }
}
