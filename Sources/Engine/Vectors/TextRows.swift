import ChineseText
import Plan
import Synchronization

/// The texts of a slice: bytes and where each row's text lies in them.
struct TextRows: Sendable {
  /// The start of a row without a value.
  static let missing = -1

  let bytes: [UInt8]
  let starts: [Int]
  let ends: [Int]

  var count: Int { starts.count }

  func isMissing(_ row: Int) -> Bool { starts[row] == Self.missing }

  /// The byte range of a row's text, `nil` where it has none.
  func range(_ row: Int) -> Range<Int>? {
    starts[row] == Self.missing ? nil : starts[row]..<ends[row]
  }

  /// The text of a row, for the few places that need a string.
  func text(_ row: Int) -> String? {
    range(row).map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}

/// The words of a dictionary as bytes, in their order and folded.
final class DictionaryText: Sendable {
  let words: TextRows
  let folded: TextRows
  /// Kept so that the address by which the dictionary is known stays its own.
  private let dictionary: [String]

  init(_ dictionary: [String]) {
    self.dictionary = dictionary
    var words = TextBuilder()
    for word in dictionary { words.append(word.utf8) }
    self.words = words.rows()
    folded = self.words.folded()
  }
}

/// The bytes of dictionaries, made once for each dictionary of a run.
final class DictionaryCache: Sendable {
  private let texts = Mutex<[Key: DictionaryText]>([:])

  /// A dictionary is known by where it lies; the cache keeps it alive.
  private struct Key: Hashable {
    let address: UInt
    let count: Int
  }

  func text(of dictionary: [String]) -> DictionaryText {
    let address = dictionary.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
    return texts.withLock { texts in
      let key = Key(address: address, count: dictionary.count)
      if let text = texts[key] { return text }
      let text = DictionaryText(dictionary)
      texts[key] = text
      return text
    }
  }
}

extension Vector {
  /// The texts of the rows, as printed.
  func texts(_ cache: DictionaryCache) -> TextRows {
    switch storage {
    case .texts(let column):
      return spans(column.arena.bytes, column.starts, column.ends, of: column)
    case .codes(let codes, .words(let words)):
      return coded(codes, cache.text(of: words).words)
    default:
      preconditionFailure("no texts")
    }
  }

  /// The texts of the rows, folded.
  func foldedTexts(_ cache: DictionaryCache) -> TextRows {
    switch storage {
    case .texts(let column):
      guard let folded = column.folded else { return texts(cache).folded() }
      return spans(folded.arena.bytes, folded.starts, folded.ends, of: column)
    case .codes(let codes, .words(let words)):
      return coded(codes, cache.text(of: words).folded)
    default:
      preconditionFailure("no texts")
    }
  }

  private func coded(_ codes: [UInt32], _ words: TextRows) -> TextRows {
    let codes = gather(codes, absent: CodeDictionary.missing)
    return TextRows(
      bytes: words.bytes,
      starts: codes.map { $0 == CodeDictionary.missing ? TextRows.missing : words.starts[Int($0)] },
      ends: codes.map { $0 == CodeDictionary.missing ? TextRows.missing : words.ends[Int($0)] })
  }

  /// Stored spans by row; the printed text of the column says which rows have none.
  private func spans(
    _ bytes: [UInt8], _ starts: [UInt32], _ ends: [UInt32], of column: TextColumn
  ) -> TextRows {
    let printed = gather(column.starts, absent: TextColumn.missing)
    var rowStarts = gather(starts, absent: 0).map { Int($0) }
    for row in printed.indices where printed[row] == TextColumn.missing {
      rowStarts[row] = TextRows.missing
    }
    return TextRows(
      bytes: bytes, starts: rowStarts, ends: gather(ends, absent: 0).map { Int($0) })
  }

  /// A text in every row.
  static func constant(_ text: String, count: Int) -> Vector {
    Vector(.codes([0], dictionary: .words([text])), .constant, count: count)
  }
}

/// Collects the texts of computed rows.
struct TextBuilder {
  private(set) var bytes: [UInt8] = []
  private var starts: [Int] = []
  private var ends: [Int] = []

  mutating func append(_ text: some Sequence<UInt8>) {
    starts.append(bytes.count)
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  mutating func appendMissing() {
    starts.append(TextRows.missing)
    ends.append(TextRows.missing)
  }

  func rows() -> TextRows { TextRows(bytes: bytes, starts: starts, ends: ends) }

  /// The finished column.
  func vector() -> Vector {
    let column = TextColumn(
      arena: TextArena(bytes), starts: starts.map { UInt32(truncatingIfNeeded: $0) },
      ends: ends.map { UInt32(truncatingIfNeeded: $0) })
    return Vector(.texts(column), count: starts.count)
  }
}
