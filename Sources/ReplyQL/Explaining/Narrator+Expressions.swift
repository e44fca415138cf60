import Syntax
import Values

extension Narrator {
  /// What must be true, in words that stand behind `where`.
  func condition(_ expression: Expression) -> String {
    switch expression.node {
    case .and(let parts): parts.map(grouped).joined(separator: say("且", " and "))
    case .or(let parts): parts.map(grouped).joined(separator: say("或", " or "))
    case .not(let operand): negation(operand)
    case .compare(let comparison, let left, let right):
      self.comparison(comparison, value(left), right)
    case .between(let operand, let low, let high):
      say(
        "\(value(operand))在\(value(low))与\(value(high))之间",
        "\(value(operand)) is between \(value(low)) and \(value(high))")
    case .contains(let text, let pattern):
      say(
        "\(value(text))含\(self.pattern(pattern))",
        "\(value(text)) contains \(self.pattern(pattern))")
    case .matches(let text, let regex):
      say(
        "\(value(text))匹配 \(Printer.regex(regex)) ",
        "\(value(text)) matches \(Printer.regex(regex))")
    case .presence(let operand, let isPresent):
      isPresent
        ? say("\(value(operand))有值", "\(value(operand)) is present")
        : say("\(value(operand))缺失", "\(value(operand)) is missing")
    case .call(let call):
      existence(call) ?? holds(expression)
    case .literal, .reference, .list, .range, .negate, .coalesce, .arithmetic, .conditional,
      .cases, .subquery, .pattern, .error:
      holds(expression)
    }
  }

  /// What a value is, in words that can stand for a noun.
  func value(_ expression: Expression) -> String {
    switch expression.node {
    case .literal(let literal): self.literal(literal)
    case .reference(let path): printer.path(path)
    case .list(let members): listed(members.map(value))
    case .range(let low, let high):
      say("\(value(low))到\(value(high))", "\(value(low)) to \(value(high))")
    case .coalesce(let left, let right):
      say(
        "\(value(left))（缺失时用\(value(right))）",
        "\(value(left)) (\(value(right)) where that is missing)")
    case .conditional(let condition, let then, let otherwise):
      say(
        "\(self.condition(condition))时为\(value(then))，否则为\(value(otherwise))",
        "\(value(then)) if \(self.condition(condition)), else \(value(otherwise))")
    case .cases(let arms, let otherwise): cases(arms, otherwise)
    case .call(let call): childValue(call) ?? printer.expression(expression)
    case .subquery(let pipeline):
      say("\(noun(pipeline))的那个值", "the one value of \(noun(pipeline))")
    case .pattern(let pattern): self.pattern(pattern)
    case .negate, .arithmetic: printer.expression(expression)
    case .not, .and, .or, .compare, .between, .contains, .matches, .presence:
      say("是否\(condition(expression))", "whether \(condition(expression))")
    case .error: ""
    }
  }

  /// A flag that is no comparison, as a condition.
  private func holds(_ expression: Expression) -> String {
    switch expression.node {
    case .conditional, .cases: say("（\(value(expression))）成立", "(\(value(expression))) holds")
    default: say("\(value(expression))成立", "\(value(expression)) holds")
    }
  }

  private func negation(_ operand: Expression) -> String {
    if case .call(let call) = operand.node, let absence = existence(call, isThere: false) {
      return absence
    }
    return say("并非\(grouped(operand))", "it is not so that \(grouped(operand))")
  }

  /// A part of a chain of conditions, in brackets where it is a chain itself.
  private func grouped(_ expression: Expression) -> String {
    switch expression.node {
    case .and, .or: say("（\(condition(expression))）", "(\(condition(expression)))")
    default: condition(expression)
    }
  }

  private func comparison(
    _ comparison: ComparisonOperator, _ left: String, _ other: Expression
  ) -> String {
    if comparison == .isMember { return membership(left, other) }
    let right = value(other)
    return switch comparison {
    case .equal: say("\(left)为\(right)", "\(left) is \(right)")
    case .notEqual: say("\(left)不为\(right)", "\(left) is not \(right)")
    case .less: say("\(left)小于\(right)", "\(left) is below \(right)")
    case .lessOrEqual: say("\(left)不大于\(right)", "\(left) is at most \(right)")
    case .greater: say("\(left)大于\(right)", "\(left) is above \(right)")
    case .greaterOrEqual: say("\(left)不小于\(right)", "\(left) is at least \(right)")
    case .isMember: membership(left, other)
    case .startsWith: say("\(left)以\(right)开头", "\(left) starts with \(right)")
    case .endsWith: say("\(left)以\(right)结尾", "\(left) ends with \(right)")
    case .within: say("\(left)在\(right)内", "\(left) lies within \(right)")
    case .before: say("\(left)早于\(right)", "\(left) is before \(right)")
    case .after: say("\(left)晚于\(right)", "\(left) is after \(right)")
    }
  }

  private func membership(_ left: String, _ members: Expression) -> String {
    switch members.node {
    case .list(let list):
      say(
        "\(left)是\(listed(list.map(value)))之一",
        "\(left) is \(list.map(value).joined(separator: " or "))")
    case .range: say("\(left)在\(value(members))之间", "\(left) is from \(value(members))")
    case .subquery(let pipeline):
      say("\(left)在\(noun(pipeline))的结果里", "\(left) is among the values of \(noun(pipeline))")
    default: say("\(left)在\(value(members))里", "\(left) is among \(value(members))")
    }
  }

  private func cases(_ arms: [Expression.Arm], _ otherwise: Expression?) -> String {
    var parts = arms.map { arm in
      say(
        "\(condition(arm.condition))时为\(value(arm.value))",
        "\(value(arm.value)) if \(condition(arm.condition))")
    }
    if let rest = otherwise.map(value) { parts.append(say("其余为\(rest)", "else \(rest)")) }
    return parts.joined(separator: say("，", ", "))
  }

  private func literal(_ literal: Literal) -> String {
    switch literal {
    case .text(let text): quoted(text)
    case .date: String(printer.literal(literal).drop { $0 == "@" })
    case .number, .quantity, .flag, .missing: printer.literal(literal)
    }
  }
}
