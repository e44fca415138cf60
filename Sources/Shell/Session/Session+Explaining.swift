import Output
import Plan
import Values

extension Session {
  /// How many rows `.steps` shows of each prefix.
  private static let sampleRowCount = 3

  /// Tells what a query or the last one does, or explains a code.
  func explain(_ rest: String, _ reply: inout Reply) {
    if let words = workspace.explanation(ofCode: rest.uppercased()) {
      return reply.say(words.text(in: settings.language))
    }
    guard let draft = draft(of: rest) else { return reply.complain(usage(of: .explain)) }
    explain(draft, &reply)
  }

  /// Tells what a query does.
  func explain(_ draft: Draft, _ reply: inout Reply) {
    let report = workspace.explained(source(of: draft), settings.context)
    if report.hasErrors { reply.complain(report.messages) } else { reply.say(report.messages) }
  }

  /// Shows what every prefix of a query or of the last one yields.
  func showSteps(_ rest: String, _ reply: inout Reply) {
    guard let draft = draft(of: rest) else { return reply.complain(usage(of: .steps)) }
    let report = workspace.stepped(source(of: draft), settings.context)
    for answer in report.answers {
      let (rows, columns) = (answer.table.rowCount, answer.table.columns.count)
      let size = "\(NumberText.grouped(rows)) × \(NumberText.grouped(columns))"
      let written = VisibleText.oneLine(answer.title ?? "")
      reply.say(text("\(written)\n\(size)（行 × 列）", "\(written)\n\(size) (rows × columns)"))
      guard rows > 0 else { continue }
      var options = settings.screen
      options.rowCountMax = Self.sampleRowCount
      options.showsFooter = false
      reply.pieces.append(.table(answer.table, .table, options))
    }
    if report.hasErrors { reply.complain(report.messages) } else { reply.say(report.messages) }
  }

  /// What was typed behind a command, else the last query; `nil` where there is neither.
  private func draft(of rest: String) -> Draft? {
    rest.isEmpty ? last?.pipeline.map { Draft($0) } : Draft(rest)
  }
}
