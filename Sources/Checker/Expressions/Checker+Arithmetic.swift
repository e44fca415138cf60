import Diagnostics
import Plan
import Syntax
import Values

extension Checker {
  /// Two numbers, two quantities, or a quantity that is multiplied or divided by a number.
  ///
  /// The quotient of two quantities is a number. Columns of quantities mix dimensions from row to
  /// row, so only the run finds those that do not go together.
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
    if case .quantity(_, let unit)? = left.constant,
      case .quantity(_, let other)? = right.constant,
      !agree(unit, other, left, right, at: span)
    {
      return .broken(at: span)
    }
    switch operation {
    case .add, .subtract:
      return Formula(.arithmetic(operation.checked, left, right), .quantity, at: span)
    case .divide: return Formula(.arithmetic(.divide, left, right), .number, at: span)
    case .multiply, .remainder:
      report(.wrongType(.twoQuantities(operation.name), at: span, help: [.valueAdvice]))
      return .broken(at: span)
    }
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

extension Diagnostic.Help {
  /// What to use where units are in the way.
  static let valueAdvice = Diagnostic.Help(
    Bilingual(
      "写上单位，或先用“单位名”筛选再用“数值”计算",
      "write the unit as well, or keep one 'unit' and compute with 'value'"))
}
