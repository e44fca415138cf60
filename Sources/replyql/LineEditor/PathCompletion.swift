import Foundation

/// Files and folders whose paths begin with what was typed.
enum PathCompletion {
  /// How many entries are offered.
  static let countMax = 200

  /// The paths, folders with a slash behind them; hidden ones only when a dot was typed.
  @Sendable
  static func paths(startingWith typed: String) -> [String] {
    let slash = typed.lastIndex(of: "/")
    let folder = slash.map { String(typed[...$0]) } ?? ""
    let start = slash.map { String(typed[typed.index(after: $0)...]) } ?? typed
    let files = FileManager.default
    let names = (try? files.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    let fitting = names.filter { name in
      name.hasPrefix(start) && (start.hasPrefix(".") || !name.hasPrefix("."))
        && name.unicodeScalars.allSatisfy { $0.value > 0x20 && !(0x7F...0x9F).contains($0.value) }
    }
    return fitting.sorted().prefix(countMax).map { name in
      var isFolder: ObjCBool = false
      let exists = files.fileExists(atPath: folder + name, isDirectory: &isFolder)
      return folder + name + (exists && isFolder.boolValue ? "/" : "")
    }
  }
}
