import Plan

/// Texts that stand in letters: spans counted from their letter's first byte.
struct SpanColumn {
  private static let missing = UInt32.max

  private var clean: [Range<UInt32>] = []
  private var folded: [Range<UInt32>] = []

  mutating func append(_ span: EncodedText.ByteSpan?) {
    clean.append(span?.clean ?? Self.missing..<Self.missing)
    folded.append(span?.folded ?? Self.missing..<Self.missing)
  }

  /// The column over the finished texts.
  func finished(_ layout: RowLayout, _ texts: TextLayout) -> ColumnStorage {
    let (cleanStarts, cleanEnds) = Self.shifted(clean, layout, texts.cleanStarts)
    let (foldedStarts, foldedEnds) = Self.shifted(folded, layout, texts.foldedStarts)
    return .texts(
      TextColumn(
        arena: texts.clean, starts: cleanStarts, ends: cleanEnds,
        folded: FoldedSpans(arena: texts.folded, starts: foldedStarts, ends: foldedEnds)))
  }

  /// First and last bounds of the finished rows, counted from the first byte of all texts.
  private static func shifted(
    _ spans: [Range<UInt32>], _ layout: RowLayout, _ bases: [UInt32]
  ) -> (starts: [UInt32], ends: [UInt32]) {
    var starts: [UInt32] = []
    var ends: [UInt32] = []
    starts.reserveCapacity(spans.count)
    ends.reserveCapacity(spans.count)
    for row in spans.indices {
      let span = spans[layout.order.map { Int($0[row]) } ?? row]
      let base = bases[Int(layout.letters[row])]
      starts.append(span.lowerBound == missing ? TextColumn.missing : base + span.lowerBound)
      ends.append(span.upperBound == missing ? TextColumn.missing : base + span.upperBound)
    }
    return (starts, ends)
  }
}

/// Where each letter's texts begin in the finished arenas, by place in the corpus.
struct TextLayout {
  let clean: TextArena
  let folded: TextArena
  let cleanStarts: [UInt32]
  let foldedStarts: [UInt32]
}

/// How the rows of a table lie in the finished corpus.
struct RowLayout {
  /// The row as it arrived of each finished row, `nil` when letters arrived in order.
  let order: [UInt32]?
  /// The letter of each finished row, by place in the corpus.
  let letters: [UInt32]
  /// The first finished row of each letter, and behind the last the count of all.
  let starts: [UInt32]
}

/// Whose rows those of a table are, while letters arrive.
struct RowOwners {
  private static let none = UInt32.max

  /// How many rows each letter has, in the order of arrival.
  private(set) var counts: [UInt32] = []
  /// For each row the sentence's place in its letter, and the section's.
  private var sentences: [UInt32] = []
  private var sections: [UInt32] = []

  mutating func append(sentence: Int? = nil, section: Int? = nil) {
    sentences.append(sentence.map { UInt32($0) } ?? Self.none)
    sections.append(section.map { UInt32($0) } ?? Self.none)
  }

  /// Notes that all rows of the next letter have been added.
  mutating func endLetter(rowCount: Int) { counts.append(UInt32(rowCount)) }

  /// Lays the rows out with letters in the given order of arrival, `nil` when already so.
  func layout(_ letterOrder: [UInt32]?) -> RowLayout {
    let ordered = counts.reordered(letterOrder)
    var starts: [UInt32] = [0]
    var letters: [UInt32] = []
    starts.reserveCapacity(ordered.count + 1)
    letters.reserveCapacity(ordered.reduce(0) { $0 + Int($1) })
    for (letter, count) in ordered.enumerated() {
      letters.append(contentsOf: repeatElement(UInt32(letter), count: Int(count)))
      starts.append(UInt32(letters.count))
    }
    guard let letterOrder else { return RowLayout(order: nil, letters: letters, starts: starts) }
    var arrivalStarts: [UInt32] = [0]
    for count in counts { arrivalStarts.append((arrivalStarts.last ?? 0) + count) }
    var order: [UInt32] = []
    order.reserveCapacity(letters.count)
    for letter in letterOrder {
      order.append(contentsOf: arrivalStarts[Int(letter)]..<arrivalStarts[Int(letter) + 1])
    }
    return RowLayout(order: order, letters: letters, starts: starts)
  }

  /// The parents' rows of the finished rows.
  func parents(
    _ layout: RowLayout, sentences: RowLayout?, sections: RowLayout?
  ) -> [TableID: [UInt32]] {
    var parents: [TableID: [UInt32]] = [.replies: layout.letters]
    parents[.sentences] = sentences.map { Self.rows(self.sentences, layout, $0) }
    parents[.sections] = sections.map { Self.rows(self.sections, layout, $0) }
    return parents
  }

  private static func rows(
    _ places: [UInt32], _ layout: RowLayout, _ parent: RowLayout
  ) -> [UInt32] {
    let places = places.reordered(layout.order)
    return places.indices.map { row in
      places[row] == none
        ? TableColumn.noRow : parent.starts[Int(layout.letters[row])] + places[row]
    }
  }
}
