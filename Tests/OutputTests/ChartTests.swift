import ChineseText
import Output
import Plan
import Testing
import Values

/// Goal: a drawing keeps to its room, loses nothing unsaid and trusts no number.
@Suite struct ChartTests {
  private static let names = ["bars", "changes", "months", "grid", "many", "none", "extremes"]

  private func options(width: Int, ambiguous: Int = 1) -> OutputOptions {
    var options = OutputOptions()
    options.widthCells = width
    options.ambiguousCells = ambiguous
    return options
  }

  @Test(arguments: names)
  func `a drawing keeps to the width of the terminal`(name: String) throws {
    let table = try #require(ChartSamples.table(named: name))
    for (width, ambiguous) in [(40, 1), (57, 2), (80, 1), (200, 1)] {
      let text = try OutputFormat.table.text(of: table, options(width: width, ambiguous: ambiguous))
      let drawing = text.split(separator: "\n").prefix { !$0.hasSuffix(" 行") }
      #expect(!drawing.isEmpty)
      for line in drawing {
        #expect(CellWidth.cells(of: String(line), ambiguous: ambiguous) <= width, "\(line)")
      }
    }
  }

  @Test func `without room for block characters a drawing is ASCII`() throws {
    for name in Self.names {
      let table = try #require(ChartSamples.table(named: name))
      let text = try OutputFormat.table.text(of: table, options(width: 60, ambiguous: 2))
      #expect(!text.unicodeScalars.contains { (0x2500..<0x25A0).contains($0.value) }, "\(name)")
    }
  }

  @Test func `every value of a bar stands beside it`() throws {
    let table = try #require(ChartSamples.table(named: "changes"))
    let text = try OutputFormat.table.text(of: table, options(width: 80))
    for value in ["-12.5", "8", "-3.25", "0", "20"] { #expect(text.contains(" \(value) ")) }
    #expect(!text.contains("\u{1B}"))
  }

  @Test func `what is not drawn is said`() throws {
    let many = try #require(ChartSamples.table(named: "many"))
    for format in [OutputFormat.table, .svg] {
      #expect(try format.text(of: many).contains("显示前 100 行，共 130 行"), "\(format)")
      let bars = try format.text(of: try #require(ChartSamples.table(named: "bars")))
      #expect(bars.contains("1 行量纲不同"), "\(format)")
      let grid = try format.text(of: try #require(ChartSamples.table(named: "grid")))
      #expect(grid.contains("1 行与前面的行"), "\(format)")
      let months = try format.text(of: try #require(ChartSamples.table(named: "months")))
      #expect(months.contains("1 行缺 x"), "\(format)")
    }
    let notes = Footer.notes(of: many, in: .english)
    #expect(
      notes == ["note: this format draws no chart; these are its data; 'table' and 'svg' draw it"])
  }

  @Test(arguments: names)
  func `a drawing in SVG is well formed and safe`(name: String) throws {
    let table = try #require(ChartSamples.table(named: name))
    var options = OutputOptions()
    options.title = "<script>“图”&\u{1B}"
    let text = try OutputFormat.svg.text(of: table, options)
    #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "))
    #expect(text.hasSuffix("</svg>\n"))
    #expect(!text.contains("<script") && text.contains("&lt;script&gt;“图”&amp;␛"))
    #expect(!text.contains("nan") && !text.contains("inf"))
    #expect(try Self.isBalanced(text))
  }

  @Test func `an axis of SVG has the unit, and labels are whole in their tooltips`() throws {
    let text = try OutputFormat.svg.text(of: try #require(ChartSamples.table(named: "bars")))
    #expect(text.contains(">数量（亿元）<"))
    #expect(text.contains("<title>望岳省农业农村和水利事业发展促进中心筹备工作办公室</title>"))
    #expect(text.contains("2.61亿元"))
  }

  @Test func `only a result with a chart is a drawing`() throws {
    let table = try #require(Samples.table(named: "letters"))
    #expect(throws: OutputError.noChart) { try OutputFormat.svg.text(of: table) }
  }

  /// Whether each element that is opened is closed, in order.
  private static func isBalanced(_ text: String) throws -> Bool {
    var open: [Substring] = []
    for part in text.split(separator: "<").dropFirst() {
      guard let end = part.firstIndex(of: ">") else { return false }
      let tag = part[..<end]
      let name = tag.prefix { $0 != " " && $0 != "/" }
      if tag.hasPrefix("?") || tag.hasSuffix("/") { continue }
      if tag.hasPrefix("/") {
        guard open.popLast() == tag.dropFirst() else { return false }
      } else {
        open.append(name)
      }
    }
    return open.isEmpty
  }
}
