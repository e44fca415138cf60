package import Values

/// A bit for each row; set bits mark the rows that have a value (or, for flags, hold).
package struct Bitmap: Sendable {
  /// 64 rows a word, the lowest bit first; bits behind `count` are clear.
  package private(set) var words: [UInt64]
  /// How many rows.
  package let count: Int

  /// All bits alike.
  package init(repeating bit: Bool, count: Int) {
    self.count = count
    words = Array(repeating: bit ? .max : 0, count: (count + 63) / 64)
    if bit, count % 64 != 0 { words[words.count - 1] = (1 << UInt64(count % 64)) - 1 }
  }

  /// Takes words over; bits behind `count` are cleared.
  ///
  /// - Precondition: there is a word for every 64 rows begun, and no more.
  package init(words: [UInt64], count: Int) {
    precondition(words.count == (count + 63) / 64)
    self.count = count
    self.words = words
    if count % 64 != 0 { self.words[words.count - 1] &= (1 << UInt64(count % 64)) - 1 }
  }

  /// The bit of a row.
  ///
  /// - Precondition: `row` lies in `0..<count`.
  package subscript(row: Int) -> Bool {
    get { words[row >> 6] >> UInt64(row & 63) & 1 == 1 }
    set {
      let mask: UInt64 = 1 << UInt64(row & 63)
      words[row >> 6] = newValue ? words[row >> 6] | mask : words[row >> 6] & ~mask
    }
  }

  /// How many bits are set.
  package var setCount: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
}

/// The values of one column, one for each stored row, without a `String` or an object a cell.
package enum ColumnStorage: Sendable {
  /// Flags; never missing.
  case flags(Bitmap)
  /// Exact numbers: `values[row]` × 10^-`scale`.
  case decimals([Int64], scale: Int, present: Bitmap?)
  /// Exact numbers beyond 64 bits: units of 10^-9.
  case wideDecimals([Int128], present: Bitmap?)
  /// Computed binary64 numbers; never NaN or infinite where present.
  case doubles([Double], present: Bitmap?)
  /// Words of a closed list by code, or of a dictionary in ascending UTF-8 order.
  case codes([UInt32], dictionary: CodeDictionary)
  /// Spans of a text.
  case texts(TextColumn)
  /// Day ranges as days since 1970-01-01, with the precision's code.
  case dates(first: [Int32], last: [Int32], precision: [UInt8], present: Bitmap?)
  /// Exact numbers with a unit each, by index into `units`.
  case quantities(values: [Int64], scale: Int, unit: [UInt16], units: [Unit?], present: Bitmap?)
  /// Quantities beyond 64 bits: units of 10^-9.
  case wideQuantities(values: [Int128], unit: [UInt16], units: [Unit?], present: Bitmap?)
  /// Lists of texts: row `r` has the codes `codes[starts[r]..<starts[r + 1]]`.
  case lists(starts: [UInt32], codes: [UInt32], dictionary: [String])
}

/// The distinct words of a coded column.
package enum CodeDictionary: Sendable {
  /// A closed list.
  case choice(ChoiceList)
  /// Words from letters, strictly ascending by UTF-8 bytes.
  case words([String])

  /// The code of a row without a value.
  package static let missing = UInt32.max
}

/// Spans of one shared UTF-8 text.
package struct TextColumn: Sendable {
  /// The start of a row without a value.
  package static let missing = UInt32.max

  /// The bytes that all spans count.
  package let arena: TextArena
  /// Offset of each row's first byte, or `missing`.
  package let starts: [UInt32]
  /// Offset behind each row's last byte.
  package let ends: [UInt32]
  /// The same texts folded, where they stand ready; searches fold the others on the way.
  package let folded: FoldedSpans?

  /// Spans an arena.
  package init(
    arena: TextArena, starts: [UInt32], ends: [UInt32], folded: FoldedSpans? = nil
  ) {
    precondition(starts.count == ends.count)
    self.arena = arena
    self.starts = starts
    self.ends = ends
    self.folded = folded
  }

  /// The bytes of a row's text, `nil` where it has none.
  package func bytes(at row: Int) -> Range<Int>? {
    starts[row] == Self.missing ? nil : Int(starts[row])..<Int(ends[row])
  }
}

/// The folded form of the texts of a column: as many characters as the texts themselves.
package struct FoldedSpans: Sendable {
  /// The bytes that the spans count.
  package let arena: TextArena
  /// Offset of each row's first byte; of no meaning for a row without a value.
  package let starts: [UInt32]
  /// Offset behind each row's last byte.
  package let ends: [UInt32]

  /// Spans a folded arena.
  package init(arena: TextArena, starts: [UInt32], ends: [UInt32]) {
    precondition(starts.count == ends.count)
    self.arena = arena
    self.starts = starts
    self.ends = ends
  }
}

/// An immutable run of UTF-8 bytes that columns share.
///
/// Less than 4 GiB, so that offsets take 32 bits.
package final class TextArena: Sendable {
  /// Valid UTF-8; spans of it never cut a character.
  package let bytes: [UInt8]

  /// Takes the bytes over.
  package init(_ bytes: [UInt8]) {
    precondition(bytes.count < Int(UInt32.max))
    self.bytes = bytes
  }

  /// The text of some of the bytes.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
