import CRegex
import CTextTables
import Diagnostics
import Values

/// A compiled regular expression that runs on folded text; safe to use from several threads.
final class Regex: @unchecked Sendable {
  /// Memory for the automata of one expression: 64 MiB.
  private static let memoryLimitBytes: Int64 = 64 << 20

  /// How many capturing groups it has.
  let groupCount: Int
  private let program: OpaquePointer

  /// Compiles an expression in RE2 syntax, its literal characters folded.
  ///
  /// - Throws: Q0309 where RE2 refuses it; the checker has refused most before.
  init(_ expression: String, at span: Span) throws(EvaluationError) {
    let folded = FoldedExpression.fold(expression)
    let program = folded.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        regex_compile(characters.baseAddress, characters.count, Self.memoryLimitBytes)
      }
    }
    guard let program else { preconditionFailure("out of memory") }
    if let error = regex_error(program) {
      let reason = String(cString: error)
      regex_free(program)
      throw EvaluationError(
        Diagnostic(
          .badRegex, .error,
          Bilingual("正则表达式不能用：\(reason)", "bad regular expression: \(reason)"), at: span))
    }
    self.program = program
    groupCount = Int(regex_group_count(program))
  }

  deinit { regex_free(program) }

  /// The leftmost match at or behind `start` in some bytes; `^` and `$` are their ends.
  ///
  /// With `group`, the range of that capturing group; `nil` where it took no part.
  func firstMatch(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, from start: Int, group: Int = 0
  ) -> (match: Range<Int>, group: Range<Int>?)? {
    guard let base = bytes.baseAddress else { return nil }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 4) { spans in
      let text = UnsafeRawPointer(base + range.lowerBound).assumingMemoryBound(to: CChar.self)
      return spans.withMemoryRebound(to: Int.self) { spans in
        match(text, range, start, spans, group)
      }
    }
  }

  private func match(
    _ text: UnsafePointer<CChar>, _ range: Range<Int>, _ start: Int,
    _ spans: UnsafeMutableBufferPointer<Int>, _ group: Int
  ) -> (match: Range<Int>, group: Range<Int>?)? {
    let origin = range.lowerBound
    let pairs = group > 0 && groupCount > 0 ? 2 : 1
    guard regex_match(program, text, start - origin, range.count, spans.baseAddress, Int32(pairs))
    else { return nil }
    let match = origin + spans[0]..<origin + spans[1]
    // An absent group has SIZE_MAX twice, which is -1 here.
    guard pairs == 2 else { return (match, match) }
    return (match, spans[2] < 0 ? nil : origin + spans[2]..<origin + spans[3])
  }

  /// The first match at or behind `start` that is not empty, with a group as for `firstMatch`.
  func firstHit(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, from start: Int? = nil,
    group: Int = 0
  ) -> (match: Range<Int>, group: Range<Int>?)? {
    var start = start ?? range.lowerBound
    while let found = firstMatch(in: bytes, range, from: start, group: group) {
      guard found.match.isEmpty else { return found }
      start = found.match.upperBound
      guard start < range.upperBound else { return nil }
      start += Scalars.length(bytes[start])
    }
    return nil
  }

  /// All matches that are not empty, from left to right, without overlap.
  func matches(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var matches: [Range<Int>] = []
    var start = range.lowerBound
    while let found = firstHit(in: bytes, range, from: start) {
      matches.append(found.match)
      start = found.match.upperBound
    }
    return matches
  }
}

/// Folding of an expression: its literal characters become folded ones, its syntax stays.
enum FoldedExpression {
  private static let syntax = Set(#"\.+*?()|[]{}^$-"#.utf8)

  /// The expression as UTF-8.
  ///
  /// A full-width `（` stays a literal: it folds to an ASCII character of the syntax, so it is
  /// escaped. Letters behind a backslash name classes and keep their case.
  static func fold(_ expression: String) -> [UInt8] {
    var result: [UInt8] = []
    var scalars = expression.unicodeScalars.map(\.value)[...]
    while let scalar = scalars.popFirst() {
      if scalar == 0x5C {
        result.append(0x5C)
        copyEscape(&scalars, to: &result)
      } else if scalar == 0x28, scalars.first == 0x3F {
        copyGroupHead(&scalars, to: &result)
      } else {
        append(scalar, to: &result)
      }
    }
    return result
  }

  private static func append(_ scalar: UInt32, to result: inout [UInt8]) {
    if scalar == 0x22 {
      result += Array("[\"“”]".utf8)
      return
    }
    var folded: [UInt8] = []
    FoldedBytes.append(text_search_fold(text_fold(scalar)), to: &folded)
    if scalar >= 0x80, folded.count == 1, syntax.contains(folded[0]) { result.append(0x5C) }
    result += folded
  }

  /// The character behind a backslash, with the braces of `\p{Han}` and `\x{4e00}`.
  private static func copyEscape(_ scalars: inout ArraySlice<UInt32>, to result: inout [UInt8]) {
    guard let scalar = scalars.popFirst() else { return }
    FoldedBytes.append(scalar, to: &result)
    let takesBraces = scalar == 0x70 || scalar == 0x50 || scalar == 0x78
    guard takesBraces, scalars.first == 0x7B else { return }
    while let next = scalars.popFirst() {
      FoldedBytes.append(next, to: &result)
      if next == 0x7D { return }
    }
  }

  /// `(?` with its flags or its name.
  private static func copyGroupHead(
    _ scalars: inout ArraySlice<UInt32>, to result: inout [UInt8]
  ) {
    result.append(0x28)
    while let next = scalars.popFirst() {
      FoldedBytes.append(next, to: &result)
      if next == 0x3A || next == 0x3E || next == 0x29 { return }
    }
  }
}
