import Plan

extension Formula {
  /// What it is computed from, without what its child rows are filtered by.
  var operands: [Formula] {
    switch node {
    case .not(let one), .isMissing(let one), .negate(let one), .contains(let one, _),
      .occurrences(let one, _), .snippet(let one, _):
      [one]
    case .and(let some), .or(let some), .list(let some), .call(_, let some): some
    case .compare(_, let left, let right), .arithmetic(_, let left, let right),
      .within(let left, let right), .before(let left, let right), .after(let left, let right),
      .coalesce(let left, let right), .startsWith(let left, let right),
      .endsWith(let left, let right):
      [left, right]
    case .member(let value, _): [value]
    case .conditional(let branches, let otherwise):
      branches.flatMap { [$0.condition, $0.value] } + (otherwise.map { [$0] } ?? [])
    case .children(_, let aggregate): aggregate.argument.map { [$0] } ?? []
    default: []
    }
  }

  /// Calls `visit` with the formula and everything in it, child rows' filters not included.
  func walk(_ visit: (Formula) -> Void) {
    visit(self)
    for operand in operands { operand.walk(visit) }
  }

  /// The parts that all must hold.
  var conjuncts: [Formula] {
    if case .and(let operands) = node { operands.flatMap(\.conjuncts) } else { [self] }
  }
}

extension Stage {
  /// The formulas of a stage that no condition of its own governs.
  var formulas: [Formula] {
    switch self {
    case .filter(let condition), .assert(let condition, _): [condition]
    case .extend(let definitions): definitions.map(\.formula)
    case .sort(let keys): keys.map(\.formula)
    case .top(_, let keys, let groups): keys.map(\.formula) + groups
    case .distinct(let keys): keys
    case .summarize(let columns, let keys, _):
      columns.compactMap(\.aggregate.argument) + keys.map(\.formula)
    case .expandList(let list, _): [list]
    default: []
    }
  }
}
