import ChineseText
import LetterMaker
import Letters
import Testing
import Values

/// Goal: damage that takes something away leaves the rest, and nothing traps.
@Suite struct CuttingLawTests {
  /// The columns of rows that hang on nothing behind their own line.
  ///
  /// A cut may change more than the line it falls in: dates and periods counted from the day of
  /// the letter, which the lost sign-off printed; headings that need a sibling; roles and
  /// outcomes, which weigh all sentences of a section; the short names of offices.
  private static let steadyColumns = ["figures": ["value=", "unit="], "citations": ["title="]]

  @Test func `rows before a cut are as they were`() throws {
    var random = SplitMix64(seed: 0xC07)
    var (count, lost) = (0, [String]())
    for letter in try LawLetter.all.get() {
      let bytes = Array(letter.text.utf8)
      let whole = Self.steadyRows(letter.reading)
      for _ in 0..<2 {
        let cut = Int.random(in: 0..<bytes.count, using: &random)
        let place = Self.lineStart(of: cut, in: bytes)
        let expected = whole.filter { $0.span.upperBound <= place }
        let found = try LawReading(Array(bytes[..<cut]), letter.name).map(Self.steadyRows) ?? []
        lost += expected.filter { !found.contains($0) }.map { "\(letter.name) to \(cut): \($0)" }
        count += expected.count
      }
    }
    #expect(count > 300)
    #expect(lost.isEmpty, "\(lost.count) of \(count):\n\(lost.prefix(10).joined(separator: "\n"))")
  }

  @Test func `a file that was doubled is read as one`() throws {
    for letter in try LawLetter.all.get() {
      let doubled = try LawReading(letter.text + "\n" + letter.text, letter.name)
      #expect(doubled == letter.reading, "\(letter.name)")
    }
  }

  @Test func `random bytes and scalars never trap`() {
    var random = SplitMix64(seed: 0x50F7)
    let reader = LetterReader()
    for length in stride(from: 1, to: 2_000, by: 97) {
      let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(reader.read(bytes, id: "a", path: "a").letters.count <= 50)
      var soup = String.UnicodeScalarView()
      for _ in 0..<length {
        let value = UInt32.random(in: 1...0x2_FFFF, using: &random)
        if let scalar = Unicode.Scalar(value) { soup.append(scalar) }
      }
      #expect(reader.read(Array(String(soup).utf8), id: "a", path: "a").letters.count <= 50)
    }
  }

  @Test func `every span gives back the characters of its row`() throws {
    for letter in LawLetter.made {
      let scalars = Array(letter.text.unicodeScalars)
      let read = LetterReader().read(Array(letter.text.utf8), id: letter.name, path: letter.name)
      let one = try #require(read.letters.first)
      let spans =
        one.figures.map(\.span) + one.dates.map(\.span) + one.citations.map(\.span)
        + one.mentions.map(\.span) + one.sections.map(\.heading)
      for span in spans {
        let raw = one.text.offsets.rawSpan(of: span)
        #expect(scalars[raw].map(\.value) == Array(one.text.clean[span]), "\(letter.name)")
      }
    }
  }

  private static func steadyRows(_ reading: LawReading) -> [LawRow] {
    reading.rows.compactMap { row in
      guard let columns = steadyColumns[row.table] else { return nil }
      return LawRow(
        table: row.table, span: row.span,
        values: row.values.filter { value in columns.contains { value.hasPrefix($0) } })
    }
  }

  /// The scalar at which the line of a byte begins.
  private static func lineStart(of byte: Int, in bytes: [UInt8]) -> Int {
    let first = bytes[..<byte].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return String(decoding: bytes[..<first], as: UTF8.self).unicodeScalars.count
  }
}
