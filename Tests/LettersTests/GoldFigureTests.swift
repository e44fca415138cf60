import Foundation
import TestSupport
import Testing
import Values

@testable import Letters

/// Dates, figures and commitments of the annotated letters, where they lie beside this checkout.
@Suite struct GoldFigureTests {
  private let letters: [(name: String, letter: Letter)]

  init() throws {
    guard let seeds = ProjectFolder.seeds else {
      print(ProjectFolder.noSharedLetters)
      letters = []
      return
    }
    let files = try FileManager.default.contentsOfDirectory(
      at: seeds, includingPropertiesForKeys: nil)
    letters = try files.filter { $0.pathExtension == "txt" }.compactMap { file in
      let bytes = [UInt8](try Data(contentsOf: file))
      let stem = file.deletingPathExtension().lastPathComponent
      let reading = LetterReader().read(bytes, id: stem, path: file.path)
      return reading.letters.first.map { (String(stem.prefix(3)), $0) }
    }
  }

  @Test func `figures match the annotation`() throws {
    let rows = letters.flatMap { name, letter in letter.figures.map { row($0, letter, name) } }
    guard let score = try GoldScorer.exactF1(rows, ["--task", "figures"]) else { return }
    #expect(score >= 0.97)
  }

  @Test func `attributes of figures match the annotation`() throws {
    let rows = letters.flatMap { name, letter in letter.figures.map { row($0, letter, name) } }
    guard let shares = try GoldScorer.attributes(rows) else { return }
    let bars = [
      "unit": 0.99, "kind": 0.93, "status": 0.95, "change": 0.93, "comparison": 0.93,
      "qualifier": 0.93, "period": 0.85, "indicator": 0.9,
    ]
    for (name, bar) in bars { #expect(shares[name] ?? 0 >= bar, "\(name)") }
  }

  @Test func `dates match the annotation`() throws {
    let rows = letters.flatMap { name, letter in
      letter.dates.map { mention in
        span(mention.span, letter, name).merging(
          ["value": "\(mention.date.first)/\(mention.date.last)"]) { $1 }
      }
    }
    guard let score = try GoldScorer.exactF1(rows, ["--task", "dates"]) else { return }
    #expect(score >= 0.95)
  }

  @Test func `commitments match the annotation`() throws {
    let rows = letters.flatMap { name, letter in
      letter.commitments.map { span($0.span, letter, name) }
    }
    let gold = ProjectFolder.gold?.appending(path: "commitments.jsonl").path ?? ""
    guard let score = try GoldScorer.exactF1(rows, ["--task", "spans", "--gold", gold]) else {
      return
    }
    #expect(score >= 0.85)
  }

  private func span(_ range: Range<Int>, _ letter: Letter, _ name: String) -> [String: Any] {
    let place = letter.rawSpan(range)
    return ["doc": name, "start": place.lowerBound, "end": place.upperBound]
  }

  /// A figure under the names of the annotation.
  private func row(_ figure: Figure, _ letter: Letter, _ name: String) -> [String: Any] {
    var row = span(figure.span, letter, name)
    row["value"] = figure.value.doubleValue
    if let most = figure.valueMax { row["value_max"] = most.doubleValue }
    row["unit"] = figure.unit ?? NSNull()
    row["kind"] = figure.measure.spelling.english
    row["status"] = figure.status.spelling.english
    row["change"] = figure.changeVerb ?? NSNull()
    row["comparison"] = figure.basis ?? NSNull()
    row["qualifier"] = figure.bound ?? NSNull()
    row["indicator"] = figure.indicator ?? ""
    row["period"] = period(figure) ?? NSNull()
    return row
  }

  /// Runs of months keep their months, beginnings run to the month of the letter.
  private func period(_ figure: Figure) -> String? {
    guard let days = figure.period else { return nil }
    guard figure.periodIsMonths else { return days.description }
    return "\(days.first)".prefix(7) + "/" + "\(days.last)".prefix(7)
  }
}
