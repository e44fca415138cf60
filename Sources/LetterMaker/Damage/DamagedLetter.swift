import Values

/// A file with invented letters, and what each of them states after what happened to it.
package struct DamagedLetter: Sendable {
  /// The file's stem.
  package let id: String
  /// The file.
  package let bytes: [UInt8]
  /// One truth a letter, in the order of the file; places are scalars of the decoded file.
  package let truths: [MadeTruth]
  /// What happened, in this order; a kind that found nothing to damage is left out.
  package let damages: [Damage]
}

extension LetterMaker {
  /// Writes letter `number` and lets a level of damage happen to it.
  package func letter(_ number: Int, damage level: DamageLevel) -> DamagedLetter {
    let mixed = (seed ^ 0xDA3A_6ED0) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(bitPattern: Int64(number))
    var random = SplitMix64(seed: mixed)
    var letter = letter(number)
    var happened: [Damage] = []
    var second: MadeLetter?
    var encoding: Damage?
    for damage in level.damages(using: &random) {
      switch damage.group {
      case .copies:
        second = damage == .several ? companion(of: letter, number) : letter
        if second != nil { happened.append(damage) }
      case .encoding where damage != .mojibake: encoding = damage
      default:
        guard let damaged = letter.damaged(by: damage, using: &random) else { continue }
        letter = damaged
        happened.append(damage)
      }
    }
    if encoding == .big5 { letter = letter.damaged(by: .traditional, using: &random) ?? letter }
    return file(letter, second, happened, encoding)
  }

  private func file(
    _ letter: MadeLetter, _ second: MadeLetter?, _ happened: [Damage], _ encoding: Damage?
  ) -> DamagedLetter {
    var text = letter.text
    var truths = [letter.truth]
    if let second {
      let shift = text.unicodeScalars.count + 1
      text += "\n\(second.text)"
      if happened.contains(.several) {
        var truth = second.truth
        truth.moveRows(start: { $0 + shift }, end: { $0 + shift })
        truths.append(truth)
      }
    }
    let encoded = encoding.flatMap { FileEncoding.bytes(of: text, in: $0) }
    return DamagedLetter(
      id: letter.id, bytes: encoded ?? Array(text.utf8), truths: truths,
      damages: happened + (encoded == nil ? [] : [encoding].compactMap { $0 }))
  }

  /// A letter that begins with its title, as one that follows another in a file does.
  private func companion(of letter: MadeLetter, _ number: Int) -> MadeLetter? {
    guard letter.frame.hasSignOff else { return nil }
    return (1...40).lazy.map { self.letter(number + $0 * 1_000_003) }
      .first { $0.frame.beginsWithTitle && $0.frame.hasSignOff }
  }
}

extension MadeLetter {
  /// The letter after one kind of damage; `nil` where there was nothing to damage.
  func damaged(by damage: Damage, using random: inout SplitMix64) -> MadeLetter? {
    switch damage {
    case .pinyin: withReadings(using: &random)
    case .traditional: withTraditionalCharacters()
    case .noise: withPageNoise(using: &random)
    case .html: withMarkup(using: &random)
    case .crlf: withLineEnds("\r\n")
    case .cr: withLineEnds("\r")
    case .fullwidth: withFullWidthDigits(using: &random)
    case .ascii: withASCIIPunctuation(using: &random)
    case .chinese: withFullWidthPunctuation()
    case .invisible: withInvisibles(using: &random)
    case .breaks: withHardBreaks(using: &random)
    case .oneline: withBodyOnOneLine(using: &random)
    case .bracket: withLostBracket(using: &random)
    case .signoff: withDamagedSignOffDate(using: &random)
    case .replacement: withReplacementCharacters(using: &random)
    case .mojibake: withMojibake()
    case .truncated: truncated(using: &random)
    default: nil
    }
  }
}
