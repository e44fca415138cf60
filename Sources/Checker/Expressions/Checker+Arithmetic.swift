import Diagnostics
import Plan
import Syntax
import Values

extension Checker {
  /// Two numbers, two quantities, or a quantity that is multiplied or divided by a number.
  ///
  /// The quotient of two quantities is a number, or a rate where both dimensions are known and
  /// differ. Where they are not known, only the run finds those that do not go together.
  mutating func arithmetic(
    _ operation: ArithmeticOperator, _ left: Formula, _ right: Formula, at span: Span
  ) -> Formula {
    let name = operation.name
    let accepted: [ValueClass] = [.number, .quantity]
    let isLeftFit = left.type == .unknown || require(left, accepted, for: name)
    let isRightFit = right.type == .unknown || require(right, accepted, for: name)
    guard isLeftFit, isRightFit, !left.isBroken, !right.isBroken else { return .broken(at: span) }
    switch (left.type, right.type) {
    case (.quantity, .quantity): return quantities(operation, left, right, at: span)
    case (.quantity, .number) where operation == .multiply || operation == .divide:
      return Formula(.arithmetic(operation.checked, left, right), .quantity, at: span)
    case (.number, .quantity) where operation == .multiply:
      return Formula(.arithmetic(operation.checked, left, right), .quantity, at: span)
    case (.quantity, .number), (.number, .quantity):
      report(.wrongType(.quantityWithNumber(name), at: span, help: [.valueAdvice]))
      return .broken(at: span)
    default:
      if left.type == .unknown || right.type == .unknown {
        return Formula(.constant(.missing), left.type.or(right.type).or(.number), at: span)
      }
      return Formula(.arithmetic(operation.checked, left, right), .number, at: span)
    }
  }

  private mutating func quantities(
    _ operation: ArithmeticOperator, _ left: Formula, _ right: Formula, at span: Span
  ) -> Formula {
    let (first, second) = (dimension(of: left), dimension(of: right))
    let quantity = Formula(.arithmetic(operation.checked, left, right), .quantity, at: span)
    switch operation {
    case .add, .subtract:
      let isShift = first?.kind == .share && second?.kind == .points
      if let first, let second, first != second, !isShift {
        report(.dimensionMismatch(first, second, at: span, left.span, right.span))
        return .broken(at: span)
      }
      return quantity
    case .divide:
      guard let second, second != first else { break }
      if let first {
        if second.kind == .share || first.per(second) != nil { return quantity }
        report(.noQuotient(first, second, at: span, left.span, right.span))
        return .broken(at: span)
      }
    case .multiply:
      if first?.kind == .share || second?.kind == .share { return quantity }
      let isRate = first?.parts?.under == second || second?.parts?.under == first
      if isRate, first != nil, second != nil { return quantity }
      report(.wrongType(.twoQuantities(operation.name), at: span, help: [.productAdvice]))
      return .broken(at: span)
    case .remainder:
      report(.wrongType(.twoQuantities(operation.name), at: span, help: [.valueAdvice]))
      return .broken(at: span)
    }
    return Formula(.arithmetic(.divide, left, right), .number, at: span)
  }

  /// The opposite of a number or quantity; of a literal, the literal with its sign.
  func negated(_ operand: Formula, at span: Span) -> Formula {
    switch operand.constant {
    case .number(let number):
      Formula(.constant(.number(ScaledDecimal(units: -number.units))), .number, at: span)
    case .quantity(let number, let unit):
      Formula(
        .constant(.quantity(ScaledDecimal(units: -number.units), unit)), .quantity, at: span)
    default: Formula(.negate(operand), operand.type, at: span)
    }
  }

  /// The opposite of what must be a number or quantity.
  mutating func negation(_ operand: Formula, at span: Span) -> Formula {
    guard operand.type != .unknown else { return operand.placed(at: span) }
    guard require(operand, [.number, .quantity], for: ArithmeticOperator.subtract.name) else {
      return .broken(at: span)
    }
    return negated(operand, at: span)
  }
}

extension ArithmeticOperator {
  /// The operation of the plan.
  var checked: Arithmetic {
    switch self {
    case .add: .add
    case .subtract: .subtract
    case .multiply: .multiply
    case .divide: .divide
    case .remainder: .remainder
    }
  }

  /// What messages call it.
  var name: Bilingual {
    let sign =
      switch self {
      case .add: "+"
      case .subtract: "-"
      case .multiply: "*"
      case .divide: "/"
      case .remainder: "mod"
      }
    return Bilingual(sign, sign)
  }
}

extension Bilingual {
  static func quantityWithNumber(_ sign: Bilingual) -> Bilingual {
    Bilingual(
      "“\(sign.chinese)”不能用于带单位的数量和不带单位的数",
      "'\(sign.english)' does not join a quantity with a number without unit")
  }

  static func twoQuantities(_ sign: Bilingual) -> Bilingual {
    Bilingual(
      "“\(sign.chinese)”不能用于两个带单位的数量", "'\(sign.english)' does not join two quantities")
  }
}

extension Diagnostic {
  fileprivate static func noQuotient(
    _ first: Dimension, _ second: Dimension, at span: Span, _ left: Span, _ right: Span
  ) -> Diagnostic {
    let (over, under) = (name(of: first), name(of: second))
    return Diagnostic(
      .dimensionMismatch, .error,
      Bilingual(
        "\(over.chinese)除以\(under.chinese)没有单位可写",
        "\(over.english) divided by \(under.english) has no unit"), at: span,
      related: [Related(over, at: left), Related(under, at: right)], help: [.valueAdvice])
  }
}

extension Diagnostic.Help {
  /// Which products have a unit.
  static let productAdvice = Diagnostic.Help(
    Bilingual(
      "能相乘的是百分比和数量、单价和它的数量（如 元/亩 和 亩）；量纲看不出时先筛选，如“数量 > 0亩”",
      "a share and a quantity can be multiplied, or a rate and what it is for (元/亩 and 亩); where "
        + "a dimension is not known, filter first, as 'amount > 0亩'"))

  /// What to use where units are in the way.
  static let valueAdvice = Diagnostic.Help(
    Bilingual(
      "写上单位，或先用“单位名”筛选再用“数值”计算",
      "write the unit as well, or keep one 'unit' and compute with 'value'"))
}
