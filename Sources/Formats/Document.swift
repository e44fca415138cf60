package import Letters

/// One text in which letters stand: a file, an entry of an archive, a row of a table, a line.
package struct Document: Sendable {
  /// What is to be read.
  package enum Content: Sendable {
    /// A text in an encoding that is still to be found out; `isPage` for the source of a web page.
    case bytes([UInt8], isPage: Bool)
    /// A text in characters.
    case text(String)
    /// A Word document, still packed.
    case word([UInt8])
    /// A PDF.
    case pdf([UInt8])
  }

  /// What names its letters.
  package let id: String
  /// Where it stands, as in `letters.zip/a.txt` or `letters.csv#17`.
  package let path: String
  /// The file or entry that the load list names for it; `nil` for the file itself.
  package let entry: String?
  /// What is to be read.
  package let content: Content
  /// What stands beside the text.
  package let stated: [StatedField: String]

  /// Names a text.
  init(
    id: String, path: String, entry: String?, content: Content,
    stated: [StatedField: String] = [:]
  ) {
    self.id = id
    self.path = path
    self.entry = entry
    self.content = content
    self.stated = stated
  }
}

/// What looking into a file comes upon.
package enum Found: Sendable {
  /// A text to read.
  case document(Document)
  /// A row, line or entry without one; the path says which.
  case failure(path: String, FileFailure)
  /// An entry of a kind that holds no letters.
  case ignored(path: String)
}
