import Corpus
import Diagnostics
import Plan
import Values

/// The rows of one slice while formulas are evaluated over them.
struct Batch: Sendable {
  let rows: RowSet
  let range: Range<Int>
  let context: ExecutionContext

  var count: Int { range.count }
  var cache: DictionaryCache { context.dictionaries }
}

/// Computes a formula for all rows of a slice at once.
typealias Evaluation = @Sendable (Batch) throws(EvaluationError) -> Vector

/// A `let` value: one row, computed before.
struct BoundValue: Sendable {
  let vector: Vector
  /// The values that `in` looks for, where it is a query behind `in`.
  var members: MemberSet?

  func vector(count: Int) -> Vector { Vector(vector.storage, .constant, count: count) }
}

/// Turns formulas into closures over columns, once for each stage.
struct FormulaCompiler {
  let context: ExecutionContext
  /// The values of the plan's bindings, by index; tables have none.
  let bindings: [BoundValue?]

  /// Makes a formula ready.
  ///
  /// - Throws: only for expressions that RE2 refuses.
  func compile(_ formula: Formula) throws(EvaluationError) -> Evaluation {
    switch formula.node {
    case .constant(let constant): return Self.constant(constant)
    case .field(let variable, let column): return field(variable, column)
    case .computed(let id):
      return { batch throws(EvaluationError) in
        guard let column = batch.rows.column(id) else {
          preconditionFailure("column \(id.number) is not bound")
        }
        return Vector(column.storage, column.list, batch.range)
      }
    case .binding(let index):
      guard let value = bindings[index] else {
        preconditionFailure("binding \(index) has no value")
      }
      return { batch throws(EvaluationError) in value.vector(count: batch.count) }
    case .not, .and, .or: return try logic(formula)
    case .compare, .member, .within, .before, .after, .isMissing:
      return try comparison(formula)
    case .coalesce, .conditional: return try choice(formula)
    case .arithmetic, .negate: return try arithmetic(formula)
    case .contains, .startsWith, .endsWith, .occurrences, .snippet, .extract:
      return try textSearch(formula)
    case .call(let function, let arguments):
      return try call(function, arguments, at: formula.span)
    case .children(let children, let aggregate):
      return try childAggregate(children, aggregate, at: formula.span)
    case .list(let members): return try list(members)
    }
  }

  func compile(_ formulas: [Formula]) throws(EvaluationError) -> [Evaluation] {
    var result: [Evaluation] = []
    for formula in formulas { result.append(try compile(formula)) }
    return result
  }

  static func constant(_ constant: Constant) -> Evaluation {
    // Made once: the dictionary of a text is known by its address.
    let vector =
      switch constant {
      case .missing: Vector.missing(count: 1)
      case .flag(let flag): Vector(.flags(Bitmap(repeating: flag, count: 1)), .constant, count: 1)
      case .text(let text): Vector.constant(text, count: 1)
      case .number(let number): Vector.constant(number, count: 1)
      case .quantity(let number, let unit): Vector.constant(number, unit, count: 1)
      case .date(let date): Vector.constant(date, count: 1)
      case .choice(let list, let code):
        Vector(.codes([UInt32(code)], dictionary: .choice(list)), .constant, count: 1)
      }
    return { batch throws(EvaluationError) in
      Vector(vector.storage, .constant, count: batch.count)
    }
  }

  private func field(_ variable: RowVariable, _ column: SchemaColumn) -> Evaluation {
    guard let storage = context.corpus.column(column) else {
      // A table without rows may lack its columns.
      precondition(
        context.corpus.table(column.table).rowCount == 0, "no column \(column.name)")
      return { batch throws(EvaluationError) in .missing(count: batch.count) }
    }
    return { batch throws(EvaluationError) in
      guard let list = batch.rows.list(of: variable, in: column.table) else {
        preconditionFailure("variable \(variable.number) is not bound to \(column.table)")
      }
      return Vector(storage, list, batch.range)
    }
  }

  private func list(_ members: [Formula]) throws(EvaluationError) -> Evaluation {
    let members = try compile(members)
    return { batch throws(EvaluationError) in
      var texts: [TextRows] = []
      for member in members { texts.append(try member(batch).texts(batch.cache)) }
      var words: [[String]] = []
      for row in 0..<batch.count { words.append(texts.compactMap { $0.text(row) }) }
      return ListRows(words).vector
    }
  }
}

extension ListRows {
  /// Lists of words, with a dictionary of their own.
  init(_ lists: [[String]]) {
    let (words, codes) = Assembly.united(lists)
    self.init(dictionary: words)
    for list in codes { append(list) }
  }
}

extension FormulaCompiler {
  /// `not`, `and`, `or`: two-valued.
  private func logic(_ formula: Formula) throws(EvaluationError) -> Evaluation {
    switch formula.node {
    case .not(let operand):
      let operand = try compile(operand)
      return { batch throws(EvaluationError) in
        .flags(try operand(batch).flags().map { !$0 })
      }
    case .and(let operands): return try fold(operands, { $0 && $1 }, empty: true)
    case .or(let operands): return try fold(operands, { $0 || $1 }, empty: false)
    default: preconditionFailure("no logic")
    }
  }

  private func fold(
    _ operands: [Formula], _ join: @escaping @Sendable (Bool, Bool) -> Bool, empty: Bool
  ) throws(EvaluationError) -> Evaluation {
    let operands = try compile(operands)
    return { batch throws(EvaluationError) in
      var result = [Bool](repeating: empty, count: batch.count)
      for operand in operands {
        let flags = try operand(batch).flags()
        for row in result.indices { result[row] = join(result[row], flags[row]) }
      }
      return .flags(result)
    }
  }

  /// `??`, `if` and `case`.
  private func choice(_ formula: Formula) throws(EvaluationError) -> Evaluation {
    switch formula.node {
    case .coalesce(let first, let second):
      let (first, second) = (try compile(first), try compile(second))
      return { batch throws(EvaluationError) in
        let pieces = [try first(batch), try second(batch)]
        let piece: [Int32] = pieces[0].present().map { $0 ? 0 : 1 }
        return Assembly(
          pieces: pieces, piece: piece, row: Array(0..<UInt32(batch.count)), cache: batch.cache
        ).vector()
      }
    case .conditional(let branches, let otherwise):
      let conditions = try compile(branches.map(\.condition))
      let values = try compile(branches.map(\.value) + (otherwise.map { [$0] } ?? []))
      return { batch throws(EvaluationError) in
        try Self.choose(conditions, values, batch)
      }
    default: preconditionFailure("no choice")
    }
  }

  private static func choose(
    _ conditions: [Evaluation], _ values: [Evaluation], _ batch: Batch
  ) throws(EvaluationError) -> Vector {
    let otherwise = Int32(values.count > conditions.count ? conditions.count : -1)
    var piece = [Int32](repeating: otherwise, count: batch.count)
    var isOpen = [Bool](repeating: true, count: batch.count)
    for (arm, condition) in conditions.enumerated() {
      let flags = try condition(batch).flags()
      for row in piece.indices where isOpen[row] && flags[row] {
        piece[row] = Int32(arm)
        isOpen[row] = false
      }
    }
    var pieces: [Vector] = []
    for value in values { pieces.append(try value(batch)) }
    return Assembly(
      pieces: pieces, piece: piece, row: Array(0..<UInt32(batch.count)), cache: batch.cache
    ).vector()
  }
}
