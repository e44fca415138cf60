/// A token made of punctuation; full-width forms are read as these.
package enum Symbol: String, CaseIterable, Hashable, Sendable {
  /// `|`, also `|>` and `｜`: ends a stage.
  case bar = "|"
  /// Opens a group, arguments or a pipeline.
  case openParenthesis = "("
  /// Closes a group.
  case closeParenthesis = ")"
  /// Opens a list.
  case openBracket = "["
  /// Closes a list.
  case closeBracket = "]"
  /// Opens the arms of a `case`.
  case openBrace = "{"
  /// Closes the arms.
  case closeBrace = "}"
  /// `,`, also `，` and `、`.
  case comma = ","
  /// `.`, also `。`: between a row and its column.
  case dot = "."
  /// Between the ends of a range.
  case dots = ".."
  /// Before a type, or the value of an arm.
  case colon = ":"
  /// Ends a statement, as the end of a line does.
  case semicolon = ";"
  /// `=`, also `==`.
  case equal = "="
  /// `!=`, also `<>` and `≠`.
  case notEqual = "!="
  /// Less than, or the start of an annotation.
  case less = "<"
  /// `<=`, also `≤`.
  case lessOrEqual = "<="
  /// Greater than, or the end of an annotation.
  case greater = ">"
  /// `>=`, also `≥`.
  case greaterOrEqual = ">="
  /// Sum.
  case plus = "+"
  /// Difference, or the opposite.
  case minus = "-"
  /// `*`, also `×`.
  case times = "*"
  /// `/`, also `÷`.
  case slash = "/"
  /// The default for a missing value.
  case coalesce = "??"
  /// The unit of an annotation.
  case percent = "%"
  /// The previous result.
  case previous = "_"
}
