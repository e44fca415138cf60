import Diagnostics
import Values

/// Writes clauses of SQL as stages.
struct SQLWriter {
  private let source: SourceText
  private let language: Language

  /// Writes in a language.
  init(_ source: SourceText, _ language: Language) {
    self.source = source
    self.language = language
  }

  /// One of what `SELECT` lists.
  private struct Column {
    var text: String
    var name: String?
    let isAggregate: Bool

    /// As a stage writes it.
    var item: String { name.map { "\($0) = \(text)" } ?? text }
  }

  /// The stages in their order; `nil` where some clause cannot be written.
  mutating func stages(
    select: [Token], where filter: [Token]?, group: [Token]?, having: [Token]?,
    order: [Token]?, take: [Token]?, skip: [Token]?
  ) -> [String]? {
    let isDistinct = select.first?.keyword == .distinct
    guard var columns = columns(isDistinct ? select.dropFirst() : select[...]) else { return nil }
    var having = having.map(text)
    var order = order.map { keys in
      split(keys[...]).map { orderKey($0, among: columns) }.joined(separator: ", ")
    }
    nameAggregates(&columns, in: &having, &order)
    var stages: [String] = []
    if let filter { stages.append(stage(.where, text(filter))) }
    let groups = group.map { split($0[...]).map { text(Array($0)) } }
    let rows = grouped(columns, by: groups)
    if let rows { stages.append(rows) }
    if let having { stages.append(stage(.where, having)) }
    let chosen = rows == nil ? self.chosen(columns, isDistinct) : []
    let sorted = order.map { "\(word(.sort)) \(word(.by)) \($0)" }.map { [$0] } ?? []
    // A name that SELECT gives is there behind it only.
    let isNamed = columns.contains { column in
      column.name.map { order?.contains($0) == true } == true
    }
    stages += isNamed ? chosen + sorted : isDistinct ? sorted + chosen : sorted
    if let skip { stages.append(stage(.skip, text(skip))) }
    if let take { stages.append(stage(.take, text(take))) }
    if !isNamed, !isDistinct { stages += chosen }
    return stages.allSatisfy { !$0.hasSuffix(" ") } ? stages : nil
  }

  private func word(_ keyword: Keyword) -> String { keyword.spelling.text(in: language) }

  private func stage(_ keyword: Keyword, _ rest: String) -> String { "\(word(keyword)) \(rest)" }

  // MARK: Columns

  private func columns(_ tokens: ArraySlice<Token>) -> [Column]? {
    if tokens.count == 1, tokens.first?.symbol == .times { return [] }
    return split(tokens).map { part in
      var part = Array(part)
      var name: String?
      if part.count > 2, part[part.count - 2].isWord(in: ["as"]) {
        name = source.text(of: part[part.count - 1].span)
        part.removeLast(2)
      }
      let isCall = part.count > 2 && part[1].symbol == .openParenthesis
      return Column(
        text: text(part), name: name, isAggregate: isCall && Self.isAggregate(part[0]))
    }
  }

  private static func isAggregate(_ token: Token) -> Bool {
    token.keyword == .count
      || token.isWord(
        in: ["sum", "avg", "average", "mean", "min", "max", "median", "stdev", "stddev"])
  }

  /// Gives names to aggregates that later clauses repeat.
  private func nameAggregates(
    _ columns: inout [Column], in having: inout String?, _ order: inout String?
  ) {
    for index in columns.indices where columns[index].isAggregate {
      let text = columns[index].text
      guard having?.contains(text) == true || order?.contains(text) == true else { continue }
      let name = columns[index].name ?? (index == 0 || columns.count == 2 ? "n" : "n\(index)")
      columns[index].name = name
      having = having?.replacing(text, with: name)
      order = order?.replacing(text, with: name)
    }
  }

  /// A key of `ORDER BY`; a number alone means the column of that place.
  private func orderKey(_ key: ArraySlice<Token>, among columns: [Column]) -> String {
    guard let first = key.first, let number = Int(source.text(of: first.span)),
      columns.indices.contains(number - 1)
    else { return text(Array(key)) }
    let column = columns[number - 1]
    let direction = text(Array(key.dropFirst()))
    let name = column.name ?? column.text
    return direction.isEmpty ? name : "\(name) \(direction)"
  }

  private func grouped(_ columns: [Column], by groups: [String]?) -> String? {
    let aggregates = columns.filter(\.isAggregate)
    guard groups != nil || !aggregates.isEmpty else { return nil }
    if groups == nil, columns.count == 1, columns[0].item == "count()" { return word(.count) }
    let keys = columns.filter { !$0.isAggregate }
    let named = Dictionary(
      keys.compactMap { key in key.name == nil ? nil : (key.text, key.item) },
      uniquingKeysWith: { first, _ in first })
    let by = (groups ?? keys.map(\.text)).map { named[$0] ?? $0 }
    guard !aggregates.isEmpty else { return stage(.distinct, by.joined(separator: ", ")) }
    let items = aggregates.map(\.item).joined(separator: ", ")
    guard !by.isEmpty else { return stage(.summarize, items) }
    return stage(.summarize, "\(items) \(word(.by)) \(by.joined(separator: ", "))")
  }

  private func chosen(_ columns: [Column], _ isDistinct: Bool) -> [String] {
    let select =
      columns.isEmpty ? [] : [stage(.select, columns.map(\.item).joined(separator: ", "))]
    return select + (isDistinct ? [word(.distinct)] : [])
  }

  /// The parts between commas outside of brackets.
  private func split(_ tokens: ArraySlice<Token>) -> [ArraySlice<Token>] {
    var (parts, depth, start) = ([ArraySlice<Token>](), 0, tokens.startIndex)
    for index in tokens.indices {
      if tokens[index].opensBracket { depth += 1 }
      if tokens[index].symbol?.isClosing == true { depth -= 1 }
      guard depth == 0, tokens[index].symbol == .comma else { continue }
      parts.append(tokens[start..<index])
      start = index + 1
    }
    return parts + [tokens[start...]]
  }

  // MARK: Expressions

  /// The text of a clause with what is written otherwise here.
  private func text(_ tokens: [Token]) -> String {
    var expression = SQLExpression(tokens, source, language)
    return expression.text()
  }
}
