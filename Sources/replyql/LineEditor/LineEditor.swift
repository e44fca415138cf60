import CEditLine
import Glibc
import ReplyQL
import Shell
import Values

/// What came of reading a line.
enum LineEvent: Equatable {
  /// A line, without its end; it can hold line breaks when it was pasted or recalled.
  case line(String)
  /// The user gave the line up with Ctrl-C.
  case interrupted
  /// No more lines: Ctrl-D, or the end of the input.
  case end
}

/// A line being typed at a terminal, edited by libedit.
///
/// One for each process, on the main thread: libedit keeps the terminal's state. The terminal is
/// as it was found whenever `readLine` is not running.
final class LineEditor {
  /// Marks the parts of a prompt that take no room.
  static let mark: CChar = 1

  /// Returns what could stand at a byte offset of the line.
  var complete: (String, Int) -> Completion = { _, cursor in
    Completion(replacing: cursor..<cursor, with: [])
  }
  /// Earlier statements, oldest first, each once.
  private(set) var statements: [String] = []

  let editor: OpaquePointer
  private let entries: OpaquePointer
  /// libedit reads the prompt through this pointer whenever it draws the line.
  var promptBytes: UnsafeMutablePointer<CChar>?
  var wasInterrupted = false
  /// The language of the search prompt.
  var language = Language.chinese

  /// Sets libedit up; `nil` when it has no memory or the terminal no address.
  init?(statements: [String]) {
    guard let editor = edit_line_make("replyql"), let entries = history_init() else { return nil }
    self.editor = editor
    self.entries = entries
    edit_line_set_client(editor, Unmanaged.passUnretained(self).toOpaque())
    edit_line_set_editor(editor, "emacs")
    edit_line_handle_signals(editor, 1)
    edit_line_set_prompt(editor, { LineEditor.of($0)?.promptBytes }, Self.mark)
    edit_line_limit_history(entries, Int32(HistoryFile.entryCountMax))
    edit_line_use_history(editor, entries)
    el_source(editor, nil)
    bindKeys()
    for statement in statements { remember(statement) }
  }

  deinit {
    el_end(editor)
    history_end(entries)
    free(promptBytes)
  }

  /// The editor that libedit calls back for.
  static func of(_ editor: OpaquePointer?) -> LineEditor? {
    guard let editor, let client = edit_line_client(editor) else { return nil }
    return Unmanaged<LineEditor>.fromOpaque(client).takeUnretainedValue()
  }

  /// Shows a prompt and reads what the user types.
  func readLine(prompt: String) -> LineEvent {
    setPrompt(prompt)
    wasInterrupted = false
    // Left to itself, libedit shows the prompt first, and a control key pressed between the two
    // would be the terminal's: Ctrl-D would be lost.
    edit_line_take_terminal(editor, 1)
    edit_line_write(PasteBracket.on)
    defer { edit_line_write(PasteBracket.off) }
    var count: Int32 = 0
    errno = 0
    let line = el_gets(editor, &count)
    if wasInterrupted || (line == nil && errno == EINTR) { return .interrupted }
    guard let line, count > 0 else { return .end }
    let bytes = UnsafeRawBufferPointer(start: line, count: Int(count))
    let text = String(decoding: bytes, as: UTF8.self)
    return .line(text.last == "\n" ? String(text.dropLast()) : text)
  }

  /// Makes a statement the newest that the arrow keys and Ctrl-R find.
  func remember(_ statement: String) {
    guard statements.last != statement else { return }
    let isRepeated = statements.contains(statement)
    statements.removeAll { $0 == statement }
    statements.append(statement)
    if isRepeated {
      edit_line_forget_all(entries)
      for statement in statements { edit_line_remember(entries, statement) }
    } else {
      edit_line_remember(entries, statement)
    }
  }

  /// Changes what stands before the line, from the next drawing on.
  func setPrompt(_ text: String) {
    free(promptBytes)
    promptBytes = strdup(text)
  }
}

/// The switches of bracketed paste: the terminal then marks where pasted text begins and ends.
enum PasteBracket {
  static let on = "\u{1B}[?2004h"
  static let off = "\u{1B}[?2004l"
}
