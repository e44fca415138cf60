import Diagnostics
import Plan
import Values

/// What the operators of one query share: formulas are compiled here and run over all rows.
struct StageRunner {
  let context: ExecutionContext
  let bindings: [BoundValue?]
  /// The tables that stages bring in, by the index of their binding.
  var tables: [Int: RowSet] = [:]
  /// Where the stage was written.
  let span: Span

  private var compiler: FormulaCompiler { FormulaCompiler(context: context, bindings: bindings) }

  /// Binds the parents' rows that a formula looks at.
  func prepare(_ rows: inout RowSet, for formula: Formula) {
    for field in FieldUse.fields(of: formula)
    where rows.list(of: field.variable, in: field.variable.table) != nil {
      rows.bind(field.variable, in: field.table, of: context.corpus)
    }
  }

  /// The places of the rows where a flag is true, ascending.
  func places(_ formula: Formula, _ rows: inout RowSet) throws(EvaluationError) -> [UInt32] {
    let kept = try slices(formula, &rows) { vector, range in
      let flags = vector.flags()
      var places: [UInt32] = []
      places.reserveCapacity(range.count)
      for row in flags.indices where flags[row] { places.append(UInt32(range.lowerBound + row)) }
      return places
    }
    return kept.count == 1 ? kept[0] : Array(kept.joined())
  }

  /// The flag of each row.
  func flags(_ formula: Formula, _ rows: inout RowSet) throws(EvaluationError) -> [Bool] {
    let flags = try slices(formula, &rows) { vector, _ in vector.flags() }
    return flags.count == 1 ? flags[0] : Array(flags.joined())
  }

  /// The values of all rows; a stored column comes without a copy.
  func column(_ formula: Formula, _ rows: inout RowSet) throws(EvaluationError) -> Vector {
    switch formula.node {
    case .field, .computed, .constant, .binding:
      prepare(&rows, for: formula)
      let evaluate = try compiler.compile(formula)
      return try evaluate(Batch(rows: rows, range: 0..<rows.count, context: context))
    default:
      let slices = try slices(formula, &rows) { vector, _ in vector }
      return try concatenating(slices, besides: rows.byteCount)
    }
  }

  /// The values of a bound column.
  func column(_ id: ColumnID, of rows: RowSet) -> Vector {
    guard let bound = rows.column(id) else {
      preconditionFailure("column \(id.number) is not bound")
    }
    return Vector(bound.storage, bound.list, 0..<rows.count)
  }

  /// All rows of some vectors of one type, as long as they fit beside so many bytes.
  func concatenating(_ pieces: [Vector], besides bytes: Int) throws(EvaluationError) -> Vector {
    let rowCount = pieces.reduce(0) { $0 + $1.count }
    let textByteCount = Self.textByteCount(pieces)
    try context.check(memory: bytes + rowCount * 16 + textByteCount, at: span)
    guard textByteCount < Int(UInt32.max) else {
      throw .memoryLimit(bytes: Int(UInt32.max), at: span)
    }
    return Assembly.concatenating(pieces, context.dictionaries)
  }

  /// Bytes of text that some vectors hold: offsets of one column take 32 bits.
  private static func textByteCount(_ slices: [Vector]) -> Int {
    slices.reduce(0) { total, slice in
      guard case .texts(let column) = slice.storage else { return total }
      var bytes = total
      for row in 0..<slice.count {
        if let stored = slice.storedRow(row), let range = column.bytes(at: stored) {
          bytes += range.count
        }
      }
      return bytes
    }
  }

  /// Evaluates a formula slice by slice, in parallel, and gives the results in order.
  private func slices<Value: Sendable>(
    _ formula: Formula, _ rows: inout RowSet,
    _ finish: @Sendable (Vector, Range<Int>) -> Value
  ) throws(EvaluationError) -> [Value] {
    prepare(&rows, for: formula)
    let evaluate = try compiler.compile(formula)
    let rows = rows
    return try Workers.map(rowCount: rows.count, options: context.options) {
      (range) throws(EvaluationError) in
      try context.check(at: span)
      let vector = try evaluate(Batch(rows: rows, range: range, context: context))
      return finish(vector, range)
    }
  }

  /// A matcher for the stage's pattern.
  func matcher(_ pattern: TextPattern) throws(EvaluationError) -> Matcher {
    try Matcher(pattern, at: span, in: context.corpus)
  }
}
