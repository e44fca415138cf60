/// The drawings that `chart` can make of a table.
package enum ChartForm: String, CaseIterable, Hashable, Sendable {
  /// A bar for each row.
  case bar
  /// A line through the rows.
  case line
  /// A grid of two keys, shaded by a value.
  case heat

  /// Both spellings.
  package var spelling: Bilingual {
    switch self {
    case .bar: Bilingual("柱状", "bar")
    case .line: Bilingual("折线", "line")
    case .heat: Bilingual("热图", "heat")
    }
  }

  /// The form of that name in either language, `nil` for another word.
  package static func named(_ name: String) -> ChartForm? {
    allCases.first { $0.spelling.chinese == name || $0.spelling.english == name }
  }
}

/// What a column can be in a drawing.
package enum ChartChannel: String, CaseIterable, Hashable, Sendable {
  /// What is told apart: the bars, the places of a line, the columns of a heat map.
  case x
  /// How long or how high; of a heat map, the rows.
  case y
  /// How dark; of heat maps only.
  case value

  /// Both spellings.
  package var spelling: Bilingual {
    switch self {
    case .x: Bilingual("x", "x")
    case .y: Bilingual("y", "y")
    case .value: Bilingual("值", "value")
    }
  }

  /// The channel of that name in either language, `nil` for another word.
  package static func named(_ name: String) -> ChartChannel? {
    allCases.first { $0.spelling.chinese == name || $0.spelling.english == name }
  }
}
