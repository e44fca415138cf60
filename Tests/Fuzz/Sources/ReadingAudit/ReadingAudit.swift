import ChineseText
import Letters

/// What holds for every reading, whatever the bytes were.
///
/// A breach is our bug and traps, so that the fuzzer keeps its input.
package enum ReadingAudit {
  /// Reads a file and checks every letter in it.
  package static func check(_ bytes: [UInt8]) {
    for letter in LetterReader().read(bytes, id: "fuzz", path: "fuzz.txt").letters {
      check(letter)
    }
  }

  private static func check(_ letter: Letter) {
    checkSpan(letter.body, letter)
    for section in letter.sections {
      checkSpan(section.span, letter)
      checkSpan(section.heading, letter)
      checkSpan(section.marker, letter)
      checkSpan(section.title, letter)
      precondition(section.parent.map { letter.sections.indices.contains($0) } ?? true)
      precondition(section.path.count <= section.depth)
    }
    checkOrder(letter.sentences.map(\.span), letter)
    for sentence in letter.sentences {
      precondition(sentence.section.map { letter.sections.indices.contains($0) } ?? true)
    }
    checkOrder(letter.figures.map(\.span), letter)
    checkOrder(letter.dates.map(\.span), letter)
    let rows =
      letter.figures.map { ($0.span, $0.sentence) } + letter.dates.map { ($0.span, $0.sentence) }
      + letter.citations.map { ($0.span, $0.sentence) }
      + letter.mentions.map { ($0.span, $0.sentence) }
      + letter.outcomes.map { ($0.span, $0.sentence) }
      + letter.commitments.map { ($0.span, $0.sentence) }
    for (span, sentence) in rows {
      checkSpan(span, letter)
      precondition(sentence.map { letter.sentences.indices.contains($0) } ?? true)
    }
    for warning in letter.warnings {
      guard let span = warning.rawSpan else { continue }
      precondition(span.lowerBound >= 0 && span.upperBound <= letter.rawCount)
    }
  }

  /// Rows of one kind follow each other and never overlap.
  private static func checkOrder(_ spans: [Range<Int>], _ letter: Letter) {
    for (first, second) in zip(spans, spans.dropFirst()) {
      precondition(first.upperBound <= second.lowerBound)
    }
  }

  /// A span lies in the clean text, holds something, and has a place in the raw text.
  private static func checkSpan(_ span: Range<Int>, _ letter: Letter) {
    precondition(span.lowerBound >= 0 && span.upperBound <= letter.text.clean.count)
    let raw = letter.rawSpan(span)
    precondition(raw.lowerBound >= 0 && raw.upperBound <= letter.rawCount)
    precondition(raw.count >= span.count || span.isEmpty)
  }
}

extension Letter {
  /// Scalars of the raw text.
  fileprivate var rawCount: Int { text.offsets.rawCount }
}
