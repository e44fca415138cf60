import Diagnostics
import Glibc
package import Syntax

/// Finds the files that a text uses in the folder of the file that says so.
///
/// A path stays within that folder, whatever links and dots it takes; the folder itself may be
/// reached by any way.
extension FileFinder {
  /// Files beside a file of queries.
  package static func beside(_ path: String) -> FileFinder {
    guard let real = RealPath.resolved(path) else { return .none }
    return finder(from: Place(identity: real, name: path))
  }

  /// Files around what a program reads: beside a file, or in the working folder where the text is
  /// typed or comes from standard input (`nil` or `-`).
  package static func around(_ path: String?) -> FileFinder {
    guard let path, path != "-" else { return inside(".") }
    return beside(path)
  }

  /// Files in a folder, for a text that stands in none.
  package static func inside(_ folder: String) -> FileFinder {
    guard let real = RealPath.resolved(folder) else { return .none }
    // No file has an empty name, so none is the text itself.
    return finder(from: Place(identity: real + "/", name: ""))
  }

  private static func finder(from origin: Place) -> FileFinder {
    FileFinder(origin: origin) { path, user in RealPath.found(path, by: user) }
  }
}

/// Where files really are, links resolved.
private enum RealPath {
  /// The absolute path without links, `nil` where there is no such file.
  static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The file of a path that another file says.
  static func found(
    _ path: String, by user: FileFinder.Place
  ) -> Result<FoundFile, UseFailure> {
    let folder = user.identity.folder
    guard staysInside(path) else { return .failure(.outside) }
    guard let real = resolved("\(folder)/\(path)") else {
      return .failure(errno == ENOENT ? .missing : .unreadable(String(cString: strerror(errno))))
    }
    guard real.hasPrefix(folder == "/" ? folder : "\(folder)/") else { return .failure(.outside) }
    var status = stat()
    guard stat(real, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .failure(.noFile)
    }
    let name = user.name.contains("/") ? "\(user.name.folder)/\(path)" : path
    do throws(QueryFileError) {
      let text = try QueryFileText.read(real).text
      return .success(FoundFile(FileFinder.Place(identity: real, name: name), text: text))
    } catch {
      return .failure(error.useFailure)
    }
  }

  /// Whether a path leads down only, as far as its words tell.
  private static func staysInside(_ path: String) -> Bool {
    guard !path.isEmpty, !path.hasPrefix("/"), !path.utf8.contains(0) else { return false }
    var depth = 0
    for part in path.split(separator: "/") where part != "." {
      depth += part == ".." ? -1 : 1
      if depth < 0 { return false }
    }
    return true
  }
}

extension QueryFileError {
  /// The same, as a `use` says it.
  fileprivate var useFailure: UseFailure {
    switch self {
    case .unreadable(_, let number), .unwritable(_, let number):
      .unreadable(String(cString: strerror(number)))
    case .tooLong: .tooLong
    case .notText: .notText
    }
  }
}

extension String {
  /// What stands before the last slash; `/` for a file of the root.
  fileprivate var folder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}
