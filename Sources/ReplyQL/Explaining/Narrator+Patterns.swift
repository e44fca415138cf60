import Syntax
import Values

extension Narrator {
  /// What a pattern finds, in words that stand for a noun.
  func pattern(_ pattern: Pattern) -> String {
    switch pattern.node {
    case .literal(let text): quoted(text)
    case .named(let name): printer.name(name, .reference)
    case .exactly(let text):
      say("一字不差的\(self.pattern(text))", "exactly \(self.pattern(text))")
    case .any(let parts): parts.map(part).joined(separator: say("或", " or "))
    case .all(let parts):
      say("\(parts.map(part).joined(separator: "和"))（都要有）", "all of \(listed(parts.map(part)))")
    case .proximity(let relation, let left, let right, let distance):
      proximity(relation, part(left), part(right), value(distance))
    case .regex(let regex):
      say("匹配 \(Printer.regex(regex)) 的文字", "what matches \(Printer.regex(regex))")
    case .annotation: say("一处 \(printer.pattern(pattern))", "a \(printer.pattern(pattern))")
    case .scoped(let inner, let scope): scoped(part(inner), scope)
    case .whole(let text, let words):
      say(
        "不在\(value(words))之中的\(self.pattern(text))",
        "\(self.pattern(text)) that is no part of \(value(words))")
    case .error: ""
    }
  }

  /// A part of a pattern, in brackets where its end would be unclear.
  private func part(_ pattern: Pattern) -> String {
    switch pattern.node {
    case .any, .all, .proximity, .scoped, .whole:
      say("（\(self.pattern(pattern))）", "(\(self.pattern(pattern)))")
    case .literal, .named, .exactly, .regex, .annotation, .error: self.pattern(pattern)
    }
  }

  private func proximity(
    _ relation: ProximityOperator, _ left: String, _ right: String, _ distance: String
  ) -> String {
    switch relation {
    case .near:
      say(
        "相隔不超过\(distance)字的\(left)和\(right)",
        "\(left) and \(right) at most \(distance) characters apart")
    case .then:
      say(
        "相隔不超过\(distance)字、先\(left)后\(right)",
        "\(left) followed by \(right) within \(distance) characters")
    case .without:
      say(
        "\(distance)字以内没有\(right)的\(left)",
        "\(left) without \(right) within \(distance) characters")
    }
  }

  private func scoped(_ inner: String, _ scope: PatternScope) -> String {
    switch scope {
    case .sentence: say("同一句里的\(inner)", "\(inner) in one sentence")
    case .section: say("同一节里的\(inner)", "\(inner) in one section")
    case .paragraph: say("同一段里的\(inner)", "\(inner) in one paragraph")
    }
  }
}
