package import Values

/// What the characters of one text say about its script, as counts.
package struct ScriptEvidence: Sendable, Equatable {
  /// Ideographs, 〇 and radicals in the text.
  package let hanCount: Int
  /// Ideographs that have a different simplified form.
  package let traditionalCount: Int
  /// Printed readings such as `(yè)` that were removed.
  package let residueCount: Int
  /// U+FFFD characters, each a loss before or during decoding.
  package let replacementCount: Int
  /// Whether the text was decoded once too often and could not be repaired.
  package let isMisdecoded: Bool

  /// Counts taken from one text.
  package init(
    hanCount: Int, traditionalCount: Int, residueCount: Int, replacementCount: Int,
    isMisdecoded: Bool = false
  ) {
    self.hanCount = hanCount
    self.traditionalCount = traditionalCount
    self.residueCount = residueCount
    self.replacementCount = replacementCount
    self.isMisdecoded = isMisdecoded
  }

  /// The share of ideographs with a different simplified form, in `0...1`.
  package var traditionalShare: Double {
    hanCount == 0 ? 0 : Double(traditionalCount) / Double(hanCount)
  }

  /// The script that the counts prove; damage wins over traditional.
  package var script: Script {
    if residueCount > 0 || replacementCount > 0 || isMisdecoded { return .damaged }
    return traditionalCount > 0 && traditionalCount * 10 >= hanCount ? .traditional : .simplified
  }
}

/// Something that cleaning removed and the reader should hear of (Q0506).
package enum CleaningNote: Sendable, Equatable {
  /// Control or bidirectional control characters; offset of the first in raw scalars.
  case controlCharacters(count: Int, firstOffset: Int)
  /// HTML tags and comments that stood in the text; offset of the first in raw scalars.
  case markup(count: Int, firstOffset: Int)
}
