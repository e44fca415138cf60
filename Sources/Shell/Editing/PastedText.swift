import ChineseText

/// Text from the clipboard made fit for the line: our own prompts and answers taken out.
package enum PastedText {
  /// How much can be pasted at once, in characters; more than a source may have.
  package static let scalarCountMax = 1 << 20

  /// Returns what was meant to be typed.
  ///
  /// Line ends become line feeds, tabs blanks, other controls vanish. Where a line begins with one
  /// of our prompts, a whole session was copied: only what stands behind prompts is kept.
  package static func cleaned(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where previous == "\r": break
      case "\r", "\n", "\u{2028}", "\u{2029}": scalars.append("\n")
      case "\t", "\u{A0}": scalars.append(" ")
      case _ where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value): break
      default: scalars.append(scalar)
      }
      previous = scalar
    }
    let lines = String(scalars).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let typed = lines.compactMap(Prompt.typed(in:))
    let kept = typed.isEmpty ? lines : typed
    var result = kept.joined(separator: "\n")
    while result.last == "\n" { result.removeLast() }
    return result
  }
}

/// What stands before the line being typed.
package enum Prompt {
  /// Before the first line of a statement.
  package static let first = "replyql> "
  /// Before the other lines in transcripts.
  package static let next = "    ...> "

  /// The most cells of what is open that a prompt shows.
  private static let openCellsMax = 5

  /// Before a line that goes on, with what is open, as wide as the first prompt: `     …(> `.
  package static func next(open: String) -> String {
    let isShort = CellWidth.cells(of: open) <= openCellsMax
    let text = "…\(isShort ? open : "")> "
    let room = CellWidth.cells(of: first) - CellWidth.cells(of: text)
    return String(repeating: " ", count: max(0, room)) + text
  }

  /// What was typed behind a prompt, `nil` where the line has none.
  static func typed(in line: String) -> String? {
    let bytes = Array(line.utf8)
    for prompt in [first, next] where bytes.starts(with: prompt.utf8.dropLast()) {
      return String(decoding: bytes.dropFirst(prompt.utf8.count), as: UTF8.self)
    }
    let trimmed = line.drop { $0 == " " }
    guard trimmed.first == "…", let end = trimmed.firstIndex(of: ">") else { return nil }
    guard trimmed.distance(from: trimmed.startIndex, to: end) <= openCellsMax + 1 else {
      return nil
    }
    return String(trimmed[end...].dropFirst(2))
  }
}
