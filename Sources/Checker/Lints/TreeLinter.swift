import Diagnostics
import Plan
import Syntax
import Values

/// Looks for what can be seen in the text without knowing what its names mean.
struct TreeLinter {
  private let source: SourceText
  private(set) var findings: [Diagnostic] = []

  /// Begins with a text.
  init(_ source: SourceText) {
    self.source = source
  }

  /// Looks at every statement.
  mutating func look(at file: QueryFile, _ tokens: [Token]) {
    for statement in file.statements {
      switch statement {
      case .binding(let binding):
        switch binding.value {
        case .pipeline(let pipeline): look(at: pipeline)
        case .expression(let expression): look(at: expression)
        }
      case .definition(let definition): look(at: definition.body)
      case .query(let query): look(at: query.pipeline)
      default: break
      }
    }
    lookForUnused(file, tokens)
  }

  // MARK: Declarations

  /// Reports declared names that stand nowhere below; a file without a query serves others.
  private mutating func lookForUnused(_ file: QueryFile, _ tokens: [Token]) {
    var last: [String: Int] = [:]
    for token in tokens {
      if case .name(let text, _) = token.kind { last[Catalogue.key(text)] = token.span.start }
    }
    let asks = file.statements.contains { if case .query = $0 { true } else { false } }
    guard asks else { return }
    for statement in file.statements {
      guard let (name, keyword) = statement.declared, !name.isError,
        last[Catalogue.key(name.text)] ?? 0 <= statement.span.end
      else { continue }
      add(.unused(name.text, keyword.spelling, at: name.span))
    }
  }

  // MARK: Pipelines

  private mutating func look(at pipeline: Pipeline) {
    if case .pipeline(let inner) = pipeline.source { look(at: inner) }
    for stage in pipeline.stages { look(at: stage) }
  }

  private mutating func look(at stage: Syntax.Stage) {
    switch stage.node {
    case .concordance(let pattern, _): look(at: pattern, inPassage: true)
    case .combine(_, .pipeline(let inner)), .lookup(.pipeline(let inner), _, _): look(at: inner)
    default: for expression in stage.node.expressions { look(at: expression) }
    }
  }

  // MARK: Expressions

  private mutating func look(at expression: Expression) {
    switch expression.node {
    case .contains(let text, let pattern):
      look(at: text)
      return look(at: pattern, inPassage: text.isPassage)
    case .pattern(let pattern): return look(at: pattern, inPassage: false)
    case .subquery(let pipeline): return look(at: pipeline)
    case .list(let members): lookForRepeats(members.map { ($0.span, key(of: $0)) })
    case .and(let operands), .or(let operands):
      lookForRepeats(operands.map { ($0.span, key(of: $0)) })
    case .cases(let arms, _):
      lookForRepeats(arms.map { ($0.condition.span, key(of: $0.condition)) }, canDrop: false)
    default: break
    }
    for part in expression.parts { look(at: part) }
  }

  /// Looks at a pattern; offices and units do have one character that tells them apart.
  private mutating func look(at pattern: Pattern, inPassage: Bool) {
    switch pattern.node {
    case .literal(let text):
      if inPassage, text.count == 1 { add(.shortNeedle(at: pattern.span)) }
    case .any(let parts), .all(let parts):
      lookForRepeats(parts.map { ($0.span, key(of: $0)) })
      for part in parts { look(at: part, inPassage: inPassage) }
    case .exactly(let inner), .scoped(let inner, _): look(at: inner, inPassage: inPassage)
    default: break
    }
  }

  /// Reports what stands twice in a list, the second time with the comma or word before it.
  private mutating func lookForRepeats(_ parts: [(span: Span, key: String)], canDrop: Bool = true) {
    var first: [String: Span] = [:]
    for (index, part) in parts.enumerated() {
      guard let other = first[part.key] else {
        first[part.key] = part.span
        continue
      }
      let before = parts[max(0, index - 1)].span
      let place = Span(min(before.end, part.span.start), part.span.end)
      let edit = canDrop ? Diagnostic.Edit(place, with: "") : nil
      add(.repeated(source.text(of: part.span), at: part.span, first: other, edit))
    }
  }

  private func key(of expression: Expression) -> String {
    if case .literal(.text(let text)) = expression.node { return "\"\(text)" }
    return source.text(of: expression.span)
  }

  private func key(of pattern: Pattern) -> String {
    if case .literal(let text) = pattern.node { return "\"\(text)" }
    return source.text(of: pattern.span)
  }

  private mutating func add(_ finding: Diagnostic) {
    if findings.count < Checker.diagnosticCountMax { findings.append(finding) }
  }
}

extension Statement {
  /// What it declares, with its reserved word.
  fileprivate var declared: (Name, Keyword)? {
    switch self {
    case .parameter(let parameter): (parameter.name, .param)
    case .binding(let binding): (binding.name, .let)
    case .definition(let definition): (definition.name, .def)
    default: nil
    }
  }
}

extension Syntax.Stage.Node {
  /// The expressions of a stage, in the order of the text.
  fileprivate var expressions: [Expression] {
    switch self {
    case .filter(let one), .assert(let one, _), .take(let one), .skip(let one): [one]
    case .select(let items): items.map(\.expression)
    case .extend(let assignments): assignments.map(\.expression)
    case .sort(let keys): keys.map(\.expression)
    case .top(let count, let keys, let groups): [count] + keys.map(\.expression) + groups
    case .distinct(let keys): keys
    case .summarize(let items, let keys, _): (items + keys).map(\.expression)
    case .pivot(let aggregate, let key): [aggregate, key]
    default: []
    }
  }
}

extension Expression {
  /// Whether it is a column of sentences and more.
  fileprivate var isPassage: Bool {
    guard case .reference(let path) = node, let last = path.names.last else { return false }
    return ["text", "正文", "title", "标题", "heading", "小标题"].contains(Catalogue.key(last.text))
  }

  /// The expressions that it is made of.
  fileprivate var parts: [Expression] {
    switch node {
    case .list(let some), .and(let some), .or(let some): some
    case .not(let one), .negate(let one), .presence(let one, _), .matches(let one, _): [one]
    case .compare(_, let left, let right), .arithmetic(_, let left, let right),
      .coalesce(let left, let right), .range(let left, let right):
      [left, right]
    case .between(let value, let low, let high): [value, low, high]
    case .call(let call): call.arguments + (call.filter.map { [$0] } ?? [])
    case .conditional(let test, let then, let otherwise): [test, then, otherwise]
    case .cases(let arms, let otherwise):
      arms.flatMap { [$0.condition, $0.value] } + (otherwise.map { [$0] } ?? [])
    default: []
    }
  }
}
