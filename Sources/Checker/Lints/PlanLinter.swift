import Diagnostics
import Plan
import Values

/// Looks for questions that can be asked and hardly are what was meant.
///
/// Works on the checked plan, where names are resolved; each query is followed from its source
/// through its stages with what its conditions have left so far.
struct PlanLinter {
  let source: SourceText
  var findings: [Diagnostic] = []

  /// What the columns made so far can be.
  var bounds: [ColumnID: ValueSet] = [:]
  /// What conditions have left of each thing, with those that spoke of it.
  var left: [Subject: (values: ValueSet, claims: [Claim])] = [:]
  /// The columns of figures that some condition of the query speaks of.
  var asked: Set<String> = []
  /// Comparisons that keep missing values, until a condition asks for a value.
  var keeping: [(subject: Subject, condition: Formula, isChinese: Bool)] = []
  /// Whether the query's text is Chinese, for edits.
  var isChinese = false

  /// Begins with a text.
  init(_ source: SourceText) {
    self.source = source
  }

  /// Looks at every query and every table and value that is bound.
  mutating func look(at plan: Plan) {
    for binding in plan.bindings {
      switch binding {
      case .value(let formula): look(into: formula)
      case .table(let query), .cell(let query), .members(let query): look(at: query)
      }
    }
    for query in plan.queries { look(at: query) }
  }

  private mutating func look(at query: Query) {
    (left, keeping) = ([:], [])
    asked = Set(
      query.steps.flatMap { step -> [String] in
        if case .filter(let condition) = step.stage { condition.figureColumns } else { [] }
      })
    for (index, step) in query.steps.enumerated() {
      isChinese = source.isChinese(at: step.span)
      look(at: step)
      look(at: step, behind: query.steps[..<index])
    }
    for one in keeping where left[one.subject]?.values.admitsMissing != false {
      report(.keepsMissing(one.condition, text(one.condition), named(one), one.isChinese))
    }
  }

  private mutating func look(at step: Step) {
    for formula in step.stage.formulas { look(into: formula) }
    switch step.stage {
    case .filter(let condition): narrow(by: condition)
    case .extend(let definitions):
      for definition in definitions { bounds[definition.column.id] = definition.formula.bounds }
    case .count(let column): bounds[column.id] = ValueSet(0...Int.max)
    case .summarize(let columns, _, _):
      for column in columns {
        bounds[column.column.id] = column.aggregate.function.bounds
        look(at: column.aggregate, asked: asked)
      }
    case .combine: (left, keeping) = ([:], [])
    default: break
    }
  }

  /// Looks at the parts of a formula, and at what conditions within it leave.
  private mutating func look(into formula: Formula) {
    var parts: [Formula] = []
    formula.walk { parts.append($0) }
    for part in parts {
      lookForText(part)
      lookForMissingWord(part)
      switch part.node {
      case .or(let operands): lookForTruth(operands, part)
      case .children(let children, let aggregate):
        let inner = children.filter.map(\.figureColumns) ?? []
        look(at: aggregate, asked: asked.union(inner), filter: children.filter)
      case .conditional(let branches, _):
        for branch in branches { probe(branch.condition) }
      default: break
      }
    }
  }

  /// Looks at what an aggregate's own condition leaves, and at what is added up.
  private mutating func look(
    at aggregate: Aggregate, asked: Set<String>, filter: Formula? = nil
  ) {
    let outer = (left, self.asked, keeping)
    let conditions = [filter, aggregate.filter].compactMap(\.self)
    self.asked = asked.union(conditions.flatMap(\.figureColumns))
    for condition in conditions {
      look(into: condition)
      narrow(by: condition)
    }
    lookForShares(aggregate)
    (left, self.asked, keeping) = outer
  }

  /// Looks at a condition that keeps no rows.
  private mutating func probe(_ condition: Formula) {
    let outer = (left, keeping)
    narrow(by: condition)
    (left, keeping) = outer
  }

  /// Adds a finding, once.
  mutating func report(_ finding: Diagnostic) {
    guard findings.count < Checker.diagnosticCountMax, !findings.contains(finding) else { return }
    findings.append(finding)
  }

  /// What was written for a formula.
  func text(_ formula: Formula) -> String { source.text(of: formula.span) }

  private func named(
    _ one: (subject: Subject, condition: Formula, isChinese: Bool)
  ) -> String {
    one.condition.denied.claim.map { text($0.value) } ?? ""
  }
}

extension Formula {
  /// The columns of figures that it speaks of.
  fileprivate var figureColumns: [String] {
    var names: [String] = []
    walk { part in
      if case .field(_, let column) = part.node, column.table == .figures {
        names.append(column.name)
      }
    }
    return names
  }

  /// What stands behind a negation, else the formula.
  fileprivate var denied: Formula { if case .not(let operand) = node { operand } else { self } }

  /// What the values can be, whatever the letters say; `nil` for anything.
  var bounds: ValueSet? {
    switch node {
    case .field(_, let column):
      switch column.name {
      case "year": ValueSet(Day.years)
      case "length": ValueSet(0...Int.max)
      case "depth", "position": ValueSet(1...Int.max)
      default: nil
      }
    case .call(.length, _), .call(.count, _), .occurrences: ValueSet(0...Int.max)
    case .call(.month, _): ValueSet(1...12)
    case .call(.quarter, _): ValueSet(1...4)
    case .call(.day, _): ValueSet(1...31)
    case .call(.year, _): ValueSet(Day.years)
    case .children(_, let aggregate): aggregate.function.bounds
    default: nil
    }
  }
}

extension AggregateID {
  /// What its values can be, whatever the letters say; `nil` for anything.
  fileprivate var bounds: ValueSet? {
    switch self {
    case .count, .countDistinct, .stdev: ValueSet(0...Int.max)
    case .share: ValueSet(0...1)
    default: nil
    }
  }
}

extension SourceText {
  /// Whether the words at a place are Chinese: whether it begins with a Chinese one.
  fileprivate func isChinese(at span: Span) -> Bool {
    span.start < min(span.end, bytes.count) && bytes[span.start] >= 0x80
  }
}
