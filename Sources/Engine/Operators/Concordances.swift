import Corpus
import Plan

/// `kwic`: one row a hit, with what stands left and right of it in its letter.
///
/// Sections nest, so their texts overlap: a hit is given to the innermost of the sections that it
/// lies in, once.
struct Concordances {
  let concordance: Concordance

  /// The hits of some rows.
  private struct Hits: Sendable {
    var places: [UInt32] = []
    var left: [Range<Int>] = []
    var hit: [Range<Int>] = []
    var right: [Range<Int>] = []
    /// How long the text searched is, in bytes.
    var textByteCounts: [Int] = []

    mutating func append(_ other: Hits) {
      places += other.places
      left += other.left
      hit += other.hit
      right += other.right
      textByteCounts += other.textByteCounts
    }

    /// The hits with the shortest text around each place, in the same order.
    func innermost() -> Hits {
      var shortest: [Int: Int] = [:]
      for (index, range) in hit.enumerated() {
        let known = shortest[range.lowerBound]
        if known.map({ textByteCounts[index] < textByteCounts[$0] }) ?? true {
          shortest[range.lowerBound] = index
        }
      }
      let kept = hit.indices.filter { shortest[hit[$0].lowerBound] == $0 }
      return Hits(
        places: kept.map { places[$0] }, left: kept.map { left[$0] }, hit: kept.map { hit[$0] },
        right: kept.map { right[$0] }, textByteCounts: kept.map { textByteCounts[$0] })
    }
  }

  func run(_ rows: RowSet, _ runner: StageRunner) throws(EvaluationError) -> RowSet {
    var rows = rows
    let formula = Formula(.field(concordance.row, concordance.column), .text, at: runner.span)
    let vector = try runner.column(formula, &rows)
    let matcher = try runner.matcher(concordance.pattern)
    let context = runner.context
    let list = vector.list
    let span = runner.span
    let parts = try Workers.map(rowCount: rows.count, options: context.options) {
      (range) throws(EvaluationError) in
      try context.check(at: span)
      return try hits(of: Vector(vector.storage, list, range), range, matcher, context)
    }
    var all = Hits()
    for part in parts { all.append(part) }
    if concordance.row.table == .sections { all = all.innermost() }
    try context.check(memory: rows.byteCount + all.places.count * 80, at: span)
    var result = rows.selecting(all.places)
    let arena = Self.arena(of: vector, context)
    for (column, spans) in [
      (concordance.left, all.left), (concordance.hit, all.hit), (concordance.right, all.right),
    ] {
      result.add(column.id, Self.storage(arena, spans))
    }
    let starts = Self.starts(all.hit, vector, context)
    result.add(concordance.start.id, starts.storage, starts.list)
    return result
  }

  private func hits(
    of vector: Vector, _ range: Range<Int>, _ matcher: Matcher, _ context: ExecutionContext
  ) throws(EvaluationError) -> Hits {
    var hits = Hits()
    let rows = PatternRows(vector, context)
    let bodies = Bodies(context.corpus)
    try rows.visit(at: matcher.span) { row, text throws(EvaluationError) in
      guard let text else { return }
      var places = CleanPlaces(of: text)
      for hit in try matcher.hits(text) {
        let clean = places.bytes(of: hit)
        let limits = text.corpus == nil ? text.cleanRange : bodies.limits(of: text, at: clean)
        let width = concordance.widthCharacters
        let start = text.retreat(clean.lowerBound, by: width, to: limits.lowerBound)
        let end = text.advance(clean.upperBound, by: width, to: limits.upperBound)
        hits.places.append(UInt32(range.lowerBound + row))
        hits.left.append(start..<clean.lowerBound)
        hits.hit.append(clean)
        hits.right.append(clean.upperBound..<end)
        hits.textByteCounts.append(text.cleanRange.count)
      }
    }
    return hits
  }

  /// The bytes that clean spans count.
  private static func arena(of vector: Vector, _ context: ExecutionContext) -> TextArena {
    if case .texts(let column) = vector.storage { return column.arena }
    return vector.isMissingConstant
      ? TextArena([]) : TextArena(vector.texts(context.dictionaries).bytes)
  }

  private static func storage(_ arena: TextArena, _ spans: [Range<Int>]) -> ColumnStorage {
    .texts(
      TextColumn(
        arena: arena, starts: spans.map { UInt32($0.lowerBound) },
        ends: spans.map { UInt32($0.upperBound) }))
  }

  /// Raw code points; missing for texts that are no part of a letter's text.
  private static func starts(
    _ hits: [Range<Int>], _ vector: Vector, _ context: ExecutionContext
  ) -> Vector {
    let text = context.corpus.text
    guard case .texts(let column) = vector.storage, column.arena === text.clean else {
      return .missing(count: hits.count)
    }
    return .whole(
      hits.map { Int64(text.rawOffset(ofCharacter: text.character(atCleanByte: $0.lowerBound))) })
  }
}

/// How far the surroundings of a hit may reach: to the ends of its letter's body.
private struct Bodies {
  private let corpus: CorpusText
  private let column: TextColumn?

  init(_ corpus: Corpus) {
    self.corpus = corpus.text
    if case .texts(let column)? = corpus.column(SchemaColumn(.replies, "text")) {
      self.column = column
    } else {
      column = nil
    }
  }

  /// The body of the hit's letter, widened to the text searched where that lies outside.
  func limits(of text: PatternText, at hit: Range<Int>) -> Range<Int> {
    let letter = corpus.letter(ofCharacter: corpus.character(atCleanByte: hit.lowerBound))
    guard let body = column?.bytes(at: letter) else { return text.cleanRange }
    return min(
      body.lowerBound, text.cleanRange.lowerBound)..<max(
        body.upperBound, text.cleanRange.upperBound)
  }
}
