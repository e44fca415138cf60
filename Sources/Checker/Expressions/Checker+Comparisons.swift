import Diagnostics
import Plan
import Syntax
import Values

extension Checker {
  /// Two operands that are compared, by symbol or by word.
  mutating func comparison(
    _ relation: ComparisonOperator, _ left: Expression, _ right: Expression, at span: Span,
    in context: Context
  ) -> Formula {
    let value = formula(left, in: context)
    if relation == .isMember {
      return membership(of: value, in: right, at: span, context: context)
    }
    comparedWith = value.type
    let other = formula(right, in: context)
    comparedWith = nil
    if let comparison = relation.comparison {
      return compare(comparison, value, other, at: span)
    }
    let needed: ValueClass = relation.comparesDates ? .date : .text
    guard require(value, [needed], for: relation.name),
      require(other, [needed], for: relation.name)
    else { return .uncertain(at: span) }
    return switch relation {
    case .startsWith: Formula(.startsWith(value, other), .flag, at: span)
    case .endsWith: Formula(.endsWith(value, other), .flag, at: span)
    case .within: Formula(.within(value, other), .flag, at: span)
    case .before: Formula(.before(value, other), .flag, at: span)
    default: Formula(.after(value, other), .flag, at: span)
    }
  }

  /// Two values compared by order or equality; a comparison with the word `missing` asks for it.
  private mutating func compare(
    _ comparison: Comparison, _ left: Formula, _ right: Formula, at span: Span
  ) -> Formula {
    for (value, other) in [(left, right), (right, left)] where other.isMissingWord {
      let isMissing = Formula(.isMissing(value), .flag, at: span)
      switch comparison {
      case .equal: return isMissing
      case .notEqual: return Formula(.not(isMissing), .flag, at: span)
      default: return Formula(.constant(.flag(false)), .flag, at: span)
      }
    }
    guard let (left, right) = unified(left, right, comparedAt: span) else {
      return .uncertain(at: span)
    }
    let type = left.type.or(right.type)
    if comparison.isOrder, type == .flag || type == .list {
      report(.wrongType(.noOrder(type), at: span))
    }
    return Formula(.compare(comparison, left, right), .flag, at: span)
  }

  /// Both values in one type, or `nil` after a report.
  ///
  /// A text that is written out becomes the word of the other side's closed list; two quantities
  /// that are written out must be of one dimension.
  mutating func unified(
    _ left: Formula, _ right: Formula, comparedAt span: Span? = nil
  ) -> (Formula, Formula)? {
    guard left.type != .unknown, right.type != .unknown else { return (left, right) }
    switch (left.type, right.type, left.constant, right.constant) {
    case (.choice(let list), .text, _, .text(let word)?):
      let choice = choice(word, of: list, at: right.span)
      return choice.type == .unknown ? nil : (left, choice)
    case (.text, .choice(let list), .text(let word)?, _):
      let choice = choice(word, of: list, at: left.span)
      return choice.type == .unknown ? nil : (choice, right)
    case (.quantity, .quantity, .quantity(_, let first)?, .quantity(_, let second)?):
      return agree(first, second, left, right, at: span) ? (left, right) : nil
    default:
      guard left.type != right.type else { return (left, right) }
      if let span, left.type.valueClass == .choice, right.type.valueClass == .choice {
        report(.listsMismatch(left, right, at: span))
        return nil
      }
      report(
        span.map { .mismatch(left, right, at: $0, help: advice(for: left, right)) }
          ?? .unlike(left, right))
      return nil
    }
  }

  /// Whether two units measure the same, reported when they do not.
  mutating func agree(
    _ first: Unit, _ second: Unit, _ left: Formula, _ right: Formula, at span: Span?
  ) -> Bool {
    guard first.dimension != second.dimension else { return true }
    report(
      .dimensionMismatch(
        first.dimension, second.dimension, at: span ?? right.span, left.span, right.span))
    return false
  }

  /// Whether a value has one of some types, reported when it does not; one that is always missing
  /// has them all.
  mutating func require(
    _ value: Formula, _ accepted: [ValueClass], for what: Bilingual, isAggregate: Bool = false
  ) -> Bool {
    guard let found = value.type.valueClass else { return !value.isBroken }
    guard !accepted.contains(found) else { return true }
    report(
      .needs(
        what, accepted, found: value, text(at: value.span),
        help: advice(for: value, accepted, isAggregate: isAggregate)))
    return false
  }

  /// A value between two others, both included.
  mutating func interval(
    _ value: Expression, _ low: Expression, _ high: Expression, at span: Span,
    in context: Context
  ) -> Formula {
    let value = formula(value, in: context)
    guard let range = range(low, high, around: value, in: context) else {
      return .uncertain(at: span)
    }
    return Formula(.member(value, of: [range]), .flag, at: span)
  }

  private mutating func range(
    _ low: Expression, _ high: Expression, around value: Formula, in context: Context
  ) -> Formula.Member? {
    let ends = (formula(low, in: context), formula(high, in: context))
    guard let (_, first) = unified(value, ends.0, comparedAt: value.span.joined(with: low.span)),
      let (_, last) = unified(value, ends.1, comparedAt: value.span.joined(with: high.span)),
      let (low, high) = unified(first, last)
    else { return nil }
    if value.type == .flag || value.type == .list {
      report(.wrongType(.noOrder(value.type), at: value.span))
      return nil
    }
    return .range(low, high)
  }

  /// Whether a value is one of some.
  private mutating func membership(
    of value: Formula, in right: Expression, at span: Span, context: Context
  ) -> Formula {
    if let table = tableOfMembers(right, in: context) {
      return membership(of: value, in: table, written: right.span, at: span)
    }
    guard let members = members(right, around: value, in: context) else {
      return .uncertain(at: span)
    }
    return Formula(.member(value, of: members), .flag, at: span)
  }

  private mutating func members(
    _ right: Expression, around value: Formula, in context: Context
  ) -> [Formula.Member]? {
    if right.shape.hasError { noteBroken() }
    switch right.node {
    case .list(let members):
      let checked = members.map { member($0, around: value, in: context) }
      return checked.contains { $0 == nil } ? nil : checked.compactMap(\.self)
    case .range: return member(right, around: value, in: context).map { [$0] }
    case .reference(let path):
      guard let name = path.plainName, let declared = declaration(named: name.text) else { break }
      if case .members(let members) = declared.meaning {
        return members.allSatisfy { agrees($0, with: value) } ? members : nil
      }
    default: break
    }
    let list = formula(right, in: context)
    guard list.type != .unknown else { return nil }
    if list.type == .list, value.type == .text { return [.value(list)] }
    guard case .list(let values) = list.node else {
      report(.wrongType(.membershipNeedsList, at: right.span, help: advice(forMemberOf: list)))
      return nil
    }
    let members = values.compactMap { unified(value, $0, comparedAt: right.span)?.1 }
    return members.count == values.count ? members.map { .value($0) } : nil
  }

  private mutating func member(
    _ member: Expression, around value: Formula, in context: Context
  ) -> Formula.Member? {
    if case .range(let low, let high) = member.node {
      return range(low, high, around: value, in: context)
    }
    let other = formula(member, in: context)
    return unified(value, other, comparedAt: member.span).map { .value($0.1) }
  }

  private mutating func agrees(_ member: Formula.Member, with value: Formula) -> Bool {
    switch member {
    case .value(let other): unified(value, other, comparedAt: value.span) != nil
    case .range(let low, let high):
      unified(value, low, comparedAt: value.span) != nil
        && unified(value, high, comparedAt: value.span) != nil
    case .column: true
    }
  }
}

extension Formula {
  /// A flag about something that has been reported.
  static func uncertain(at span: Span) -> Formula {
    Formula(.constant(.flag(false)), .flag, at: span)
  }

  /// Whether it is the word `missing`.
  var isMissingWord: Bool { type == .unknown && constant == .missing }
}

extension ComparisonOperator {
  /// The comparison by order or equality, `nil` for words.
  var comparison: Comparison? {
    switch self {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }

  /// Whether both sides are dates.
  var comparesDates: Bool { self == .within || self == .before || self == .after }

  /// What messages call it.
  var name: Bilingual {
    let keyword: Keyword? =
      switch self {
      case .startsWith: .startsWith
      case .endsWith: .endsWith
      case .within: .within
      case .before: .before
      case .after: .after
      case .isMember: .isMember
      default: nil
      }
    return keyword?.spelling ?? Bilingual("比较", "comparison")
  }
}

extension Comparison {
  /// Whether it asks which is larger.
  var isOrder: Bool { self != .equal && self != .notEqual }
}

extension Bilingual {
  static let membershipNeedsList = Bilingual(
    "“属于”后面要一个列表、范围或查询", "'in' needs a list, a range or a query")

  static func noOrder(_ type: ValueType) -> Bilingual {
    Bilingual("\(type.name.chinese)没有大小", "a \(type.name.english) has no order")
  }
}
