/// The last touches that concern the whole letter.
extension LetterWriter {
  /// The letter with its truth.
  func finished() -> MadeLetter {
    var truth = composer.truth
    evidence.fill(&truth, before: composer.count)
    truth.judgeDates(of: head)
    truth.numberOwnCitations(of: head.subject)
    let letter = MadeLetter(
      id: truth.id, text: composer.text, truth: truth,
      frame: MadeFrame(
        evidence: evidence, openingStart: openingStart, bodyStart: bodyStart, bodyEnd: bodyEnd,
        signOffDate: signOffDate,
        beginsWithTitle: plan.titleShape != nil && plan.block == nil && !plan.hasPageTitle
          && plan.docNumberPlace != .beforeTitle,
        hasSignOff: plan.hasSignOffAgency || plan.hasSignOffDate))
    let wide = plan.isFullWidth ? letter.withFullWidthPunctuation() : letter
    return openingEndsInline ? wide.withInlineOpening() : wide
  }
}

extension MadeTruth {
  /// Gives the letter's own proposal, named without number, the number that the title prints.
  ///
  /// The same document has the same number wherever the letter names it.
  fileprivate mutating func numberOwnCitations(of subject: String) {
    guard let title = title.value?.unicodeScalars.filter({ $0 != " " }),
      let start = title.lastIndex(of: "第"), let end = title[start...].firstIndex(of: "号"),
      title[start..<end].dropFirst().allSatisfy(\.isASCIIWord)
    else { return }
    let number = String(String.UnicodeScalarView(title[start...end]))
    for index in citations.indices
    where citations[index].title == subject && citations[index].docNumber == .missing {
      citations[index].docNumber = .value(number)
    }
  }
}

extension MadeLetter {
  /// The same letter with `，：；（）！？` outside of names in brackets.
  ///
  /// Marks between digits or letters stay: they belong to times, codes and addresses.
  func withFullWidthPunctuation() -> MadeLetter {
    let wide: [Unicode.Scalar: Unicode.Scalar] = [
      ",": "，", ":": "：", ";": "；", "(": "（", ")": "）", "!": "！", "?": "？",
    ]
    var revision = Revision(self)
    let scalars = revision.scalars
    var depth = 0
    for (index, scalar) in scalars.enumerated() {
      depth += scalar == "《" ? 1 : scalar == "》" ? -1 : 0
      guard depth == 0, let twin = wide[scalar] else { continue }
      let isCode =
        scalar == "(" || scalar == ")"
        ? Self.isCode(at: index, in: scalars)
        : index > 0 && index + 1 < scalars.count && scalars[index - 1].isASCIIWord
          && scalars[index + 1].isASCIIWord
      if !isCode { revision.replace(index..<(index + 1), with: [twin]) }
    }
    return revision.letter()
  }

  /// Whether the brackets of a pair enclose nothing but digits and letters.
  private static func isCode(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let isOpening = scalars[index] == "("
    var place = index
    repeat {
      place += isOpening ? 1 : -1
    } while scalars.indices.contains(place) && scalars[place].isASCIIWord
    return scalars.indices.contains(place) && scalars[place] == (isOpening ? ")" : "(")
  }

  /// The same letter with its body in the line of the opening formula, where no heading follows.
  func withInlineOpening() -> MadeLetter {
    let hasHeading = truth.sections.contains { $0.start == frame.bodyStart }
    var revision = Revision(self)
    guard !hasHeading, frame.bodyStart > 0, revision.scalars[frame.bodyStart - 1] == "\n" else {
      return self
    }
    revision.replace((frame.bodyStart - 1)..<frame.bodyStart, with: [])
    return revision.letter()
  }
}

extension Unicode.Scalar {
  /// Whether it is an ASCII digit or letter.
  var isASCIIWord: Bool {
    ("0"..."9").contains(self) || ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }

  /// Whether it is a Han character.
  var isHan: Bool { ("\u{4E00}"..."\u{9FFF}").contains(self) || self == "〇" }
}
