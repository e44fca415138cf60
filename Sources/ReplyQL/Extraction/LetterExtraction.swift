package import Corpus
package import Formats
import Letters
package import Values

/// Structured letters as JSON Lines, without a corpus in memory.
package struct LetterExtraction: Sendable {
  private let stream: LetterStream

  private let sample: String?

  /// Fixes the language of closed values, what is told about tables and JSON, and whether rules and
  /// rejected numerals are written.
  package init(
    language: Language, options: FormatOptions = FormatOptions(), explains: Bool = false
  ) {
    let sample = ProgramFolders.sampleLetters
    self.sample = sample
    stream = LetterStream(options: options, shownFolder: sample.map { ($0, "sample") }) {
      LetterObject.line(of: $0, in: language, explains: explains)
    }
  }

  /// Extracts every letter under some paths, in the order of the files.
  ///
  /// - Parameters:
  ///   - paths: Files and folders; none for the bundled sample, whose paths begin with `sample`.
  ///   - isCancelled: Asked between files.
  ///   - deliver: Given one line at a time; `false` ends the extraction.
  /// - Returns: What became of every file.
  /// - Throws: `LoadError` when a path does not exist or it was cancelled.
  package func extract(
    _ paths: [String], isCancelled: () -> Bool = { false }, deliver: ([UInt8]) -> Bool
  ) throws(LoadError) -> LoadReport {
    let sources = paths.isEmpty ? [sample ?? "sample"] : paths
    return try stream.read(sources, isCancelled: isCancelled, deliver: deliver)
  }

  /// Extracts the letters of one line of JSON.
  ///
  /// - Throws: `FileFailure` when the line is no such object or holds no letter.
  package func extract(
    line: ArraySlice<UInt8>, number: Int
  ) throws(FileFailure) -> [[UInt8]] {
    try stream.read(line: line, number: number)
  }
}
