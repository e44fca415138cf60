import ChineseText
import Corpus
import Output
package import Plan
package import Values

/// Which numerals are to be explained.
package enum NumeralQuestion: Sendable {
  /// Those that hold a text, whatever its width or script; all for an empty one.
  case holding(String)
  /// The one that the first row of a result states.
  case firstRow(of: Table)
}

extension LetterCorpus {
  /// So many numerals are explained when nothing else is asked.
  package static let explainedCountMax = 20

  /// Says of numerals why each is a figure with these attributes, or why it is none.
  ///
  /// Each is shown in its sentence, between 【 and 】, in the order of the letters.
  ///
  /// - Parameters:
  ///   - question: Which numerals.
  ///   - language: The language of names and reasons.
  ///   - countMax: How many are explained; the last line says how many more there are.
  /// - Returns: Lines for a reader, or `nil` when there is no such numeral.
  package func reasons(
    for question: NumeralQuestion, in language: Language,
    countMax: Int = LetterCorpus.explainedCountMax
  ) -> String? {
    let numerals = self.numerals(for: question)
    guard !numerals.isEmpty else { return nil }
    let writer = ReasonWriter(corpus: corpus, language: language)
    let shown = numerals.prefix(countMax).map(writer.text(of:)).joined(separator: "\n")
    guard numerals.count > countMax else { return shown }
    let rest = NumberText.grouped(numerals.count - countMax)
    return shown + "\n"
      + Bilingual("还有 \(rest) 处；写得更具体些可以少一些\n", "\(rest) more; a longer text finds fewer\n")
      .text(in: language)
  }

  private func numerals(for question: NumeralQuestion) -> [ReasonWriter.Numeral] {
    switch question {
    case .holding(let text):
      let wanted = searchForm(of: foldForSearch(text))
      return numerals { column, row in
        column.bytes(at: row).map {
          Self.holds(wanted, searchForm(of: foldForSearch(column.arena.text($0))))
        } ?? false
      }
    case .firstRow(let table):
      let texts = table.columns.compactMap { Self.firstText(of: $0, in: corpus) }
      guard !texts.isEmpty else { return [] }
      return numerals { column, row in column.bytes(at: row).map(texts.contains) ?? false }
    }
  }

  /// The figures and the rejected numerals whose texts are wanted, in the order of the letters.
  private func numerals(
    where isWanted: (TextColumn, Int) -> Bool
  ) -> [ReasonWriter.Numeral] {
    var found: [ReasonWriter.Numeral] = []
    for table in [TableID.figures, .rejected] {
      guard case .texts(let column)? = corpus.column(SchemaColumn(table, "text")) else { continue }
      for row in 0..<corpus.table(table).rowCount where isWanted(column, row) {
        guard let bytes = column.bytes(at: row) else { continue }
        found.append(ReasonWriter.Numeral(table: table, row: row, bytes: bytes))
      }
    }
    return found.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  private static func holds(_ wanted: [UInt32], _ text: [UInt32]) -> Bool {
    guard wanted.count <= text.count else { return false }
    return (0...text.count - wanted.count).contains { text[$0...].starts(with: wanted) }
  }

  /// The bytes that a column's first row takes of the letters, `nil` where it takes none.
  private static func firstText(of column: TableColumn, in corpus: Corpus) -> Range<Int>? {
    guard case .texts(let texts) = column.storage, texts.arena === corpus.text.clean else {
      return nil
    }
    let row = column.rows.map { $0.first ?? TableColumn.noRow } ?? 0
    guard row != TableColumn.noRow, Int(row) < texts.starts.count else { return nil }
    return texts.bytes(at: Int(row))
  }
}
