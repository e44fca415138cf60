import Output
import Plan
import Values

extension Session {
  /// Sets or shows the format of results.
  mutating func setMode(_ name: String, _ reply: inout Reply) {
    let formats = OutputFormat.allCases.filter(\.isForScreens)
    let all = formats.map(\.rawValue).joined(separator: " ")
    if name.isEmpty {
      return reply.say(
        text("格式：\(settings.format)；可选 \(all)", "format: \(settings.format); there are \(all)"))
    }
    guard let format = formats.first(where: { $0.rawValue == Catalogue.key(name) }) else {
      let shown = VisibleText.oneLine(name)
      return reply.complain(text("没有格式 \(shown)；可选 \(all)", "no format \(shown); there are \(all)"))
    }
    settings.format = format
  }

  /// Turns the timer on or off, or shows whether it is on.
  mutating func setTimer(_ word: String, _ reply: inout Reply) {
    switch Catalogue.key(word) {
    case "on", "开": settings.isTimed = true
    case "off", "关": settings.isTimed = false
    case "": reply.say(text("计时：", "timer: ") + (settings.isTimed ? "on" : "off"))
    default: reply.complain(usage(of: .timer))
    }
  }

  /// Sets or shows the language.
  mutating func setLanguage(_ word: String, _ reply: inout Reply) {
    switch Catalogue.key(word) {
    case "zh", "中文": settings.language = .chinese
    case "en", "english": settings.language = .english
    case "": reply.say(text("语言：zh", "language: en"))
    default: reply.complain(usage(of: .lang))
    }
  }

  /// Sets or shows the cells of ambiguous characters.
  mutating func setWidth(_ words: [String], _ reply: inout Reply) {
    let value = words.last
    guard words.first.map(Catalogue.key) == "ambiguous", words.count == 2,
      let cells = value.flatMap({ Int($0) }), cells == 1 || cells == 2
    else {
      guard words.isEmpty else { return reply.complain(usage(of: .width)) }
      return reply.say("ambiguous \(settings.ambiguousCells)")
    }
    settings.ambiguousCells = cells
  }

  /// Shows the last result with all its rows and all of its texts.
  func showLast(_ reply: inout Reply) {
    guard let last else { return reply.complain(noResult) }
    var options = settings.screen
    options.title = last.answer.title
    options.rowCountMax = nil
    options.widthCells = nil
    reply.pieces.append(.table(last.answer.table, settings.format, options))
    if settings.format.isForMachines { tellNotes(of: last.answer.table, &reply) }
  }

  /// Writes the last result to a file in the format that its ending names, else in that of results.
  func writeLast(_ words: [String], _ reply: inout Reply) {
    guard let path = words.first, words.count == 1 else {
      return reply.complain(usage(of: .output))
    }
    guard let last else { return reply.complain(noResult) }
    let format = Self.format(ofFile: path) ?? settings.format
    if format == .svg, last.answer.table.chart == nil {
      return reply.complain(OutputError.noChartMessage.text(in: settings.language))
    }
    var options = settings.file
    options.title = last.answer.title
    reply.pieces.append(.file(path: path, last.answer.table, format, options))
    if format.isForMachines { tellNotes(of: last.answer.table, &reply) }
  }

  /// The format that a file's ending names, `nil` for other endings.
  static func format(ofFile path: String) -> OutputFormat? {
    guard let dot = path.lastIndex(of: ".") else { return nil }
    return switch Catalogue.key(String(path[dot...].dropFirst())) {
    case "csv": .csv
    case "tsv", "tab": .tsv
    case "json": .json
    case "jsonl", "ndjson": .jsonl
    case "md", "markdown": .markdown
    case "txt": .table
    case "svg": .svg
    default: nil
    }
  }

  private var noResult: String {
    text("还没有结果；先运行一个查询", "no result yet; run a query first")
  }
}
