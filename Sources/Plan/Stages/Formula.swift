package import Diagnostics
package import Values

/// A checked expression: every name is resolved, every type known.
package struct Formula: Sendable {
  /// What it computes.
  package let node: Node
  /// The type of its values.
  package let type: ValueType
  /// Where it was written.
  package let span: Span

  /// Puts a checked expression together.
  package init(_ node: Node, _ type: ValueType, at span: Span) {
    self.node = node
    self.type = type
    self.span = span
  }

  /// The forms of a checked expression; operands have the types that each form states.
  package indirect enum Node: Sendable {
    /// A literal.
    case constant(Constant)
    /// A stored column of the row bound to a variable, or of one of its parents.
    case field(RowVariable, SchemaColumn)
    /// A column made by an earlier stage.
    case computed(ColumnID)
    /// A `let` value or a parameter, by its index in the plan.
    case binding(Int)
    /// Flags: negation; two-valued.
    case not(Formula)
    /// Flags: all hold.
    case and([Formula])
    /// Flags: at least one holds.
    case or([Formula])
    /// Both sides of one type, except that a choice compares with a choice of its own list.
    ///
    /// Missing on either side gives false, but `equal` of two missing values is true, and
    /// `notEqual` is the negation of `equal`.
    case compare(Comparison, Formula, Formula)
    /// Any type: whether the value equals a member, or lies in a range, both ends included.
    case member(Formula, of: [Member])
    /// Dates: every day of the left lies in the right.
    case within(Formula, Formula)
    /// Dates: the left ends before the right begins.
    case before(Formula, Formula)
    /// Dates: the left begins behind the right's end.
    case after(Formula, Formula)
    /// Any type: whether there is no value.
    case isMissing(Formula)
    /// Any type: the left, or the right where the left is missing.
    case coalesce(Formula, Formula)
    /// Numbers, or quantities where the checker has settled the dimension.
    case arithmetic(Arithmetic, Formula, Formula)
    /// Number or quantity: its opposite.
    case negate(Formula)
    /// Text: a hit of the pattern lies in it; lists: in one of its members.
    case contains(Formula, TextPattern)
    /// Text: it begins with the folded needle.
    case startsWith(Formula, Formula)
    /// Text: it ends with the folded needle.
    case endsWith(Formula, Formula)
    /// A function of the catalogue with checked arguments.
    case call(FunctionID, [Formula])
    /// Hits of a pattern in a text, as a number.
    case occurrences(Formula, TextPattern)
    /// The surroundings of the first hit of a pattern in a text, missing without a hit.
    case snippet(Formula, TextPattern)
    /// The first hit of a pattern in a text, missing without one; of a regular expression with
    /// groups, what the first group matches.
    case extract(Formula, TextPattern)
    /// The first condition that holds decides; missing where none holds and there is no `else`.
    case conditional([Branch], otherwise: Formula?)
    /// An aggregate over the child rows of the variable's row.
    case children(ChildRows, Aggregate)
    /// A list of texts.
    case list([Formula])
  }

  /// One arm of a conditional.
  package struct Branch: Sendable {
    /// A flag.
    package let condition: Formula
    /// The value where it holds.
    package let value: Formula

    /// Pairs a condition with its value.
    package init(when condition: Formula, then value: Formula) {
      self.condition = condition
      self.value = value
    }
  }

  /// A member of the right side of `in`.
  package enum Member: Sendable {
    /// One value.
    case value(Formula)
    /// All values between two, both included.
    case range(Formula, Formula)
    /// The values of a query's one column, by the index of its binding; missing is never among
    /// them.
    case column(Int)
  }
}

/// A literal's value.
package enum Constant: Hashable, Sendable {
  /// No value.
  case missing
  /// A flag.
  case flag(Bool)
  /// A text, as written.
  case text(String)
  /// An exact number.
  case number(ScaledDecimal)
  /// A number with its unit.
  case quantity(ScaledDecimal, Unit)
  /// A range of days.
  case date(DayRange)
  /// A word of a closed list, by code.
  case choice(ChoiceList, UInt8)
}

/// Comparisons of two values of one type.
package enum Comparison: Hashable, Sendable {
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
}

/// Arithmetic of two numbers.
package enum Arithmetic: Hashable, Sendable {
  /// `+`
  case add
  /// `-`
  case subtract
  /// `*`
  case multiply
  /// `/`; missing when the divisor is zero.
  case divide
  /// `mod`; missing when the divisor is zero.
  case remainder
}

/// A row that a formula speaks of: the pipeline's source row, an expanded row, a child row.
package struct RowVariable: Hashable, Sendable {
  /// Unique within a plan.
  package let number: Int
  /// The table the row belongs to.
  package let table: TableID

  /// Binds a row of a table.
  package init(number: Int, table: TableID) {
    self.number = number
    self.table = table
  }
}

/// A column that a stage makes; unique within a plan.
package struct ColumnID: Hashable, Sendable {
  /// Unique within a plan, ascending in the order of making.
  package let number: Int

  /// Numbers a column.
  package init(number: Int) {
    self.number = number
  }
}

/// The child rows of a row, filtered.
package struct ChildRows: Sendable {
  /// The row whose children these are.
  package let parent: RowVariable
  /// The variable bound to each child in turn.
  package let row: RowVariable
  /// Which children count; `nil` for all.
  package let filter: Formula?

  /// Binds the children of a row.
  package init(of parent: RowVariable, as row: RowVariable, filter: Formula?) {
    self.parent = parent
    self.row = row
    self.filter = filter
  }
}
