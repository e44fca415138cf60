package import Values

/// What help and the reference page say of one thing that a query can write.
package struct CatalogueEntry: Sendable {
  /// Both spellings.
  package let name: Bilingual
  /// How it is written, with the places of its parts in words.
  package let form: Bilingual
  /// One line.
  package let summary: Bilingual
  /// What the line leaves open; a sentence or a few.
  package let help: Bilingual
  /// A query that shows it and runs on the bundled sample.
  package let example: String

  /// Describes something.
  package init(
    _ name: Bilingual, form: Bilingual, summary: Bilingual, help: Bilingual, example: String
  ) {
    self.name = name
    self.form = form
    self.summary = summary
    self.help = help
    self.example = example
  }
}

/// What the catalogue says of one table.
package struct TableDescription: Sendable {
  /// Which table.
  package let table: TableID
  /// Names and help.
  package let entry: CatalogueEntry
  /// Its own columns, in the order in which they are printed.
  package let columns: [ColumnDescription]
  /// What a reader sees of a row when no stage has chosen columns; machine formats get all.
  ///
  /// Columns of the parents are among them where they tell rows apart, such as the letter's id.
  package let defaultColumns: [SchemaColumn]

  /// Describes a table.
  package init(
    _ table: TableID, entry: CatalogueEntry, columns: [ColumnDescription],
    defaultColumns: [SchemaColumn]
  ) {
    self.table = table
    self.entry = entry
    self.columns = columns
    self.defaultColumns = defaultColumns
  }
}

/// What the catalogue says of one function.
package struct FunctionDescription: Sendable {
  /// Which function.
  package let function: FunctionID
  /// Names and help.
  package let entry: CatalogueEntry
  /// What stands between its parentheses.
  package let parameters: [FunctionParameter]
  /// The type of its values.
  package let result: ValueType

  /// Describes a function.
  package init(
    _ function: FunctionID, entry: CatalogueEntry, parameters: [FunctionParameter],
    result: ValueType
  ) {
    self.function = function
    self.entry = entry
    self.parameters = parameters
    self.result = result
  }
}

/// One place between the parentheses of a call.
package struct FunctionParameter: Sendable {
  /// What help calls it.
  package let name: Bilingual
  /// What may stand there.
  package let accepted: [ValueClass]
  /// Whether it may be left out.
  package let isOptional: Bool

  /// Describes an argument's place.
  package init(_ name: Bilingual, _ accepted: [ValueClass], isOptional: Bool = false) {
    self.name = name
    self.accepted = accepted
    self.isOptional = isOptional
  }
}

/// What the catalogue says of one aggregate.
package struct AggregateDescription: Sendable {
  /// Which aggregate.
  package let aggregate: AggregateID
  /// Names and help.
  package let entry: CatalogueEntry
  /// What it takes the values of; empty where it only counts rows.
  package let accepted: [ValueClass]
  /// Whether it may or must be given a value.
  package let argument: Presence
  /// Whether a number follows the value: the `q` of `quantile`.
  package let takesNumber: Bool
  /// The type of its value, `nil` where that is the type of what it is made of.
  package let result: ValueType?
  /// Where it may stand.
  package let place: Place

  /// Describes an aggregate.
  package init(
    _ aggregate: AggregateID, entry: CatalogueEntry, accepted: [ValueClass],
    argument: Presence = .required, takesNumber: Bool = false, result: ValueType?,
    place: Place = .anywhere
  ) {
    self.aggregate = aggregate
    self.entry = entry
    self.accepted = accepted
    self.argument = argument
    self.takesNumber = takesNumber
    self.result = result
    self.place = place
  }

  /// Whether something stands between the parentheses.
  package enum Presence: Sendable {
    /// Never.
    case absent
    /// It may.
    case optional
    /// Always.
    case required
  }

  /// Where an aggregate may stand.
  package enum Place: Sendable {
    /// In `summarize` and over child rows.
    case anywhere
    /// In `summarize` only.
    case groups
    /// Over child rows only.
    case children
  }
}

/// A type of value as signatures name it, without the words of a closed list.
package enum ValueClass: CaseIterable, Hashable, Sendable {
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
  /// A number with a unit.
  case quantity
  /// A word of a closed list.
  case choice
  /// A pattern of the text language.
  case pattern

  /// What messages and signatures call it.
  package var name: Bilingual {
    switch self {
    case .text: Bilingual("文本", "text")
    case .number: Bilingual("数字", "number")
    case .date: Bilingual("日期", "date")
    case .flag: Bilingual("真假", "flag")
    case .list: Bilingual("列表", "list")
    case .quantity: Bilingual("数量", "quantity")
    case .choice: Bilingual("选项", "choice")
    case .pattern: Bilingual("样式", "pattern")
    }
  }
}

extension ValueType {
  /// The class that signatures name, `nil` for an unknown type.
  package var valueClass: ValueClass? {
    switch self {
    case .text: .text
    case .number: .number
    case .date: .date
    case .flag: .flag
    case .list: .list
    case .quantity: .quantity
    case .choice: .choice
    case .unknown: nil
    }
  }

  /// What messages call it.
  package var name: Bilingual { valueClass?.name ?? Bilingual("缺失", "missing") }
}
