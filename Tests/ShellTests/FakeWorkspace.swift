import Plan
import ReplyQL
import Shell
import Values

/// A workspace without letters: its answers show what it was asked.
struct FakeWorkspace: Workspace {
  var name = "样本"
  var savedQueries = [
    SavedQuery(name: "commitments", title: "有期限的承诺台账"),
    SavedQuery(name: "refusals", title: "不予办理的理由"),
  ]

  var files: [ReadFile] {
    [
      ReadFile(path: "甲.txt", letterCount: 1, encoding: "UTF-8"),
      ReadFile(
        path: "乙.zip/二.txt", letterCount: 2, encoding: "GB18030",
        codes: ["Q0503", "Q0514", "Q0514"]),
      ReadFile(
        path: "丙.pdf", letterCount: 0, codes: ["Q0501"],
        failure: Bilingual("文件是空的", "the file is empty")),
    ]
  }

  func rowCount(of table: TableID) -> Int { 12 * (Int(table.rawValue) + 1) }

  func opened(
    _ paths: [String], _ context: WorkspaceContext
  ) throws(WorkspaceError) -> Opened {
    guard paths != ["nowhere"] else {
      throw WorkspaceError(
        Bilingual("没有文件或文件夹 nowhere；检查路径", "no file or folder nowhere; check the path"))
    }
    var other = self
    other.name = paths.joined(separator: "、")
    return Opened(workspace: other, messages: "读入 \(other.name)：3 封")
  }

  /// One row for each line of the source; a line with `错` is an error at its own number.
  func run(_ source: WorkspaceSource, _ context: WorkspaceContext) -> RunReport {
    var lines = source.text.split(separator: "\n").map(String.init)
    if let wrong = lines.firstIndex(where: { $0.contains("错") }) {
      let number = wrong + 1 - source.earlierLineCount
      return RunReport(messages: "错误：\(source.name) 第 \(number) 行\n", hasErrors: true)
    }
    if lines.allSatisfy({ $0.hasPrefix("let ") || $0.hasPrefix("设 ") }) { return RunReport() }
    lines += source.parameters.map { "参数 \($0.name) 是 \($0.value)" }
    if source.text.contains("_") { lines.append("前面 \(source.previous?.table.rowCount ?? 0) 行") }
    return RunReport(answers: [Answer(table: Self.table(lines), elapsedSeconds: 0.001_25)])
  }

  func explained(_ source: WorkspaceSource, _ context: WorkspaceContext) -> RunReport {
    let isWrong = source.text.contains("错")
    return RunReport(messages: "计划：\(source.text)\n", hasErrors: isWrong)
  }

  /// One prefix a line of the source.
  func stepped(_ source: WorkspaceSource, _ context: WorkspaceContext) -> RunReport {
    let lines = source.text.split(separator: "\n").map(String.init)
    let answers = lines.indices.map { index in
      Answer(title: lines[index], table: Self.table(Array(lines[...index])))
    }
    return RunReport(answers: answers)
  }

  func reasons(for question: NumeralQuestion, in language: Language) -> String? {
    switch question {
    case .holding(let text): text.contains("没") ? nil : "为什么：\(text)\n"
    case .firstRow(let table): table.rowCount > 1 ? nil : "为什么：第一行\n"
    }
  }

  func columns(behind source: WorkspaceSource) -> [VisibleColumn] {
    guard !source.text.contains("错"),
      let table = source.text.hasPrefix("数据") ? TableID.figures : nil
    else { return [] }
    let own = Catalogue.description(of: table).columns.map { VisibleColumn($0.name, $0.type) }
    return own + [VisibleColumn(Bilingual("新列", "新列"), .number)]
  }

  func explanation(ofCode code: String) -> Bilingual? {
    code == "Q0302" ? Bilingual("Q0302：没有这一列", "Q0302: there is no such column") : nil
  }

  func source(ofFile path: String) throws(WorkspaceError) -> WorkspaceSource {
    guard path != "missing.q" else {
      throw WorkspaceError(Bilingual("没有文件 missing.q", "no file missing.q"))
    }
    return WorkspaceSource(name: path, text: "来自 \(path)")
  }

  private static func table(_ lines: [String]) -> Table {
    var bytes: [UInt8] = []
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    for line in lines {
      starts.append(UInt32(bytes.count))
      bytes += Array(line.utf8)
      ends.append(UInt32(bytes.count))
    }
    let texts = TextColumn(arena: TextArena(bytes), starts: starts, ends: ends)
    let column = TableColumn(
      name: Bilingual("所问", "asked"), type: .text, storage: .texts(texts))
    let notes = lines.contains { $0.contains("注意") } ? [Bilingual("缺 1 行", "1 missing")] : []
    return Table(columns: [column], rowCount: lines.count, notes: notes.map { TableNote($0) })
  }
}
