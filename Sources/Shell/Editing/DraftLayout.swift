import ChineseText

/// Where the characters of a line being typed stand on the screen.
package struct DraftLayout: Sendable {
  /// The cells of the prompt.
  private let promptCells: Int
  /// The cells of a row of the terminal.
  private let widthCells: Int

  /// Measures a prompt; what stands between two `mark` characters takes no room.
  package init(prompt: String, mark: Character, widthCells: Int) {
    let parts = prompt.split(separator: mark, omittingEmptySubsequences: false)
    promptCells = parts.enumerated().reduce(0) { sum, part in
      part.offset.isMultiple(of: 2) ? sum + CellWidth.cells(of: String(part.element)) : sum
    }
    self.widthCells = max(1, widthCells)
  }

  /// The row, from 0, where the cursor stands behind these characters.
  package func row(behind scalars: some Sequence<Unicode.Scalar>) -> Int {
    var row = 0
    var column = promptCells
    for scalar in scalars {
      let cells = CellWidth.cells(of: scalar)
      if scalar == "\n" || column + cells > widthCells {
        row += 1
        column = 0
      }
      column += scalar == "\n" ? 0 : cells
    }
    return column >= widthCells ? row + 1 : row
  }
}
