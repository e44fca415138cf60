import ChineseText

/// One line of a source as a terminal shows it, clipped around a place.
struct SnippetLine {
  /// What is shown, with `…` where something is cut off.
  let text: String
  /// Where each shown character begins in the source, and at the end where the last one ends.
  private let offsets: [Int]
  /// The cells before each shown character, and at the end those of all.
  private let cellsBefore: [Int]

  /// Clips a line, counted from 1, to so many cells around a span.
  init(
    _ number: Int, of source: SourceText, around span: Span, widthCells: Int, ambiguousCells: Int
  ) {
    let whole = source.line(number)
    let near = source.neighbourhood(of: span.start, in: whole, byteCount: widthCells * 16)
    let line = LineCells(source, near, ambiguousCells: ambiguousCells)
    let window = line.window(around: span, widthCells: widthCells)
    let ellipsisCells = CellWidth.cells(of: "…", ambiguous: ambiguousCells)
    let isCutBefore = window.lowerBound > 0 || near.lowerBound > whole.lowerBound
    let isCutBehind = window.upperBound < line.shown.count || near.upperBound < whole.upperBound
    var shown = String.UnicodeScalarView(line.shown[window])
    if isCutBehind { shown.append("…") }
    text = (isCutBefore ? "…" : "") + String(shown)
    offsets = Array(line.offsets[window.lowerBound...window.upperBound])
    var cells = [isCutBefore ? ellipsisCells : 0]
    for index in window { cells.append(cells[cells.count - 1] + line.cells[index]) }
    cellsBefore = cells
  }

  /// The cells before a span, and those of its part on this line: at least one.
  func cells(of span: Span) -> (before: Int, marked: Int) {
    let first = index(of: span.start)
    var last = index(of: span.end)
    // An end within a character takes the whole of it.
    if offsets[last] < span.end, last < offsets.count - 1 { last += 1 }
    let before = cellsBefore[first]
    return (before, max(1, cellsBefore[max(first, last)] - before))
  }

  /// The last shown character that begins at or before an offset.
  private func index(of offset: Int) -> Int {
    offsets.lastIndex { $0 <= offset } ?? 0
  }
}

extension SourceText {
  /// The part of a line within so many bytes of a place, cut between characters.
  ///
  /// Far more than a terminal shows, so that a line of a megabyte is not measured whole.
  fileprivate func neighbourhood(
    of offset: Int, in line: Range<Int>, byteCount: Int
  ) -> Range<Int> {
    var start = max(line.lowerBound, offset - byteCount).clamped(
      to: line.lowerBound...line.upperBound)
    var end = min(line.upperBound, offset + byteCount).clamped(to: start...line.upperBound)
    while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }
}

/// A line as characters that a terminal can show, with their widths.
private struct LineCells {
  /// What is shown for each character.
  var shown: [Unicode.Scalar] = []
  /// The cells each takes.
  var cells: [Int] = []
  /// Where each begins, and at the end where the line ends.
  var offsets: [Int] = []

  init(_ source: SourceText, _ range: Range<Int>, ambiguousCells: Int) {
    var offset = range.lowerBound
    let line = String(decoding: source.bytes[range], as: UTF8.self)
    for scalar in line.unicodeScalars {
      let isSafe = scalar == "\t" || sanitizedForTerminal(String(scalar)) == String(scalar)
      let visible: Unicode.Scalar = scalar == "\t" ? " " : isSafe ? scalar : "?"
      shown.append(visible)
      cells.append(CellWidth.cells(of: visible, ambiguous: ambiguousCells))
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(range.upperBound)
  }

  /// The characters to show: all, or so many cells that the place stands in the first third.
  func window(around span: Span, widthCells: Int) -> Range<Int> {
    guard cells.reduce(0, +) > widthCells else { return 0..<shown.count }
    // Two cells on either side are kept for the ellipsis.
    let room = max(1, widthCells - 4)
    let place = offsets.lastIndex { $0 <= span.start } ?? 0
    var start = min(place, max(0, shown.count - 1))
    var used = 0
    while start > 0, used + cells[start - 1] <= room / 3 {
      start -= 1
      used += cells[start]
    }
    var end = start
    used = 0
    while end < shown.count, used + cells[end] <= room {
      used += cells[end]
      end += 1
    }
    // Where the line's end is near, more of its beginning fits.
    while end == shown.count, start > 0, used + cells[start - 1] <= room {
      start -= 1
      used += cells[start]
    }
    return start..<end
  }
}
