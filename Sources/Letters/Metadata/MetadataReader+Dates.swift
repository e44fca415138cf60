import CTextTables
import Diagnostics
import Values

extension MetadataReader {
  /// Days between sign-off and header that are no disagreement.
  private static let disagreementDays: Int32 = 31

  /// `issued` and `published`: the last date of the sign-off, then the labels.
  mutating func readDates(_ front: [Range<Int>], _ back: [Range<Int>]) {
    let signed = signOffDate(back)
    let header = labelDate(.issued)
    reply.published = labelDate(.published)?.date
    reply.issued = signed?.date ?? header?.date ?? bulletDate(front)?.date
    noteFrontDates(front)
    guard let left = signed, let right = header, let first = left.date, let second = right.date,
      first.precision == .day, second.precision == .day
    else { return }
    let days = abs(first.first.number - second.first.number)
    if days > Self.disagreementDays {
      warn(.datesDisagree, at: right.range, "\(first) ≠ \(second)")
    }
  }

  /// The last date of the sign-off outside the line of the printing office and of labels.
  private mutating func signOffDate(_ back: [Range<Int>]) -> CellDate? {
    var last: CellDate?
    let hasOffice = back.contains { shapes.isOffice($0) || shapes.isOfficeAndDate($0) }
    for line in back {
      let dates = CellDate.all(in: line, of: text)
      let isPrint = shapes.isPrintLine(line)
      let isSigned =
        shapes.isDate(line) || shapes.isOfficeAndDate(line) || dates.count == 1 && line.count <= 80
      for date in dates {
        note(date)
        // A letter that breaks off may end inside a sentence that begins with a month.
        let isWhole = hasOffice || date.isDamaged || date.date?.precision == .day
        guard isWhole, shapes.isSignable(date), !goesOn(after: date, in: line) else { continue }
        if isSigned, !isPrint, !MetadataCells(text: text).hasLabels(line) { last = date }
      }
    }
    return last
  }

  /// Whether a sentence goes on behind the date.
  private func goesOn(after date: CellDate, in line: Range<Int>) -> Bool {
    guard let next = text.trimmed(date.range.upperBound..<line.upperBound).first else {
      return false
    }
    return text.has(TEXT_HAN, at: next) && next == date.range.upperBound
      || text.folded[next] == ","
  }

  /// The date of a label's first value that has one.
  private mutating func labelDate(_ field: MetadataField) -> CellDate? {
    for cell in cells[field] ?? [] {
      if let date = CellDate.all(in: cell, of: text).first { return date }
    }
    return nil
  }

  /// A date that stands alone among bullets without labels.
  private func bulletDate(_ front: [Range<Int>]) -> CellDate? {
    for line in front where line.count <= 24 {
      var start = line.lowerBound
      while start < line.upperBound, !text.has(TEXT_DIGIT, at: start) { start += 1 }
      guard start > line.lowerBound, start - line.lowerBound <= 3 else { continue }
      let rest = start..<line.upperBound
      if shapes.isDate(rest) { return CellDate.all(in: rest, of: text).first }
    }
    return nil
  }

  /// Dates of the front matter outside the title have rows of their own.
  private mutating func noteFrontDates(_ front: [Range<Int>]) {
    for line in front where line.count <= 400 {
      if let title = layout.title, title.overlaps(line) { continue }
      for date in CellDate.all(in: line, of: text) { note(date) }
    }
  }

  /// Keeps a date for the table of dates, and a warning if it is damaged.
  private mutating func note(_ date: CellDate) {
    if notedDates.contains(date.range) { return }
    if date.isDamaged {
      let detail = text.printed(date.range) + (date.date.map { " → \($0)" } ?? "")
      if notedDamage.insert(detail).inserted { warn(.damagedDate, at: date.range, detail) }
    }
    guard let days = date.date else { return }
    notedDates.insert(date.range)
    cellDates.append(
      DateMention(span: date.range, date: days, isApproximate: false, sentence: nil))
  }
}
