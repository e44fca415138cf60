package import Foundation

/// The columns and rows of one letter by name, stated by a truth or read by a reader.
///
/// The shape is that of `replyql extract`. A truth may leave out what readers may differ on, and
/// may hold three names more: `complete` (which tables list every row), `alternatives` (other
/// values as right as the first) and `open_spans` (stretches whose rows are not judged).
package struct TruthRecord: Sendable {
  /// A row: names with values of any kind.
  package typealias Item = [String: Value]

  /// A value of any kind.
  package indirect enum Value: Decodable, Equatable, Sendable {
    /// `null`.
    case missing
    /// `true` or `false`.
    case flag(Bool)
    /// A number.
    case number(Double)
    /// A text.
    case text(String)
    /// An array.
    case list([Value])
    /// An object.
    case object([String: Value])

    package init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        self = .missing
      } else if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else if let object = try? container.decode([String: Value].self) {
        self = .object(object)
      } else if let list = try? container.decode([Value].self) {
        self = .list(list)
      } else {
        self = .flag(try container.decode(Bool.self))
      }
    }
  }

  /// The columns and arrays by name.
  package private(set) var columns: Item

  /// Takes an object apart.
  ///
  /// - Throws: `DecodingError` where the bytes are no JSON object.
  package init(json: Data) throws {
    columns = try JSONDecoder().decode(Item.self, from: json)
  }

  /// The rows of a table.
  package func items(_ table: String) -> [Item] {
    list(table).compactMap { if case .object(let item) = $0 { item } else { nil } }
  }

  /// Whether every row of a table is listed.
  package func isComplete(_ table: String) -> Bool {
    guard case .object(let complete)? = columns["complete"] else { return false }
    return complete[table] == .flag(true)
  }

  /// Other values of a column that are as right as the first.
  func alternatives(_ column: String) -> [Value] {
    guard case .object(let others)? = columns["alternatives"],
      case .list(let values)? = others[column]
    else { return [] }
    return values
  }

  /// Stretches whose rows are not judged.
  var openSpans: [Range<Int>] {
    list("open_spans").compactMap { span in
      guard case .list(let ends) = span, ends.count == 2,
        case .number(let first) = ends[0], case .number(let last) = ends[1], first <= last
      else { return nil }
      return Int(first)..<Int(last)
    }
  }

  private func list(_ name: String) -> [Value] {
    if case .list(let values)? = columns[name] { values } else { [] }
  }
}

extension TruthRecord.Value {
  /// The value on one line, long texts cut.
  package var line: String {
    switch self {
    case .text(let text): text.count > 60 ? "\(text.prefix(60))…" : text
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    case .list(let values): values.map(\.line).joined(separator: "、")
    case .missing: "–"
    case .flag(let flag): "\(flag)"
    case .object(let members):
      members.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.line)" }
        .joined(separator: ", ")
    }
  }

  /// The number, `nil` for any other kind.
  var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }
}
