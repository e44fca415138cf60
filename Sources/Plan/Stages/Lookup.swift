/// 关联: the columns of the rows of another table that have the same keys.
///
/// Rows without a partner stay, with missing values; a missing key has no partner.
package struct Lookup: Sendable {
  /// The other table, by the index of its binding in the plan.
  package let other: Int
  /// What is compared.
  package let keys: [Key]
  /// The columns of the other table that are added, under their identity there.
  package let columns: [ColumnID]
  /// Whether a row may have several partners, which come in the other table's order; else the run
  /// ends where one has.
  package let takesAll: Bool

  /// Puts a lookup together.
  package init(in other: Int, on keys: [Key], adding columns: [ColumnID], takesAll: Bool) {
    self.other = other
    self.keys = keys
    self.columns = columns
    self.takesAll = takesAll
  }

  /// A value of a row and the column of the other table that it is looked for in.
  package struct Key: Sendable {
    /// What the query calls it.
    package let name: String
    /// The value.
    package let formula: Formula
    /// The column of the other table, of the same type.
    package let column: ColumnID

    /// Pairs a value with a column.
    package init(_ name: String, _ formula: Formula, in column: ColumnID) {
      self.name = name
      self.formula = formula
      self.column = column
    }
  }
}
