import Plan

/// The values of one formula for a run of rows: stored values and how rows map to them.
struct Vector: Sendable {
  let storage: ColumnStorage
  let mapping: Mapping
  let count: Int

  /// Which stored row stands behind each row.
  enum Mapping: Sendable {
    /// Row `r` is stored row `from + r`.
    case dense(from: Int)
    /// Row `r` is stored row `rows[from + r]`, or `TableColumn.noRow`.
    case selected([UInt32], from: Int)
    /// Every row is stored row 0.
    case constant
  }

  /// Finished values, one for each row.
  init(_ storage: ColumnStorage, count: Int) {
    self.init(storage, .dense(from: 0), count: count)
  }

  init(_ storage: ColumnStorage, _ mapping: Mapping, count: Int) {
    self.storage = storage
    self.mapping = mapping
    self.count = count
  }

  /// A stored column seen through a row list, from one row on.
  init(_ storage: ColumnStorage, _ list: RowList, _ range: Range<Int>) {
    switch list {
    case .all: self.init(storage, .dense(from: range.lowerBound), count: range.count)
    case .rows(let rows):
      self.init(storage, .selected(rows, from: range.lowerBound), count: range.count)
    }
  }

  /// Whether every row has the same value.
  var isConstant: Bool {
    if case .constant = mapping { return true }
    return false
  }

  /// The stored row of a row, `nil` where there is none.
  func storedRow(_ row: Int) -> Int? {
    switch mapping {
    case .dense(let from): return from + row
    case .selected(let rows, let from):
      let stored = rows[from + row]
      return stored == TableColumn.noRow ? nil : Int(stored)
    case .constant: return 0
    }
  }

  /// The values of the given rows; `TableColumn.noRow` gives a missing one.
  func selecting(_ places: [UInt32]) -> Vector {
    let rows: [UInt32]
    switch mapping {
    case .dense(let from):
      rows = places.map { $0 == TableColumn.noRow ? $0 : $0 + UInt32(from) }
    case .selected(let list, let from):
      rows = places.map { $0 == TableColumn.noRow ? $0 : list[from + Int($0)] }
    case .constant:
      rows = places.map { $0 == TableColumn.noRow ? $0 : 0 }
    }
    return Vector(storage, .selected(rows, from: 0), count: places.count)
  }

  /// The rows behind the values, for a column of a row set or of a result.
  var list: RowList {
    switch mapping {
    case .dense(from: 0): .all
    case .dense(let from): .rows((from..<from + count).map { UInt32($0) })
    case .selected(let rows, let from):
      .rows(from == 0 && rows.count == count ? rows : Array(rows[from..<from + count]))
    case .constant: .rows(Array(repeating: 0, count: count))
    }
  }
}

extension Vector {
  /// Copies stored values to one for each row; `absent` stands where a row has no stored one.
  func gather<Value: BitwiseCopyable>(_ values: [Value], absent: Value) -> [Value] {
    let count = count
    switch mapping {
    case .dense(let from):
      return from == 0 && values.count == count ? values : Array(values[from..<from + count])
    case .constant:
      return Array(repeating: values[0], count: count)
    case .selected(let rows, let from):
      return [Value](unsafeUninitializedCapacity: count) { target, filled in
        rows.withUnsafeBufferPointer { rows in
          values.withUnsafeBufferPointer { values in
            for row in 0..<count {
              let stored = rows[from &+ row]
              target.initializeElement(
                at: row, to: stored == TableColumn.noRow ? absent : values[Int(stored)])
            }
          }
        }
        filled = count
      }
    }
  }

  /// Whether each row has a stored value that is present.
  func presence(_ present: Bitmap?) -> [Bool] {
    let count = count
    guard let present else {
      guard case .selected(let rows, let from) = mapping else {
        return Array(repeating: true, count: count)
      }
      return [Bool](unsafeUninitializedCapacity: count) { target, filled in
        rows.withUnsafeBufferPointer { rows in
          for row in 0..<count {
            target.initializeElement(at: row, to: rows[from &+ row] != TableColumn.noRow)
          }
        }
        filled = count
      }
    }
    return bits(present)
  }

  /// The bit of each row; false where a row has no stored one.
  func bits(_ bitmap: Bitmap) -> [Bool] {
    let count = count
    let words = bitmap.words
    if case .constant = mapping { return Array(repeating: bitmap[0], count: count) }
    return [Bool](unsafeUninitializedCapacity: count) { target, filled in
      words.withUnsafeBufferPointer { words in
        func bit(_ row: Int) -> Bool { words[row >> 6] >> UInt64(row & 63) & 1 == 1 }
        switch mapping {
        case .dense(let from):
          for row in 0..<count { target.initializeElement(at: row, to: bit(from &+ row)) }
        case .selected(let rows, let from):
          rows.withUnsafeBufferPointer { rows in
            for row in 0..<count {
              let stored = rows[from &+ row]
              target.initializeElement(
                at: row, to: stored != TableColumn.noRow && bit(Int(stored)))
            }
          }
        case .constant: break
        }
      }
      filled = count
    }
  }
}

extension Bitmap {
  /// Packs flags.
  init(_ flags: [Bool]) {
    let count = flags.count
    let words = [UInt64](unsafeUninitializedCapacity: (count + 63) / 64) { words, filled in
      flags.withUnsafeBufferPointer { flags in
        for word in 0..<(count + 63) / 64 {
          var bits: UInt64 = 0
          let start = word &* 64
          for bit in 0..<min(64, count &- start) where flags[start &+ bit] {
            bits |= 1 << UInt64(bit)
          }
          words.initializeElement(at: word, to: bits)
        }
      }
      filled = (count + 63) / 64
    }
    self.init(words: words, count: count)
  }

  /// Packs a presence list; `nil` when every row has a value.
  static func presence(_ present: [Bool]) -> Bitmap? {
    present.allSatisfy(\.self) ? nil : Bitmap(present)
  }
}

extension Vector {
  /// Flags of computed rows.
  static func flags(_ flags: [Bool]) -> Vector {
    Vector(.flags(Bitmap(flags)), count: flags.count)
  }

  /// The flag of each row; a row without a stored one is false.
  func flags() -> [Bool] {
    guard case .flags(let bits) = storage else {
      // The word `missing` can stand where a flag is wanted; it holds nowhere.
      return Array(repeating: false, count: count)
    }
    return self.bits(bits)
  }

  /// No value in any row.
  static func missing(count: Int) -> Vector {
    Vector(.codes([CodeDictionary.missing], dictionary: .words([])), .constant, count: count)
  }

  /// Whether each row has a value; flags and lists are never missing.
  func present() -> [Bool] {
    switch storage {
    case .flags, .lists: return Array(repeating: true, count: count)
    case .decimals(_, _, let present), .wideDecimals(_, let present), .doubles(_, let present),
      .dates(_, _, _, let present), .quantities(_, _, _, _, let present),
      .wideQuantities(_, _, _, let present):
      return presence(present)
    case .codes(let codes, _):
      return gather(codes, absent: CodeDictionary.missing).map { $0 != CodeDictionary.missing }
    case .texts(let column):
      return gather(column.starts, absent: TextColumn.missing).map { $0 != TextColumn.missing }
    }
  }

  /// Whether no row can have a value, as with the word `missing`.
  var isMissingConstant: Bool {
    // Without a word, no code has one; a column keeps the storage when the row list changes.
    guard case .codes(_, .words(let words)) = storage else { return false }
    return words.isEmpty
  }
}
