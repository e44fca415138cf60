package import Plan
package import Values

/// What could stand at the cursor.
package struct Completion: Equatable, Sendable {
  /// The bytes that a candidate replaces; they end at the cursor.
  package let replaced: Range<Int>
  /// The candidates, the likeliest first, each once.
  package let candidates: [Candidate]

  /// Collects candidates.
  package init(replacing replaced: Range<Int>, with candidates: [Candidate]) {
    self.replaced = replaced
    self.candidates = candidates
  }

  /// One text that could stand at the cursor.
  package struct Candidate: Hashable, Sendable {
    /// What is inserted.
    package let text: String
    /// What is inserted behind it when it is the only one: a blank, a bracket, nothing.
    package let tail: String
    /// What it is.
    package let kind: Kind

    /// Proposes a text.
    package init(_ text: String, tail: String = " ", _ kind: Kind = .word) {
      self.text = text
      self.tail = tail
      self.kind = kind
    }
  }

  /// What a candidate is.
  package enum Kind: Hashable, Sendable {
    /// A column of the row, with its type.
    case column(ValueType)
    /// A table, or a row of one before a dot.
    case table
    /// A stage.
    case stage
    /// A function or an aggregate.
    case function
    /// A binding, a parameter or a definition.
    case declaration
    /// A value of the column that is compared.
    case value
    /// Another word of the language, or of a command.
    case word
  }
}

/// A column that a stage could name.
package struct VisibleColumn: Hashable, Sendable {
  /// Both names.
  package var name: Bilingual
  /// The type of its values.
  package var type: ValueType

  /// Names a column.
  package init(_ name: Bilingual, _ type: ValueType) {
    self.name = name
    self.type = type
  }
}
