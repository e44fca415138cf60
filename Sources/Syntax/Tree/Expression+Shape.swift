extension Expression.Node {
  /// The height and the errors of this node, from its parts.
  package var shape: TreeShape {
    switch self {
    case .literal: .leaf
    case .error: .error
    case .reference(let path): path.shape
    default: TreeShape(over: parts)
    }
  }

  private var parts: [TreeShape] {
    switch self {
    case .literal, .error, .reference: []
    case .list(let members), .and(let members), .or(let members): members.map(\.shape)
    case .not(let operand), .negate(let operand), .presence(let operand, _),
      .matches(let operand, _):
      [operand.shape]
    case .range(let left, let right), .compare(_, let left, let right),
      .coalesce(let left, let right), .arithmetic(_, let left, let right):
      [left.shape, right.shape]
    case .between(let first, let second, let third),
      .conditional(let first, let second, let third):
      [first.shape, second.shape, third.shape]
    case .contains(let text, let pattern): [text.shape, pattern.shape]
    case .call(let call): call.parts
    case .cases(let arms, let otherwise):
      arms.flatMap { [$0.condition.shape, $0.value.shape] } + (otherwise.map { [$0.shape] } ?? [])
    case .subquery(let pipeline): [pipeline.shape]
    case .pattern(let pattern): [pattern.shape]
    }
  }
}

extension Call {
  fileprivate var parts: [TreeShape] {
    let name = TreeShape(height: 0, hasError: name.isError)
    return [name] + arguments.map(\.shape) + (filter.map { [$0.shape] } ?? [])
  }
}
