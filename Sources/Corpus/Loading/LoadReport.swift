package import Formats
package import Letters

/// What became of every file of a load.
package struct LoadReport: Sendable {
  /// Every letter file once, in the order in which they were found; behind an archive its entries,
  /// behind a table or a file of lines the rows that gave no letter.
  package var files: [LoadedFile]
  /// Files of other kinds that lay in the folders named; they were not looked into.
  package var ignoredPaths: [String]

  /// Lists files.
  package init(files: [LoadedFile] = [], ignoredPaths: [String] = []) {
    self.files = files
    self.ignoredPaths = ignoredPaths
  }

  /// The files, and lines of JSON Lines files, that gave no letter.
  package var unread: [LoadedFile] { files.filter { $0.failure != nil } }
}

/// What became of one file, entry of an archive, or row that gave no letter.
package struct LoadedFile: Sendable {
  /// The path as named or found; of an entry with the archive's in front, of a row with `#` and
  /// the number of its line.
  package let path: String
  /// Whether it is an archive; its letters are counted with its entries.
  package var isArchive = false
  /// The encoding's usual name, `nil` for a file that was not decoded.
  package var encoding: String?
  /// How many letters it gave.
  package var letterCount: Int
  /// Doubts about it and its letters, in the order met.
  package var warnings: [ReadingWarning]
  /// Why it gave no letter, `nil` when it did.
  package var failure: FileFailure?

  /// Says what became of a file.
  package init(
    path: String, encoding: String? = nil, letterCount: Int = 0,
    warnings: [ReadingWarning] = [], failure: FileFailure? = nil
  ) {
    self.path = path
    self.encoding = encoding
    self.letterCount = letterCount
    self.warnings = warnings
    self.failure = failure
  }
}
