import Plan
import Values

/// Makes queries at random whose names, types and stages mostly go together.
///
/// A query is kept in parts, so that each of its prefixes can be run.
struct TypedQueryMaker {
  var random: SplitMix64
  /// The declarations made so far, one a line.
  var declarations: [String] = []
  /// How many names were made.
  private var nameCount = 0

  /// A query in parts.
  struct Made {
    /// Lines before the query: `let`, `param`, `def`.
    let declarations: [String]
    /// Where the rows come from.
    let source: String
    /// What is done.
    let stages: [String]

    /// The query with its first stages only.
    func text(stageCount: Int? = nil) -> String {
      let shown = [source] + stages.prefix(stageCount ?? stages.count)
      return (declarations + [shown.joined(separator: " | ")]).joined(separator: "\n")
    }
  }

  /// A column as a query can write it.
  struct Column {
    let name: String
    let type: ValueType

    /// Whether the query made it.
    var isMade: Bool { name.hasPrefix("z") }
  }

  /// What can be named at a place.
  struct Scope {
    /// Columns of the row and of its parents.
    var columns: [Column]
    /// The table of the innermost row, `nil` behind a stage that makes rows of its own.
    var table: TableID?
    /// Whether the shown columns were chosen, so that two tables can be compared by them.
    var isChosen = false
  }

  /// Starts from a seed.
  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// Makes a query up.
  mutating func query() -> Made {
    (declarations, declared, macros, nameCount) = ([], [], [], 0)
    if chance(0.3) { declare() }
    var (source, scope) = source()
    var stages: [String] = []
    for _ in 0..<number(1...5) { stages.append(stage(&scope)) }
    if chance(0.15) {
      let name = "表\(newName())"
      declarations.append("let \(name) = " + ([source] + stages).joined(separator: " | "))
      source = name
      stages = (0..<number(1...2)).map { _ in stage(&scope) }
    }
    return Made(declarations: declarations, source: source, stages: stages)
  }

  /// A value to be used later in the query.
  private mutating func declare() {
    let type = pick([ValueType.number, .text, .flag, .date, .list, .quantity])
    let name = newName()
    let empty = Scope(columns: [])
    switch number(0...2) {
    case 0 where type != .quantity && type != .flag:
      declarations.append("param \(name): \(type.name.english) = \(literal(type))")
    case 1:
      declarations.append("let \(name) = (\(pick(TableID.allCases).name.english) | count)")
      declared.append(Column(name: name, type: .number))
      return
    default: declarations.append("let \(name) = " + value(type, empty, depth: 2))
    }
    declared.append(Column(name: name, type: type))
    if chance(0.5) {
      let macro = newName()
      declarations.append("def \(macro)(x, y) = if(x is missing, y, x)")
      macros.append(macro)
    }
  }

  /// The values declared.
  var declared: [Column] = []
  /// The macros of two arguments of one type declared.
  var macros: [String] = []

  /// A table with what can be named behind it.
  mutating func source() -> (String, Scope) {
    let table = pick(TableID.allCases + [.figures, .figures, .replies])
    return (spelling(table.name), Scope(columns: Self.columns(of: table), table: table))
  }

  /// The columns of a table and of its parents.
  static func columns(of table: TableID) -> [Column] {
    let own = Catalogue.description(of: table).columns.flatMap { column in
      [column.name.english, column.name.chinese].map { Column(name: $0, type: column.type) }
    }
    let others = table.parents.flatMap { parent in
      Catalogue.description(of: parent).columns.map { column in
        Column(
          name: "\(parent.rowName.english).\(column.name.english)", type: column.type)
      }
    }
    return own + own + others
  }

  /// A name that no other thing has.
  mutating func newName() -> String {
    nameCount += 1
    return "z\(nameCount)"
  }

  // Chance.

  mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &random)]
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
  }

  mutating func spelling(_ name: Bilingual) -> String { pick([name.english, name.chinese]) }

  // Types.

  /// The types of which a scope has a column, and those that can always be made.
  mutating func type(in scope: Scope, besides: [ValueType] = []) -> ValueType {
    let types = scope.columns.map(\.type) + [.number, .text, .flag, .date]
    let allowed = types.filter { !besides.contains($0) && $0 != .unknown }
    return pick(allowed)
  }
}
