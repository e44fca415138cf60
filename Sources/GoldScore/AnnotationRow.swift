import Foundation
import Letters
import Values

/// One row of a reading under the names of the annotation, as its scorer reads it.
///
/// Offsets are 0-based scalars of the raw file, half-open.
typealias AnnotationRow = [String: Any]

/// The rows of one letter for each task of the scorer.
struct AnnotationRows {
  /// The first three characters of the file name, which name the letter in the annotation.
  let document: String
  let letter: Letter

  /// The figures, each with all its attributes.
  var figures: [AnnotationRow] { letter.figures.map(row) }

  /// The dates with their first and last day.
  var dates: [AnnotationRow] {
    letter.dates.map { mention in
      span(mention.span).merging(["value": "\(mention.date.first)/\(mention.date.last)"]) { $1 }
    }
  }

  /// The headings with their depth.
  var headings: [AnnotationRow] {
    letter.sections.map { span($0.heading).merging(["level": $0.depth]) { $1 } }
  }

  /// The documents named.
  var citations: [AnnotationRow] { letter.citations.map { span($0.span) } }

  /// The sentences that promise.
  var commitments: [AnnotationRow] { letter.commitments.map { span($0.span) } }

  private func span(_ range: Range<Int>) -> AnnotationRow {
    let place = letter.rawSpan(range)
    return ["doc": document, "start": place.lowerBound, "end": place.upperBound]
  }

  private func row(_ figure: Figure) -> AnnotationRow {
    var row = span(figure.span)
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

  /// Runs of months keep their months; beginnings run to the month of the letter.
  private func period(_ figure: Figure) -> String? {
    guard let days = figure.period else { return nil }
    guard figure.periodIsMonths else { return days.description }
    return "\(days.first)".prefix(7) + "/" + "\(days.last)".prefix(7)
  }
}
