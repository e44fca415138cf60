/// One stretch of raw text that cleaning removed or replaced by one scalar.
struct CleaningEdit: Sendable, Equatable {
  /// Half-open range of raw scalars.
  var rawStart: UInt32
  var rawEnd: UInt32
  /// The scalar that stands for the stretch in the clean text; 0 where it was removed.
  var replacement: UInt32
  /// Whether the stretch is a printed reading, which belongs to the character before it.
  var isHosted: Bool
}

/// The way from clean offsets to raw offsets and back.
///
/// Both are counts of scalars. Kept as a list of the places where the distance between the two
/// changes; a look-up is a binary search in that list.
package struct OffsetMap: Sendable {
  /// Scalars in the clean text.
  package let cleanCount: Int
  /// Scalars in the raw text.
  package let rawCount: Int
  private let entries: [Entry]

  private struct Entry {
    /// Where the edit stands in the clean text, and where the clean text goes on after it.
    let cleanStart: UInt32
    let cleanEnd: UInt32
    let rawStart: UInt32
    let rawEnd: UInt32
    let isHosted: Bool
  }

  /// Builds the map from edits in ascending order without overlap.
  init(edits: [CleaningEdit], rawCount: Int) {
    var entries: [Entry] = []
    entries.reserveCapacity(edits.count)
    var removed: UInt32 = 0
    var lastEnd: UInt32 = 0
    for edit in edits {
      assert(edit.rawStart >= lastEnd && edit.rawEnd > edit.rawStart)
      let cleanStart = edit.rawStart - removed
      let cleanEnd = cleanStart + (edit.replacement == 0 ? 0 : 1)
      entries.append(
        Entry(
          cleanStart: cleanStart, cleanEnd: cleanEnd, rawStart: edit.rawStart,
          rawEnd: edit.rawEnd, isHosted: edit.isHosted))
      removed = edit.rawEnd - cleanEnd
      lastEnd = edit.rawEnd
    }
    self.entries = entries
    self.rawCount = rawCount
    cleanCount = rawCount - Int(removed)
  }

  /// Whether every clean offset is its own raw offset.
  package var isIdentity: Bool { entries.isEmpty }

  /// The raw offset where the clean character at this offset begins.
  ///
  /// Text removed before the character stays outside. The end of the clean text gives the end
  /// of the raw text.
  ///
  /// - Precondition: `offset` is in `0...cleanCount`.
  package func rawOffset(ofStart offset: Int) -> Int {
    precondition(offset >= 0 && offset <= cleanCount)
    if offset == cleanCount { return rawCount }
    let next = entryCount(endingUpTo: offset)
    if next < entries.count, entries[next].cleanStart == offset {
      return Int(entries[next].rawStart)
    }
    guard next > 0 else { return offset }
    let entry = entries[next - 1]
    return Int(entry.rawEnd) + offset - Int(entry.cleanEnd)
  }

  /// The raw offset where a clean span that ends here ends.
  ///
  /// That is the end of the last character, and of the printed reading that belongs to it, but
  /// not of other text removed after it.
  ///
  /// - Precondition: `offset` is in `0...cleanCount`.
  package func rawOffset(ofEnd offset: Int) -> Int {
    precondition(offset >= 0 && offset <= cleanCount)
    guard offset > 0 else { return 0 }
    var next = entryCount(endingUpTo: offset)
    while next > 0, entries[next - 1].cleanStart == offset {
      if entries[next - 1].isHosted { return Int(entries[next - 1].rawEnd) }
      next -= 1
    }
    guard next > 0 else { return offset }
    let entry = entries[next - 1]
    return Int(entry.rawEnd) + offset - Int(entry.cleanEnd)
  }

  /// The raw span of a clean span; an empty one stays empty.
  package func rawSpan(of span: Range<Int>) -> Range<Int> {
    let start = rawOffset(ofStart: span.lowerBound)
    if span.isEmpty { return start..<start }
    return start..<rawOffset(ofEnd: span.upperBound)
  }

  /// The clean offset of the character that covers a raw offset, else of the next one.
  ///
  /// - Precondition: `offset` is in `0...rawCount`.
  package func cleanOffset(ofRaw offset: Int) -> Int {
    precondition(offset >= 0 && offset <= rawCount)
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].rawStart <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let entry = entries[low - 1]
    if offset < entry.rawEnd { return Int(entry.cleanStart) }
    return Int(entry.cleanEnd) + offset - Int(entry.rawEnd)
  }

  /// How many entries end in the clean text at or before an offset.
  private func entryCount(endingUpTo offset: Int) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].cleanEnd <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
