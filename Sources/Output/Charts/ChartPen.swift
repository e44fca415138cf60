import ChineseText

/// How a drawing is put into the cells of a terminal: characters, widths, padding.
struct ChartPen {
  /// The cells of a line.
  let widthCells: Int
  /// Whether block characters take one cell each; else a drawing is made of ASCII.
  let hasBlocks: Bool
  private let ambiguousCells: Int

  /// Fits the terminal that the options speak of.
  init(_ options: OutputOptions) {
    widthCells = max(
      ChartLimits.widthCellsMin, options.widthCells ?? ChartLimits.widthCellsDefault)
    ambiguousCells = options.ambiguousCells
    // Block characters are two cells wide where ambiguous ones are.
    hasBlocks = options.ambiguousCells == 1 && options.borders != .ascii
  }

  /// The cells of a text.
  func cells(of text: String) -> Int { CellWidth.cells(of: text, ambiguous: ambiguousCells) }

  /// The text, shortened and filled up to so many cells.
  func fitted(_ text: String, _ width: Int, isRight: Bool = false) -> String {
    let shown = CellWidth.truncated(text, toCells: max(0, width), ambiguous: ambiguousCells)
    let blanks = String(repeating: " ", count: max(0, width - cells(of: shown)))
    return isRight ? blanks + shown : shown + blanks
  }

  /// The line from which bars and curves are measured.
  var upright: String { hasBlocks ? "│" : "|" }
  /// The line below a curve.
  var level: String { hasBlocks ? "─" : "-" }
  /// Where both meet.
  var corner: String { hasBlocks ? "└" : "+" }

  /// A bar to the right, as long as so many cells; what is above nothing shows.
  func bar(_ length: Double) -> String {
    guard hasBlocks else {
      return String(repeating: "#", count: length > 0 ? max(1, Int(length.rounded())) : 0)
    }
    let eighths = length > 0 ? max(1, Int((length * 8).rounded())) : 0
    let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
    return String(repeating: "█", count: eighths / 8) + parts[eighths % 8]
  }

  /// A bar to the left.
  func leftBar(_ length: Double) -> String {
    guard hasBlocks else { return bar(length) }
    let halves = length > 0 ? max(1, Int((length * 2).rounded())) : 0
    return (halves % 2 == 1 ? "▐" : "") + String(repeating: "█", count: halves / 2)
  }

  /// The shades, the lightest first.
  var shades: [String] { hasBlocks ? ["░", "▒", "▓", "█"] : [".", ":", "+", "#"] }

  /// The half cells of a curve: whether its upper and its lower half are on it.
  func dot(upper: Bool, lower: Bool) -> String {
    switch (upper, lower) {
    case (false, false): " "
    case (true, true): hasBlocks ? "█" : "*"
    case (true, false): hasBlocks ? "▀" : "*"
    case (false, true): hasBlocks ? "▄" : "*"
    }
  }
}

extension String {
  /// Without blanks at the end.
  var withoutTrailingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
