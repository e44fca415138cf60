package import Diagnostics

/// What became of every file of a load.
package struct LoadReport: Sendable {
  /// Every file once, in the order of their paths.
  package var files: [LoadedFile]

  /// Lists files.
  package init(files: [LoadedFile] = []) {
    self.files = files
  }

  /// The files that gave no letter.
  package var unread: [LoadedFile] { files.filter { $0.failure != nil } }
}

/// What became of one file.
package struct LoadedFile: Sendable {
  /// The path as named or found, with `#` and the line number for a letter of a JSON Lines file.
  package let path: String
  /// The encoding's usual name, `nil` for a file that was not decoded.
  package let encoding: String?
  /// How many letters it gave.
  package let letterCount: Int
  /// Doubts about it and its letters, by code in the order met.
  package let warnings: [DiagnosticCode]
  /// Why it gave no letter, `nil` when it did.
  package let failure: FileFailure?

  /// Says what became of a file.
  package init(
    path: String, encoding: String?, letterCount: Int, warnings: [DiagnosticCode],
    failure: FileFailure?
  ) {
    self.path = path
    self.encoding = encoding
    self.letterCount = letterCount
    self.warnings = warnings
    self.failure = failure
  }
}
