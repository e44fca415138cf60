/// 合并、除去、相交: the rows of two tables together, those of one only, those of both.
///
/// A union has each row once: rows that stand for rows of the corpus in corpus order, others in the
/// order in which they come, those of the other table last. Without a union the first table's
/// rows are filtered and keep their order; values are as equal as in `distinct`, two missing ones
/// too.
package struct Combination: Sendable {
  /// What is done.
  package let operation: Operation
  /// The other table, by the index of its binding in the plan.
  package let other: Int
  /// When a row of one table is a row of the other.
  package let identity: Identity
  /// The columns whose values a union takes from both tables; they keep the identity of the first
  /// table's column.
  package let columns: [Pair]

  /// Puts a combination together.
  package init(
    _ operation: Operation, with other: Int, identity: Identity, columns: [Pair]
  ) {
    self.operation = operation
    self.other = other
    self.identity = identity
    self.columns = columns
  }

  /// What is done with the rows of two tables.
  package enum Operation: Hashable, Sendable {
    /// The rows of either.
    case union
    /// The rows of the first that the second does not have.
    case except
    /// The rows of the first that the second has too.
    case intersect
  }

  /// When a row of one table is a row of the other.
  package enum Identity: Sendable {
    /// Both stand for the same row of a table: the innermost variables of the two, and the outer
    /// ones of the first, whose rows are parents.
    case row(RowVariable, RowVariable, outer: [RowVariable])
    /// All values are equal, pair by pair.
    case values
  }

  /// A column of each table.
  package struct Pair: Sendable {
    /// The column of the first table.
    package let first: ColumnID
    /// The column of the other.
    package let second: ColumnID

    /// Pairs two columns of one type.
    package init(_ first: ColumnID, _ second: ColumnID) {
      self.first = first
      self.second = second
    }
  }
}
