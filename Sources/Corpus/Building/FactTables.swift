import ChineseText
import Letters
import Plan
import Values

/// What the builders of a table need of a letter.
struct LetterSource {
  let letter: Letter
  let text: EncodedText

  /// The section of a sentence.
  func section(ofSentence sentence: Int?) -> Int? {
    sentence.flatMap { letter.sentences[$0].section }
  }
}

/// Puts finished columns together into a table of facts.
struct FactFinishing {
  let texts: TextLayout
  let letterOrder: [UInt32]?
  let sentences: RowLayout
  let sections: RowLayout

  /// Takes the table's columns over; each is released when it is finished.
  ///
  /// `numbers` names further columns, each with the column of quantities whose numbers it shares.
  func table(
    _ owners: RowOwners, _ text: consuming SpanColumn,
    _ columns: consuming [String: any ColumnBuilder], numbers: [String: String] = [:]
  ) -> CorpusTable {
    let layout = owners.layout(letterOrder)
    var finished = ["text": text.finished(layout, texts)]
    while let (name, column) = columns.popFirst() { finished[name] = column.finished(layout.order) }
    for (name, quantities) in numbers { finished[name] = finished[quantities]?.numbers }
    return CorpusTable(
      rowCount: layout.letters.count, columns: finished,
      parents: owners.parents(layout, sentences: sentences, sections: sections))
  }
}

extension ColumnStorage {
  /// The numbers of a column of quantities without their units.
  fileprivate var numbers: ColumnStorage? {
    switch self {
    case .quantities(let values, let scale, _, _, let present):
      .decimals(values, scale: scale, present: present)
    case .wideQuantities(let values, _, _, let present): .wideDecimals(values, present: present)
    default: nil
    }
  }
}

/// `figures` while letters arrive.
struct FigureTable {
  private var owners = RowOwners()
  private var text = SpanColumn()
  private var indicator = WordColumn()
  private var amount = QuantityColumn()
  private var unit = WordColumn()
  private var dimension = ChoiceColumn<Dimension.Kind>(.dimension)
  private var measure = ChoiceColumn<Measure>(.measure)
  private var change = ChoiceColumn<Direction>(.change)
  private var changeVerb = WordColumn()
  private var basis = WordColumn()
  private var bound = WordColumn()
  private var period = DateColumn()
  private var status = ChoiceColumn<FigureStatus>(.status)
  private var scope = WordColumn()
  private var valueMax = NumberColumn()
  private var rules = RuleColumns()

  mutating func append(_ source: LetterSource) {
    for figure in source.letter.figures {
      owners.append(
        sentence: figure.sentence,
        section: figure.section ?? source.section(ofSentence: figure.sentence))
      text.append(source.text.span(figure.span))
      indicator.append(figure.indicator)
      amount.append(figure.value, figure.unit, figure.dimension)
      unit.append(figure.unit)
      dimension.append(figure.dimension?.kind)
      measure.append(figure.measure)
      change.append(figure.change)
      changeVerb.append(figure.changeVerb)
      basis.append(figure.basis)
      bound.append(figure.bound)
      period.append(figure.period)
      status.append(figure.status)
      scope.append(figure.scope)
      valueMax.append(figure.valueMax)
      rules.append(figure.rules)
    }
    owners.endLetter(rowCount: source.letter.figures.count)
  }

  consuming func finished(_ finishing: FactFinishing) -> CorpusTable {
    let attributes: [String: any ColumnBuilder] = [
      "indicator": indicator, "amount": amount, "unit": unit,
      "dimension": dimension, "measure": measure, "change": change, "change_verb": changeVerb,
      "basis": basis, "bound": bound, "period": period, "status": status, "scope": scope,
      "value_max": valueMax,
    ]
    return finishing.table(
      owners, text, attributes.merging(rules.builders) { own, _ in own },
      numbers: ["value": "amount"])
  }
}

/// The rules that gave the attributes of figures, a byte each while letters arrive.
private struct RuleColumns {
  private var indicator = ChoiceColumn<IndicatorRule>(.indicatorRule)
  private var measure = ChoiceColumn<MeasureRule>(.measureRule)
  private var change = ChoiceColumn<ChangeRule>(.changeRule)
  private var basis = ChoiceColumn<BasisRule>(.basisRule)
  private var bound = ChoiceColumn<BoundRule>(.boundRule)
  private var period = ChoiceColumn<PeriodRule>(.periodRule)
  private var status = ChoiceColumn<StatusRule>(.statusRule)
  private var scope = ChoiceColumn<ScopeRule>(.scopeRule)

  mutating func append(_ rules: FigureRules) {
    indicator.append(rules.indicator)
    measure.append(rules.measure)
    change.append(rules.change)
    basis.append(rules.basis)
    bound.append(rules.bound)
    period.append(rules.period)
    status.append(rules.status)
    scope.append(rules.scope)
  }

  /// The columns by name.
  var builders: [String: any ColumnBuilder] {
    [
      "indicator_rule": indicator, "measure_rule": measure, "change_rule": change,
      "basis_rule": basis,
      "bound_rule": bound, "period_rule": period, "status_rule": status, "scope_rule": scope,
    ]
  }
}

/// `rejected` while letters arrive.
struct RejectedTable {
  private var owners = RowOwners()
  private var text = SpanColumn()
  private var reason = ChoiceColumn<RejectionClass>(.rejection)

  mutating func append(_ source: LetterSource) {
    for numeral in source.letter.rejected {
      owners.append(sentence: numeral.sentence, section: numeral.section)
      text.append(source.text.span(numeral.span))
      reason.append(numeral.reason)
    }
    owners.endLetter(rowCount: source.letter.rejected.count)
  }

  consuming func finished(_ finishing: FactFinishing) -> CorpusTable {
    finishing.table(owners, text, ["class": reason])
  }
}

/// `commitments` while letters arrive.
struct CommitmentTable {
  private var owners = RowOwners()
  private var text = SpanColumn()
  private var cue = WordColumn()
  private var deadline = DateColumn()
  private var target = QuantityColumn()
  private var condition = WordColumn()
  private var specificity = ChoiceColumn<Specificity>(.specificity)

  mutating func append(_ source: LetterSource) {
    for commitment in source.letter.commitments {
      let figure = commitment.target.map { source.letter.figures[$0] }
      owners.append(
        sentence: commitment.sentence, section: source.section(ofSentence: commitment.sentence))
      text.append(source.text.span(commitment.span))
      cue.append(commitment.cue)
      deadline.append(commitment.deadline)
      target.append(figure?.value, figure?.unit, figure?.dimension)
      condition.append(commitment.condition.map(source.letter.printed))
      specificity.append(commitment.specificity)
    }
    owners.endLetter(rowCount: source.letter.commitments.count)
  }

  consuming func finished(_ finishing: FactFinishing) -> CorpusTable {
    finishing.table(
      owners, text,
      [
        "cue": cue, "deadline": deadline, "target": target, "condition": condition,
        "specificity": specificity,
      ])
  }
}

/// `outcomes` while letters arrive.
struct OutcomeTable {
  private var owners = RowOwners()
  private var text = SpanColumn()
  private var outcome = ChoiceColumn<OutcomeKind>(.outcome)
  private var reason = ChoiceColumn<RefusalReason>(.reason)

  mutating func append(_ source: LetterSource) {
    for answer in source.letter.outcomes {
      owners.append(
        sentence: answer.sentence, section: source.section(ofSentence: answer.sentence))
      text.append(source.text.span(answer.span))
      outcome.append(answer.outcome)
      reason.append(answer.reason)
    }
    owners.endLetter(rowCount: source.letter.outcomes.count)
  }

  consuming func finished(_ finishing: FactFinishing) -> CorpusTable {
    finishing.table(owners, text, ["outcome": outcome, "reason": reason])
  }
}

/// `citations` while letters arrive.
struct CitationTable {
  private var owners = RowOwners()
  private var text = SpanColumn()
  private var title = WordColumn()
  private var docNumber = WordColumn()
  private var issuer = WordColumn()
  private var year = WholeColumn()
  private var genre = WordColumn()

  mutating func append(_ source: LetterSource) {
    for citation in source.letter.citations {
      owners.append(
        sentence: citation.sentence, section: source.section(ofSentence: citation.sentence))
      text.append(source.text.span(citation.span))
      title.append(citation.title)
      docNumber.append(citation.docNumber)
      issuer.append(citation.issuer)
      year.append(citation.year)
      genre.append(citation.genre)
    }
    owners.endLetter(rowCount: source.letter.citations.count)
  }

  consuming func finished(_ finishing: FactFinishing) -> CorpusTable {
    finishing.table(
      owners, text,
      ["title": title, "doc_number": docNumber, "issuer": issuer, "year": year, "genre": genre])
  }
}

/// `dates` while letters arrive.
struct DateTable {
  private var owners = RowOwners()
  private var text = SpanColumn()
  private var date = DateColumn()
  private var precision = ChoiceColumn<DatePrecision>(.precision)

  mutating func append(_ source: LetterSource) {
    for mention in source.letter.dates {
      owners.append(
        sentence: mention.sentence, section: source.section(ofSentence: mention.sentence))
      text.append(source.text.span(mention.span))
      date.append(mention.date)
      precision.append(mention.date.precision)
    }
    owners.endLetter(rowCount: source.letter.dates.count)
  }

  consuming func finished(_ finishing: FactFinishing) -> CorpusTable {
    finishing.table(owners, text, ["date": date, "precision": precision])
  }
}

/// `mentions` while letters arrive.
struct MentionTable {
  private var owners = RowOwners()
  private var text = SpanColumn()
  private var type = ChoiceColumn<MentionType>(.mention)
  private var name = WordColumn()

  mutating func append(_ source: LetterSource) {
    for mention in source.letter.mentions {
      owners.append(
        sentence: mention.sentence, section: source.section(ofSentence: mention.sentence))
      text.append(source.text.span(mention.span))
      type.append(mention.type)
      name.append(mention.name)
    }
    owners.endLetter(rowCount: source.letter.mentions.count)
  }

  consuming func finished(_ finishing: FactFinishing) -> CorpusTable {
    finishing.table(owners, text, ["type": type, "name": name])
  }
}
