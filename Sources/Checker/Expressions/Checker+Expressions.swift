import Diagnostics
import Plan
import Syntax
import Values

extension Checker {
  /// The meaning of an expression; of unknown type where something in it is wrong.
  mutating func formula(_ expression: Expression, in context: Context) -> Formula {
    let span = expression.span
    guard !expression.shape.hasError else {
      noteBroken()
      return .broken(at: span)
    }
    formulaDepth += 1
    defer { formulaDepth -= 1 }
    guard mayExpand(at: span) else { return .broken(at: span) }
    switch expression.node {
    case .literal(let literal): return constant(literal, at: span)
    case .reference(let path): return reference(path, in: context)
    case .list(let members): return list(members, at: span, in: context)
    case .not(let operand):
      let flag = condition(operand, in: context)
      return Formula(.not(flag), .flag, at: span)
    case .and(let operands):
      let flags = operands.map { condition($0, in: context) }
      return Formula(.and(flags), .flag, at: span)
    case .or(let operands):
      let flags = operands.map { condition($0, in: context) }
      return Formula(.or(flags), .flag, at: span)
    case .presence(let operand, let isPresent):
      return presence(formula(operand, in: context), isPresent, at: span)
    case .call(let call): return self.call(call, at: span, in: context)
    case .subquery(let pipeline): return cell(pipeline, at: span)
    default: return operation(expression, in: context)
    }
  }

  private mutating func operation(_ expression: Expression, in context: Context) -> Formula {
    let span = expression.span
    switch expression.node {
    case .compare(let relation, let left, let right):
      return comparison(relation, left, right, at: span, in: context)
    case .between(let value, let low, let high):
      return interval(value, low, high, at: span, in: context)
    case .contains(let text, let pattern):
      return contains(text, pattern, at: span, in: context)
    case .matches(let text, let regex):
      return matches(text, regex, at: span, in: context)
    case .negate(let operand):
      return negation(formula(operand, in: context), at: span)
    case .coalesce(let left, let right):
      return coalesce(formula(left, in: context), formula(right, in: context), at: span)
    case .arithmetic(let operation, let left, let right):
      let sides = (formula(left, in: context), formula(right, in: context))
      return arithmetic(operation, sides.0, sides.1, at: span)
    case .conditional(let test, let then, let otherwise):
      return conditional(
        [Expression.Arm(when: test, then: then)], otherwise, at: span, in: context)
    case .cases(let arms, let otherwise):
      return conditional(arms, otherwise, at: span, in: context)
    case .range:
      report(.wrongType(.rangeAsValue, at: span))
    case .pattern:
      report(.wrongType(.patternAsValue, at: span))
    default:
      noteBroken()
    }
    return .broken(at: span)
  }

  /// The meaning of an expression that must be a flag.
  mutating func condition(_ expression: Expression, in context: Context) -> Formula {
    let flag = formula(expression, in: context)
    guard flag.type != .flag, flag.type != .unknown else { return flag }
    report(
      .wrongType(
        Bilingual(
          "条件要能判断真假；“\(text(at: flag.span))”是\(flag.type.name.chinese)",
          "a condition is true or false; '\(text(at: flag.span))' is a \(flag.type.name.english)"),
        at: flag.span,
        help: [Diagnostic.Help(.comparisonAdvice)]))
    return .broken(at: flag.span)
  }

  private mutating func presence(
    _ operand: Formula, _ isPresent: Bool, at span: Span
  ) -> Formula {
    let missing = Formula(.isMissing(operand), .flag, at: span)
    return isPresent ? Formula(.not(missing), .flag, at: span) : missing
  }

  private mutating func list(
    _ members: [Expression], at span: Span, in context: Context
  ) -> Formula {
    let values = members.map { formula($0, in: context) }
    for value in values where value.type != .text && value.type != .unknown {
      report(.wrongType(.listMember(value.type.name, text(at: value.span)), at: value.span))
      return .broken(at: span)
    }
    return Formula(.list(values), .list, at: span)
  }

  private mutating func coalesce(_ left: Formula, _ right: Formula, at span: Span) -> Formula {
    guard let (left, right) = unified(left, right) else { return .broken(at: span) }
    return Formula(.coalesce(left, right), left.type.or(right.type), at: span)
  }

  private mutating func conditional(
    _ arms: [Expression.Arm], _ otherwise: Expression?, at span: Span, in context: Context
  ) -> Formula {
    let conditions = arms.map { condition($0.condition, in: context) }
    var values = (arms.map(\.value) + (otherwise.map { [$0] } ?? [])).map {
      formula($0, in: context)
    }
    // A choice among the values decides for texts before it as well.
    let model =
      values.first { $0.type.valueClass == .choice } ?? values.first { $0.type != .unknown }
    guard let model else {
      let isBroken = values.contains { $0.isBroken }
      return isBroken ? .broken(at: span) : Formula(.constant(.missing), .unknown, at: span)
    }
    for index in values.indices {
      guard let (_, value) = unified(model, values[index]) else { return .broken(at: span) }
      values[index] = value
    }
    let branches = zip(conditions, values).map { Formula.Branch(when: $0, then: $1) }
    let last = otherwise == nil ? nil : values.last
    return Formula(.conditional(branches, otherwise: last), model.type, at: span)
  }
}

extension Formula {
  /// What stands for something that has been reported; never part of a plan.
  static func broken(at span: Span) -> Formula { Formula(.or([]), .unknown, at: span) }

  /// Whether it stands for something that has been reported.
  var isBroken: Bool {
    if case .or(let operands) = node { operands.isEmpty } else { false }
  }

  /// The value, where it is written out.
  var constant: Constant? {
    if case .constant(let constant) = node { constant } else { nil }
  }

  /// The same at another place.
  func placed(at span: Span) -> Formula { Formula(node, type, at: span) }
}

extension ValueType {
  /// This type, or another where this one is not known.
  func or(_ other: ValueType) -> ValueType { self == .unknown ? other : self }
}

extension Bilingual {
  static func listMember(_ type: Bilingual, _ written: String) -> Bilingual {
    Bilingual(
      "列表的成员要是文本；“\(written)”是\(type.chinese)",
      "the members of a list are texts; '\(written)' is a \(type.english)")
  }

  static let rangeAsValue = Bilingual(
    "范围“a..b”只写在“属于”后面", "a range 'a..b' stands behind 'in' only")
  static let patternAsValue = Bilingual(
    "样式只写在“含”、“匹配”、“索引”后面", "a pattern stands behind 'contains', 'matches' or 'kwic' only")
  static let comparisonAdvice = Bilingual(
    "写成比较，如“… = …”、“… 含 …”、“… 有值”", "compare it, as '… = …', '… contains …', '… is present'")
}
