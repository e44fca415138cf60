import Diagnostics
import Values

extension Parser {
  /// Stages = "|" Stage { "|" Stage } .
  mutating func stages() -> [Stage] {
    var stages: [Stage] = []
    if isLost { recoverAtStage() }
    while takeBar() {
      if stages.count == Pipeline.stageCountMax {
        report(.tooManyStages(at: current.span))
        skipStages()
        break
      }
      let stage = stage()
      let isWhole = isLost || endsStage(current)
      if !isWhole { fail(expecting: .endOfStage) }
      stages.append(isWhole ? stage : Stage(.error, at: stage.span))
      recoverAtStage()
    }
    return stages
  }

  /// Consumes a `|`; where a stage begins without one, reports that and goes on.
  private mutating func takeBar() -> Bool {
    if take(.bar) || isForeignClause(current) { return true }
    guard current.keyword?.beginsStage == true else { return false }
    report(.missingBar(before: current))
    return true
  }

  /// Whether nothing of a stage is left at a token.
  private func endsStage(_ token: Token) -> Bool {
    switch token.kind {
    case .end: true
    case .name: isForeignClause(token)
    case .keyword(let keyword, _): keyword.beginsStage
    case .symbol(let symbol):
      symbol.isClosing || symbol == .bar || symbol == .semicolon || symbol == .comma
        || symbol == .colon
    default: false
    }
  }

  private mutating func skipStages() {
    var open = 0
    while current.kind != .end, current.symbol != .semicolon {
      switch current.symbol {
      case .openParenthesis: open += 1
      case .closeParenthesis:
        if open == 0 { return }
        open -= 1
      default: break
      }
      advance()
    }
  }

  /// Whether a statement begins with a stage, its `|` forgotten; `count` can be a table.
  func isBareStage(_ token: Token) -> Bool {
    token.keyword.map { $0.beginsStage && !$0.isAlsoName } ?? false
  }

  /// Stage = RowStage | ColumnStage | TableStage | CombiningStage .
  private mutating func stage() -> Stage {
    let keyword = current
    if keyword.keyword == .by || keyword.isGroupWord { return groupStage() }
    if let word = foreignStage() {
      return Stage(node(of: word), at: span(from: keyword.span))
    }
    guard let word = keyword.keyword, word.beginsStage else {
      fail(unknownStage())
      return Stage(.error, at: keyword.kind == .end ? place : keyword.span)
    }
    advance()
    return Stage(node(of: word), at: span(from: keyword.span))
  }

  /// A stage that only groups, which is reported.
  private mutating func groupStage() -> Stage {
    let start = current.span
    let group = GroupTranslation(tokens[position...], sourceText)
    report(.groupBy(at: start, group.map { .init($0.span, with: $0.text) }))
    skipTranslated(to: max(start.end, group?.span.end ?? 0))
    return Stage(.error, at: start)
  }

  private mutating func node(of keyword: Keyword) -> Stage.Node {
    rowStage(keyword) ?? columnStage(keyword) ?? combiningStage(keyword) ?? tableStage(keyword)
  }

  /// RowStage = Where | Sort | Take | Skip | Top | Sample | Distinct | Expand | Assert .
  private mutating func rowStage(_ keyword: Keyword) -> Stage.Node? {
    switch keyword {
    case .where: .filter(conditions())
    case .sort: sort()
    case .take: take()
    case .skip: skip()
    case .top: top()
    case .sample: sample()
    case .distinct: distinct()
    case .expand: expand()
    case .assert: assertion()
    default: nil
    }
  }

  /// ColumnStage = Select | Drop | Extend .
  private mutating func columnStage(_ keyword: Keyword) -> Stage.Node? {
    switch keyword {
    case .select: select()
    case .drop: drop()
    case .extend: extend()
    default: nil
    }
  }

  /// TableStage = Count | Summarize | Pivot | Describe | Concordance | Chart .
  private mutating func tableStage(_ keyword: Keyword) -> Stage.Node {
    switch keyword {
    case .count: count()
    case .summarize: summarize()
    case .pivot: pivot()
    case .describe: describe()
    case .chart: chart()
    default: concordance()
    }
  }

  /// Where = "where" Expression .
  mutating func condition() -> Expression { expression() }

  /// The condition of a filter; a comma between two is reported and read as `and`.
  private mutating func conditions() -> Expression {
    let start = current.span
    var conditions = [condition()]
    while !isLost, current.symbol == .comma {
      report(.commaInWhere(language, current.span))
      advance()
      conditions.append(condition())
    }
    return conditions.count == 1 ? conditions[0] : expression(.and(conditions), from: start)
  }

  /// Select = "select" Items .
  private mutating func select() -> Stage.Node { .select(items()) }

  /// Drop = "drop" Path { "," Path } .
  private mutating func drop() -> Stage.Node { .drop(list { $0.path() }) }

  /// Extend = "extend" Assignment { "," Assignment } .
  private mutating func extend() -> Stage.Node { .extend(list { $0.assignment() }) }

  /// Sort = "sort" "by" Key { "," Key } .
  private mutating func sort() -> Stage.Node {
    takeBy(behind: .sort)
    return .sort(list { $0.key() })
  }

  /// Take = "take" Expression .
  private mutating func take() -> Stage.Node { .take(rowCount()) }

  /// Skip = "skip" Expression .
  private mutating func skip() -> Stage.Node { .skip(rowCount()) }

  private mutating func rowCount() -> Expression { foreignRowCount() ?? expression() }

  /// Top = "top" Expression "by" Key { "," Key } [ "per" Expression { "," Expression } ] .
  private mutating func top() -> Stage.Node {
    if let keyword = previous, let count = rowCountText(current), endsStage(peek()) {
      report(.topWithoutKeys(keyword, count, at: keyword.span.joined(with: current.span)))
      advance()
      return .error
    }
    let count = rowCount()
    if isLost { recover() }
    takeBy(behind: .top)
    let keys = list { $0.key() }
    let groups = take(.per) ? list { $0.expression() } : []
    return .top(count, by: keys, per: groups)
  }

  /// Sample = "sample" Expression [ "seed" Expression ] .
  private mutating func sample() -> Stage.Node {
    let count = rowCount()
    return .sample(count, seed: take(.seed) ? expression() : nil)
  }

  /// Distinct = "distinct" [ Expression { "," Expression } ] .
  private mutating func distinct() -> Stage.Node {
    .distinct(beginsExpression(current) ? list { $0.expression() } : [])
  }

  /// Count = "count" .
  private mutating func count() -> Stage.Node { .count }

  /// Summarize = "summarize" Items [ "by" Items ] [ "with empty" ] .
  private mutating func summarize() -> Stage.Node {
    let aggregates = items()
    let keys = take(.by) ? items() : []
    let keepsEmptyGroups = take(.withEmpty)
    return .summarize(aggregates, by: keys, keepsEmptyGroups: keepsEmptyGroups)
  }

  /// Pivot = "pivot" Expression "by" Expression .
  private mutating func pivot() -> Stage.Node {
    let aggregate = expression()
    if isLost { recover() }
    takeBy(behind: .pivot)
    return .pivot(aggregate, by: expression())
  }

  /// Expand = "expand" Path .
  private mutating func expand() -> Stage.Node { .expand(path()) }

  /// Assert = "assert" Expression string .
  private mutating func assertion() -> Stage.Node {
    let condition = expression()
    guard case .string(let message) = current.kind else {
      fail(expecting: .string)
      return .error
    }
    advance()
    return .assert(condition, message: message)
  }

  /// Describe = "describe" .
  private mutating func describe() -> Stage.Node { .describe }

  /// Concordance = "kwic" Pattern [ "width" Expression ] .
  private mutating func concordance() -> Stage.Node {
    let pattern = self.pattern()
    return .concordance(pattern, width: take(.width) ? expression() : nil)
  }

  /// Chart = "chart" Name [ Assignment { "," Assignment } ] .
  private mutating func chart() -> Stage.Node {
    let form = name()
    return .chart(form, !isLost && current.isName ? list { $0.assignment() } : [])
  }

  private mutating func takeBy(behind keyword: Keyword) {
    if take(.by) { return }
    if !beginsExpression(current) || current.kind == .faulty {
      fail(expecting: .keyword(.by))
    } else if let glued = gluedBy() {
      report(glued)
    } else {
      report(.missingBy(behind: keyword, language, at: place))
    }
  }

  /// Items = Item { "," Item } .
  private mutating func items() -> [Item] { list { $0.item() } }

  /// Item = [ Name "=" ] Expression .
  private mutating func item() -> Item {
    let start = current.span
    let isNamed = peek().symbol == .equal && (current.isName || isMisusedKeyword(current))
    let name = isNamed ? self.name() : nil
    if isNamed { advance() }
    let value = expression()
    return foreignAlias(of: value, from: start) ?? Item(name, value)
  }

  /// Assignment = Name "=" Expression .
  private mutating func assignment() -> Assignment {
    let name = self.name()
    if !take(.equal) { fail(expecting: .symbol(.equal)) }
    return Assignment(name, expression())
  }

  /// Key = Expression [ "asc" | "desc" ] .
  private mutating func key() -> SortKey {
    let value = expression()
    if let order = foreignOrder() { return SortKey(value, order) }
    if take(.ascending) { return SortKey(value, .ascending) }
    return SortKey(value, take(.descending) ? .descending : nil)
  }

  /// Whether a reserved word stands where only a name can be meant.
  private func isMisusedKeyword(_ token: Token) -> Bool {
    switch token.keyword {
    case nil, .not, .if, .cases, .missing, .true, .false: false
    default: true
    }
  }
}
