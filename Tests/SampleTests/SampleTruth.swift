import Foundation
import TestSupport

/// What a careful reader finds in one letter of the sample; see `Tests/Fixtures/README.md`.
struct SampleTruth: Decodable {
  /// A reply column or an item: names with values of any kind.
  typealias Item = [String: Value]

  /// A value of the truth or of an extracted letter.
  enum Value: Decodable, Equatable {
    case missing
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([Value])
    case object([String: Value])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .missing
      } else if let flag = try? container.decode(Bool.self) {
        self = .flag(flag)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let list = try? container.decode([Value].self) {
        self = .list(list)
      } else {
        self = .object(try container.decode([String: Value].self))
      }
    }
  }

  /// The columns and arrays by name.
  private(set) var columns: Item

  init(from decoder: any Decoder) throws {
    columns = try decoder.singleValueContainer().decode(Item.self)
  }

  /// The rows of a table.
  func items(_ table: String) -> [Item] {
    guard case .list(let values)? = columns[table] else { return [] }
    return values.compactMap { if case .object(let item) = $0 { item } else { nil } }
  }

  /// Whether the truth lists everything of a table.
  func isComplete(_ table: String) -> Bool {
    guard case .object(let complete)? = columns["complete"] else { return false }
    return complete[table] == .flag(true)
  }

  /// Says that everything of some tables is listed.
  mutating func declareComplete(_ tables: [String]) {
    columns["complete"] = .object(
      Dictionary(uniqueKeysWithValues: tables.map { ($0, Value.flag(true)) }))
  }

  /// The truths by letter name, and the letters' files.
  static func all() throws -> [(name: String, truth: SampleTruth, letter: URL)] {
    let root = ProjectFolder.root
    let letters = root.appending(path: "Sources/ReplyQL/Sample/letters")
    return try FileManager.default.contentsOfDirectory(
      at: root.appending(path: "Tests/Fixtures/sample-truth"), includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }.map { file in
      let name = file.deletingPathExtension().lastPathComponent
      let truth = try JSONDecoder().decode(SampleTruth.self, from: Data(contentsOf: file))
      return (name, truth, letters.appending(path: "\(name).txt"))
    }
  }
}
