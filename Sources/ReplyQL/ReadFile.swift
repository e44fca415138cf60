import Corpus
import Diagnostics
import Formats
import Letters
package import Values

/// What became of one file that was opened.
package struct ReadFile: Hashable, Sendable {
  /// The path as named or found.
  package var path: String
  /// How many letters it gave.
  package var letterCount: Int
  /// The encoding's usual name, `nil` for a file that was not decoded.
  package var encoding: String?
  /// The codes of its doubts in the order met, or of what kept it from being read.
  package var codes: [String]
  /// Why it gave no letter, `nil` when it did.
  package var failure: Bilingual?

  /// Says what became of a file.
  package init(
    path: String, letterCount: Int, encoding: String? = nil, codes: [String] = [],
    failure: Bilingual? = nil
  ) {
    self.path = path
    self.letterCount = letterCount
    self.encoding = encoding
    self.codes = codes
    self.failure = failure
  }
}

extension LetterCorpus {
  /// Every file of the load once, in the order found, with what became of it.
  package var files: [ReadFile] {
    corpus.report.files.map { file in
      ReadFile(
        path: file.path, letterCount: file.letterCount, encoding: file.encoding,
        codes: file.failure.map { [$0.code.rawValue] } ?? file.warnings.map(\.code.rawValue),
        failure: file.failure?.reason)
    }
  }
}
