import ChineseText
import Foundation
import LetterMaker
import Letters
import ReadingScore
import ReplyQL
import Values

/// Reads made letters and keeps what did not agree, with its sentence.
struct MadeScoring {
  private(set) var score = ReadingScore()
  /// The disagreements that were asked for, each with the line of text it stands in.
  private(set) var shown: [String] = []
  private let shownColumn: String?
  private let shownCount: Int
  private let reader = LetterReader()
  private let encoder = JSONEncoder()

  init(shownColumn: String?, shownCount: Int) {
    self.shownColumn = shownColumn
    self.shownCount = shownCount
  }

  /// Reads a file and compares each of its letters.
  mutating func add(_ made: DamagedLetter) throws {
    let reading = reader.read(made.bytes, id: made.id, path: made.id)
    for (index, truth) in made.truths.enumerated() {
      let letter = reading.letters.indices.contains(index) ? reading.letters[index] : nil
      let line = letter.map { LetterObject.line(of: $0, in: .chinese) } ?? Array("{}".utf8)
      let seen = score.disagreements.count
      score.add(
        made.id, found: try TruthRecord(json: Data(line)),
        truth: try TruthRecord(json: encoder.encode(truth)))
      for disagreement in score.disagreements[seen...] { keep(disagreement, made, letter) }
    }
  }

  private mutating func keep(
    _ disagreement: Disagreement, _ made: DamagedLetter, _ letter: Letter?
  ) {
    let isWanted = shownColumn.map { $0 == disagreement.column } ?? true
    guard isWanted, shown.count < shownCount else { return }
    let damages = made.damages.map(\.rawValue).joined(separator: "+")
    let text = letter == nil ? "no letter was read" : context(of: disagreement, in: made.bytes)
    shown.append("\(disagreement.line)\(damages.isEmpty ? "" : " [\(damages)]")\n    \(text)")
  }

  /// The line around a row, or the first and last lines of the letter for a column of `replies`.
  private func context(of disagreement: Disagreement, in bytes: [UInt8]) -> String {
    let scalars = (try? decode(bytes))?.scalars ?? []
    guard let span = disagreement.span else {
      let text = string(of: scalars)
      return "\(text.prefix(500)) …… \(text.suffix(160))".split(separator: "\n").joined(
        separator: "⏎")
    }
    let first = scalars[..<min(span.lowerBound, scalars.count)].lastIndex(of: 0x0A).map { $0 + 1 }
    let last = scalars[min(span.upperBound, scalars.count)...].firstIndex(of: 0x0A)
    let line = scalars[
      max(first ?? 0, span.lowerBound - 80)..<min(last ?? scalars.count, span.upperBound + 80)]
    return string(of: Array(line))
  }

  private func string(of scalars: [UInt32]) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    return String(text)
  }
}

/// Prints a score as a table, one line a column.
struct ScoreTable {
  private let score: ReadingScore
  private let bar: Double

  init(_ score: ReadingScore, bar: Double) {
    self.score = score
    self.bar = bar
  }

  /// Prints every column beside its bar.
  ///
  /// - Returns: How many bars were missed.
  func printed() -> Int {
    var misses = 0
    print("       n  precision recall  F1     bar   table")
    for (table, _, _) in ReadingScore.itemColumns {
      guard let found = score.tables[table], found.stated + found.predicted > 0 else { continue }
      misses += found.f1 < bar ? 1 : 0
      print(
        "\(padded(found.stated))  \(digits(found.precision))     \(digits(found.recall))   "
          + "\(digits(found.f1))  \(digits(bar)) \(mark(found.f1)) \(table)")
    }
    print("\n       n  share  bar   column")
    for column in columns {
      guard let tally = score.columns[column], tally.all > 0 else { continue }
      let isJudged = !column.hasSuffix(" exact")
      misses += isJudged && tally.share < bar ? 1 : 0
      print(
        "\(padded(tally.all))  \(digits(tally.share))  \(isJudged ? digits(bar) : "–    ") "
          + "\(isJudged ? mark(tally.share) : " ") \(column)")
    }
    return misses
  }

  private var columns: [String] {
    ReadingScore.replyColumns
      + ReadingScore.itemColumns.flatMap { table, _, columns in
        columns.flatMap { column in
          column == ReadingScore.wordingColumn
            ? ["\(table).\(column)", "\(table).\(column) exact"] : ["\(table).\(column)"]
        }
      }
  }

  private func mark(_ share: Double) -> String { share < bar ? "!" : " " }
  private func digits(_ value: Double) -> String { String(format: "%.3f", value) }
  private func padded(_ count: Int) -> String {
    String(repeating: " ", count: max(0, 8 - "\(count)".count)) + "\(count)"
  }
}
