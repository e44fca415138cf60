import Corpus
import Output
import Plan
import Values

/// Writes one numeral with its sentence and the reason for all that is said of it.
struct ReasonWriter {
  /// A row of `figures` or of `rejected`.
  struct Numeral {
    let table: TableID
    let row: Int
    /// Where it stands in the clean texts.
    let bytes: Range<Int>
  }

  /// So many characters of a long sentence are shown on either side.
  private static let contextMax = 60

  let corpus: Corpus
  let language: Language

  /// The letter and the marked sentence, then a line for each reason.
  func text(of numeral: Numeral) -> String {
    let id = value("id", of: .replies, at: parent(of: numeral, in: .replies))
    let lines = numeral.table == .figures ? figureLines(numeral.row) : [rejection(numeral.row)]
    let head = "\(id)  \(marked(numeral))"
    return VisibleText.lines(([head] + lines.map { "  " + $0 }).joined(separator: "\n")) + "\n"
  }

  private func rejection(_ row: Int) -> String {
    let name = value("class", of: .rejected, at: row)
    return Bilingual(
      "不是数据（\(name)）：\(reason("class", of: .rejected, at: row))",
      "no figure (\(name)): \(reason("class", of: .rejected, at: row))"
    ).text(in: language)
  }

  /// The amount, then each attribute with its value, the rule that gave it, and its sentence.
  private func figureLines(_ row: Int) -> [String] {
    let amount = value("amount", of: .figures, at: row)
    let columns = Catalogue.description(of: .figures).columns
    let attributes = columns.compactMap { rule -> String? in
      guard rule.column.name.hasSuffix("_rule"),
        let attribute = Catalogue.column(
          named: String(rule.column.name.dropLast(5)), in: .figures),
        cell(rule.column.name, of: .figures, at: row) != .missing
      else { return nil }
      let name = attribute.name.text(in: language)
      let value = value(attribute.column.name, of: .figures, at: row)
      let why = reason(rule.column.name, of: .figures, at: row)
      let word = self.value(rule.column.name, of: .figures, at: row)
      return Bilingual("\(name) \(value)（\(word)）：\(why)", "\(name) \(value) (\(word)): \(why)")
        .text(in: language)
    }
    return [Bilingual("数据：\(amount)", "figure: \(amount)").text(in: language)] + attributes
  }
}

extension ReasonWriter {
  private func parent(of numeral: Numeral, in table: TableID) -> Int? {
    let row = corpus.parentRows(of: numeral.table, in: table)[numeral.row]
    return row == TableColumn.noRow ? nil : Int(row)
  }

  private func cell(_ name: String, of table: TableID, at row: Int?) -> Cell {
    guard let row, let column = corpus.column(SchemaColumn(table, name)) else { return .missing }
    return column.cell(at: row)
  }

  private func value(_ name: String, of table: TableID, at row: Int?) -> String {
    CellText(language: language).text(cell(name, of: table, at: row))
  }

  /// The sentence that belongs to a word of a closed list.
  private func reason(_ name: String, of table: TableID, at row: Int) -> String {
    guard case .codes(let codes, .choice(let list))? = corpus.column(SchemaColumn(table, name)),
      let reasons = list.reasons, reasons.indices.contains(Int(codes[row]))
    else { return "" }
    return reasons[Int(codes[row])].text(in: language)
  }

  /// The sentence with the numeral between brackets; outside of sentences the line.
  private func marked(_ numeral: Numeral) -> String {
    let around = sentence(of: numeral) ?? line(of: numeral)
    let arena = corpus.text.clean
    let before = arena.text(around.lowerBound..<numeral.bytes.lowerBound)
    let behind = arena.text(numeral.bytes.upperBound..<around.upperBound)
    let start = before.count > Self.contextMax ? "…" + before.suffix(Self.contextMax) : before
    let end = behind.count > Self.contextMax ? behind.prefix(Self.contextMax) + "…" : behind
    return VisibleText.oneLine("\(start)【\(arena.text(numeral.bytes))】\(end)")
  }

  private func sentence(of numeral: Numeral) -> Range<Int>? {
    guard let row = parent(of: numeral, in: .sentences),
      case .texts(let column)? = corpus.column(SchemaColumn(.sentences, "text")),
      let bytes = column.bytes(at: row), bytes.lowerBound <= numeral.bytes.lowerBound,
      numeral.bytes.upperBound <= bytes.upperBound
    else { return nil }
    return bytes
  }

  private func line(of numeral: Numeral) -> Range<Int> {
    let text = corpus.text
    let letter = parent(of: numeral, in: .replies) ?? 0
    let first = text.cleanByte(ofCharacter: Int(text.letterStarts[letter]))
    let last = text.cleanByte(ofCharacter: Int(text.letterStarts[letter + 1]))
    let bytes = text.clean.bytes
    var range = numeral.bytes
    while range.lowerBound > first, bytes[range.lowerBound - 1] != 0x0A {
      range = range.lowerBound - 1..<range.upperBound
    }
    while range.upperBound < last, bytes[range.upperBound] != 0x0A {
      range = range.lowerBound..<range.upperBound + 1
    }
    return range
  }
}
