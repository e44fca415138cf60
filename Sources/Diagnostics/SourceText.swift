/// A query's text with its name and the starts of its lines.
///
/// The texts of the files that it uses can stand behind it, each from a line of its own on, so that
/// one offset tells file and place.
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
  /// The files whose texts stand here: the query's own first, then those that it uses.
  package let files: [File]

  /// A file's part of a text.
  package struct File: Hashable, Sendable {
    /// How the reader knows it.
    package let name: String
    /// Its bytes.
    package let range: Range<Int>
    /// The number of its first line among all lines, from 1.
    package let firstLine: Int
  }

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
    files = [File(name: name, range: 0..<bytes.count, firstLine: 1)]
  }

  private init(_ own: SourceText, before other: SourceText) {
    precondition(other.files.count == 1, "one file after the other")
    let start = own.bytes.count + 1
    name = own.name
    text = own.text + "\n" + other.text
    bytes = own.bytes + [UInt8(ascii: "\n")] + other.bytes
    lineStarts = own.lineStarts + other.lineStarts.map { $0 + start }
    let file = File(
      name: other.name, range: start..<start + other.bytes.count,
      firstLine: own.lineStarts.count + 1)
    files = own.files + [file]
  }

  /// The same text with that of a file that it uses behind it; offsets so far stay.
  package func followed(by other: SourceText) -> SourceText {
    SourceText(self, before: other)
  }

  /// The text without its first bytes, which are the query's own; files behind it follow.
  package func dropping(_ byteCount: Int) -> SourceText {
    let own = SourceText(
      name: name, text: text(of: Span(byteCount, max(byteCount, files[0].range.upperBound))))
    return files.dropFirst().reduce(own) { whole, file in
      let text = text(of: Span(file.range.lowerBound, file.range.upperBound))
      return whole.followed(by: SourceText(name: file.name, text: text))
    }
  }

  /// The file that an offset lies in; the last one for offsets behind the end.
  package func file(at offset: Int) -> File {
    files.last { $0.range.lowerBound <= offset } ?? files[0]
  }

  /// The number of a line within its own file, from 1.
  package func numberInFile(ofLine number: Int) -> Int {
    let file = file(at: lineStarts[number - 1])
    return number - file.firstLine + 1
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
