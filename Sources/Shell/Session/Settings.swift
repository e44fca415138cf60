package import Output
package import Values

/// What a user can change about how a session speaks.
package struct Settings: Sendable {
  /// The language of headings, closed lists and messages.
  package var language = Language.chinese
  /// The format of results.
  package var format = OutputFormat.table
  /// Whether the time of each query is shown.
  package var isTimed = false
  /// The cells of “ ” … and the like: 1 or 2.
  package var ambiguousCells = 1
  /// Whether text is coloured.
  package var isColored = false
  /// Whether results go to a terminal.
  package var isTerminal = false
  /// The room of a line in cells, `nil` without limit.
  package var widthCells: Int?
  /// How many rows of a result are shown, `nil` for all.
  package var rowCountMax: Int?
  /// Asked now and then; `true` ends the query or the printing.
  package var isCancelled: @Sendable () -> Bool = { false }

  /// Chinese tables without colours or limits.
  package init() {}

  /// How results are written to the screen.
  var screen: OutputOptions {
    var options = OutputOptions()
    options.language = language
    options.widthCells = widthCells
    options.rowCountMax = rowCountMax
    options.ambiguousCells = ambiguousCells
    options.isColored = isColored
    options.isTerminal = isTerminal
    options.isCancelled = isCancelled
    options.fullViewHint = Bilingual("键入 .last 看全部", ".last shows all of it")
    return options
  }

  /// How results are written to a file.
  var file: OutputOptions {
    var options = OutputOptions()
    options.language = language
    options.ambiguousCells = ambiguousCells
    options.isCancelled = isCancelled
    return options
  }

  /// For whom the engine works.
  var context: WorkspaceContext {
    var context = WorkspaceContext()
    context.language = language
    context.isColored = isColored
    context.tellsWarnings = isTerminal
    context.widthCells = widthCells
    context.showsTimes = isTimed
    context.isCancelled = isCancelled
    return context
  }
}
