import ChineseText
import Diagnostics

/// Turns notes of the text layer into warnings with facts.
enum Findings {
  /// The warnings of decoding, in the order of its rules.
  static func all(of notes: [DecodingNote]) -> [ReadingWarning] {
    notes.map { note in
      switch note {
      case .guessedEncoding(let encoding, let runnerUp):
        ReadingWarning(.guessedEncoding, detail: "\(encoding.name) > \(runnerUp.name)")
      case .badBytes(let count, let firstOffset):
        ReadingWarning(.badBytes, detail: "\(count) @ \(firstOffset)")
      case .decodedTwice(let isRepaired):
        ReadingWarning(.doubleDecoding, detail: isRepaired ? "→ UTF-8" : "")
      }
    }
  }

  /// The warnings of cleaning.
  static func all(of notes: [CleaningNote]) -> [ReadingWarning] {
    notes.map { note in
      let (count, offset) =
        switch note {
        case .controlCharacters(let count, let offset): (count, offset)
        case .markup(let count, let offset): (count, offset)
        }
      return ReadingWarning(.markupOrControls, at: offset..<offset + 1, detail: "\(count)")
    }
  }

  /// The error of a file that has no text.
  static func finding(of failure: DecodingFailure) -> ReadingWarning {
    switch failure {
    case .empty: ReadingWarning(.emptyFile)
    case .binary: ReadingWarning(.unreadableFile)
    case .tooLong: ReadingWarning(.fileTooLarge)
    }
  }
}
