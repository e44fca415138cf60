package import Foundation

/// The folders that tests read, found from the place of this source file.
package enum ProjectFolder {
  /// The top of the checkout.
  package static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The five real letters beside the checkout, `nil` in a clone that has none beside it.
  package static var seeds: URL? { shared("seeds") }
  /// Their hand annotation with its scorer, `nil` where there is none.
  package static var gold: URL? { shared("gold") }

  /// What a test says when it is left out because the letters are not there.
  package static let noSharedLetters: String =
    "left out: the annotated letters are not beside this checkout"

  private static func shared(_ name: String) -> URL? {
    let folder = root.deletingLastPathComponent().appending(path: "shared/\(name)")
    if FileManager.default.fileExists(atPath: folder.path) { return folder }
    guard let named = ProcessInfo.processInfo.environment["REPLYQL_SHARED"] else { return nil }
    let other = URL(filePath: named).appending(path: name)
    return FileManager.default.fileExists(atPath: other.path) ? other : nil
  }
}
