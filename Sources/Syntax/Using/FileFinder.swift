/// Finds the files that texts `use`; a value, so that nothing here reads files.
package struct FileFinder: Sendable {
  /// Where the text itself stands.
  package let origin: Place
  /// Finds the file of a path as it is written in another file.
  package let find: @Sendable (_ path: String, _ user: Place) -> Result<FoundFile, UseFailure>

  /// Looks for files with a function.
  package init(
    origin: Place,
    find: @escaping @Sendable (_ path: String, _ user: Place) -> Result<FoundFile, UseFailure>
  ) {
    self.origin = origin
    self.find = find
  }

  /// Finds nothing: for texts that stand in no folder.
  package static let none = FileFinder(origin: Place(identity: "", name: "")) { _, _ in
    .failure(.noFolder)
  }

  /// A file as it is told from others, and as readers know it.
  package struct Place: Hashable, Sendable {
    /// The same for all ways to the file.
    package let identity: String
    /// What messages call it.
    package let name: String

    /// Names a file.
    package init(identity: String, name: String) {
      self.identity = identity
      self.name = name
    }
  }
}

/// A file that was found and read.
package struct FoundFile: Sendable {
  /// Which file.
  package let place: FileFinder.Place
  /// Its text.
  package let text: String

  /// Pairs a file with its text.
  package init(_ place: FileFinder.Place, text: String) {
    self.place = place
    self.text = text
  }
}

/// Why a file cannot be used.
package enum UseFailure: Error, Hashable, Sendable {
  /// The text stands in no folder.
  case noFolder
  /// The path leads out of the folder of the file that says it.
  case outside
  /// There is no such file.
  case missing
  /// It cannot be read; the system says why.
  case unreadable(String)
  /// It is no file but a folder, a device or the like.
  case noFile
  /// Its bytes are no text in UTF-8.
  case notText
  /// It is longer than a source may be.
  case tooLong
}
