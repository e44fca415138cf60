package import Values

/// The types that a parameter can have.
package enum ParameterType: String, CaseIterable, Sendable {
  /// Characters.
  case text
  /// A number.
  case number
  /// A range of days.
  case date
  /// True or false.
  case flag
  /// A list of texts.
  case list

  /// Both spellings.
  package var spelling: Bilingual {
    switch self {
    case .text: Bilingual("文本", "text")
    case .number: Bilingual("数字", "number")
    case .date: Bilingual("日期", "date")
    case .flag: Bilingual("真假", "flag")
    case .list: Bilingual("列表", "list")
    }
  }

  /// The type of that name in either language, `nil` for another word.
  package static func named(_ name: String) -> ParameterType? {
    allCases.first { $0.spelling.chinese == name || $0.spelling.english == name }
  }
}
