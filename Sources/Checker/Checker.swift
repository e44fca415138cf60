package import Diagnostics
package import Plan
package import Syntax
import Values

/// What checking a source text gives.
package struct CheckedSource: Sendable {
  /// What to run, `nil` when the text cannot be run.
  package let plan: Plan?
  /// What is wrong, in the order of the text.
  package let diagnostics: [Diagnostic]
  /// What the names of the text are called in either language.
  package let names: NameSpellings
}

/// Settles names, types, units, dates and patterns of a tree, before any row is read.
///
/// Total: every tree checks. One mistake gives one diagnostic; what is already reported, here or
/// by the parser, has an unknown type and is not spoken of again.
package struct Checker {
  /// How many parts the uses of `let` tables and `def` macros may expand to.
  static let expansionMax = 100_000
  /// How deep uses of `let` tables and `def` macros may stand within one another.
  static let expansionDepthMax = 64
  /// How deep macros may stand within the arguments or the body of one another.
  static let macroDepthMax = 8
  /// How deep parts of expressions may stand within one another, expansions included.
  static let formulaDepthMax = 1_000
  /// How many columns a stage can show.
  static let columnCountMax = 1_000
  /// How many diagnostics are kept.
  static let diagnosticCountMax = 100

  let source: SourceText
  let used: [Span: QueryFile]
  let parameters: [String: String]?
  let previous: [PlanColumn]?
  let validateRegex: (String) -> String?

  var diagnostics: [Diagnostic] = []
  /// What the text declares, in its order.
  var declarations: [Declaration] = []
  /// The places of a name among the declarations, ascending.
  var declarationPlaces: [String: [Int]] = [:]
  /// How many of the declarations are known at this point.
  var knownDeclarationCount = 0
  /// What the holes of the macro being expanded stand for.
  var holes: [String: Hole] = [:]
  /// Whether a body is looked at before it is used, so that nothing is known of its holes.
  var isSketching = false
  /// What is known of the dimensions of columns.
  var dimensions: [Measured: Dimension] = [:]
  /// The bindings of the plan.
  var bindings: [Plan.Binding] = []
  /// The aggregates of the `summarize` being checked.
  var aggregates: [AggregateColumn] = []
  /// How many expansions of declared tables and macros are under way.
  var expansionDepth = 0
  /// How many parts expansions have made.
  var expandedCount = 0
  /// How many macro calls are open, in bodies or arguments.
  var macroDepth = 0
  /// How many formulas are open.
  var formulaDepth = 0
  /// The values of declared tables that were used as one, by the place of the declaration.
  var cells: [Span: Formula] = [:]
  /// The paths of the `use` whose file is being checked, the innermost last.
  var uses: [Span] = []
  /// The one place of a `chart` in the query being checked.
  var chartPlace: Span?
  /// What the names of the text are called.
  var names = NameSpellings()
  /// The stage being checked.
  var stage: Syntax.Stage?
  /// The type of what the expression being checked is compared with.
  var comparedWith: ValueType?
  /// The pipeline being checked.
  var pipeline: Span?
  /// The first finding in a part that is being expanded.
  var hidden: Diagnostic?
  private var columnCount = 0
  private var rowCount = 0
  private var isIncomplete = false
  /// Whether declarations are not known, since a file that has them could not be used or read.
  private var lacksDeclarations = false

  /// Checks a tree.
  ///
  /// - Parameters:
  ///   - file: The tree; parts that the parser marked as broken make the plan `nil`.
  ///   - source: The text the tree was read from.
  ///   - used: The trees that each `use` brings in, by the span of its path; whoever made them has
  ///     reported those that are not there.
  ///   - parameters: The values of the file's parameters as the caller wrote them, by name; `nil`
  ///     to check the file without them, which leaves parameters without a default missing.
  ///   - previous: The columns that `_` stands for, `nil` where there is no previous result.
  ///   - validateRegex: Says what is wrong with a regular expression, `nil` for a good one.
  /// - Returns: The plan and what is wrong; diagnostics that are no errors leave the plan there.
  package static func check(
    _ file: QueryFile, source: SourceText, used: [Span: QueryFile] = [:],
    parameters: [String: String]? = [:], previous: [PlanColumn]? = nil,
    validateRegex: @escaping (String) -> String?
  ) -> CheckedSource {
    var checker = Checker(
      source: source, used: used, parameters: parameters, previous: previous,
      validateRegex: validateRegex)
    let plan = checker.plan(of: file)
    let found = checker.diagnostics.sorted { left, right in
      (left.span.start, left.span.end, left.code.rawValue)
        < (right.span.start, right.span.end, right.code.rawValue)
    }
    return CheckedSource(plan: plan, diagnostics: found, names: checker.names)
  }

  private init(
    source: SourceText, used: [Span: QueryFile], parameters: [String: String]?,
    previous: [PlanColumn]?, validateRegex: @escaping (String) -> String?
  ) {
    self.source = source
    self.used = used
    self.parameters = parameters
    self.previous = previous
    self.validateRegex = validateRegex
  }

  private mutating func plan(of file: QueryFile) -> Plan? {
    var queries: [CheckedQuery] = []
    checkParameterNames(of: file)
    for statement in file.statements {
      if case .query(let query) = statement {
        queries.append(checked(query))
      } else {
        declare(statement)
      }
    }
    guard !isIncomplete, !diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    return Plan(bindings: bindings, queries: queries)
  }

  /// Settles a statement that asks nothing.
  mutating func declare(_ statement: Statement) {
    switch statement {
    case .version(let number, let span): check(version: number, at: span)
    case .use(_, _, let pathSpan): bringIn(at: pathSpan)
    case .parameter(let parameter): declare(parameter)
    case .binding(let binding): declare(binding)
    case .definition(let definition): declare(definition)
    case .query: break
    case .error:
      isIncomplete = true
      lacksDeclarations = lacksDeclarations || !uses.isEmpty
    }
    knownDeclarationCount = declarations.count
  }

  /// The declarations of a file that is used; its queries are not asked.
  private mutating func bringIn(at path: Span) {
    guard let file = used[path] else {
      lacksDeclarations = true
      return noteBroken()
    }
    uses.append(path)
    for statement in file.statements { declare(statement) }
    uses.removeLast()
  }

  /// Keeps a finding, unless it repeats one or stands in a part that is only expanded again.
  mutating func report(_ diagnostic: Diagnostic) {
    guard expansionDepth == 0 else {
      hidden = hidden ?? diagnostic
      return
    }
    // Any name could be one of theirs; what is wrong with the file is reported.
    guard !lacksDeclarations else { return }
    let diagnostic = uses.last.map { diagnostic.broughtIn(at: $0) } ?? diagnostic
    guard diagnostics.count < Self.diagnosticCountMax else { return }
    guard !diagnostics.contains(diagnostic) else { return }
    diagnostics.append(diagnostic)
  }

  /// Notes that the parser has reported a part, so that there is nothing to run.
  mutating func noteBroken() { isIncomplete = true }

  /// Counts a part made by an expansion; false when that is one too many.
  mutating func mayExpand(at span: Span) -> Bool {
    guard expansionDepth > 0 || macroDepth > 0 else { return true }
    expandedCount += 1
    let isDeep =
      expansionDepth > Self.expansionDepthMax || macroDepth > Self.macroDepthMax
      || formulaDepth > Self.formulaDepthMax
    guard expandedCount >= Self.expansionMax || isDeep else { return true }
    let depth = expansionDepth
    expansionDepth = 0
    if !diagnostics.contains(where: { $0.code == .expansionTooLarge }) {
      report(.tooLarge(at: span))
    }
    expansionDepth = depth
    return false
  }

  /// A new column of the plan.
  mutating func column(
    _ name: Bilingual, _ type: ValueType, isBackground: Bool = false
  ) -> PlanColumn {
    columnCount += 1
    return PlanColumn(
      ColumnID(number: columnCount - 1), name, type, isBackground: isBackground)
  }

  /// A new row variable of the plan.
  mutating func row(of table: TableID) -> RowVariable {
    rowCount += 1
    return RowVariable(number: rowCount - 1, table: table)
  }

  /// What was written at a place, cut to a readable length.
  func text(at span: Span) -> String {
    let text = source.text(of: span)
    return text.count > 40 ? text.prefix(39) + "…" : text
  }
}
