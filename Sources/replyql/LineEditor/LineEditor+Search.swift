import CEditLine
import Glibc
import Shell

extension LineEditor {
  /// Ctrl-R: finds earlier statements while their words are typed.
  ///
  /// libedit's own search looks at the low byte of a character and ends on many Chinese ones. The
  /// match stands in the prompt, on one row, so that nothing has to be cleared but that row.
  func search() -> Outcome {
    let (scalars, cursor) = draft
    let original = String(String.UnicodeScalarView(scalars))
    let prompt = promptBytes.map { String(cString: $0) } ?? ""
    clearRows(above: layout.row(behind: scalars[..<cursor]))
    replaceDraft(with: "")
    var search = HistorySearch(in: statements)
    let ending = follow(&search)
    setPrompt(prompt)
    replaceDraft(with: ending == .givenUp ? original : search.match ?? original)
    edit_line_write("\r\u{1B}[J")
    edit_line_refresh(editor)
    if ending == .run { el_push(editor, "\n") }
    return .unchanged
  }

  /// How a search ended.
  private enum SearchEnding {
    /// The match is to run.
    case run
    /// The match is to be edited.
    case edit
    /// The line is to be as before.
    case givenUp
  }

  private func follow(_ search: inout HistorySearch) -> SearchEnding {
    while true {
      show(search)
      guard let scalar = readScalar() else { return .givenUp }
      switch scalar {
      case "\u{12}": search.goOlder()
      case "\u{8}", "\u{7F}": search.takeBack()
      case "\u{3}", "\u{7}": return .givenUp
      case "\r", "\n": return .run
      case "\u{1B}":
        // A lone Escape ends the search; the start of an arrow key's sequence goes back.
        if Terminal.hasInput(withinMilliseconds: 30) { el_push(editor, "\u{1B}") }
        return .edit
      case _ where scalar.value < 0x20:
        el_push(editor, String(Character(scalar)))
        return .edit
      default: search.type(Character(scalar))
      }
    }
  }

  private func show(_ search: HistorySearch) {
    setPrompt(search.prompt(widthCells: Terminal.columnCount, in: language))
    edit_line_write("\r\u{1B}[J")
    edit_line_refresh(editor)
  }

  private func clearRows(above rowCount: Int) {
    let up = rowCount > 0 ? "\u{1B}[\(rowCount)A" : ""
    edit_line_write("\(up)\r\u{1B}[J")
  }
}
