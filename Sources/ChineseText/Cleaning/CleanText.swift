import CTextTables

/// A letter's text as it is read: residue removed, folded, and mapped back to the raw text.
///
/// Built in linear time from any scalars; a text that needs no cleaning is shared, not copied.
/// The rules are the table of section 1 of the reading design.
package struct CleanText: Sendable {
  /// The printed characters without residue and invisible characters; newlines are LF.
  package let clean: [UInt32]
  /// One folded scalar for each scalar of `clean`: rules and searches run on it.
  package let folded: [UInt32]
  /// Where each clean scalar stands in the raw text.
  package let offsets: OffsetMap
  /// What the characters say about the script and its state.
  package let evidence: ScriptEvidence
  /// What was removed that the reader should hear of, at most one note of each kind.
  package let notes: [CleaningNote]

  /// Cleans and folds a decoded text, and keeps in mind whether it was decoded wrongly.
  ///
  /// The source of a web page, known by its first tag or by `isPage`, gives the text of the page;
  /// offsets lead back into the source.
  ///
  /// - Precondition: At most `UInt32.max` scalars; decoding refuses more.
  package init(cleaning raw: [UInt32], isMisdecoded: Bool = false, isPage: Bool = false) {
    let page = raw.withUnsafeBufferPointer {
      isPage || PageDetection.isPage($0) ? PageScan.edits(of: $0) : nil
    }
    let text = page.map { Self.apply($0.edits, to: raw) } ?? raw
    let scan = text.withUnsafeBufferPointer {
      CleaningScan.edits(of: $0, residueMinimum: CleaningScan.residueMinimumInFile)
    }
    self.init(text, scan, isMisdecoded: isMisdecoded, page: page, rawCount: raw.count)
  }

  /// Cleans and folds what is searched for: here a single printed reading is residue.
  init(cleaningNeedle raw: [UInt32]) {
    let scan = raw.withUnsafeBufferPointer { CleaningScan.edits(of: $0, residueMinimum: 1) }
    self.init(raw, scan, isMisdecoded: false, page: nil, rawCount: raw.count)
  }

  /// Cleans a text, which of a page is what the page shows.
  private init(
    _ text: [UInt32], _ scan: CleaningScan, isMisdecoded: Bool, page: PageScan?, rawCount: Int
  ) {
    precondition(rawCount <= Int(UInt32.max))
    clean = Self.apply(scan.edits, to: text)
    let edits = page.map { CleaningEdit.composed($0.edits, then: scan.edits) } ?? scan.edits
    offsets = OffsetMap(edits: edits, rawCount: rawCount)
    var traditionalCount = 0
    folded = Self.fold(clean, traditionalCount: &traditionalCount)
    evidence = ScriptEvidence(
      hanCount: scan.hanCount, traditionalCount: traditionalCount,
      residueCount: scan.residueCount, replacementCount: scan.replacementCount,
      isMisdecoded: isMisdecoded)
    notes = scan.notes(in: page)
    assert(clean.count == folded.count)
    assert(clean.count == offsets.cleanCount)
  }

  /// Copies the stretches between the edits and puts in what replaces the edited ones.
  private static func apply(_ edits: [CleaningEdit], to raw: [UInt32]) -> [UInt32] {
    guard !edits.isEmpty else { return raw }
    let cleanCount = edits.reduce(raw.count) {
      $0 - Int($1.rawEnd - $1.rawStart) + ($1.replacement == 0 ? 0 : 1)
    }
    return raw.withUnsafeBufferPointer { source in
      [UInt32](unsafeUninitializedCapacity: cleanCount) { target, count in
        var next = 0
        for edit in edits {
          copy(source, next..<Int(edit.rawStart), to: target, at: &count)
          if edit.replacement != 0 {
            target.initializeElement(at: count, to: edit.replacement)
            count += 1
          }
          next = Int(edit.rawEnd)
        }
        copy(source, next..<source.count, to: target, at: &count)
      }
    }
  }

  private static func copy(
    _ source: UnsafeBufferPointer<UInt32>, _ range: Range<Int>,
    to target: UnsafeMutableBufferPointer<UInt32>, at count: inout Int
  ) {
    guard !range.isEmpty else { return }
    let end = count + range.count
    _ = target[count..<end].initialize(fromContentsOf: source[range])
    count = end
  }

  /// Folds scalar by scalar; straight quotes open and close in turn within a paragraph.
  static func fold(_ clean: [UInt32], traditionalCount: inout Int) -> [UInt32] {
    var changedIdeographs = 0
    let folded = clean.withUnsafeBufferPointer { source in
      [UInt32](unsafeUninitializedCapacity: source.count) { target, count in
        var quoteIsOpen = false
        for index in source.indices {
          let scalar = source[index]
          var result = text_fold(scalar)
          if result != scalar {
            if scalar >= 0x3400, text_simplify(scalar) != scalar { changedIdeographs += 1 }
          } else if result == 0x0A {
            quoteIsOpen = false
          }
          if result == 0x22 {
            result = quoteIsOpen ? 0x201D : 0x201C
            quoteIsOpen.toggle()
          }
          target.initializeElement(at: index, to: result)
        }
        count = source.count
      }
    }
    traditionalCount = changedIdeographs
    return folded
  }
}
