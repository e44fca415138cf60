import ChineseText
import Values

/// The drawing of one finding, line by line.
struct Drawing {
  private let diagnostic: Diagnostic
  private let source: SourceText
  private let renderer: DiagnosticRenderer
  private let gutterWidth: Int
  private var lines: [String] = []

  /// Measures what will be drawn.
  init(_ diagnostic: Diagnostic, in source: SourceText, by renderer: DiagnosticRenderer) {
    self.diagnostic = diagnostic
    self.source = source
    self.renderer = renderer
    let spans = [diagnostic.span] + diagnostic.related.map(\.span)
    let numbers = spans.filter { $0.start <= source.bytes.count }.map {
      source.numberInFile(ofLine: source.lineNumber(at: $0.start))
    }
    gutterWidth = "\(numbers.max() ?? 1)".count
  }

  /// Draws everything.
  mutating func draw() -> String {
    drawHead()
    if diagnostic.span.start <= source.bytes.count {
      drawSnippet()
    } else {
      lines.append(renderer.painted("\(blankGutter)-->", .frame) + " " + safe(source.name))
    }
    for help in diagnostic.help { draw(help) }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func drawHead() {
    let word = diagnostic.severity.word.text(in: renderer.language)
    let head = renderer.painted(
      "\(word)[\(diagnostic.code.rawValue)]", diagnostic.severity.color)
    lines.append("\(head)\(colon)\(renderer.safe(diagnostic.message))")
  }

  /// The places, those in the file of the finding first, then those in others.
  private mutating func drawSnippet() {
    var marks = [Mark(diagnostic.span, label: nil)]
    marks += diagnostic.related.filter { $0.span.start <= source.bytes.count }
      .map { Mark($0.span, label: $0.label) }
    let own = source.file(at: diagnostic.span.start)
    var byFile = Dictionary(grouping: marks) { source.file(at: $0.span.start) }
    draw(byFile.removeValue(forKey: own) ?? [], in: own, at: diagnostic.span.start, arrow: "-->")
    for (file, marks) in byFile.sorted(by: { $0.key.firstLine < $1.key.firstLine }) {
      draw(marks, in: file, at: marks[0].span.start, arrow: ":::")
    }
  }

  /// The places in one file, in the order of their lines, each under its source line.
  private mutating func draw(
    _ marks: [Mark], in file: SourceText.File, at start: Int, arrow: String
  ) {
    let number = source.lineNumber(at: start)
    let column = source.characterCount(of: source.line(number).lowerBound..<start)
    let place = "\(safe(file.name)):\(source.numberInFile(ofLine: number)):\(column + 1)"
    lines.append(renderer.painted("\(blankGutter)\(arrow)", .frame) + " " + place)
    lines.append(frame())
    let byLine = Dictionary(grouping: marks) { source.lineNumber(at: $0.span.start) }
    var last: Int?
    for (number, marks) in byLine.sorted(by: { $0.key < $1.key }) {
      if let last, number > last + 1 { lines.append(renderer.painted("\(blankGutter)...", .frame)) }
      draw(marks, onLine: number)
      last = number
    }
  }

  private mutating func draw(_ marks: [Mark], onLine number: Int) {
    let anchor = marks.first { $0.label == nil } ?? marks[0]
    let snippet = SnippetLine(
      number, of: source, around: anchor.span, widthCells: snippetWidth,
      ambiguousCells: renderer.ambiguousCells)
    lines.append(frame("\(source.numberInFile(ofLine: number))", "|", snippet.text))
    for mark in marks {
      let (before, marked) = snippet.cells(of: mark.span)
      let isMain = mark.label == nil
      let line = String(repeating: isMain ? "^" : "-", count: marked)
      let label = mark.label.map { " " + renderer.safe($0) } ?? ""
      let painted = renderer.painted(line + label, isMain ? diagnostic.severity.color : .frame)
      lines.append(frame("", "|", String(repeating: " ", count: before) + painted))
    }
  }

  private mutating func draw(_ help: Diagnostic.Help) {
    let word = Bilingual("建议", "help").text(in: renderer.language)
    lines.append(
      renderer.painted("\(blankGutter) =", .frame) + " " + renderer.painted(word, .help)
        + "\(colon)\(renderer.safe(help.message))")
    guard let edit = help.edit, let mended = source.mended(by: edit) else { return }
    let number = mended.lineNumber(at: edit.span.start)
    let place = Span(edit.span.start, edit.span.start + edit.replacement.utf8.count)
    let snippet = SnippetLine(
      number, of: mended, around: place, widthCells: snippetWidth,
      ambiguousCells: renderer.ambiguousCells)
    let shown = number - source.file(at: edit.span.start).firstLine + 1
    lines.append(frame("\(shown)", "+", snippet.text))
  }

  private var colon: String { Bilingual.colon.text(in: renderer.language) }

  private var snippetWidth: Int {
    max(DiagnosticRenderer.snippetWidthMin, renderer.widthCells - gutterWidth - 3)
  }

  private var blankGutter: String { String(repeating: " ", count: gutterWidth) }

  private func safe(_ name: String) -> String { sanitizedForTerminal(name) }

  private func frame(_ number: String = "", _ bar: String = "|", _ text: String = "") -> String {
    let padding = String(repeating: " ", count: max(0, gutterWidth - number.count))
    return renderer.painted("\(padding)\(number) \(bar)", .frame) + (text.isEmpty ? "" : " \(text)")
  }
}

/// A place to be underlined; the finding's own place has no label.
private struct Mark {
  let span: Span
  let label: Bilingual?

  init(_ span: Span, label: Bilingual?) {
    self.span = span
    self.label = label
  }
}

extension SourceText {
  /// The text after an edit, `nil` where the edit lies outside.
  package func mended(by edit: Diagnostic.Edit) -> SourceText? {
    guard edit.span.end <= bytes.count else { return nil }
    let mended = bytes[..<edit.span.start] + Array(edit.replacement.utf8) + bytes[edit.span.end...]
    return SourceText(name: name, text: String(decoding: mended, as: UTF8.self))
  }

  /// How many characters (Unicode scalars) begin in a range of bytes.
  func characterCount(of range: Range<Int>) -> Int {
    bytes[range.clamped(to: 0..<bytes.count)].count { $0 & 0xC0 != 0x80 }
  }
}
