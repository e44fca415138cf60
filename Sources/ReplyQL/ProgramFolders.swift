import Glibc

/// Where the things that come with the program stand, found from the program's own place.
package enum ProgramFolders {
  /// The folder of the sample's letters, `nil` when the program stands alone.
  package static var sampleLetters: String? {
    firstFolder(["../share/replyql/sample/letters", "ReplyQL_ReplyQL.resources/Sample/letters"])
  }

  /// The folder of the saved queries, `nil` when the program stands alone.
  package static var queries: String? {
    firstFolder(["../share/replyql/queries", "../../../queries", "../../queries"])
  }

  /// The saved queries as paths, in name order.
  package static var queryFiles: [String] {
    guard let folder = queries, let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".q") { names.append(name) }
    }
    return names.sorted().map { "\(folder)/\($0)" }
  }

  /// The folder of the running program, links resolved.
  private static var own: String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    let whole = String(cString: path)
    return whole.lastIndex(of: "/").map { String(whole[..<$0]) }
  }

  private static func firstFolder(_ candidates: [String]) -> String? {
    guard let own else { return nil }
    return candidates.lazy.compactMap { candidate in
      guard let path = realpath("\(own)/\(candidate)", nil) else { return nil }
      defer { free(path) }
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
      return String(cString: path)
    }.first
  }
}
