/// Cuts a table of comma-separated values into rows, by RFC 4180.
///
/// Fields may be quoted; a quoted field may hold separators, line breaks and doubled quotes. Lines
/// end in CR LF, LF or CR. Works on bytes: in UTF-8, GB18030 and BIG5 alike no part of a longer
/// character is a separator, a quote or a line break.
struct RowParser {
  /// What a row came to.
  enum Row: Equatable {
    case fields([[UInt8]])
    /// A quote that never closes, or that more than a separator follows.
    case badQuote
    /// The bytes end within the row, and there may be more.
    case unfinished
  }

  let separator: UInt8

  /// Reads the row that begins at an offset; where the next one begins.
  ///
  /// Behind a bad quote that is the next line, so that one stray quote costs one row.
  func row(
    in bytes: UnsafeBufferPointer<UInt8>, at start: Int, isWhole: Bool
  ) -> (row: Row, end: Int) {
    var fields: [[UInt8]] = []
    var index = start
    while true {
      var field: [UInt8] = []
      if index < bytes.count, bytes[index] == 0x22 {
        switch quoted(bytes, &index, isWhole) {
        case .closed(let text): field = text
        case .cut: return (.unfinished, start)
        case .bad: return (.badQuote, lineEnd(in: bytes, from: start))
        }
      } else {
        let fieldStart = index
        while index < bytes.count, bytes[index] != separator, !isBreak(bytes[index]) { index += 1 }
        field = Array(bytes[fieldStart..<index])
      }
      guard index < bytes.count else {
        return isWhole ? (.fields(fields + [field]), index) : (.unfinished, start)
      }
      fields.append(field)
      if bytes[index] == separator {
        index += 1
        continue
      }
      if bytes[index] == 0x0D, index + 1 == bytes.count, !isWhole { return (.unfinished, start) }
      return (.fields(fields), lineEnd(in: bytes, from: index))
    }
  }

  private enum Quoted {
    case closed([UInt8])
    case cut
    case bad
  }

  /// Reads a quoted field from its opening quote to behind its closing one.
  private func quoted(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int, _ isWhole: Bool
  ) -> Quoted {
    var text: [UInt8] = []
    var from = index + 1
    while true {
      var place = from
      while place < bytes.count, bytes[place] != 0x22 { place += 1 }
      guard place < bytes.count else { return isWhole ? .bad : .cut }
      text.append(contentsOf: bytes[from..<place])
      guard place + 1 < bytes.count else {
        index = place + 1
        return isWhole ? .closed(text) : .cut
      }
      if bytes[place + 1] == 0x22 {
        text.append(0x22)
        from = place + 2
        continue
      }
      index = place + 1
      return bytes[index] == separator || isBreak(bytes[index]) ? .closed(text) : .bad
    }
  }

  private func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Behind the line break at or after an offset.
  private func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, !isBreak(bytes[index]) { index += 1 }
    guard index < bytes.count else { return index }
    return bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      ? index + 2 : index + 1
  }
}
