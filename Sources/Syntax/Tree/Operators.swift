/// A comparison of two operands, by symbol or by word.
///
/// Comparator = "=" | "!=" | "<" | "<=" | ">" | ">=" .
package enum ComparisonOperator: CaseIterable, Hashable, Sendable {
  /// `=`
  case equal
  /// `!=`
  case notEqual
  /// `<`
  case less
  /// `<=`
  case lessOrEqual
  /// `>`
  case greater
  /// `>=`
  case greaterOrEqual
  /// `in 属于`: the right side is a list, a range or a name.
  case isMember
  /// `starts with 开头为`
  case startsWith
  /// `ends with 结尾为`
  case endsWith
  /// `within 在…内`
  case within
  /// `before 早于`
  case before
  /// `after 晚于`
  case after
}

/// An operation on two numbers.
package enum ArithmeticOperator: CaseIterable, Hashable, Sendable {
  /// `+`
  case add
  /// `-`
  case subtract
  /// `*`
  case multiply
  /// `/`
  case divide
  /// `mod`
  case remainder
}

/// What is done with the rows of two tables.
package enum SetOperator: Hashable, Sendable {
  /// `union 合并`
  case union
  /// `except 除去`
  case except
  /// `intersect 相交`
  case intersect

  /// The word of the stage.
  package var keyword: Keyword {
    switch self {
    case .union: .union
    case .except: .except
    case .intersect: .intersect
    }
  }
}
