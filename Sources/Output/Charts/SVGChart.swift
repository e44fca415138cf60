import Plan
import Values

/// A result's chart as a file of its own: title, axes with units, and what is left out.
struct SVGChart: TableFormat {
  func write(
    _ table: Table, _ options: OutputOptions, to sink: inout ByteSink
  ) throws(OutputError) {
    guard let chart = table.chart else { throw .noChart }
    try options.checkCancellation(atRow: 0)
    var page = SVGPage(title: options.title ?? "", in: options.language)
    switch chart.form {
    case .bar: page.draw(bars: table, chart)
    case .line: page.draw(line: table, chart)
    case .heat: page.draw(heat: table, chart)
    }
    page.writeNotes(of: table)
    try sink.write(page.text)
  }
}

/// A page that is drawn from the top down.
struct SVGPage {
  /// The width of pages; heat maps can be wider.
  static let width = 800.0
  /// The blank edge.
  static let margin = 24.0
  /// From one line of text to the next.
  static let lineHeight = 18.0

  let language: Language
  let title: String
  var document = SVGDocument()
  var width = Self.width
  /// How far down the page is drawn.
  var bottom = Self.margin
  private var notes: [String] = []

  /// Begins a page with its title.
  init(title: String, in language: Language) {
    self.language = language
    self.title = title
    guard !title.isEmpty else { return }
    document.text(title, Self.margin, bottom + 16, style: "title")
    bottom += 36
  }

  /// Remembers what the drawing leaves out.
  mutating func note(_ more: [Bilingual]) { notes += more.map { $0.text(in: language) } }

  /// Says how many rows are drawn where that is not all of them.
  mutating func note(shown: Int, of count: Int) {
    guard shown < count else { return }
    notes.append(Footer.rows(shown: shown, of: count, in: language))
  }

  /// Writes what must be known beside the drawing.
  mutating func writeNotes(of table: Table) {
    for line in notes + Footer.notes(of: table, isDrawn: true, in: language) {
      bottom += Self.lineHeight
      document.text(line, Self.margin, bottom, style: "note")
    }
    bottom += Self.margin
  }

  /// The whole file.
  var text: String { document.text(width: width, height: bottom, title: title, in: language) }
}
