import CTextTables
import ChineseText
import Values

/// Finds the numbers of a stretch with their units, and says of the others why they are none.
///
/// One scan from left to right; it stops only at digits and Chinese numerals. One reader reads the
/// stretches of a letter one after the other.
struct CandidateReader {
  let text: FoldedText
  private let marks: WordMarks
  /// Where the stretch ends that is read.
  private var limit = 0
  /// The numbers that may be figures.
  private(set) var candidates: [Candidate] = []
  /// The numerals that are none.
  private(set) var rejected: [RejectionZone] = []

  init(text: FoldedText, marks: WordMarks) {
    self.text = text
    self.marks = marks
  }

  /// Reads a range; what was found before is forgotten.
  ///
  /// `zones` are stretches, in order, whose numerals are no figures: dates, titles, markers,
  /// slogans, with the reason.
  mutating func read(_ range: Range<Int>, zones: [RejectionZone]) {
    candidates.removeAll(keepingCapacity: true)
    rejected.removeAll(keepingCapacity: true)
    limit = range.upperBound
    var nextZone = 0
    var next = range.lowerBound
    while next < limit,
      let place = marks.firstPlace(of: [.numerals, .halves], in: next..<limit)
    {
      while nextZone < zones.count, zones[nextZone].range.upperBound <= place { nextZone += 1 }
      if nextZone < zones.count, zones[nextZone].range.lowerBound <= place {
        next = reject(from: place, to: zones[nextZone])
      } else {
        next = read(at: place)
      }
    }
    shareUnits()
  }

  /// In 高于全省、全国3.1个和5.6个百分点 the first number has the unit of the second.
  private mutating func shareUnits() {
    for index in candidates.indices.dropLast() {
      let gap = candidates[index].range.upperBound..<candidates[index + 1].range.lowerBound
      guard gap.count == 1, text[gap.lowerBound] == "和" || text[gap.lowerBound] == "、",
        candidates[index].unit?.name == "个", candidates[index + 1].unit?.name == "百分点"
      else { continue }
      candidates[index].unit = candidates[index + 1].unit
    }
  }

  /// Notes one numeral of a zone and goes on behind it.
  private mutating func reject(from place: Int, to zone: RejectionZone) -> Int {
    var end = place + 1
    while end < zone.range.upperBound, text_is(text[end], TEXT_DIGIT | TEXT_NUMERAL) { end += 1 }
    if text[place] != "半" {
      rejected.append(RejectionZone(range: place..<end, reason: zone.reason))
    }
    return end
  }

  /// Reads the number at a place and returns where to go on.
  private mutating func read(at place: Int) -> Int {
    guard let numeral = NumeralScanner(text: text, limit: limit).numeral(at: place) else {
      return place + 1
    }
    let filter = NumeralFilter(text: text, limit: limit)
    if let reason = filter.reasonBeforeUnit(numeral) {
      let end = max(numeral.range.upperBound, filter.endOfRejected(numeral, for: reason))
      rejected.append(RejectionZone(range: place..<end, reason: reason))
      return end
    }
    let forms = SpecialFormReader(text: text, limit: limit)
    if let candidate = forms.candidate(for: numeral) {
      candidates.append(candidate)
      return candidate.range.upperBound
    }
    let units = UnitReader(text: text, limit: limit)
    if let candidate = units.candidate(for: numeral) {
      if let reason = filter.reasonAfterUnit(numeral, candidate) {
        rejected.append(RejectionZone(range: candidate.range, reason: reason))
      } else {
        candidates.append(candidate)
      }
      return candidate.range.upperBound
    }
    rejected.append(
      RejectionZone(range: numeral.range, reason: filter.reasonWithoutUnit(numeral)))
    return numeral.range.upperBound
  }
}

/// A stretch in which numerals are no figures, or one such numeral.
struct RejectionZone {
  /// Where.
  let range: Range<Int>
  /// Why.
  let reason: RejectionClass
}
