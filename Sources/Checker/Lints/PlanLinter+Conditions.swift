import Diagnostics
import Plan
import Values

/// What conditions leave.
extension PlanLinter {
  /// Leaves only what a condition leaves; reports what cannot hold.
  mutating func narrow(by condition: Formula) {
    for part in condition.conjuncts {
      lookForUnits(part)
      guard let claim = part.claim else { continue }
      guard let subject = Subject(claim.value) else {
        if claim.value.bounds?.intersection(claim.values).isEmpty == true {
          report(.neverPossible(part, text(claim.value), in: claim.value.bounds))
        }
        continue
      }
      narrow(subject, by: claim)
      if part.keepsMissing(claim) { keeping.append((subject, part, isChinese)) }
    }
  }

  private mutating func narrow(_ subject: Subject, by claim: Claim) {
    let before = left[subject] ?? (possible(subject, claim.value), [])
    let after = before.values.intersection(claim.values)
    left[subject] = (after, before.claims + [claim])
    guard after.isEmpty, !before.values.isEmpty else { return }
    if claim.values.isEmpty {
      report(.neverReversed(claim, source))
    } else if possible(subject, claim.value).intersection(claim.values).isEmpty {
      report(
        .neverPossible(
          claim.condition, text(claim.value), in: possible(subject, claim.value)))
    } else {
      let other =
        before.claims.last { $0.values.intersection(claim.values).isEmpty } ?? before.claims.last
      guard let other else { return }
      report(.neverTogether(claim, other, text(claim.value), either(other, claim)))
    }
  }

  private func possible(_ subject: Subject, _ value: Formula) -> ValueSet {
    if case .computed(let id) = subject { return bounds[id] ?? ValueSet() }
    return value.bounds ?? ValueSet()
  }

  /// `x in [a, b]` for `x = a and x = b`, where the two stand side by side.
  private func either(_ first: Claim, _ second: Claim) -> Diagnostic.Edit? {
    guard case .compare(.equal, let value, let one) = first.condition.node,
      case .compare(.equal, _, let other) = second.condition.node, one.constant != nil,
      other.constant != nil, first.condition.span.end <= second.condition.span.start
    else { return nil }
    let between = source.text(of: Span(first.condition.span.end, second.condition.span.start))
    let word = between.filter { $0 != " " }.lowercased()
    guard ["and", "且"].contains(word) else { return nil }
    let list = "[\(text(one)), \(text(other))]"
    return Diagnostic.Edit(
      first.condition.span.joined(with: second.condition.span),
      with: "\(text(value)) \(word == "and" ? "in" : "属于") \(list)")
  }

  /// Reports alternatives of which one always holds.
  mutating func lookForTruth(_ operands: [Formula], _ whole: Formula) {
    var denied: [Subject: ValueSet] = [:]
    for operand in operands {
      guard let claim = operand.denial(at: operand), let subject = Subject(claim.value) else {
        continue
      }
      let rest = denied[subject] ?? possible(subject, claim.value)
      denied[subject] = rest.intersection(claim.values)
      guard denied[subject]?.isEmpty == true, !rest.isEmpty else { continue }
      return report(.alwaysTrue(whole, text(claim.value), both(operands)))
    }
  }

  /// `and` for the `or` between two comparisons.
  private func both(_ operands: [Formula]) -> Diagnostic.Edit? {
    guard operands.count == 2, operands.allSatisfy(\.isInequality),
      operands[0].span.end <= operands[1].span.start
    else { return nil }
    let place = Span(operands[0].span.end, operands[1].span.start)
    let word = source.text(of: place).filter { $0 != " " }.lowercased()
    guard ["or", "或"].contains(word) else { return nil }
    return Diagnostic.Edit(place, with: word == "or" ? " and " : " 且 ")
  }

  /// Reports plain values of figures compared with a number, whatever their unit.
  private mutating func lookForUnits(_ part: Formula) {
    guard asked.isDisjoint(with: ["unit", "dimension", "measure", "amount"]) else { return }
    part.walk { one in
      guard let claim = one.claim ?? one.denial(at: one),
        one.operands.contains(where: \.isPlainValue),
        case .field = claim.value.node, !claim.isAboutZero
      else { return }
      report(.withoutUnit(one, text(claim.value)))
    }
  }

  /// Reports a sum of percentages.
  mutating func lookForShares(_ aggregate: Aggregate) {
    guard aggregate.function == .sum, let value = aggregate.argument,
      case .field(let row, let column) = value.node, column.table == .figures,
      ["value", "amount"].contains(column.name)
    else { return }
    func members(_ name: String) -> Set<Constant> {
      left[.field(row, SchemaColumn(.figures, name))]?.values.members ?? []
    }
    let isShare =
      members("unit").isAll { $0.isShareUnit }
      || members("dimension").isAll { $0.isWord(of: .dimension, [.share, .points]) }
      || members("measure").isAll { $0 == .choice(.measure, Measure.share.rawValue) }
    if isShare { report(.sumOfShares(value)) }
  }
}

extension Claim {
  /// Whether it only asks which side of zero a value is.
  fileprivate var isAboutZero: Bool {
    switch condition.node {
    case .compare(_, let left, let right):
      [left.constant, right.constant].contains(.number(ScaledDecimal(0)))
    default: false
    }
  }
}

extension Formula {
  /// Whether it is the number of a figure without its unit.
  fileprivate var isPlainValue: Bool {
    if case .field(_, let column) = node {
      column.table == .figures && (column.name == "value" || column.name == "value_max")
    } else {
      false
    }
  }

  fileprivate var isInequality: Bool {
    if case .compare(.notEqual, _, _) = node { true } else { false }
  }

  /// Whether it asks that a column that letters can leave open is not some value.
  fileprivate func keepsMissing(_ claim: Claim) -> Bool {
    guard claim.values.admitsMissing, claim.values.members == nil, !claim.values.excluded.isEmpty,
      case .field(_, let column) = claim.value.node,
      let description = Catalogue.column(named: column.name, in: column.table)
    else { return false }
    return description.canBeMissing
  }
}

extension Constant {
  fileprivate var isShareUnit: Bool {
    guard case .text(let name) = self, let unit = Unit.named(name) else { return false }
    return unit.dimension.kind == .share || unit.dimension.kind == .points
  }

  fileprivate func isWord(of list: ChoiceList, _ kinds: [Dimension.Kind]) -> Bool {
    kinds.contains { self == .choice(list, $0.rawValue) }
  }
}

extension Set {
  /// Whether there are members and all pass.
  fileprivate func isAll(_ test: (Element) -> Bool) -> Bool { !isEmpty && allSatisfy(test) }
}
