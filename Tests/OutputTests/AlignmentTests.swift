import ChineseText
import Output
import Plan
import TestSupport
import Testing
import Values

/// Goal: what holds of every table, whatever is in it.
@Suite struct AlignmentTests {
  @Test func `lines of a table are equally wide and never wider than the terminal`() throws {
    var random = SplitMix64(seed: 2)
    for round in 0..<200 {
      let table = randomTable(using: &random)
      var options = OutputOptions()
      options.widthCells = Int.random(in: 1...90, using: &random)
      options.ambiguousCells = Int.random(in: 1...2, using: &random)
      let text = try OutputFormat.table.text(of: table, options)
      let bars: [Character] = ["│", "┌", "├", "└", "|", "+"]
      let cells = text.split(separator: "\n")
        .filter { $0.first.map { bars.contains($0) } ?? false }
        .map { CellWidth.cells(of: String($0), ambiguous: options.ambiguousCells) }
      #expect(cells.count == table.rowCount + 4, "round \(round)")
      #expect(Set(cells).count == 1, "round \(round):\n\(text)")
      let room = options.widthCells ?? 0
      #expect(room < 6 || cells.allSatisfy { $0 <= room }, "round \(round):\n\(text)")
    }
  }

  @Test func `no control character of a letter reaches a terminal`() throws {
    let controls = (0..<0xA0).compactMap { Unicode.Scalar($0).map(String.init) }
    let steering = ["\u{202E}", "\u{2066}", "\u{200F}", "\u{2028}"]
    let nasty = (controls + steering).joined(separator: "甲")
    let name = Bilingual("名\u{1B}[2J", "name\u{7}")
    let table = Table(
      columns: [Samples.texts(name, [nasty])], rowCount: 1,
      notes: [TableNote(Bilingual("\u{1B}c", "\u{1B}c"))])
    var options = OutputOptions()
    options.isTerminal = true
    options.title = "\u{1B}]0;x\u{7}"
    for format in OutputFormat.allCases where format.isForScreens {
      let text = try format.text(of: table, options)
      let bad = text.unicodeScalars.filter { scalar in
        (scalar.value < 0x20 && scalar != "\n") || (0x7F..<0xA0).contains(scalar.value)
          || [0x202E, 0x2066, 0x200F, 0x2028].contains(scalar.value)
      }
      let isTabular = format == .tsv
      #expect(bad.filter { !(isTabular && $0 == "\t") }.isEmpty, "\(format)")
    }
  }

  @Test func `columns in the background are for machines`() throws {
    let shown = Samples.texts(Bilingual("甲", "a"), ["x"])
    let hidden = Samples.texts(Bilingual("乙", "b"), ["secret"])
    let background = TableColumn(
      name: hidden.name, type: hidden.type, storage: hidden.storage, isBackground: true)
    let table = Table(columns: [background, shown], rowCount: 1)
    for format in OutputFormat.allCases where format.isForScreens {
      let text = try format.text(of: table)
      #expect(text.contains("secret") == (format != .table), "\(format)")
      #expect(text.contains("乙") || text.contains("b"), "\(format)")
    }
    // Where there is nothing else, they are shown.
    let alone = Table(columns: [background], rowCount: 1)
    #expect(try OutputFormat.table.text(of: alone).contains("secret"))
  }

  @Test func `writing stops when the user asks`() {
    let rows = Samples.texts(Bilingual("甲", "a"), (0..<1000).map { "\($0)" })
    let table = Table(columns: [rows], rowCount: 1000)
    var options = OutputOptions()
    options.isCancelled = { true }
    for format in OutputFormat.allCases where format.isForScreens {
      #expect(throws: OutputError.interrupted) { try format.text(of: table, options) }
    }
  }

  private func randomTable(using random: inout SplitMix64) -> Table {
    let pieces = ["a", "甲", "“", "…", "e\u{301}", "😀", "１", "\n", "\u{1B}", "𠮷", "10"]
    let rowCount = Int.random(in: 0...4, using: &random)
    let columns = (0..<Int.random(in: 1...6, using: &random)).map { index in
      let isNumber = Bool.random(using: &random)
      let name = Bilingual("列\(index)", "c\(index)")
      if isNumber {
        let values = (0..<rowCount).map { _ in Int64.random(in: 0...99_999, using: &random) }
        return Samples.decimals(name, values, scale: 1)
      }
      let values: [String?] = (0..<rowCount).map { _ in
        (0..<Int.random(in: 0...30, using: &random))
          .compactMap { _ in pieces.randomElement(using: &random) }.joined()
      }
      return Samples.texts(name, values)
    }
    return Table(columns: columns, rowCount: rowCount)
  }
}
