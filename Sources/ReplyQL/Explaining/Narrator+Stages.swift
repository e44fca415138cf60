import Plan
import Syntax
import Values

extension Narrator {
  /// What a stage does, without a full stop; empty for one that was not understood.
  func clause(_ stage: Syntax.Stage) -> String {
    switch stage.node {
    case .filter(let condition):
      say("只留\(self.condition(condition))的行", "keep the rows where \(self.condition(condition))")
    case .select(let items):
      say("只看这些列：\(listed(items.map(item)))", "show these columns: \(listed(items.map(item)))")
    case .drop(let paths):
      say("去掉\(listed(paths.map(printer.path)))", "leave out \(listed(paths.map(printer.path)))")
    case .extend(let assignments):
      say(
        "加上\(listed(assignments.map(assignment)))", "add \(listed(assignments.map(assignment)))")
    case .sort(let keys):
      say("按\(order(keys, .ascending))排列", "order the rows by \(order(keys, .ascending))")
    case .take(let count):
      say("只取前\(value(count))行", "keep the first \(rows(count))")
    case .skip(let count):
      say("略过前\(value(count))行", "skip the first \(rows(count))")
    case .top(let count, let keys, let groups): top(count, keys, groups)
    case .sample(let count, let seed): sample(count, seed)
    case .distinct(let keys): distinct(keys)
    case .count: say("数出有多少行", "count the rows")
    case .summarize(let items, let keys, let keepsEmptyGroups):
      summarize(items, keys, keepsEmptyGroups)
    case .pivot(let aggregate, let key): pivot(aggregate, key)
    case .expand(let path): expand(path)
    case .assert(let condition, let message):
      say(
        "检查每一行：\(self.condition(condition))；不成立就以\(quoted(message))结束",
        "require of every row that \(self.condition(condition)), else end with \(quoted(message))")
    case .describe:
      say("逐列说明类型、有值的行数、不同的值、最小和最大", "describe each column: type, values, least and greatest")
    case .concordance(let pattern, let width): concordance(pattern, width)
    case .chart(let form, let channels): chart(form, channels)
    case .combine(let operation, let source): combine(operation, noun(source))
    case .lookup(let source, let keys, let takesAll): lookup(noun(source), keys, takesAll)
    case .error: ""
    }
  }

  /// So many rows, in English.
  private func rows(_ count: Expression) -> String {
    let count = value(count)
    return count == "1" ? "1 row" : "\(count) rows"
  }

  private func top(_ count: Expression, _ keys: [Syntax.SortKey], _ groups: [Expression]) -> String
  {
    let order = order(keys, .descending)
    let each =
      groups.isEmpty
      ? ""
      : say("对每个\(listed(groups.map(value)))，", "for each \(listed(groups.map(value))), ")
    return each
      + say(
        "按\(order)排列，取前\(value(count))行",
        "order the rows by \(order) and keep the first \(value(count))")
  }

  private func sample(_ count: Expression, _ seed: Expression?) -> String {
    let seed = seed.map(value) ?? "\(Catalogue.seedDefault)"
    return say(
      "随机抽取\(value(count))行（种子\(seed)）", "draw \(rows(count)) at random, with the seed \(seed)")
  }

  private func distinct(_ keys: [Expression]) -> String {
    guard !keys.isEmpty else {
      return say("各列都相同的行只留第一行", "of the rows that are equal in all columns, keep the first")
    }
    let names = listed(keys.map(value))
    return say("\(names)相同的行只留第一行", "of the rows with the same \(names), keep the first")
  }

  private func summarize(_ items: [Item], _ keys: [Item], _ keepsEmptyGroups: Bool) -> String {
    let measures = listed(items.map { named($0.name, measure($0.expression)) })
    guard !keys.isEmpty else {
      return say("把全部行合成一行：\(measures)", "make one row of all rows: \(measures)")
    }
    let groups = listed(keys.map(item))
    let empty =
      keepsEmptyGroups ? say("，没有行的组也保留", ", groups without rows included") : ""
    return say(
      "按\(groups)分组，每组一行\(empty)：\(measures)",
      "make one row for each \(groups)\(empty): \(measures)")
  }

  /// A key with its values, `by year in [2023, 2024]`, is written as a membership.
  private func pivot(_ aggregate: Expression, _ key: Expression) -> String {
    let cell = measure(aggregate)
    guard case .compare(.isMember, let column, let values) = key.node else {
      return say(
        "\(value(key))的每个值成一列，格里是\(cell)",
        "make one column of each value of \(value(key)), holding \(cell)")
    }
    return say(
      "\(value(column))的值\(value(values))各成一列，格里是\(cell)",
      "make one column of each of the values \(value(values)) of \(value(column)), holding \(cell)")
  }

  private func expand(_ path: Path) -> String {
    let name = printer.path(path)
    let isTable = path.plainName.flatMap { Catalogue.table(named: $0.text) } != nil
    guard isTable else {
      return say("把\(name)的每一项拆成一行", "make one row of each member of \(name)")
    }
    return say("把每行拆成它的各条\(name)，一条一行", "make one row of each of its \(name)")
  }

  private func concordance(_ pattern: Pattern, _ width: Expression?) -> String {
    let width = width.map(value) ?? "\(Catalogue.widthDefault)"
    return say(
      "在正文里逐处列出\(self.pattern(pattern))，左右各带\(width)字",
      "list each place of \(self.pattern(pattern)) in the text, with \(width) characters around it")
  }

  private func combine(_ operation: SetOperator, _ other: String) -> String {
    switch operation {
    case .union: say("加上\(other)的行，每行只算一次", "add the rows of \(other), each row once")
    case .except: say("去掉\(other)里也有的行", "leave out the rows that \(other) has too")
    case .intersect: say("只留\(other)里也有的行", "keep the rows that \(other) has too")
    }
  }

  private func lookup(_ other: String, _ keys: [Name], _ takesAll: Bool) -> String {
    let names = listed(keys.map { printer.name($0, .reference) })
    let matches = takesAll ? say("每一行", "every row") : say("那一行", "the row")
    return say(
      "配上\(other)里\(names)相同的\(matches)，配不上的行也留下",
      "add the columns of \(matches) of \(other) with the same \(names); rows without one stay")
  }

  private func chart(_ form: Name, _ channels: [Assignment]) -> String {
    let drawing =
      switch ChartForm.named(form.text) {
      case .bar: say("柱状图", "bars")
      case .line: say("折线图", "a line")
      case .heat: say("热图", "a heat map")
      case nil: form.text
      }
    let parts = channels.map { channel in
      let known = ChartChannel.named(channel.name.text)?.spelling.text(in: language)
      let name = known ?? channel.name.text
      return say(
        "\(name) 是\(value(channel.expression))", "\(value(channel.expression)) as \(name)")
    }
    guard !parts.isEmpty else { return say("画成\(drawing)", "draw it as \(drawing)") }
    return say("画成\(drawing)，\(listed(parts))", "draw it as \(drawing), with \(listed(parts))")
  }

  private func order(_ keys: [Syntax.SortKey], _ unsaid: Syntax.SortKey.Order) -> String {
    let parts = keys.map { key in
      switch key.order ?? unsaid {
      case .ascending: say("\(value(key.expression))升序", "\(value(key.expression)) ascending")
      case .descending: say("\(value(key.expression))降序", "\(value(key.expression)) descending")
      }
    }
    return parts.joined(separator: say("、再按", ", then by "))
  }

  private func item(_ item: Item) -> String { named(item.name, value(item.expression)) }

  private func assignment(_ assignment: Assignment) -> String {
    named(assignment.name, value(assignment.expression))
  }

  private func named(_ name: Name?, _ value: String) -> String {
    guard let name = name.map({ printer.name($0, nil) }) else { return value }
    return say("\(name)（即\(value)）", "\(name) (\(value))")
  }
}
