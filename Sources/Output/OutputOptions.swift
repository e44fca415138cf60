package import Values

/// How a result is to be written: for whom, how wide, how much of it.
///
/// The defaults suit a file or a pipe: everything is written, nothing is coloured.
package struct OutputOptions: Sendable {
  /// The language of headings, closed lists, truth values and footers.
  package var language = Language.chinese
  /// A line that names the result in the formats for readers; `nil` for none.
  package var title: String?
  /// The room of a line in cells; `nil` writes cells in full, however long.
  package var widthCells: Int?
  /// How many rows a table for readers shows.
  ///
  /// `nil` shows all. Machine formats and documents ignore it.
  package var rowCountMax: Int?
  /// What the reader can do to see what a table leaves out; `nil` for the usual advice.
  package var fullViewHint: Bilingual?
  /// Whether a table for readers says below it how much is shown and what must be known.
  package var showsFooter = true
  /// The cells of “ ” … — · ① and the like, which the font decides: 1 or 2.
  package var ambiguousCells = 1
  /// The lines around a table's cells.
  package var borders = Borders.box
  /// Whether headings and missing values are set apart by terminal colours.
  package var isColored = false
  /// Whether the bytes go to a terminal, so that even machine formats must show controls.
  package var isTerminal = false
  /// Whether CSV and TSV begin with a byte order mark, as spreadsheet programs expect.
  package var hasByteOrderMark = false
  /// Whether CSV and TSV put `'` before texts that a spreadsheet would read as a formula.
  package var guardsFormulas = false
  /// Asked now and then while writing; `true` ends it with `OutputError.interrupted`.
  package var isCancelled: @Sendable () -> Bool = { false }

  /// Options for a file or a pipe.
  package init() {}

  /// The lines around a table's cells.
  package enum Borders: String, CaseIterable, Sendable {
    /// Box-drawing characters.
    case box
    /// `+`, `-` and `|`, for fonts that draw boxes two cells wide.
    case ascii
    /// Blanks between columns and one rule under the heading.
    case plain
  }
}
