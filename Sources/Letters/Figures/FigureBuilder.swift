import CTextTables
import ChineseText
import Diagnostics
import Values

/// Turns candidates into figures, passage by passage, each attribute by a reader of its own.
struct FigureBuilder {
  private let text: FoldedText
  private let draft: Draft
  private let letter: DayRange?
  private var periods: PeriodReader
  private var indicators: IndicatorReader
  private(set) var figures: [Figure] = []
  private(set) var warnings: [ReadingWarning] = []

  init(draft: Draft, text: FoldedText) {
    self.text = text
    self.draft = draft
    letter = DateReader.anchor(of: draft)
    periods = PeriodReader(draft: draft, text: text)
    indicators = IndicatorReader(draft: draft, text: text)
  }

  /// Adds the figures of the next passage.
  mutating func add(_ candidates: [Candidate], of passage: Passage) {
    let mark = lastMark(before: passage.range.lowerBound)
    periods.enter(passage, afterColon: text[mark] == ":")
    indicators.enter(passage)
    let cues = PassageCues(passage.range, draft.marks)
    let contexts = NumberContext.all(candidates, of: passage, cues, in: text)
    let runs = NumberRun.all(of: contexts)
    var previous: Figure?
    for (index, context) in contexts.enumerated() {
      let neighbours = Neighbours(
        run: runs[index], previous: index > 0 ? contexts[index - 1] : nil,
        next: index + 1 < contexts.count ? contexts[index + 1] : nil)
      let figure = figure(context, neighbours, previous: previous)
      figures.append(figure)
      previous = figure
      if context.candidate.isRepaired { warn(.repairedUnit, at: context.candidate.range) }
    }
    periods.leave(passage, cues)
    for doubt in SumCheck(text: text).doubts(contexts) {
      warnings.append(
        ReadingWarning(
          .sumDisagrees, at: draft.text.offsets.rawSpan(of: doubt.total), detail: "\(doubt.sum)"))
    }
  }

  private func lastMark(before place: Int) -> Int {
    var mark = place - 1
    while text.has(TEXT_SPACE | TEXT_NEWLINE, at: mark) { mark -= 1 }
    return mark
  }

  private mutating func warn(_ code: DiagnosticCode, at range: Range<Int>) {
    warnings.append(
      ReadingWarning(
        code, at: draft.text.offsets.rawSpan(of: range), detail: text.string(range)))
  }

  /// One figure with all its attributes.
  private mutating func figure(
    _ context: NumberContext, _ neighbours: Neighbours, previous: Figure?
  ) -> Figure {
    let candidate = context.candidate
    let bound = BoundReader(text: text).bound(of: candidate)
    var status = StatusReader(text: text).status(of: context, bound: bound.word)
    var (change, basis) = comparison(of: context, neighbours.run, previous: previous)
    let measure = MeasureReader(text: text).measure(
      of: context, bound: bound.word, status: status.status, change: change, basis: basis.words)
    if measure.measure != .change, change == nil, basis.words != nil,
      !BasisReader(text: text).isStandard(context)
    {
      basis = (nil, .unused)
    }
    let period = periods.period(
      of: context, status: status.status, run: neighbours.run, sections: draft.sections)
    if status.status == .actual, let days = period.period?.days, let letter,
      days.first > letter.last
    {
      // What is dated behind the letter has not happened yet.
      let aims = bound.word.map(StatusReader.bounds.contains) ?? false
      status = (aims ? .target : .planned, .afterLetter)
    }
    let indicator = indicators.indicator(
      of: context,
      IndicatorReader.Found(
        measure: measure.measure, status: status.status, change: change, basis: basis.words,
        bound: bound.word, neighbours: neighbours,
        followsThreshold: previous?.measure == .threshold))
    let scope = ScopeReader(text: text).scope(of: context)
    let hasChange = candidate.form != .rank && candidate.form != .magnitude
    return Figure(
      span: candidate.range, value: candidate.value, valueMax: candidate.valueMax,
      unit: candidate.unit?.name, dimension: candidate.unit?.dimension, indicator: indicator.name,
      measure: measure.measure, change: change?.direction, changeVerb: change?.verb,
      basis: basis.words, bound: bound.word, period: period.period?.days,
      periodIsMonths: period.period?.isMonths ?? false, status: status.status, scope: scope.word,
      rules: FigureRules(
        indicator: indicator.rule, measure: measure.rule,
        change: hasChange ? change?.rule ?? .absent : nil, basis: basis.rule, bound: bound.rule,
        period: period.rule, status: status.rule, scope: scope.rule),
      sentence: context.passage.sentence, section: context.passage.section)
  }

  /// The change and the basis of a figure: its own, or those of the value that it is joined to.
  private func comparison(
    of context: NumberContext, _ run: NumberRun, previous: Figure?
  ) -> (change: ChangeReader.Change?, basis: (words: String?, rule: BasisRule)) {
    let candidate = context.candidate
    var change = ChangeReader(text: text).change(
      of: candidate.range, ownStart: context.ownStart, runEnd: run.end)
    var basis = BasisReader(text: text).basis(of: context)
    if context.joinsPrevious, let previous, previous.unit == candidate.unit?.name, change == nil {
      // Values joined by 、 share the verb and the basis of the first.
      if let direction = previous.change, let verb = previous.changeVerb {
        change = ChangeReader.Change(
          direction: direction, verb: verb, isLevel: previous.measure != .change, rule: .shared)
      }
      if basis.words == nil, let words = previous.basis { basis = (words, .shared) }
    }
    switch candidate.form {
    case .doubling:
      change = ChangeReader.Change(
        direction: .increase, verb: "增长", isLevel: false, rule: .doubling)
    case .rank, .magnitude: change = nil
    case .plain, .fraction: break
    }
    return (change, basis)
  }
}
