import ChineseText
import Foundation
import LetterMaker
import Letters
import ReadingScore
import ReplyQL
import Values

/// A row of a letter, comparable across notations: its table, its place and its folded values.
struct LawRow: Hashable, CustomStringConvertible {
  let table: String
  let span: Range<Int>
  let values: [String]

  var description: String { "\(table) \(span) \(values)" }

  /// The same row elsewhere.
  func moved(to place: Range<Int>) -> LawRow {
    LawRow(table: table, span: place, values: values)
  }
}

/// What was read of a letter, comparable across notations.
struct LawReading: Equatable {
  /// The rows of all tables.
  let rows: [LawRow]
  /// The columns of `replies`, folded, but for the script, which a notation may change.
  let columns: [String: String]

  /// Reads the first letter of a file; `nil` where there is none.
  init?(_ bytes: [UInt8], _ name: String) throws {
    guard let letter = LetterReader().read(bytes, id: name, path: name).letters.first else {
      return nil
    }
    let record = try TruthRecord(json: Data(LetterObject.line(of: letter, in: .chinese)))
    rows = ReadingScore.itemColumns.flatMap { table, end, columns in
      record.items(table).compactMap { item -> LawRow? in
        guard case .number(let start)? = item["start"], case .number(let last)? = item[end] else {
          return nil
        }
        return LawRow(
          table: table, span: Int(start)..<Int(last),
          values: columns.map { "\($0)=\(fold((item[$0] ?? .missing).line))" })
      }
    }
    columns = Dictionary(
      uniqueKeysWithValues: ReadingScore.replyColumns.filter { $0 != "script" }.map {
        ($0, fold((record.columns[$0] ?? .missing).line))
      })
  }

  /// Reads the first letter of a text.
  init?(_ text: String, _ name: String) throws {
    try self.init(Array(text.utf8), name)
  }
}

/// A letter that laws are tried on, with what is read of it as it stands.
struct LawLetter {
  let name: String
  let text: String
  let reading: LawReading

  private init?(_ name: String, _ text: String) throws {
    guard let reading = try LawReading(text, name) else { return nil }
    (self.name, self.text, self.reading) = (name, text, reading)
  }

  /// Letters of the sample, but for pages with residue, and invented letters; read once.
  static let all = Result { try sample() + made }
  /// Invented letters, in simplified characters.
  static let made: [LawLetter] = letters { $0 }
  /// The same in traditional characters.
  static let traditional: [LawLetter] = letters { text in
    RewrittenText(text) { [TraditionalCharacters.twins[$0] ?? $0] }.text
  }

  private static let madeCount = 60

  private static func letters(_ rewrite: (String) -> String) -> [LawLetter] {
    let maker = LetterMaker(seed: 0x1A75, lengthCharacters: 120...450)
    return (1...madeCount).compactMap {
      let letter = maker.letter($0)
      return try? LawLetter(letter.id, rewrite(letter.text))
    }
  }

  private static func sample() throws -> [LawLetter] {
    try SampleTruth.all().filter { $0.truth.columns["script"] != .text("受损") }
      .compactMap { name, _, file in
        var text = String.UnicodeScalarView()
        let scalars = try decode([UInt8](Data(contentsOf: file))).scalars
        text.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
        return try LawLetter(name, String(text))
      }
  }
}
