import Values

/// What can happen to a letter on its way to a file.
package enum Damage: String, CaseIterable, Sendable {
  /// Traditional characters with readings behind them: `業(yè)`.
  case pinyin
  /// Lines of the page around the letter.
  case noise
  /// Tags, entities and comments of the page's source.
  case html
  /// Lines end with CR LF.
  case crlf
  /// Lines end with CR.
  case cr
  /// Full-width digits and letters.
  case fullwidth
  /// ASCII punctuation where Chinese stood.
  case ascii
  /// Chinese punctuation where ASCII stood.
  case chinese
  /// Traditional characters.
  case traditional
  /// Zero-width characters, soft hyphens and blanks of many kinds.
  case invisible
  /// Lines broken in the middle of words.
  case breaks
  /// The whole body on one line.
  case oneline
  /// A bracket was lost.
  case bracket
  /// A date of the sign-off lost its words.
  case signoff
  /// Characters became U+FFFD.
  case replacement
  /// The file was decoded once too often, past repair.
  case mojibake
  /// The end is missing.
  case truncated
  /// The letter was printed twice.
  case twice
  /// Two letters in one file.
  case several
  /// Encodings other than UTF-8 without a byte order mark.
  case utf8bom, gb18030, big5, utf16le, utf16be, utf16leBare, utf16beBare
}

/// How much happened to the letters of a run.
package enum DamageLevel: Equatable, Sendable {
  /// Nothing.
  case none
  /// One kind that takes nothing away.
  case light
  /// Two or three kinds, one of which takes something away.
  case heavy
  /// This kind.
  case only(Damage)

  /// Reads `none`, `light`, `heavy` or the name of a kind; `nil` for any other word.
  package init?(_ word: String) {
    switch word {
    case "none": self = .none
    case "light": self = .light
    case "heavy": self = .heavy
    default:
      guard let damage = Damage(rawValue: word) else { return nil }
      self = .only(damage)
    }
  }

  /// Which kinds happen to a letter, in the order in which they happen.
  func damages(using random: inout SplitMix64) -> [Damage] {
    switch self {
    case .none: return []
    case .light: return [Self.gentle.picked(using: &random)]
    case .only(let damage): return [damage]
    case .heavy:
      let hard = Self.hard.picked(using: &random)
      var chosen = [hard]
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let next = Self.gentle.picked(using: &random)
        if !chosen.contains(where: { $0.group == next.group }) { chosen.append(next) }
      }
      return chosen.sorted { $0.group.rawValue < $1.group.rawValue }
    }
  }

  private static let gentle: [Damage] = [
    .noise, .noise, .html, .crlf, .cr, .fullwidth, .ascii, .chinese, .traditional, .invisible,
    .utf8bom, .gb18030, .big5, .utf16le, .utf16be, .utf16leBare, .utf16beBare,
  ]
  private static let hard: [Damage] = [
    .pinyin, .breaks, .oneline, .bracket, .signoff, .replacement, .truncated, .twice, .several,
  ]
}

extension Damage {
  /// When a kind happens; of each group a letter suffers one kind.
  enum Group: Int {
    case characters, content, cut, marks, lines, page, source, breaks, copies, encoding
  }

  /// When the kind happens.
  var group: Group {
    switch self {
    case .pinyin, .traditional: .characters
    case .bracket, .signoff, .replacement: .content
    case .truncated: .cut
    case .fullwidth, .ascii, .chinese: .marks
    case .breaks, .oneline: .lines
    case .invisible, .noise: .page
    case .html: .source
    case .crlf, .cr: .breaks
    case .twice, .several: .copies
    default: .encoding
    }
  }
}
