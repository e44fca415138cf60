import Diagnostics
import Syntax
import Values

/// A tree as text, without spans: equal texts mean equal trees.
struct TreeText {
  /// Every statement on a line of its own, stages indented.
  static func of(_ file: QueryFile) -> String {
    let documentation = file.documentation.map { "(doc \($0))" }
    return (documentation + file.statements.map(statement)).joined(separator: "\n")
  }

  private static func statement(_ statement: Statement) -> String {
    switch statement {
    case .version(let number, _): "(version \(number.value))"
    case .use(let path, _, _): "(use \"\(path)\")"
    case .parameter(let parameter):
      list(
        "param",
        [name(parameter.name), name(parameter.type)]
          + (parameter.fallback.map { [expression($0)] } ?? []) + docs(parameter.documentation))
    case .binding(let binding):
      list("let", [name(binding.name), value(binding.value)] + docs(binding.documentation))
    case .definition(let definition):
      list(
        "def",
        [name(definition.name), list("", definition.parameters.map(name))]
          + [expression(definition.body)] + docs(definition.documentation))
    case .query(let query): list("query", docs(query.title) + [pipeline(query.pipeline)])
    case .error: "(error)"
    }
  }

  private static func value(_ value: Let.Value) -> String {
    switch value {
    case .pipeline(let inner): pipeline(inner)
    case .expression(let inner): expression(inner)
    }
  }

  private static func pipeline(_ pipeline: Pipeline) -> String {
    source(pipeline.source) + pipeline.stages.map { "\n  | " + stage($0.node) }.joined()
  }

  private static func stage(_ stage: Stage.Node) -> String {
    switch stage {
    case .filter(let condition): list("where", [expression(condition)])
    case .select(let items): list("select", items.map(item))
    case .drop(let paths): list("drop", paths.map(path))
    case .extend(let items):
      list("extend", items.map { list("=", [name($0.name), expression($0.expression)]) })
    case .sort(let keys): list("sort", keys.map(key))
    case .take(let count): list("take", [expression(count)])
    case .skip(let count): list("skip", [expression(count)])
    case .top(let count, let keys, let groups):
      list("top", [expression(count)] + keys.map(key) + [list("per", groups.map(expression))])
    case .distinct(let keys): list("distinct", keys.map(expression))
    case .count: "(count)"
    case .summarize(let items, let keys, let keepsEmptyGroups):
      list(
        "summarize",
        items.map(item) + [list("by", keys.map(item))]
          + (keepsEmptyGroups ? ["empty"] : []))
    case .expand(let inner): list("expand", [path(inner)])
    case .describe: "(describe)"
    case .pivot(let aggregate, let key): list("pivot", [aggregate, key].map(expression))
    case .lookup(let inner, let keys, let takesAll):
      list(takesAll ? "lookup-all" : "lookup", [source(inner)] + keys.map(name))
    case .sample(let count, let seed):
      list("sample", ([count] + (seed.map { [$0] } ?? [])).map(expression))
    case .assert(let condition, let message):
      list("assert", [expression(condition), "\"\(message)\""])
    case .concordance(let inner, let width):
      list("kwic", [pattern(inner)] + (width.map { [expression($0)] } ?? []))
    case .chart(let form, let channels):
      list(
        "chart",
        [name(form)]
          + channels.map { list("=", [name($0.name), expression($0.expression)]) })
    case .combine(let operation, let inner): list("\(operation)", [source(inner)])
    case .error: "(error)"
    }
  }

  private static func source(_ source: Source) -> String {
    switch source {
    case .name(let inner): name(inner)
    case .previous: "_"
    case .pipeline(let inner): "(" + pipeline(inner) + ")"
    case .error: "error"
    }
  }

  private static func item(_ item: Item) -> String {
    guard let alias = item.name else { return expression(item.expression) }
    return list("=", [name(alias), expression(item.expression)])
  }

  private static func key(_ key: SortKey) -> String {
    switch key.order {
    case nil: expression(key.expression)
    case .ascending: list("asc", [expression(key.expression)])
    case .descending: list("desc", [expression(key.expression)])
    }
  }

  private static func expression(_ expression: Expression) -> String {
    switch expression.node {
    case .literal(let inner): literal(inner)
    case .reference(let inner): path(inner)
    case .list(let members): list("list", members.map(Self.expression))
    case .range(let low, let high): list("..", [low, high].map(Self.expression))
    case .not(let operand): list("not", [Self.expression(operand)])
    case .negate(let operand): list("neg", [Self.expression(operand)])
    case .and(let operands): list("and", operands.map(Self.expression))
    case .or(let operands): list("or", operands.map(Self.expression))
    case .compare(let comparison, let left, let right):
      list("\(comparison)", [left, right].map(Self.expression))
    case .between(let value, let low, let high):
      list("between", [value, low, high].map(Self.expression))
    case .contains(let text, let inner):
      list("contains", [Self.expression(text), pattern(inner)])
    case .matches(let text, let regex):
      list("matches", [Self.expression(text), "/\(regex.source)/"])
    case .presence(let value, let isPresent):
      list(isPresent ? "present" : "missing", [Self.expression(value)])
    case .coalesce(let left, let right): list("??", [left, right].map(Self.expression))
    case .arithmetic(let operation, let left, let right):
      list("\(operation)", [left, right].map(Self.expression))
    case .call(let call):
      list(
        "call",
        [name(call.name)] + call.arguments.map(Self.expression)
          + (call.filter.map { [list("where", [Self.expression($0)])] } ?? []))
    case .conditional(let condition, let then, let otherwise):
      list("if", [condition, then, otherwise].map(Self.expression))
    case .cases(let arms, let otherwise):
      list(
        "case",
        arms.map { list("", [Self.expression($0.condition), Self.expression($0.value)]) }
          + (otherwise.map { [list("else", [Self.expression($0)])] } ?? []))
    case .subquery(let inner): "{" + pipeline(inner) + "}"
    case .pattern(let inner): list("pattern", [pattern(inner)])
    case .error: "error"
    }
  }

  private static func pattern(_ pattern: Pattern) -> String {
    switch pattern.node {
    case .literal(let text): "\"\(text)\""
    case .named(let inner): name(inner)
    case .exactly(let inner): list("exactly", [Self.pattern(inner)])
    case .any(let parts): list("any", parts.map(Self.pattern))
    case .all(let parts): list("all", parts.map(Self.pattern))
    case .proximity(let relation, let left, let right, let distance):
      list("\(relation)", [expression(distance), Self.pattern(left), Self.pattern(right)])
    case .regex(let regex): "/\(regex.source)/"
    case .annotation(let kind, let unit): list("<>", [kind.text] + (unit.map { [$0.text] } ?? []))
    case .scoped(let inner, let scope): list("in-\(scope)", [Self.pattern(inner)])
    case .whole(let inner, let words):
      list("whole", [Self.pattern(inner), expression(words)])
    case .error: "error"
    }
  }

  private static func literal(_ literal: Literal) -> String {
    switch literal {
    case .number(let number): "\(number.value)"
    case .quantity(let quantity): "\(quantity.number.value):\(quantity.unit)"
    case .date(let days): "@\(days):\(days.precision)"
    case .text(let text): "\"\(text)\""
    case .flag(let flag): "\(flag)"
    case .missing: "missing"
    }
  }

  private static func path(_ path: Path) -> String {
    path.names.map(name).joined(separator: ".")
  }

  private static func name(_ name: Name) -> String {
    if name.isError { return "error" }
    return name.isQuoted ? "`\(name.text)`" : name.text
  }

  private static func docs(_ lines: [String]) -> [String] { lines.map { "(doc \($0))" } }

  private static func list(_ head: String, _ parts: [String]) -> String {
    "(" + ([head].filter { !$0.isEmpty } + parts).joined(separator: " ") + ")"
  }
}
