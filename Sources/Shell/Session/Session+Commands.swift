import Output
import Plan
import Values

extension Session {
  /// Carries a command out.
  mutating func run(_ line: CommandLine, _ reply: inout Reply) {
    guard let command = line.command else {
      return refuse(unknown: line.name, &reply)
    }
    switch command {
    case .help: help(line.rest, &reply)
    case .open: open(line.words, &reply)
    case .files: listFiles(line.rest, &reply)
    case .tables: listTables(&reply)
    case .describe: describe(line.rest, &reply)
    case .run: runFile(line.words, &reply)
    case .queries: listQueries(&reply)
    case .last: showLast(&reply)
    case .output: writeLast(line.words, &reply)
    case .mode: setMode(line.rest, &reply)
    case .explain: explain(line.rest, &reply)
    case .steps: showSteps(line.rest, &reply)
    case .why: explainNumerals(line.rest, &reply)
    case .history: listHistory(line.words, &reply)
    case .timer: setTimer(line.rest, &reply)
    case .lang: setLanguage(line.rest, &reply)
    case .width: setWidth(line.words, &reply)
    case .quit: reply.isLast = true
    }
  }

  /// The wording for the session's reader.
  func text(_ chinese: String, _ english: String) -> String {
    Bilingual(chinese, english).text(in: settings.language)
  }

  private func refuse(unknown name: String, _ reply: inout Reply) {
    let shown = VisibleText.oneLine(name)
    let names = Command.allCases.compactMap { command in
      [command.rawValue, command.name.chinese].first { Similarity.isNear($0, name) }
    }.prefix(3).map { ".\($0)" }
    let hint =
      names.isEmpty
      ? text("键入 .help 看全部命令", ".help lists all commands")
      : text(
        "是不是 \(names.joined(separator: "、"))？", "did you mean \(names.joined(separator: ", "))?")
    reply.complain(text("没有命令 .\(shown)；\(hint)", "no command .\(shown); \(hint)"))
  }

  private mutating func open(_ paths: [String], _ reply: inout Reply) {
    guard !paths.isEmpty else { return reply.complain(usage(of: .open)) }
    do {
      let opened = try workspace.opened(paths, settings.context)
      workspace = opened.workspace
      last = nil
      reply.say(VisibleText.lines(opened.messages))
    } catch {
      reply.complain(VisibleText.oneLine(error.message.text(in: settings.language)))
    }
  }

  private func listTables(_ reply: inout Reply) {
    var listing = Listing()
    let tables = TableID.allCases
    listing.add(Bilingual("表", "table"), tables.map { $0.name.text(in: settings.language) })
    let others: Language = settings.language == .chinese ? .english : .chinese
    listing.add(Bilingual("英文", "Chinese"), tables.map { $0.name.text(in: others) })
    listing.add(Bilingual("行数", "rows"), counts: tables.map(workspace.rowCount(of:)))
    listing.add(
      Bilingual("说明", "about"),
      tables.map { Catalogue.description(of: $0).entry.summary.text(in: settings.language) })
    list(listing, &reply)
  }

  private func describe(_ name: String, _ reply: inout Reply) {
    if name.isEmpty {
      guard let last else { return listTables(&reply) }
      var listing = Listing()
      let columns = last.answer.table.columns
      listing.add(Bilingual("列", "column"), columns.map { $0.name.text(in: settings.language) })
      listing.add(
        Bilingual("类型", "type"), columns.map { $0.type.name.text(in: settings.language) })
      return list(listing, &reply)
    }
    guard let table = Catalogue.table(named: name) else {
      let names = TableID.allCases.map { $0.name.text(in: settings.language) }
      let all = names.joined(separator: settings.language == .chinese ? "、" : ", ")
      let shown = VisibleText.oneLine(name)
      return reply.complain(
        text("没有表 \(shown)；有 \(all)", "no table \(shown); there are \(all)"))
    }
    let description = Catalogue.description(of: table)
    reply.say(description.entry.summary.text(in: settings.language))
    list(columnListing(description.columns), &reply)
  }

  private func columnListing(_ columns: [ColumnDescription]) -> Listing {
    let language = settings.language
    let others: Language = language == .chinese ? .english : .chinese
    var listing = Listing()
    listing.add(Bilingual("列", "column"), columns.map { $0.name.text(in: language) })
    listing.add(Bilingual("英文", "Chinese"), columns.map { $0.name.text(in: others) })
    listing.add(
      Bilingual("类型", "type"),
      columns.map { $0.type.name.text(in: language) + ($0.canBeMissing ? "?" : "") })
    listing.add(
      Bilingual("说明", "about"),
      columns.map { column in
        guard case .choice(let list) = column.type else { return column.help.text(in: language) }
        let words = list.words.map { $0.text(in: language) }
        return column.help.text(in: language)
          + text("：\(words.joined(separator: "、"))", ": \(words.joined(separator: ", "))")
      })
    return listing
  }

  private mutating func runFile(_ words: [String], _ reply: inout Reply) {
    guard let path = words.first else { return reply.complain(usage(of: .run)) }
    var parameters: [(name: String, value: String)] = []
    for word in words.dropFirst() {
      let parts = word.split(maxSplits: 1, omittingEmptySubsequences: false) {
        $0 == "=" || $0 == "＝"
      }
      guard parts.count == 2, !parts[0].isEmpty else {
        let shown = VisibleText.oneLine(word)
        return reply.complain(
          text(
            "“\(shown)” 不是 名=值；\(usage(of: .run))",
            "'\(shown)' is not NAME=VALUE; \(usage(of: .run))"))
      }
      parameters.append((String(parts[0]), String(parts[1])))
    }
    do {
      var source = try workspace.source(ofFile: path)
      source.parameters = parameters
      source.previous = last?.answer
      let report = workspace.run(source, settings.context)
      show(report, &reply)
      if !report.hasErrors, let answer = report.answers.last { last = (answer, nil) }
    } catch {
      reply.complain(VisibleText.oneLine(error.message.text(in: settings.language)))
    }
  }

  private func listQueries(_ reply: inout Reply) {
    var listing = Listing()
    listing.add(Bilingual("名称", "name"), workspace.savedQueries.map(\.name))
    listing.add(Bilingual("题目", "title"), workspace.savedQueries.map(\.title))
    list(listing, &reply)
    reply.say(text("键入 .run 名称 来运行", ".run NAME runs one"))
  }

  private func listHistory(_ words: [String], _ reply: inout Reply) {
    let count = words.first.flatMap { Int($0) }
    let wanted = words.dropFirst(count == nil ? 0 : 1).joined(separator: " ")
    let found = history.enumerated().filter { HistorySearch.finds(wanted, in: $0.element) }
    for (index, statement) in found.suffix(max(0, count ?? 20)) {
      let lines = VisibleText.lines(statement).split(separator: "\n")
      let number = "\(index + 1)"
      let margin = String(repeating: " ", count: number.utf8.count + 2)
      reply.say("\(number)  \(lines.joined(separator: "\n\(margin)"))")
    }
  }

  /// Adds a listing to a reply, in full.
  func list(_ listing: Listing, _ reply: inout Reply) {
    var options = settings.screen
    options.rowCountMax = nil
    options.widthCells = nil
    options.borders = .plain
    reply.pieces.append(.table(listing.table, .table, options))
  }

  /// How a command is written.
  func usage(of command: Command) -> String {
    let form = command.form(in: settings.language)
    return text("写法：\(form)", "usage: \(form)")
  }
}
