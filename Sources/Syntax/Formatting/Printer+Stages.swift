import Values

extension Printer {
  /// A pipeline on one line, as it stands in brackets.
  func pipeline(_ pipeline: Pipeline) -> String {
    ([source(pipeline.source)]
      + pipeline.stages.map { pieces($0).map(\.text).joined(separator: " ") })
      .joined(separator: " | ")
  }

  /// Where the rows come from.
  func source(_ source: Source) -> String {
    switch source {
    case .name(let inner): name(inner, .source)
    case .previous: Symbol.previous.rawValue
    case .pipeline(let inner): "(" + pipeline(inner) + ")"
    case .error: ""
    }
  }

  /// A stage in pieces; a line that is too long is broken between them.
  func pieces(_ stage: Stage) -> [Piece] {
    switch stage.node {
    case .filter(let condition): led([word(.where)], conditions(condition).map { Piece($0, true) })
    case .select(let items): led(.select, items.map(item))
    case .drop(let paths): led(.drop, paths.map(path))
    case .extend(let assignments): led(.extend, assignments.map(assignment))
    case .sort(let keys): led([word(.sort), word(.by)], commas(keys.map(key)))
    case .take(let count): led(.take, [expression(count)])
    case .skip(let count): led(.skip, [expression(count)])
    case .top(let count, let keys, let groups):
      led([word(.top), expression(count), word(.by)], commas(keys.map(key)))
        + (groups.isEmpty ? [] : led(.per, groups.map(expression)))
    case .sample(let count, let seed):
      led(
        .sample,
        [expression(count) + (seed.map { " \(word(.seed)) \(expression($0))" } ?? "")])
    case .distinct(let keys): led(.distinct, keys.map(expression))
    case .count: led(.count, [])
    case .summarize(let items, let keys, let keepsEmptyGroups):
      led(.summarize, items.map(item)) + (keys.isEmpty ? [] : led(.by, keys.map(item)))
        + (keepsEmptyGroups ? led(.withEmpty, []) : [])
    case .pivot(let aggregate, let key):
      led([word(.pivot), expression(aggregate), word(.by)], [Piece(expression(key), false)])
    case .expand(let inner): led(.expand, [path(inner)])
    case .assert(let condition, let message):
      led(.assert, [expression(condition) + " " + literal(.text(message))])
    case .describe: led(.describe, [])
    case .concordance(let inner, let width):
      led(
        .kwic,
        [pattern(inner) + (width.map { " \(word(.width)) \(expression($0))" } ?? "")])
    case .chart(let form, let channels): chart(form, channels)
    case .combine(let operation, let inner): led(operation.keyword, [source(inner)])
    case .lookup(let inner, let keys, let takesAll):
      led(
        [word(.lookup)] + (takesAll ? [word(.all)] : [])
          + [source(inner), word(language == .chinese ? .by : .on)],
        commas(keys.map { name($0, .reference) }))
    case .error: []
    }
  }

  /// The form and the channels are no columns; they are spelled as the language has them.
  private func chart(_ form: Name, _ channels: [Assignment]) -> [Piece] {
    let form = ChartForm.named(form.text)?.spelling.text(in: language) ?? name(form, nil)
    let parts = channels.map { channel in
      let known = ChartChannel.named(channel.name.text)?.spelling.text(in: language)
      return (known ?? name(channel.name, nil)) + " = " + expression(channel.expression)
    }
    return led([word(.chart), form], commas(parts))
  }

  private func item(_ item: Item) -> String {
    (item.name.map { name($0, nil) + " = " } ?? "") + expression(item.expression)
  }

  private func assignment(_ assignment: Assignment) -> String {
    name(assignment.name, nil) + " = " + expression(assignment.expression)
  }

  private func key(_ key: SortKey) -> String {
    switch key.order {
    case nil: expression(key.expression)
    case .ascending: expression(key.expression) + " " + word(.ascending)
    case .descending: expression(key.expression) + " " + word(.descending)
    }
  }

  /// Every part but the last with a comma behind it.
  private func commas(_ parts: [String]) -> [Piece] {
    parts.dropLast().map { Piece($0 + ",", false) } + parts.suffix(1).map { Piece($0, false) }
  }

  private func led(_ keyword: Keyword, _ parts: [String]) -> [Piece] {
    led([word(keyword)], commas(parts))
  }

  /// The parts, the first with the words before it.
  private func led(_ words: [String], _ parts: [Piece]) -> [Piece] {
    let first = (words + parts.prefix(1).map(\.text)).joined(separator: " ")
    return [Piece(first, true)] + parts.dropFirst()
  }
}

/// A part of a stage that is not broken.
struct Piece {
  /// What is printed.
  let text: String
  /// Whether it stands on a line of its own where the stage is broken.
  let startsLine: Bool

  /// Makes a part.
  init(_ text: String, _ startsLine: Bool) {
    self.text = text
    self.startsLine = startsLine
  }
}
