package import Foundation
import Letters

/// How well are the annotated letters read? Each measure beside its bar.
///
/// The bars are those of the reading's specification; the scorer is the annotation's own.
package struct GoldScore: Sendable {
  /// One measure of the reading.
  package struct Measure: Sendable {
    /// What is measured, with its layer first.
    package let name: String
    /// From 0 to 1.
    package let value: Double
    /// The least value that passes.
    package let bar: Double
    /// Whether the bar is reached.
    package var passes: Bool { value >= bar }
  }

  /// All measures, in the order of the layers.
  package let measures: [Measure]
  /// Columns of `replies` that differ from the annotation, one line each.
  package let metadataDifferences: [String]

  /// Reads the letters and scores the reading.
  ///
  /// - Parameters:
  ///   - letters: The folder of the annotated letters, `NNN_….txt`.
  ///   - gold: The folder of their annotation with its scorer.
  /// - Throws: `GoldError` when a file is missing or the scorer cannot run.
  package init(letters: URL, gold: URL) throws(GoldError) {
    let readings = try Self.readings(in: letters)
    let scorer = AnnotationScorer(gold: gold, letters: letters)
    let metadata = try Self.metadata(of: readings, gold)
    metadataDifferences = metadata.differences
    var measures = [Measure(name: "metadata: columns equal", value: metadata.share, bar: 1)]
    measures += try Self.spans(of: readings, scorer, gold)
    measures += try Self.attributes(of: readings, scorer)
    self.measures = measures
  }

  private static func readings(in folder: URL) throws(GoldError) -> [AnnotationRows] {
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    let letters = (files ?? []).filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
    guard !letters.isEmpty else { throw .missing("\(folder.path)/*.txt") }
    var readings: [AnnotationRows] = []
    for file in letters {
      guard let data = try? Data(contentsOf: file) else { throw .missing(file.path) }
      let stem = file.deletingPathExtension().lastPathComponent
      let reading = LetterReader().read([UInt8](data), id: stem, path: file.path)
      if let letter = reading.letters.first {
        readings.append(AnnotationRows(document: String(stem.prefix(3)), letter: letter))
      }
    }
    return readings
  }

  private static func spans(
    of readings: [AnnotationRows], _ scorer: AnnotationScorer, _ gold: URL
  ) throws(GoldError) -> [Measure] {
    let outline = try scorer.score(readings.flatMap(\.headings), ["--task", "outline"])
    let figures = try scorer.score(readings.flatMap(\.figures), ["--task", "figures"])
    let dates = try scorer.score(readings.flatMap(\.dates), ["--task", "dates"])
    let citations = try scorer.score(
      readings.flatMap(\.citations),
      ["--task", "spans", "--gold", gold.appending(path: "citations.jsonl").path])
    let commitments = try scorer.score(
      readings.flatMap(\.commitments),
      ["--task", "spans", "--gold", gold.appending(path: "commitments.jsonl").path])
    return [
      Measure(name: "outline: exact F1", value: outline.exactF1, bar: 0.98),
      Measure(name: "figures: exact F1", value: figures.exactF1, bar: 0.97),
      Measure(name: "figures: value right if overlap", value: figures.valueIfOverlap, bar: 0.995),
      Measure(name: "dates: exact F1", value: dates.exactF1, bar: 0.95),
      Measure(name: "citations: exact F1", value: citations.exactF1, bar: 0.98),
      Measure(name: "commitments: exact F1", value: commitments.exactF1, bar: 0.85),
    ]
  }

  private static func attributes(
    of readings: [AnnotationRows], _ scorer: AnnotationScorer
  ) throws(GoldError) -> [Measure] {
    let bars = [
      ("unit", 0.99), ("kind", 0.93), ("status", 0.95), ("change", 0.93), ("comparison", 0.93),
      ("qualifier", 0.93), ("period", 0.85), ("indicator", 0.9),
    ]
    let shares = try scorer.attributes(readings.flatMap(\.figures))
    return bars.map { name, bar in
      let shown = name == "indicator" ? "indicator (Dice at least 0.5)" : name
      return Measure(name: "figures: \(shown)", value: shares[name] ?? 0, bar: bar)
    }
  }

  private static func metadata(
    of readings: [AnnotationRows], _ gold: URL
  ) throws(GoldError) -> (share: Double, differences: [String]) {
    let file = gold.appending(path: "metadata.json")
    guard let data = try? Data(contentsOf: file),
      let object = try? JSONSerialization.jsonObject(with: data) as? [String: [String: Any]]
    else { throw .missing(file.path) }
    var count = 0
    var differences: [String] = []
    for reading in readings {
      guard let annotation = object[reading.document] else { continue }
      let wanted = AnnotationMetadata(annotation: annotation).columns
      let found = AnnotationMetadata(reading.letter.reply).columns
      count += wanted.count
      for (name, value) in wanted.sorted(by: { $0.key < $1.key }) where found[name] != value {
        differences.append("\(reading.document) \(name): \(found[name] ?? "-"), not \(value)")
      }
    }
    guard count > 0 else { throw .missing("a letter of \(file.path)") }
    return (Double(count - differences.count) / Double(count), differences)
  }
}
