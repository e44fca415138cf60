import Values

/// Which letter follows from this seed? Invented reply letters with known truth.
///
/// The same seed and number give the same letter on every machine.
package struct LetterMaker: Sendable {
  /// What the letters are drawn from.
  package let seed: UInt64
  /// How long a letter becomes, in characters; the last paragraph is finished.
  package let lengthCharacters: ClosedRange<Int>
  /// How each metadata block is printed; `nil` for all layouts, and none.
  package let layout: BlockLayout?
  /// Half of the letters are shorter than this, where the range allows it: most real ones are.
  package static let usualCharacters = 1_000

  /// Fixes the seed and the lengths.
  package init(
    seed: UInt64, lengthCharacters: ClosedRange<Int> = 300...4_000, layout: BlockLayout? = nil
  ) {
    self.seed = seed
    self.layout = layout
    self.lengthCharacters = lengthCharacters
  }

  /// Writes letter `number`; numbers are independent of each other.
  package func letter(_ number: Int) -> MadeLetter {
    let mixed = seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(bitPattern: Int64(number))
    var writer = LetterWriter(number: number, layout: layout, random: SplitMix64(seed: mixed))
    let length = drawnLength(&writer.random)
    return writer.write(lengthCharacters: length)
  }

  private func drawnLength(_ random: inout SplitMix64) -> Int {
    let isShort = random.isOne(in: 2) && lengthCharacters.contains(Self.usualCharacters)
    return Int.random(
      in: isShort ? lengthCharacters.lowerBound...Self.usualCharacters : lengthCharacters,
      using: &random)
  }
}

/// An invented letter with what it states.
package struct MadeLetter: Sendable {
  /// Unique within a run of the maker.
  package let id: String
  /// The whole text.
  package internal(set) var text: String
  /// What it states.
  package internal(set) var truth: MadeTruth
  /// Where its parts lie.
  var frame: MadeFrame
}

/// Where the parts of a letter lie, and what its front and back print.
struct MadeFrame: Sendable {
  var evidence: FrameEvidence
  /// First scalar of the salutation, or of the opening formula where there is none.
  var openingStart: Int
  var bodyStart: Int
  var bodyEnd: Int
  /// The date of the sign-off.
  var signOffDate: Range<Int>?
  /// Whether the title is the first thing in the file.
  var beginsWithTitle: Bool
  /// Whether office or date end the letter.
  var hasSignOff: Bool

  /// The same parts after their scalars moved.
  func moved(_ end: (Int) -> Int, start: (Int) -> Int) -> MadeFrame {
    var copy = self
    copy.evidence = evidence.moved(end)
    copy.openingStart = start(openingStart)
    copy.bodyStart = start(bodyStart)
    copy.bodyEnd = end(bodyEnd)
    copy.signOffDate = signOffDate.map { start($0.lowerBound)..<end($0.upperBound) }
    return copy
  }
}
