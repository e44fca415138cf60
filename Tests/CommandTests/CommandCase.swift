import Foundation
import Testing

/// One run of the program and what must come of it.
struct CommandCase {
  var arguments: [String]
  var input = Data()
  var status: Int32 = 0
  /// Fragments of standard output, in any order; an empty list asks for an empty output.
  var output: [String]?
  /// Fragments of standard error, in any order; an empty list asks for silence.
  var errors: [String] = []

  /// Runs it and records every difference.
  func check(in program: Program) throws {
    let answer = try program.run(arguments, input: input)
    let shown = arguments.map { String($0.prefix(80)) }
    #expect(answer.status == status, "\(shown): \(answer.errors.prefix(600))")
    if let output { expect(output, in: answer.output, "standard output of \(shown)") }
    expect(errors, in: answer.errors, "standard error of \(shown)")
    for text in [answer.output, answer.errors] {
      #expect(!text.unicodeScalars.contains("\u{1B}"), "an escape sequence from \(shown)")
    }
  }

  private func expect(_ fragments: [String], in text: String, _ place: String) {
    if fragments.isEmpty { #expect(text.isEmpty, "\(place)") }
    for fragment in fragments {
      #expect(text.contains(fragment), "\(place) lacks \(fragment): \(text.prefix(600))")
    }
  }
}
