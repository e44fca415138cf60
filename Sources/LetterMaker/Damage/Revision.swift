/// Replacements in a letter's text, after which every span of its truth lies where it should.
struct Revision {
  /// A stretch with what stands in its place.
  private struct Edit {
    let range: Range<Int>
    let replacement: [Unicode.Scalar]
    let isNote: Bool
  }

  /// The text before the replacements.
  let scalars: [Unicode.Scalar]
  private let original: MadeLetter
  private var edits: [Edit] = []

  init(_ letter: MadeLetter) {
    original = letter
    scalars = Array(letter.text.unicodeScalars)
  }

  /// Puts other scalars in place of some; an empty range inserts.
  ///
  /// A note belongs to what stands before it: a span that ends there ends behind the note.
  mutating func replace(
    _ range: Range<Int>, with replacement: [Unicode.Scalar], isNote: Bool = false
  ) {
    edits.append(Edit(range: range, replacement: replacement, isNote: isNote))
  }

  /// Puts a text in place of some scalars.
  mutating func replace(_ range: Range<Int>, with text: String, isNote: Bool = false) {
    replace(range, with: Array(text.unicodeScalars), isNote: isNote)
  }

  /// The letter after all replacements.
  ///
  /// - Precondition: they do not overlap.
  func letter() -> MadeLetter {
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
    var text = String.UnicodeScalarView()
    var map = OffsetTable(count: scalars.count)
    var (read, written) = (0, 0)
    for edit in ordered {
      precondition(edit.range.lowerBound >= read)
      map.keep(read...edit.range.lowerBound, at: written)
      text.append(contentsOf: scalars[read..<edit.range.lowerBound])
      written += edit.range.lowerBound - read + edit.replacement.count
      text.append(contentsOf: edit.replacement)
      read = edit.range.upperBound
      map.resume(read, at: written, isNote: edit.isNote, isInsertion: edit.range.isEmpty)
    }
    map.keep(read...scalars.count, at: written)
    text.append(contentsOf: scalars[read...])
    var revised = original
    revised.text = String(text)
    revised.truth.moveRows(start: map.start, end: map.end)
    revised.frame = original.frame.moved(map.end, start: map.start)
    return revised
  }
}

/// Where each offset of a text went.
///
/// Something inserted exactly between two stretches belongs to neither: a span that ends there
/// ends before it, one that begins there begins behind it.
struct OffsetTable {
  private var starts: [Int]
  private var ends: [Int]

  init(count: Int) {
    starts = Array(repeating: -1, count: count + 1)
    ends = starts
  }

  /// The offsets of an unchanged stretch, whose first scalar now stands at `place`.
  mutating func keep(_ offsets: ClosedRange<Int>, at place: Int) {
    for offset in offsets {
      let now = place + offset - offsets.lowerBound
      if starts[offset] < 0 || offset > offsets.lowerBound { starts[offset] = now }
      if ends[offset] < 0 || offset > offsets.lowerBound { ends[offset] = now }
    }
  }

  /// Goes on behind a replacement.
  mutating func resume(_ offset: Int, at place: Int, isNote: Bool, isInsertion: Bool) {
    starts[offset] = place
    if isNote || !isInsertion { ends[offset] = place }
  }

  /// Where a span that began at `offset` begins.
  func start(_ offset: Int) -> Int { place(offset, in: starts) }
  /// Where a span that ended at `offset` ends.
  func end(_ offset: Int) -> Int { place(offset, in: ends) }

  /// Within a stretch that was replaced, the end of the replacement.
  private func place(_ offset: Int, in places: [Int]) -> Int {
    var known = offset
    while places[known] < 0 { known += 1 }
    return places[known]
  }
}
