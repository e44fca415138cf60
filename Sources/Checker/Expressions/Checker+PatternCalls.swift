import Diagnostics
import Plan
import Syntax
import Values

/// The functions that take a pattern.
enum PatternForm: CaseIterable {
  /// 出现次数.
  case occurrences
  /// 片段.
  case snippet
  /// 提取.
  case extract
  /// 频率, which takes the text of the rows.
  case rate

  /// What the catalogue says of it.
  var entry: CatalogueEntry {
    switch self {
    case .occurrences: Catalogue.occurrences
    case .snippet: Catalogue.snippet
    case .extract: Catalogue.extract
    case .rate: Catalogue.rate
    }
  }

  /// The function of that name in either language.
  init?(named name: String) {
    let key = Catalogue.key(name)
    let form = Self.allCases.first { $0.entry.name.english == key || $0.entry.name.chinese == key }
    guard let form else { return nil }
    self = form
  }
}

extension Checker {
  /// A call of a function that takes a pattern.
  mutating func patternCall(
    _ form: PatternForm, _ call: Call, at span: Span, in context: Context
  ) -> Formula {
    if form == .rate { return rate(call, at: span, in: context) }
    guard call.arguments.count == 2, call.filter == nil else {
      report(.wrongArgumentCount(form.entry, found: call.arguments.count, at: span))
      return .broken(at: span)
    }
    let value = formula(call.arguments[0], in: context)
    guard let (pattern, written) = pattern(call.arguments[1], of: form),
      require(value, [.text], for: form.entry.name), requireSpans(of: value, for: pattern, written)
    else { return .broken(at: span) }
    switch form {
    case .occurrences: return Formula(.occurrences(value, pattern), .number, at: span)
    case .snippet: return Formula(.snippet(value, pattern), .text, at: span)
    case .extract, .rate: return Formula(.extract(value, pattern), .text, at: span)
    }
  }

  private mutating func pattern(
    _ argument: Expression, of form: PatternForm
  ) -> (pattern: TextPattern, written: Pattern)? {
    guard let written = argument.asPattern else {
      report(.wrongType(.needsPattern(form.entry.name), at: argument.span))
      return nil
    }
    return searched(written).map { ($0, written) }
  }

  /// Hits for each 10,000 characters of the texts of a group: both are summed over its rows.
  private mutating func rate(_ call: Call, at span: Span, in context: Context) -> Formula {
    guard case .group = context.place else {
      report(.rateOutside(at: span))
      return .broken(at: span)
    }
    guard call.arguments.count == 1 else {
      report(.wrongArgumentCount(Catalogue.rate, found: call.arguments.count, at: span))
      return .broken(at: span)
    }
    let filter = call.filter.map { condition($0, in: context.ofRows) }
    guard let (pattern, _) = pattern(call.arguments[0], of: .rate) else { return .broken(at: span) }
    guard let text = Scope.stored(named: "text", of: context.scope.rows)?.formula(at: span) else {
      if !context.scope.isUncertain { report(.wrongType(.rateNeedsRows, at: span)) }
      return .broken(at: span)
    }
    let hits = Formula(.occurrences(text, pattern), .number, at: span)
    let length = Formula(.call(.length, [text]), .number, at: span)
    let factor = Formula(.constant(.number(ScaledDecimal(10_000))), .number, at: span)
    let hitSum = sum(hits, Catalogue.occurrences.name, where: filter)
    let lengthSum = sum(length, Bilingual("字数", "length"), where: filter)
    let scaled = Formula(.arithmetic(.multiply, hitSum, factor), .number, at: span)
    return Formula(.arithmetic(.divide, scaled, lengthSum), .number, at: span)
  }

  private mutating func sum(
    _ value: Formula, _ name: Bilingual, where filter: Formula?
  ) -> Formula {
    let column = column(name, .number)
    aggregates.append(AggregateColumn(column, as: Aggregate(.sum, of: value, filter: filter)))
    return Formula(.computed(column.id), .number, at: value.span)
  }
}

extension Diagnostic {
  static func rateOutside(at span: Span) -> Diagnostic {
    Diagnostic(
      .aggregateOutsideSummarize, .error,
      Bilingual("“频率”只用在“汇总”里", "'rate' stands in 'summarize' only"), at: span,
      help: [
        Help(
          Bilingual(
            "一行里的命中用“出现次数(正文, 样式)”数", "'occurrences(text, pattern)' counts the hits of one row"))
      ])
  }
}

extension Bilingual {
  static let rateNeedsRows = Bilingual(
    "“频率”要在表的行上找正文；这里的行已不是表的行",
    "'rate' searches the 'text' of a table's rows; the rows here are of no table")
}
