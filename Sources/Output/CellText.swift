package import Plan
package import Values

/// Values in words for a reader of one language; controls are still in the texts.
package struct CellText {
  /// The language of closed lists and truth values.
  let language: Language

  /// Fixes the language.
  package init(language: Language) {
    self.language = language
  }

  /// What stands for a value that the letter does not state.
  static let missing = "-"

  /// The value in words.
  package func text(_ cell: Cell) -> String {
    switch cell {
    case .missing: Self.missing
    case .flag(let flag): text(flag)
    case .decimal(let number): number.description
    case .double(let number): NumberText.readable(number)
    case .text(let text): text
    case .choice(let word): word.text(in: language)
    case .date(let range): range.description
    case .quantity(let value, let unit): NumberText.quantity(value, unit, in: language)
    case .list(let texts): texts.joined(separator: language == .chinese ? "、" : ", ")
    }
  }

  private func text(_ flag: Bool) -> String {
    (flag ? Bilingual("真", "true") : Bilingual("假", "false")).text(in: language)
  }
}

extension ValueType {
  /// Whether readers compare its values digit by digit, so that they end in one column.
  var isRightAligned: Bool {
    switch self {
    case .number, .quantity: true
    case .text, .date, .flag, .list, .choice, .unknown: false
    }
  }

  /// Whether a value may be shortened; half a number would be another number.
  var isShortenable: Bool {
    switch self {
    case .text, .list, .choice, .unknown: true
    case .number, .quantity, .date, .flag: false
    }
  }
}
