import Values

/// Which letter follows from this seed? Invented reply letters with known truth.
///
/// The same seed and number give the same letter on every machine.
package struct LetterMaker: Sendable {
  /// What the letters are drawn from.
  package let seed: UInt64
  /// How long a letter becomes, in characters; the last paragraph is finished.
  package let lengthCharacters: ClosedRange<Int>

  /// Fixes the seed and the lengths.
  package init(seed: UInt64, lengthCharacters: ClosedRange<Int> = 300...4_000) {
    self.seed = seed
    self.lengthCharacters = lengthCharacters
  }

  /// Writes letter `number`; numbers are independent of each other.
  package func letter(_ number: Int) -> MadeLetter {
    let mixed = seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(bitPattern: Int64(number))
    var writer = LetterWriter(number: number, random: SplitMix64(seed: mixed))
    let length = Int.random(in: lengthCharacters, using: &writer.random)
    return writer.write(lengthCharacters: length)
  }
}

/// An invented letter with what it states.
package struct MadeLetter: Sendable {
  /// Unique within a run of the maker.
  package let id: String
  /// The whole text.
  package let text: String
  /// What it states.
  package let truth: MadeTruth
}
