import Diagnostics
import Plan
import Syntax
import Values

extension Checker {
  /// Draws the table; the last stage of a query.
  ///
  /// Columns that only the drawing names are added.
  mutating func chart(
    _ form: Name, _ channels: [Assignment], at span: Span, _ progress: inout Progress
  ) {
    guard span == chartPlace else { return report(.chartInside(at: span)) }
    guard !form.isError, !channels.contains(where: \.shape.hasError) else { return noteBroken() }
    guard let drawn = ChartForm.named(form.text) else {
      return report(.unknownChartForm(form, near: near(form.text, among: .chartForms)))
    }
    var given: [ChartChannel: (place: Int, span: Span)] = [:]
    var definitions: [CheckedDefinition] = []
    for channel in channels {
      guard let known = self.channel(channel.name, of: drawn) else { return }
      if let first = given[known] {
        return report(.chartChannelTwice(channel.name, first: first.span))
      }
      guard let place = column(of: channel, known, drawn, &definitions, &progress) else { return }
      given[known] = (place, channel.name.span)
    }
    if !definitions.isEmpty { progress.add(.extend(definitions), at: span) }
    guard !progress.scope.isUncertain else { return }
    let choice = ChartColumns(progress.scope.columns.map(\.column), given.mapValues(\.place))
    guard let chart = choice.chart(drawn) else {
      return report(.noChartColumn(choice.lacking(drawn), at: span))
    }
    progress.add(.chart(chart), at: span)
  }

  private mutating func channel(_ name: Name, of form: ChartForm) -> ChartChannel? {
    let known = ChartChannel.named(name.text)
    if let known, form.channels.contains(known) { return known }
    report(.unknownChartChannel(name, of: form))
    return nil
  }

  /// The place of the column that an assignment names, shown already or added; `nil` after a
  /// report.
  private mutating func column(
    of channel: Assignment, _ known: ChartChannel, _ form: ChartForm,
    _ definitions: inout [CheckedDefinition], _ progress: inout Progress
  ) -> Int? {
    let value = formula(channel.expression, in: Context(scope: progress.scope))
    guard !value.isBroken, value.type != .unknown else { return nil }
    if known == form.measure {
      guard require(value, [.number, .quantity], for: Keyword.chart.spelling, isAggregate: true)
      else { return nil }
    } else if value.type == .list {
      report(.wrongType(.listAsKey, at: value.span))
      return nil
    }
    let columns = progress.scope.columns
    if let shown = columns.firstIndex(where: { $0.formula(at: value.span).isSame(as: value) }) {
      return shown
    }
    let name = name(of: Item(nil, channel.expression), value)
    let isTaken = [name.chinese, name.english].contains {
      progress.scope.column(named: Catalogue.key($0)) != nil
    }
    let made = VisibleColumn(column: column(isTaken ? known.spelling : name, value.type))
    definitions.append(CheckedDefinition(made.column, as: value))
    progress.scope.show(made)
    return progress.scope.columns.firstIndex { $0.column.id == made.column.id }
  }
}

extension ChartForm {
  /// What its columns can be called, in the order in which they are chosen.
  fileprivate var channels: [ChartChannel] { self == .heat ? [.x, .y, .value] : [.x, .y] }

  /// The channel that is drawn as a size or a shade.
  fileprivate var measure: ChartChannel { self == .heat ? .value : .y }
}

/// Which columns a drawing takes: those it names, and for the rest the first that fit.
private struct ChartColumns {
  private let types: [(place: Int, type: ValueType)]
  private let given: [ChartChannel: Int]

  /// Columns that no stage has chosen are taken only where a channel names them.
  init(_ columns: [PlanColumn], _ given: [ChartChannel: Int]) {
    self.given = given
    let taken = Set(given.values)
    types = columns.enumerated().filter { !$1.isBackground && !taken.contains($0) }
      .map { ($0, $1.type) }
  }

  /// The drawing, `nil` where a column is lacking.
  func chart(_ form: ChartForm) -> Chart? {
    guard form == .heat else {
      guard let x, let y = measure(.y, behind: x) else { return nil }
      return Chart(form, x: x, y: y)
    }
    guard let y = row, let x = self.column(besides: y) else { return nil }
    return measure(.value, behind: max(x, y), besides: [x, y]).map {
      Chart(form, x: x, y: y, value: $0)
    }
  }

  /// The channel for which there is no column.
  func lacking(_ form: ChartForm) -> ChartChannel {
    if form != .heat { return x == nil ? .x : .y }
    guard let row else { return .y }
    return column(besides: row) == nil ? .x : .value
  }

  /// The first column that tells things apart, else the first number where a second one is drawn.
  private var x: Int? {
    if let place = given[.x] { return place }
    if let key = types.first(where: { $0.type.isKey }) { return key.place }
    let numbers = types.filter { $0.type.isMeasure }
    return numbers.count > (given[.y] == nil ? 1 : 0) ? numbers.first?.place : nil
  }

  private var row: Int? { given[.y] ?? types.first { $0.type != .list }?.place }

  private func column(besides row: Int) -> Int? {
    given[.x] ?? types.first { $0.type != .list && $0.place != row }?.place
  }

  /// The first number or quantity behind a column, else the first of all.
  private func measure(_ channel: ChartChannel, behind key: Int, besides keys: [Int] = []) -> Int? {
    if let place = given[channel] { return place }
    let fit = types.filter { $0.type.isMeasure && $0.place != key && !keys.contains($0.place) }
    return (fit.first { $0.place > key } ?? fit.first)?.place
  }
}

extension ValueType {
  fileprivate var isMeasure: Bool { self == .number || self == .quantity }

  fileprivate var isKey: Bool {
    switch self {
    case .text, .date, .choice, .flag: true
    case .number, .quantity, .list, .unknown: false
    }
  }
}

extension [Bilingual] {
  fileprivate static var chartForms: [Bilingual] { ChartForm.allCases.map(\.spelling) }
}

extension Diagnostic {
  fileprivate static func chartInside(at span: Span) -> Diagnostic {
    Diagnostic(
      .badChart, .error,
      Bilingual("“画图”是查询的最后一步", "'chart' is the last stage of a query"), at: span,
      help: [
        Help(
          Bilingual(
            "把它移到查询的末尾；“设”和括号里的表不能画",
            "put it at the end of the query; a 'let' and a table in brackets are not drawn"))
      ])
  }

  fileprivate static func unknownChartForm(_ form: Name, near: Suggestions) -> Diagnostic {
    let forms = ChartForm.allCases.map(\.spelling)
    return Diagnostic(
      .badChart, .error,
      Bilingual("没有叫“\(form.text)”的图", "no chart is called '\(form.text)'"), at: form.span,
      help: near.help(replacing: form.span).orElse(
        Bilingual(
          "图有\(Bilingual.list(forms).chinese)", "charts are \(Bilingual.list(forms).english)")
      ))
  }

  fileprivate static func unknownChartChannel(_ name: Name, of form: ChartForm) -> Diagnostic {
    let channels = form.channels.map(\.spelling)
    return Diagnostic(
      .badChart, .error,
      Bilingual(
        "“\(form.spelling.chinese)”没有“\(name.text)”",
        "'\(form.spelling.english)' has no '\(name.text)'"),
      at: name.span,
      help: [
        Help(
          Bilingual(
            "可以写\(Bilingual.list(channels).chinese)",
            "it takes \(Bilingual.list(channels).english)"))
      ])
  }

  fileprivate static func chartChannelTwice(_ name: Name, first: Span) -> Diagnostic {
    Diagnostic(
      .badChart, .error,
      Bilingual("“\(name.text)”写了两次", "'\(name.text)' is given twice"), at: name.span,
      related: [Related(Bilingual("第一次在这里", "first here"), at: first)])
  }

  fileprivate static func noChartColumn(_ channel: ChartChannel, at span: Span) -> Diagnostic {
    let name = channel.spelling
    return Diagnostic(
      .badChart, .error,
      Bilingual(
        "没有列可以作图的“\(name.chinese)”", "no column can be the '\(name.english)' of the chart"),
      at: span,
      help: [
        Help(
          Bilingual(
            "先“汇总”或“选取”出来，或写明“\(name.chinese) = …”；要画的是数字或数量",
            "'summarize' or 'select' it first, or write '\(name.english) = …'; "
              + "what is drawn is a number or a quantity"))
      ])
  }
}
