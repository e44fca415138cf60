import Diagnostics
import Foundation
import Letters
import Values

/// One line of JSON Lines: an object with a text, and perhaps facts beside it.
enum JSONLine {
  private static let optionsKey = CodingUserInfoKey(rawValue: "formatOptions")

  /// Reads the text and the facts of a line; its number is the id where none is written.
  static func document(
    _ line: ArraySlice<UInt8>, number: Int, path: String, entry: String?, _ options: FormatOptions
  ) throws(FileFailure) -> Document {
    let decoder = JSONDecoder()
    if let key = optionsKey { decoder.userInfo[key] = options }
    let object: Object
    do {
      object = try decoder.decode(Object.self, from: Data(line))
    } catch {
      throw FileFailure(
        .badRow, Bilingual("这一行不是 JSON 对象", "the line is no JSON object"))
    }
    let name = options.textColumn ?? "text"
    guard let text = object.text else {
      throw FileFailure(
        .badRow,
        object.hasText
          ? Bilingual("字段“\(name)”不是文字", "the field '\(name)' is no text")
          : Bilingual(
            "没有字段“\(name)”；用 --map text=名字 指明正文",
            "there is no field '\(name)'; say --map text=name"))
    }
    return Document(
      id: object.id ?? "\(number)", path: path, entry: entry, content: .text(text),
      stated: object.stated)
  }

  /// What is wanted of an object; values of other kinds are passed over.
  private struct Object: Decodable {
    var hasText = false
    var text: String?
    var id: String?
    var stated: [StatedField: String] = [:]

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      let options = optionsKey.flatMap { decoder.userInfo[$0] as? FormatOptions } ?? FormatOptions()
      let textKey = Key(options.textColumn ?? "text")
      hasText = values.contains(textKey)
      text = try? values.decode(String.self, forKey: textKey)
      id = Self.word(of: Key(options.idColumn ?? "id"), in: values)
      for field in StatedField.allCases {
        guard let name = options.column(of: field, isThere: { values.contains(Key($0)) }),
          let value = Self.word(of: Key(name), in: values)
        else { continue }
        stated[field] = value
      }
    }

    /// A string, or a whole number as it is written.
    private static func word(
      of key: Key, in values: KeyedDecodingContainer<Key>
    ) -> String? {
      guard values.contains(key) else { return nil }
      if let text = try? values.decode(String.self, forKey: key) { return text }
      return (try? values.decode(Int.self, forKey: key)).map { "\($0)" }
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
