/// Offsets of a source as editors have them: a line, and a place within it.
///
/// Source: positions of the Language Server Protocol 3.17. A line ends in a newline, a carriage
/// return or both; a place within a pair of halves is that of the character, and one behind the
/// end of its line is the end.
package struct TextPositions: Sendable {
  /// What a place within a line counts.
  package enum Unit: String, Sendable {
    /// Code units of UTF-16, which every editor understands.
    case utf16 = "utf-16"
    /// Bytes of UTF-8.
    case utf8 = "utf-8"
  }

  /// A place in a text.
  package struct Position: Hashable, Sendable {
    /// The line, from 0.
    package let line: Int
    /// Units from the start of the line.
    package let character: Int

    /// Names a place.
    package init(line: Int, character: Int) {
      self.line = line
      self.character = character
    }
  }

  private let bytes: [UInt8]
  private let lineStarts: [Int]
  private let unit: Unit

  /// Finds the lines of a text.
  package init(of bytes: [UInt8], in unit: Unit = .utf16) {
    self.bytes = bytes
    self.unit = unit
    var starts = [0]
    for (offset, byte) in bytes.enumerated() {
      let isReturn = byte == UInt8(ascii: "\r")
      let isBeforeNewline = offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n")
      if byte == UInt8(ascii: "\n") || isReturn && !isBeforeNewline { starts.append(offset + 1) }
    }
    lineStarts = starts
  }

  /// The position of a byte; of a byte within a character that of the character, and behind the
  /// end that of the end.
  package func position(of offset: Int) -> Position {
    var offset = min(max(0, offset), bytes.count)
    while offset < bytes.count, Self.isContinuation(bytes[offset]) { offset -= 1 }
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return Position(line: low, character: length(of: lineStarts[low]..<offset))
  }

  /// The byte at a position, moved to the nearest one before it that there is.
  package func offset(of position: Position) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < lineStarts.count else { return bytes.count }
    var offset = lineStarts[position.line]
    let end = self.end(ofLine: position.line)
    var rest = position.character
    while offset < end {
      let byteCount = Self.byteCount(ofCharacterWith: bytes[offset])
      rest -= unit == .utf8 ? byteCount : byteCount == 4 ? 2 : 1
      guard rest >= 0 else { break }
      offset = min(offset + byteCount, end)
    }
    return offset
  }

  /// The end of a line without what ends it.
  private func end(ofLine line: Int) -> Int {
    guard line + 1 < lineStarts.count else { return bytes.count }
    var end = lineStarts[line + 1] - 1
    let endsInBoth = bytes[end] == UInt8(ascii: "\n") && end > lineStarts[line]
    if endsInBoth, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return end
  }

  private func length(of range: Range<Int>) -> Int {
    guard unit == .utf16 else { return range.count }
    return bytes[range].reduce(0) { count, byte in
      count + (Self.isContinuation(byte) ? 0 : byte >= 0xF0 ? 2 : 1)
    }
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  private static func byteCount(ofCharacterWith first: UInt8) -> Int {
    switch first {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }
}

/// Places of a source as editors have them, each in the file that it lies in.
package struct SourcePositions: Sendable {
  private let source: SourceText
  private let files: [TextPositions]

  /// Finds the lines of each file.
  package init(of source: SourceText, in unit: TextPositions.Unit = .utf16) {
    self.source = source
    files = source.files.map { TextPositions(of: Array(source.bytes[$0.range]), in: unit) }
  }

  /// The file of a span by its index, and both ends of the span within that file.
  package func range(
    of span: Span
  ) -> (file: Int, start: TextPositions.Position, end: TextPositions.Position) {
    let index = source.files.lastIndex { $0.range.lowerBound <= span.start } ?? 0
    let base = source.files[index].range.lowerBound
    return (
      index, files[index].position(of: span.start - base),
      files[index].position(of: span.end - base)
    )
  }
}
