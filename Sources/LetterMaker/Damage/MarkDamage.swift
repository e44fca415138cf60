import Values

/// Damage to digits, letters and marks: one scalar for one scalar.
extension MadeLetter {
  /// Full-width digits and letters, sometimes with `．％－`.
  func withFullWidthDigits(using random: inout SplitMix64) -> MadeLetter? {
    let hasMarks = random.isOne(in: 2)
    return changed { scalar, _, _ in
      guard scalar.isASCIIWord || hasMarks && ".%-".unicodeScalars.contains(scalar) else {
        return nil
      }
      return Unicode.Scalar(scalar.value + 0xFEE0)
    }
  }

  /// ASCII punctuation for Chinese, sometimes `.` for 。 and straight quotes too.
  func withASCIIPunctuation(using random: inout SplitMix64) -> MadeLetter? {
    let hasStops = random.isOne(in: 3)
    let hasQuotes = random.isOne(in: 3)
    let narrow: [Unicode.Scalar: Unicode.Scalar] = [
      "，": ",", "：": ":", "；": ";", "（": "(", "）": ")", "！": "!", "？": "?", "％": "%",
    ]
    return changed { scalar, before, behind in
      switch scalar {
      case "。":
        let endsLine = behind == nil || behind == "\n" || behind?.isHan == true
        return hasStops && before?.isHan == true && endsLine ? "." : nil
      case "“", "”": return hasQuotes ? "\"" : nil
      case "，": return before?.isASCIIWord == true && behind?.isASCIIWord == true ? nil : ","
      case "！", "？": return behind?.isASCIIWord == true ? nil : narrow[scalar]
      default: return narrow[scalar]
      }
    }
  }

  /// Replaces scalars by what a function of each and its neighbours says.
  private func changed(
    _ twin: (Unicode.Scalar, Unicode.Scalar?, Unicode.Scalar?) -> Unicode.Scalar?
  ) -> MadeLetter? {
    var revision = Revision(self)
    let scalars = revision.scalars
    var count = 0
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : nil
      let behind = index + 1 < scalars.count ? scalars[index + 1] : nil
      guard let other = twin(scalar, before, behind) else { continue }
      revision.replace(index..<(index + 1), with: [other])
      count += 1
    }
    return count > 0 ? revision.letter() : nil
  }

  /// Characters that show nothing, within lines, and blanks of many kinds in front of lines.
  func withInvisibles(using random: inout SplitMix64) -> MadeLetter? {
    var revision = Revision(self)
    let signs: [Unicode.Scalar] = [
      "\u{200B}", "\u{200C}", "\u{FEFF}", "\u{00AD}", "\u{2060}", "\u{FE0F}",
    ]
    let indents = [
      "\u{3000}\u{3000}", "\u{00A0}\u{00A0}\u{00A0}\u{00A0}", "    ", "\u{2003}\u{2003}", "\t",
    ]
    let indent = indents.picked(using: &random)
    let edges = truth.edges
    for index in 1..<max(1, revision.scalars.count) {
      if revision.scalars[index - 1] == "\n", index >= frame.bodyStart, index < frame.bodyEnd {
        revision.replace(index..<index, with: indent)
      } else if !edges.contains(index), revision.scalars[index - 1] != "\n", random.isOne(in: 60) {
        revision.replace(index..<index, with: [signs.picked(using: &random)])
      }
    }
    return revision.letter()
  }

  /// Some Han characters outside of rows and metadata became U+FFFD.
  func withReplacementCharacters(using random: inout SplitMix64) -> MadeLetter? {
    var revision = Revision(self)
    let taken = truth.detailSpans
    var count = 0
    for index in frame.bodyStart..<max(frame.bodyStart, frame.bodyEnd) {
      guard revision.scalars[index].isHan, !taken.contains(where: { $0.contains(index) }),
        random.isOne(in: 400)
      else { continue }
      revision.replace(index..<(index + 1), with: "\u{FFFD}")
      count += 1
    }
    guard count > 0 else { return nil }
    var letter = revision.letter()
    letter.truth.script = .value("受损")
    // What the lost character was is not known: rows of its line are not judged.
    let scalars = Array(letter.text.unicodeScalars)
    for index in scalars.indices where scalars[index] == "\u{FFFD}" {
      let first = scalars[..<index].lastIndex(of: "\n").map { $0 + 1 } ?? 0
      letter.truth.openSpans.append([
        first, scalars[index...].firstIndex(of: "\n") ?? scalars.count,
      ])
    }
    return letter
  }

  /// UTF-8 read as GBK and stored again, with losses that nothing can mend.
  func withMojibake() -> MadeLetter? {
    var letter = self
    letter.text = FileEncoding.misread(text)
    letter.truth = .unjudged(id: id)
    letter.truth.script = .value("受损")
    return letter
  }
}
