import CTextTables

/// Reads label and value pairs out of lines, whatever the layout of the block.
struct MetadataCells {
  /// A value with the label that announces it.
  struct Pair {
    var field: MetadataField
    var value: Range<Int>
  }

  let text: TextView

  /// What the lines of a block say, in order; labels without a value are left out.
  func pairs(in lines: [Range<Int>]) -> [Pair] {
    var pairs: [Pair] = []
    var pending: MetadataField?
    for line in lines {
      let cells = cells(of: line)
      for (index, cell) in cells.enumerated() {
        let pieces = pieces(of: cell, isTable: cells.count > 1)
        if pieces.isEmpty {
          if index > 0 { pending = nil }
          continue
        }
        for piece in pieces {
          if let label = piece.label {
            pending = label.field
          } else if let field = pending {
            pairs.append(Pair(field: field, value: piece.range))
            pending = nil
          }
        }
      }
    }
    return pairs
  }

  /// Whether the line is made of labels and values.
  func hasLabels(_ line: Range<Int>) -> Bool {
    let cells = cells(of: line)
    return cells.contains { cell in
      pieces(of: cell, isTable: cells.count > 1).contains { $0.label != nil }
    }
  }

  private struct Piece {
    var label: MetadataLabel?
    var range: Range<Int>
  }

  private func cells(of line: Range<Int>) -> [Range<Int>] {
    text.parts(line) { $0 == "|" || $0 == "┃" || $0 == "│" }
  }

  /// The labels and values of one cell, in order.
  private func pieces(of cell: Range<Int>, isTable: Bool) -> [Piece] {
    guard !cell.isEmpty else { return [] }
    var pieces: [Piece] = []
    var index = cell.lowerBound
    var valueStart = index
    var hasLabel = false
    while index < cell.upperBound {
      let isBoundary = index == valueStart || isGap(before: index)
      if isBoundary, let label = MetadataLabels.label(text, at: index, in: cell),
        label.hasColon || hasLabel || index == cell.lowerBound
      {
        append(valueStart..<index, to: &pieces)
        pieces.append(Piece(label: label, range: label.range))
        hasLabel = true
        index = label.range.upperBound
        valueStart = index
        while valueStart < cell.upperBound, text.has(TEXT_SPACE, at: valueStart) { valueStart += 1 }
        index = valueStart
      } else {
        index += 1
      }
    }
    append(valueStart..<cell.upperBound, to: &pieces)
    return pieces
  }

  private func append(_ range: Range<Int>, to pieces: inout [Piece]) {
    let value = text.trimmed(range)
    if !value.isEmpty { pieces.append(Piece(label: nil, range: value)) }
  }

  /// Whether a label can begin here: after a space, bracket, comma or semicolon.
  private func isGap(before index: Int) -> Bool {
    guard index > 0 else { return true }
    switch text.folded[index - 1] {
    case ";", ",", "(", "、", "/", "】", "。": return true
    default: return text.has(TEXT_SPACE, at: index - 1)
    }
  }
}
