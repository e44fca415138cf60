import CTextTables
import Values

/// Finds the stretches of a passage whose numerals are no figures.
struct RejectionZones {
  /// A longer quote is a sentence that someone said, and may hold figures.
  static let sloganLengthMax = 20

  let text: FoldedText
  let marks: WordMarks
  let markers: [Range<Int>]
  let dates: [Range<Int>]
  let titles: [Range<Int>]

  init(draft: Draft, text: FoldedText) {
    self.text = text
    marks = draft.marks
    markers = draft.sections.map(\.marker).filter { !$0.isEmpty }
    dates = draft.dates.map(\.span)
    titles = draft.citations.map(\.span).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The zones of a passage in reading order; they may overlap.
  func zones(of passage: Passage) -> [RejectionZone] {
    var zones: [RejectionZone] = []
    add(markers, .outlineMarker, in: passage.range, to: &zones)
    add(dates, .date, in: passage.range, to: &zones)
    add(titles, .title, in: passage.range, to: &zones)
    if passage.role == .attachment { return filled(zones, with: .metadata, in: passage.range) }
    addQuotes(in: passage.range, to: &zones)
    if zones.count < 2 { return zones }
    zones.sort { $0.range.lowerBound < $1.range.lowerBound }
    return merged(zones)
  }

  /// The zones of a line of the front matter, which they cover.
  func zones(ofMetadata line: Range<Int>) -> [RejectionZone] {
    var zones: [RejectionZone] = []
    add(dates, .date, in: line, to: &zones)
    add(titles, .title, in: line, to: &zones)
    return filled(zones, with: .metadata, in: line)
  }

  /// The zones in reading order, and between them others that cover the rest of a range.
  private func filled(
    _ zones: [RejectionZone], with reason: RejectionClass, in range: Range<Int>
  ) -> [RejectionZone] {
    var result: [RejectionZone] = []
    var place = range.lowerBound
    for zone in merged(zones.sorted { $0.range.lowerBound < $1.range.lowerBound }) {
      if place < zone.range.lowerBound {
        result.append(RejectionZone(range: place..<zone.range.lowerBound, reason: reason))
      }
      result.append(zone)
      place = zone.range.upperBound
    }
    guard place < range.upperBound else { return result }
    return result + [RejectionZone(range: place..<range.upperBound, reason: reason)]
  }

  private func add(
    _ ranges: [Range<Int>], _ reason: RejectionClass, in range: Range<Int>,
    to zones: inout [RejectionZone]
  ) {
    var index = ranges.partitioningIndex { $0.upperBound > range.lowerBound }
    while index < ranges.count, ranges[index].lowerBound < range.upperBound {
      zones.append(RejectionZone(range: ranges[index], reason: reason))
      index += 1
    }
  }

  /// Short quotes whose numbers have no money or % unit are slogans and names.
  private func addQuotes(in range: Range<Int>, to zones: inout [RejectionZone]) {
    var open: Int?
    var rest = range
    while let place = marks.firstPlace(of: [.quotes], in: rest) {
      rest = place + 1..<range.upperBound
      switch text[place] {
      case "“", "‘": open = open ?? place
      case "”", "’":
        guard let start = open else { continue }
        open = nil
        guard place - start - 1 <= Self.sloganLengthMax else { continue }
        if !(start..<place).contains(where: isMoneyOrPercent) {
          zones.append(RejectionZone(range: start..<place, reason: .slogan))
        }
      case "\n": open = nil
      default: break
      }
    }
  }

  private func isMoneyOrPercent(_ place: Int) -> Bool {
    switch text[place] {
    case "%", "‰": return text.isDigit(at: place - 1)
    case "元": return text.has(TEXT_DIGIT | TEXT_NUMERAL, at: place - 1)
    default: return false
    }
  }

  /// Later zones inside an earlier one go; partly overlapping ones are cut.
  private func merged(_ zones: [RejectionZone]) -> [RejectionZone] {
    var result: [RejectionZone] = []
    result.reserveCapacity(zones.count)
    for zone in zones {
      let start = max(zone.range.lowerBound, result.last?.range.upperBound ?? 0)
      guard start < zone.range.upperBound else { continue }
      result.append(RejectionZone(range: start..<zone.range.upperBound, reason: zone.reason))
    }
    return result
  }
}
