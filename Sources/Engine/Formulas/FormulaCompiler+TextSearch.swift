import Diagnostics
import Plan
import Synchronization
import Values

extension FormulaCompiler {
  /// Characters that `snippet` shows on each side of the hit.
  static let snippetWidthCharacters = 20

  /// Patterns, and beginnings and ends of texts.
  func textSearch(_ formula: Formula) throws(EvaluationError) -> Evaluation {
    switch formula.node {
    case .contains(let text, let pattern):
      return try contains(text, matcher(pattern, at: formula.span))
    case .startsWith(let text, let needle): return try border(text, needle, atEnd: false)
    case .endsWith(let text, let needle): return try border(text, needle, atEnd: true)
    case .occurrences(let text, let pattern):
      return try occurrences(text, matcher(pattern, at: formula.span))
    case .snippet(let text, let pattern):
      return try snippet(text, matcher(pattern, at: formula.span))
    case .extract(let text, .regex(let expression, let span)):
      return try extract(text, Regex(expression, at: span), at: formula.span)
    case .extract(let text, let pattern):
      return try extract(text, matcher(pattern, at: formula.span))
    default: preconditionFailure("no search")
    }
  }

  private func matcher(
    _ pattern: TextPattern, at span: Span
  ) throws(EvaluationError) -> Matcher {
    try Matcher(pattern, at: span, in: context.corpus)
  }

  private func contains(
    _ text: Formula, _ matcher: Matcher
  ) throws(EvaluationError) -> Evaluation {
    let text = try compile(text)
    let memo = DictionaryMemo<[Bool]>()
    return { batch throws(EvaluationError) in
      let vector = try text(batch)
      if vector.isMissingConstant { return .flags(Array(repeating: false, count: batch.count)) }
      switch vector.storage {
      case .codes(let codes, .words(let words)):
        let hits = try memo.value(for: words) { () throws(EvaluationError) in
          try Self.matches(matcher, Self.words(words), batch.context)
        }
        return .flags(
          vector.gather(codes, absent: CodeDictionary.missing).map {
            $0 != CodeDictionary.missing && hits[Int($0)]
          })
      case .lists(_, _, let dictionary):
        let hits = try memo.value(for: dictionary) { () throws(EvaluationError) in
          try Self.matches(matcher, Self.words(dictionary), batch.context)
        }
        let lists = vector.lists()
        return .flags((0..<lists.count).map { lists.members($0).contains { hits[Int($0)] } })
      default:
        return .flags(try Self.matches(matcher, vector, batch.context))
      }
    }
  }

  /// A dictionary as a vector of its words.
  private static func words(_ words: [String]) -> Vector {
    Vector(.codes(Array(0..<UInt32(words.count)), dictionary: .words(words)), count: words.count)
  }

  private static func matches(
    _ matcher: Matcher, _ vector: Vector, _ context: ExecutionContext
  ) throws(EvaluationError) -> [Bool] {
    let rows = PatternRows(vector, context, needsClean: matcher.needsCleanText)
    var flags = [Bool](repeating: false, count: rows.count)
    try rows.visit(at: matcher.span) { row, text throws(EvaluationError) in
      if let text { flags[row] = try matcher.matches(text) }
    }
    return flags
  }

  private func occurrences(
    _ text: Formula, _ matcher: Matcher
  ) throws(EvaluationError) -> Evaluation {
    let text = try compile(text)
    return { batch throws(EvaluationError) in
      let vector = try text(batch)
      if vector.isMissingConstant { return vector }
      let rows = PatternRows(vector, batch.context, needsClean: matcher.needsCleanText)
      var counts = [Int64](repeating: 0, count: rows.count)
      var present = [Bool](repeating: false, count: rows.count)
      try rows.visit(at: matcher.span) { row, text throws(EvaluationError) in
        guard let text else { return }
        counts[row] = Int64(try matcher.hits(text).count)
        present[row] = true
      }
      return .whole(counts, present: present)
    }
  }

  private func snippet(_ text: Formula, _ matcher: Matcher) throws(EvaluationError) -> Evaluation {
    let text = try compile(text)
    return { batch throws(EvaluationError) in
      let vector = try text(batch)
      if vector.isMissingConstant { return vector }
      let rows = PatternRows(vector, batch.context)
      var builder = TextBuilder()
      try rows.visit(at: matcher.span) { row, text throws(EvaluationError) in
        guard let text, let hit = try matcher.hits(text).first else {
          builder.appendMissing()
          return
        }
        var places = CleanPlaces(of: text)
        let clean = places.bytes(of: hit)
        let width = Self.snippetWidthCharacters
        let start = text.retreat(clean.lowerBound, by: width, to: text.cleanRange.lowerBound)
        let end = text.advance(clean.upperBound, by: width)
        builder.append(text.clean[start..<end])
      }
      return builder.vector()
    }
  }

  /// The first hit.
  private func extract(_ text: Formula, _ matcher: Matcher) throws(EvaluationError) -> Evaluation {
    let text = try compile(text)
    return { batch throws(EvaluationError) in
      let vector = try text(batch)
      if vector.isMissingConstant { return vector }
      var builder = TextBuilder()
      try PatternRows(vector, batch.context).visit(at: matcher.span) {
        row, text throws(EvaluationError) in
        guard let text, let hit = try matcher.hits(text).first else {
          builder.appendMissing()
          return
        }
        var places = CleanPlaces(of: text)
        builder.append(text.clean[places.bytes(of: hit)])
      }
      return builder.vector()
    }
  }

  /// The first match of a regular expression, or of its first group.
  private func extract(
    _ text: Formula, _ regex: Regex, at span: Span
  ) throws(EvaluationError) -> Evaluation {
    let text = try compile(text)
    return { batch throws(EvaluationError) in
      let vector = try text(batch)
      if vector.isMissingConstant { return vector }
      var builder = TextBuilder()
      try PatternRows(vector, batch.context).visit(at: span) { row, text throws(EvaluationError) in
        guard let text,
          let found = regex.firstHit(in: text.folded, text.range, group: 1),
          let part = found.group
        else {
          builder.appendMissing()
          return
        }
        let start = text.characterCount(text.range.lowerBound..<part.lowerBound)
        var places = CleanPlaces(of: text)
        builder.append(
          text.clean[places.bytes(of: start..<start + text.characterCount(part))])
      }
      return builder.vector()
    }
  }

  private func border(
    _ text: Formula, _ needle: Formula, atEnd: Bool
  ) throws(EvaluationError) -> Evaluation {
    let (text, needle) = (try compile(text), try compile(needle))
    return { batch throws(EvaluationError) in
      let (text, needle) = (try text(batch), try needle(batch))
      if text.isMissingConstant || needle.isMissingConstant {
        return .flags(Array(repeating: false, count: batch.count))
      }
      let texts = text.foldedTexts(batch.cache)
      let needles = needle.foldedTexts(batch.cache)
      return .flags(
        (0..<batch.count).map { row in
          guard let range = texts.range(row), let part = needles.range(row) else { return false }
          let text = texts.bytes[range]
          let cut = atEnd ? text.suffix(part.count) : text.prefix(part.count)
          return cut.elementsEqual(needles.bytes[part])
        })
    }
  }
}

/// A value computed once for each dictionary, however many slices ask for it.
final class DictionaryMemo<Value: Sendable>: Sendable {
  private struct Entry {
    let words: [String]
    let value: Value
  }

  private let entries = Mutex<[Entry]>([])

  func value(
    for words: [String], _ compute: () throws(EvaluationError) -> Value
  ) throws(EvaluationError) -> Value {
    let result: Result<Value, EvaluationError> = entries.withLock { entries in
      if let known = entries.first(where: { Self.areSame($0.words, words) }) {
        return .success(known.value)
      }
      do throws(EvaluationError) {
        let value = try compute()
        entries.append(Entry(words: words, value: value))
        return .success(value)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Whether two arrays are one: kept entries stay alive, so an address means one dictionary.
  private static func areSame(_ left: [String], _ right: [String]) -> Bool {
    left.count == right.count
      && left.withUnsafeBufferPointer { left in
        right.withUnsafeBufferPointer { left.baseAddress == $0.baseAddress }
      }
  }
}
