import ChineseText
import Output
import Plan
import ReplyQL
import Values

extension Session {
  /// Lists the commands, or explains a name.
  func help(_ name: String, _ reply: inout Reply) {
    if name.isEmpty { return reply.say(overview) }
    let found = explanations(of: name)
    if found.isEmpty {
      let shown = VisibleText.oneLine(name)
      return reply.complain(
        text(
          "没有叫 \(shown) 的命令、表、列、步骤或函数；键入 .help 看总览",
          "no command, table, column, stage or function is called \(shown); .help gives an overview"
        ))
    }
    reply.say(found.joined(separator: "\n"))
  }

  /// Tells why numerals are figures with these attributes, or why they are none.
  func explainNumerals(_ typed: String, _ reply: inout Reply) {
    if let words = typed.isEmpty
      ? nil
      : workspace.reasons(
        for: .holding(typed), in: settings.language)
    {
      return reply.say(words)
    }
    guard typed.isEmpty else {
      let shown = VisibleText.oneLine(typed)
      return reply.complain(
        text("没有含“\(shown)”的数字", "no numeral has '\(shown)' in it"))
    }
    guard let table = last?.answer.table, table.rowCount > 0 else {
      return reply.complain(usage(of: .why))
    }
    guard let words = workspace.reasons(for: .firstRow(of: table), in: settings.language) else {
      return reply.complain(
        text(
          "上一个结果的第一行没有数据的正文；\(usage(of: .why))",
          "the last result's first row has no text of a figure; \(usage(of: .why))"))
    }
    reply.say(words)
  }

  private var overview: String {
    let language = settings.language
    let forms = Command.allCases.map { $0.form(in: language) }
    let width = (forms.map { CellWidth.cells(of: $0) }.max() ?? 0) + 2
    var lines = [
      text(
        "查询由若干步组成，用 | 连接，例如：答复 | 筛选 年份 = 2024 | 计数",
        "A query is a chain of steps joined by |, such as: replies | where year = 2024 | count"),
      text(
        "以 | 开头的一行接着上一个查询；_ 是上一个结果的表；Tab 补全，Ctrl-R 搜索历史。",
        "A line that begins with | goes on from the last query; _ is the table of the last "
          + "result; Tab completes, Ctrl-R searches earlier statements."),
      "",
    ]
    for (command, form) in zip(Command.allCases, forms) {
      let blanks = String(repeating: " ", count: width - CellWidth.cells(of: form))
      let alias = text("（.\(command.name.chinese)）", "")
      lines.append(form + blanks + command.summary.text(in: language) + alias)
    }
    let stages = Catalogue.stages.map { $0.name.text(in: language) }.joined(separator: " ")
    let tables = TableID.allCases.map { $0.name.text(in: language) }.joined(separator: " ")
    lines += ["", text("表：", "tables: ") + tables, text("步骤：", "stages: ") + stages]
    return lines.joined(separator: "\n")
  }

  /// Everything that bears the name, each explained.
  private func explanations(of typed: String) -> [String] {
    let isCommand = typed.first == "." || typed.first == "。"
    let name = isCommand ? String(typed.dropFirst()) : typed
    var found: [String] = []
    if let entry = Catalogue.stage(named: name) { found.append(text(of: entry)) }
    if let function = Catalogue.function(named: name) { found.append(text(of: function.entry)) }
    if let aggregate = Catalogue.aggregate(named: name) {
      found.append(text(of: aggregate.entry))
    }
    if let table = Catalogue.table(named: name) {
      found.append(text(of: Catalogue.description(of: table).entry))
    }
    let others = Catalogue.operators + Catalogue.patterns
    let key = Catalogue.key(name)
    found += others.filter { $0.name.english == key || $0.name.chinese == name }.map(text(of:))
    found += columns(named: name)
    if isCommand || found.isEmpty, let command = Command.named(name) {
      let form = command.form(in: settings.language)
      found.append("\(form)\n  \(command.summary.text(in: settings.language))\n")
    }
    if let words = workspace.explanation(ofCode: name.uppercased()) {
      found.append(words.text(in: settings.language) + "\n")
    }
    return found
  }

  private func text(of entry: CatalogueEntry) -> String {
    let language = settings.language
    let other: Language = language == .chinese ? .english : .chinese
    return """
      \(entry.form.text(in: language))   (\(entry.form.text(in: other)))
        \(entry.summary.text(in: language))
        \(entry.help.text(in: language))
        \(text("例：", "example: "))\(entry.example)

      """
  }

  /// The columns of that name, by table.
  private func columns(named name: String) -> [String] {
    let language = settings.language
    let lines = TableID.allCases.compactMap { table -> String? in
      guard let column = Catalogue.column(named: name, in: table) else { return nil }
      let path = "\(table.name.text(in: language)).\(column.name.text(in: language))"
      let type = column.type.name.text(in: language) + (column.canBeMissing ? "?" : "")
      return "\(path)  \(type)  \(column.help.text(in: language))\n"
    }
    return lines.isEmpty ? [] : [lines.joined()]
  }
}
