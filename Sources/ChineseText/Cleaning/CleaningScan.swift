import CTextTables

/// Finds what cleaning has to change in a raw text, from left to right in one pass.
struct CleaningScan {
  /// Fewer printed readings than this in a file may be meant: `(a)` and `(men)` then stay.
  static let residueMinimumInFile = 3

  private(set) var edits: [CleaningEdit] = []
  private(set) var hanCount = 0
  private(set) var residueCount = 0
  private(set) var replacementCount = 0
  private var controlCount = 0
  private var firstControl = 0
  private var markupCount = 0
  private var firstMarkup = 0
  /// Whether an unclosed comment has been met: then none that follows is closed either.
  private var commentsAreOpen = false
  /// How many printed readings prove each other; `nil` leaves them all.
  private let residueMinimum: Int?
  private let raw: UnsafeBufferPointer<UInt32>

  private init(_ raw: UnsafeBufferPointer<UInt32>, residueMinimum: Int?) {
    self.raw = raw
    self.residueMinimum = residueMinimum
    run()
  }

  /// Scans a text, a second time if it has printed readings but too few of them.
  static func edits(
    of raw: UnsafeBufferPointer<UInt32>, residueMinimum: Int
  ) -> CleaningScan {
    let scan = CleaningScan(raw, residueMinimum: residueMinimum)
    guard scan.residueCount > 0, scan.residueCount < residueMinimum else { return scan }
    return CleaningScan(raw, residueMinimum: nil)
  }

  /// What the reader should hear of, with places in the raw text.
  func notes(in page: PageScan?) -> [CleaningNote] {
    var notes: [CleaningNote] = []
    if controlCount > 0 {
      let offset = page.map { CleaningEdit.rawStart(of: firstControl, behind: $0.edits) }
      notes.append(
        .controlCharacters(count: controlCount, firstOffset: offset ?? firstControl))
    }
    if let page, page.markupCount > 0 {
      notes.append(.markup(count: page.markupCount, firstOffset: page.firstMarkup))
    } else if markupCount > 0 {
      notes.append(.markup(count: markupCount, firstOffset: firstMarkup))
    }
    return notes
  }

  private mutating func run() {
    var index = 0
    var ideographs = 0
    let end = raw.count
    while index < end {
      let classes = text_class(raw[index])
      if classes & TEXT_CLEANING == 0 {
        if classes & TEXT_HAN != 0 { ideographs += 1 }
        index += 1
      } else {
        index = handle(index, classes)
      }
    }
    hanCount = ideographs
  }

  /// Deals with a scalar of class `TEXT_CLEANING` and returns where to go on.
  private mutating func handle(_ index: Int, _ classes: UInt16) -> Int {
    let scalar = raw[index]
    if classes & TEXT_INVISIBLE != 0 { return removeInvisible(index) }
    if classes & TEXT_NEWLINE != 0 {
      let isPair = scalar == 0x0D && index + 1 < raw.count && raw[index + 1] == 0x0A
      return replace(index..<index + (isPair ? 2 : 1), with: 0x0A)
    }
    switch scalar {
    case 0x3C: return removeMarkup(index)
    case 0x28, 0xFF08, 0xFE59, 0xFE35: return removeReading(index)
    case 0xFFFD:
      replacementCount += 1
      return index + 1
    default: return compose(index)
    }
  }

  private mutating func removeInvisible(_ index: Int) -> Int {
    let scalar = raw[index]
    let isControl =
      scalar < 0xA0 || scalar == 0x061C || (0x202A...0x202E).contains(scalar)
      || (0x2066...0x2069).contains(scalar)
    if isControl {
      if controlCount == 0 { firstControl = index }
      controlCount += 1
    }
    return remove(index..<index + 1)
  }

  /// Joins a tone mark to the letter before it where Unicode has one character for both.
  private mutating func compose(_ index: Int) -> Int {
    guard index > 0 else { return index + 1 }
    if let last = edits.last, last.rawEnd == index {
      let composed = text_compose(last.replacement, raw[index])
      guard composed != 0 else { return index + 1 }
      edits[edits.count - 1].replacement = composed
      edits[edits.count - 1].rawEnd += 1
      return index + 1
    }
    let composed = text_compose(raw[index - 1], raw[index])
    guard composed != 0 else { return index + 1 }
    return replace(index - 1..<index + 1, with: composed)
  }

  private mutating func removeReading(_ index: Int) -> Int {
    guard let residueMinimum, let span = PrintedReading.span(in: raw, openingAt: index),
      residueMinimum > 1 || !PrintedReading.isListLetter(in: raw, openingAt: index)
    else { return index + 1 }
    residueCount += 1
    return remove(span, isHosted: true)
  }

  private mutating func removeMarkup(_ index: Int) -> Int {
    guard let tag = InlineMarkup.match(in: raw, at: index, commentsAreOpen: &commentsAreOpen)
    else { return index + 1 }
    if markupCount == 0 { firstMarkup = index }
    markupCount += 1
    let span = index..<tag.end
    return tag.isBlock ? replace(span, with: 0x0A) : remove(span)
  }

  private mutating func replace(_ span: Range<Int>, with scalar: UInt32) -> Int {
    edits.append(
      CleaningEdit(
        rawStart: UInt32(span.lowerBound), rawEnd: UInt32(span.upperBound),
        replacement: scalar, isHosted: false))
    return span.upperBound
  }

  /// Removes a stretch; neighbours of one kind become one edit, so noise cannot fill memory.
  private mutating func remove(_ span: Range<Int>, isHosted: Bool = false) -> Int {
    if let last = edits.last, last.replacement == 0, last.rawEnd == span.lowerBound,
      last.isHosted == isHosted
    {
      edits[edits.count - 1].rawEnd = UInt32(span.upperBound)
    } else {
      edits.append(
        CleaningEdit(
          rawStart: UInt32(span.lowerBound), rawEnd: UInt32(span.upperBound),
          replacement: 0, isHosted: isHosted))
    }
    return span.upperBound
  }
}
