/// A query's text with its name and the starts of its lines.
package struct SourceText: Sendable {
  /// The largest source that is read, in bytes: 1 MiB.
  package static let byteCountMax = 1 << 20

  /// How the reader knows the text: a file name, or a word such as `-c`.
  package let name: String
  /// The text.
  package let text: String
  /// Its UTF-8 bytes; spans count these.
  package let bytes: [UInt8]
  /// Offset of each line's first byte, ascending, starting with 0.
  package let lineStarts: [Int]

  /// Names a text and finds its lines.
  package init(name: String, text: String) {
    self.name = name
    self.text = text
    bytes = Array(text.utf8)
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    lineStarts = starts
  }

  /// The text of a span; bytes that are cut through are replaced.
  package func text(of span: Span) -> String {
    let bounds = span.start.clamped(to: 0...bytes.count)..<span.end.clamped(to: 0...bytes.count)
    return String(decoding: bytes[bounds], as: UTF8.self)
  }

  /// The number, from 1, of the line that holds the byte at `offset`.
  package func lineNumber(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The bytes of a line, counted from 1, without its line break.
  package func line(_ number: Int) -> Range<Int> {
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] - 1 : bytes.count
    return start..<max(start, end)
  }
}

extension Int {
  /// The nearest number within `bounds`.
  package func clamped(to bounds: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, bounds.lowerBound), bounds.upperBound)
  }
}
