import CEditLine
import Glibc
import ReplyQL
import Shell

extension LineEditor {
  /// What libedit does after a command.
  enum Outcome: UInt8 {
    /// Nothing: the screen is right.
    case unchanged = 0
    /// Draw the line anew where it differs.
    case refresh = 4
    /// Ring the bell.
    case failed = 6
  }

  /// Binds the keys whose defaults do not know Chinese text, paste or statements.
  func bindKeys() {
    // The terminal's own Ctrl-C would overwrite wrapped text, so it is a key while a line is read.
    edit_line_set_tty(editor, "-d", "-isig")
    add("replyql-complete", ["^I"]) { editor, _ in LineEditor.run(editor) { $0.completeWord() } }
    add("replyql-search", ["^R"]) { editor, _ in LineEditor.run(editor) { $0.search() } }
    add("replyql-interrupt", ["^C"]) { editor, _ in LineEditor.run(editor) { $0.interrupt() } }
    add("replyql-suspend", ["^Z"]) { editor, _ in LineEditor.run(editor) { $0.suspend() } }
    add("replyql-paste", ["\\e[200~"]) { editor, _ in LineEditor.run(editor) { $0.paste() } }
    add("replyql-word-left", ["\\e[1;5D", "\\eb"]) { editor, _ in
      LineEditor.run(editor) { $0.moveWord(isRight: false) }
    }
    add("replyql-word-right", ["\\e[1;5C", "\\ef"]) { editor, _ in
      LineEditor.run(editor) { $0.moveWord(isRight: true) }
    }
    let standard = [
      ("\\e[3~", "ed-delete-next-char"), ("\\e[H", "ed-move-to-beg"), ("\\eOH", "ed-move-to-beg"),
      ("\\e[1~", "ed-move-to-beg"), ("\\e[F", "ed-move-to-end"), ("\\eOF", "ed-move-to-end"),
      ("\\e[4~", "ed-move-to-end"), ("\\e[Z", "ed-unassigned"), ("\\e[5~", "ed-prev-history"),
      ("\\e[6~", "ed-next-history"),
    ]
    for (key, command) in standard { edit_line_bind(editor, key, command) }
  }

  private func add(_ name: String, _ keys: [String], _ command: @escaping edit_line_command) {
    // libedit keeps the pointers of name and help for good.
    edit_line_add(editor, strdup(name), strdup(name), command)
    for key in keys { edit_line_bind(editor, key, name) }
  }

  private static func run(
    _ editor: OpaquePointer?, _ command: (LineEditor) -> Outcome
  ) -> UInt8 {
    (of(editor).map(command) ?? .failed).rawValue
  }
}

extension LineEditor {
  /// The line's scalars and how many of them stand before the cursor.
  var draft: (scalars: [Unicode.Scalar], cursor: Int) {
    guard let line = el_wline(editor)?.pointee, let start = line.buffer else { return ([], 0) }
    let count = line.lastchar - start
    let scalars = (0..<count).map { offset in
      Unicode.Scalar(UInt32(bitPattern: start[offset])) ?? "\u{FFFD}"
    }
    return (scalars, line.cursor - start)
  }

  /// Puts another text in the place of the line, the cursor behind it.
  func replaceDraft(with text: String) {
    let (scalars, cursor) = draft
    el_cursor(editor, Int32(scalars.count - cursor))
    if !scalars.isEmpty { el_deletestr(editor, Int32(scalars.count)) }
    if !text.isEmpty { el_insertstr(editor, text) }
  }

  /// Waits for the next character, `nil` at the end of the input.
  func readScalar() -> Unicode.Scalar? {
    var character: wchar_t = 0
    guard el_wgetc(editor, &character) == 1 else { return nil }
    return Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}"
  }

  private func interrupt() -> Outcome {
    wasInterrupted = true
    let (scalars, cursor) = draft
    el_cursor(editor, Int32(scalars.count - cursor))
    el_insertstr(editor, "^C")
    el_push(editor, "\n")
    return .refresh
  }

  private func suspend() -> Outcome {
    edit_line_write(PasteBracket.off)
    edit_line_take_terminal(editor, 0)
    // The whole group stops, as with the terminal's own Ctrl-Z: a parent may wait for us.
    kill(0, SIGTSTP)
    edit_line_take_terminal(editor, 1)
    edit_line_write(PasteBracket.on + "\n")
    edit_line_refresh(editor)
    return .unchanged
  }

  private func paste() -> Outcome {
    let end = Array("\u{1B}[201~".unicodeScalars)
    var scalars: [Unicode.Scalar] = []
    while !scalars.suffix(end.count).elementsEqual(end) {
      guard let scalar = readScalar() else { break }
      // What is over the limit is read, so that it is not taken for keys, and left out.
      if scalars.count >= PastedText.scalarCountMax { scalars.removeSubrange(0..<end.count) }
      scalars.append(scalar)
    }
    if scalars.suffix(end.count).elementsEqual(end) { scalars.removeLast(end.count) }
    let text = PastedText.cleaned(String(String.UnicodeScalarView(scalars)))
    return text.isEmpty || el_insertstr(editor, text) == 0 ? .refresh : .failed
  }

  private func moveWord(isRight: Bool) -> Outcome {
    let (scalars, cursor) = draft
    let target = WordMotion.target(in: scalars, from: cursor, isRight: isRight)
    el_cursor(editor, Int32(target - cursor))
    return .refresh
  }

  private func completeWord() -> Outcome {
    let (scalars, cursor) = draft
    let before = String(String.UnicodeScalarView(scalars[..<cursor]))
    let whole = String(String.UnicodeScalarView(scalars))
    let completion = complete(whole, before.utf8.count)
    guard let only = completion.candidates.first else { return .failed }
    let texts = completion.candidates.map(\.text)
    let start = String(
      decoding: before.utf8.dropFirst(completion.replaced.lowerBound), as: UTF8.self)
    let common =
      texts.count == 1 ? only.text + only.tail : CandidateList.commonStart(texts)
    if common.utf8.count > start.utf8.count || (texts.count == 1 && common != start) {
      let typedCount = start.unicodeScalars.count
      if typedCount > 0 { el_deletestr(editor, Int32(typedCount)) }
      return el_insertstr(editor, common) == 0 ? .refresh : .failed
    }
    let rowsBelow = layout.row(behind: scalars) - layout.row(behind: scalars[..<cursor])
    let list = CandidateList.columns(texts, widthCells: Terminal.columnCount)
    edit_line_write(String(repeating: "\n", count: rowsBelow + 1) + list)
    edit_line_refresh(editor)
    return .unchanged
  }

  /// Where the characters of the line stand on the screen.
  var layout: DraftLayout {
    DraftLayout(
      prompt: promptBytes.map { String(cString: $0) } ?? "", mark: "\u{1}",
      widthCells: Terminal.columnCount)
  }
}
