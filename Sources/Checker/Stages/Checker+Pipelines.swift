import Diagnostics
import Plan
import Syntax
import Values

extension Checker {
  /// A pipeline on its way: where it began, what was done, what names mean now.
  struct Progress {
    let source: CheckedQuery.Source
    var sourceColumns: [CheckedDefinition]
    var steps: [Step] = []
    var scope: Scope

    mutating func add(_ stage: CheckedStage, at span: Span) {
      steps.append(Step(stage, at: span, visible: scope.columns.map(\.column)))
    }
  }

  /// The plan of a question; a question that is broken leaves an empty query beside its report.
  mutating func checked(_ query: Syntax.Query) -> CheckedQuery {
    let title = query.title.joined(separator: "\n")
    chartPlace = query.pipeline.stages.last?.span
    if let result = self.query(query.pipeline, title: title) { return result.query }
    noteBroken()
    return CheckedQuery(
      title: title, source: .previous([]), sourceColumns: [], steps: [], span: query.pipeline.span)
  }

  /// The plan of a pipeline with what names mean behind it, `nil` where it has no source.
  mutating func query(
    _ pipeline: Pipeline, title: String
  ) -> (query: CheckedQuery, scope: Scope)? {
    guard let progress = progress(of: pipeline) else { return nil }
    let query = CheckedQuery(
      title: title, source: progress.source, sourceColumns: progress.sourceColumns,
      steps: progress.steps, span: pipeline.span)
    return (query, progress.scope)
  }

  /// Takes a pipeline from its source through its stages.
  mutating func progress(of pipeline: Pipeline) -> Progress? {
    let outer = (aggregates, self.pipeline, stage)
    defer { (aggregates, self.pipeline, stage) = outer }
    self.pipeline = pipeline.span
    guard var progress = start(at: pipeline.source) else { return nil }
    for stage in pipeline.stages {
      guard mayExpand(at: stage.span) else { return nil }
      apply(stage, to: &progress)
    }
    return progress
  }

  private mutating func start(at source: Syntax.Source) -> Progress? {
    switch source {
    case .name(let name): return start(at: name)
    case .pipeline(let pipeline): return progress(of: pipeline)
    case .previous(let span): return startAtPrevious(span)
    case .error:
      noteBroken()
      return nil
    }
  }

  private mutating func start(at name: Name) -> Progress? {
    guard !name.isError else {
      noteBroken()
      return nil
    }
    if let declared = declaration(named: name.text) {
      switch declared.meaning {
      case .table(let pipeline): return expanding(declared) { $0.progress(of: pipeline) }
      case .broken: return nil
      default:
        report(.wrongType(.sourceNeedsTable(name.text), at: name.span))
        return nil
      }
    }
    guard let table = Catalogue.table(named: name.text) ?? Catalogue.table(ofRowNamed: name.text)
    else {
      let names = TableID.allCases.map(\.name) + declaredNames
      report(
        .unknownTable(name.text, at: name.span, near: near(name.text, among: names)))
      return nil
    }
    guard Catalogue.table(named: name.text) != nil else {
      report(
        .unknownTable(
          name.text, at: name.span, near: near(table.name.english, among: [table.name]))
      )
      return nil
    }
    note(name, .source, table.name)
    return start(at: table, span: name.span)
  }

  private mutating func start(at table: TableID, span: Span) -> Progress {
    let row = row(of: table)
    let shown = shownColumns(of: row, from: [row], withLetter: table != .replies)
    let definitions = shown.map { CheckedDefinition($0.column, as: $0.formula(at: span)) }
    return Progress(
      source: .table(row), sourceColumns: definitions,
      scope: Scope(columns: shown, rows: [row]))
  }

  /// The columns of a row that are shown while no stage has chosen any.
  mutating func shownColumns(
    of row: RowVariable, from rows: [RowVariable], withLetter: Bool
  ) -> [VisibleColumn] {
    let description = Catalogue.description(of: row.table)
    let letter = withLetter ? Catalogue.column(named: "id", in: .replies).map { [$0] } ?? [] : []
    return (letter + description.columns).map { column in
      let owner = rows.last { $0.table == column.column.table } ?? row
      return VisibleColumn(
        column: self.column(
          column.name, column.type,
          isBackground: !description.defaultColumns.contains(column.column)),
        stored: StoredColumn(row: owner, description: column))
    }
  }

  private mutating func startAtPrevious(_ span: Span) -> Progress? {
    guard let previous else {
      report(.wrongType(.noPrevious, at: span))
      return nil
    }
    let columns = previous.map { column($0.name, $0.type, isBackground: $0.isBackground) }
    return Progress(
      source: .previous(columns), sourceColumns: [],
      scope: Scope(columns: columns.map { VisibleColumn(column: $0) }))
  }

  private mutating func apply(_ stage: Syntax.Stage, to progress: inout Progress) {
    let (scope, span) = (progress.scope, stage.span)
    self.stage = stage
    if stage.shape.hasError { noteBroken() }
    switch stage.node {
    case .filter(let expression):
      let condition = condition(expression, in: Context(scope: scope))
      noteDimensions(of: condition)
      progress.add(.filter(condition), at: span)
    case .select(let items): select(items, at: span, &progress)
    case .drop(let paths): drop(paths, at: span, &progress)
    case .extend(let assignments): extend(assignments, at: span, &progress)
    case .sort(let keys):
      progress.add(.sort(self.keys(keys, largestFirst: false, in: scope)), at: span)
    case .take(let count): take(count, at: span, &progress)
    case .skip(let count):
      guard let count = self.count(count, .rows, 0...Self.rowCountMax) else { return }
      progress.add(.skip(count), at: span)
      progress.scope.isSingleRow = false
    case .top(let count, let keys, let groups):
      top(count, keys, groups, at: span, &progress)
    case .sample(let count, let seed): sample(count, seed, at: span, &progress)
    case .assert(let expression, let message):
      progress.add(
        .assert(condition(expression, in: Context(scope: scope)), message: message), at: span)
    case .distinct(let expressions): distinct(expressions, at: span, &progress)
    case .count: count(at: span, &progress)
    case .summarize(let items, let keys, let keepsEmptyGroups):
      summarize(items, by: keys, keepsEmptyGroups: keepsEmptyGroups, at: span, &progress)
    case .pivot(let aggregate, let key): pivot(aggregate, by: key, at: span, &progress)
    case .expand(let path): expand(path, at: span, &progress)
    case .describe: describe(at: span, &progress)
    case .concordance(let pattern, let width):
      concordance(pattern, width, at: span, &progress)
    case .chart(let form, let channels): chart(form, channels, at: span, &progress)
    case .combine(let operation, let source): combine(operation, source, at: span, &progress)
    case .lookup(let source, let keys, let takesAll):
      lookup(source, on: keys, takesAll: takesAll, at: span, &progress)
    case .error: progress.scope.isUncertain = true
    }
  }
}

extension Bilingual {
  static let rows = Bilingual("行数", "the number of rows")
  static let seed = Bilingual("种子", "the seed")
  static let noPrevious = Bilingual("还没有前一个结果", "there is no previous result yet")

  static func sourceNeedsTable(_ name: String) -> Bilingual {
    Bilingual("“\(name)”是一个值，不是表", "'\(name)' is a value, not a table")
  }
}
