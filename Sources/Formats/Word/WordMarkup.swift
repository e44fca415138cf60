/// Reads WordprocessingML (ECMA-376, part 1, section 17) from left to right in one pass.
///
/// Taken are the runs of text, tabs and breaks. Left out are deleted and moved text, hidden runs,
/// field codes, and the second form that shapes carry for old programs.
struct WordMarkup {
  private let bytes: [UInt8]
  private var index = 0
  private var output: [UInt8] = []
  private var isInText = false
  private var isHidden = false
  /// Elements being left out, and how many of the outermost one's name are open.
  private var skipped: (name: ArraySlice<UInt8>, depth: Int)?
  /// Where the present cells of nested tables begin in the text.
  private var cellStarts: [Int] = []
  /// How many cells the present rows of nested tables have so far.
  private var cellCounts: [Int] = []
  /// Tables nested deeper are read as plain paragraphs.
  private static let tableDepthMax = 64

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The whole text.
  mutating func text() -> String {
    while index < bytes.count {
      if bytes[index] == 0x3C {
        readTag()
      } else {
        let start = index
        while index < bytes.count, bytes[index] != 0x3C { index += 1 }
        if isInText, !isHidden, skipped == nil { append(bytes[start..<index]) }
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Adds characters, with the five names of XML and numbers in place of their references.
  private mutating func append(_ run: ArraySlice<UInt8>) {
    var place = run.startIndex
    while place < run.endIndex {
      if run[place] == 0x26, let end = run[place...].prefix(12).firstIndex(of: 0x3B),
        let scalar = Self.scalar(of: run[(place + 1)..<end])
      {
        output.append(contentsOf: Array(String(scalar).utf8))
        place = end + 1
      } else {
        output.append(run[place])
        place += 1
      }
    }
  }

  private static func scalar(of name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let name = String(decoding: name, as: UTF8.self)
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.hasPrefix("#") else { return nil }
      let digits = name.dropFirst()
      let value =
        digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
      return value.flatMap(Unicode.Scalar.init)
    }
  }

  private mutating func readTag() {
    let start = index + 1
    if bytes[start...].starts(with: [0x21, 0x2D, 0x2D]) { return skipComment() }
    index = start
    var quote: UInt8?
    while index < bytes.count, quote != nil || bytes[index] != 0x3E {
      let byte = bytes[index]
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == 0x22 || byte == 0x27 {
        quote = byte
      }
      index += 1
    }
    let tag = bytes[start..<index]
    if index < bytes.count { index += 1 }
    guard let first = tag.first, first != 0x21, first != 0x3F else { return }
    let isEnd = first == 0x2F
    let isClosed = tag.last == 0x2F
    let body = isEnd ? tag.dropFirst() : tag
    let name = body.prefix { $0 != 0x20 && $0 != 0x2F && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    if skip(name, isEnd, isClosed) { return }
    handle(String(decoding: name, as: UTF8.self), body, isEnd, isClosed)
  }

  private mutating func skipComment() {
    index += 4
    while index < bytes.count, !bytes[index...].starts(with: [0x2D, 0x2D, 0x3E]) { index += 1 }
    index = min(index + 3, bytes.count)
  }

  /// Whether a tag belongs to what is left out.
  private mutating func skip(_ name: ArraySlice<UInt8>, _ isEnd: Bool, _ isClosed: Bool) -> Bool {
    if let open = skipped {
      if name.elementsEqual(open.name), !isClosed {
        let depth = open.depth + (isEnd ? -1 : 1)
        skipped = depth == 0 ? nil : (open.name, depth)
      }
      return true
    }
    guard !isEnd, !isClosed, Self.unread.contains(String(decoding: name, as: UTF8.self)) else {
      return false
    }
    skipped = (name, 1)
    return true
  }

  private static let unread: Set<String> = ["w:del", "w:moveFrom", "mc:Fallback"]

  private mutating func handle(
    _ name: String, _ tag: ArraySlice<UInt8>, _ isEnd: Bool, _ isClosed: Bool
  ) {
    switch (name, isEnd) {
    case ("w:t", _): isInText = !isEnd && !isClosed
    case ("w:r", false): isHidden = false
    case ("w:vanish", false): isHidden = !isSwitchedOff(tag)
    case ("w:tab", false) where !isHidden: output.append(0x09)
    case ("w:br", false), ("w:cr", false), ("w:p", true): output.append(0x0A)
    case ("w:p", false) where isClosed: output.append(0x0A)
    case ("w:noBreakHyphen", false): output.append(0x2D)
    case ("w:tr", false) where !isClosed && cellCounts.count < Self.tableDepthMax:
      cellCounts.append(0)
    case ("w:tc", false) where !isClosed && cellStarts.count < cellCounts.count:
      cellStarts.append(output.count)
    case ("w:tc", true): endCell()
    case ("w:tr", true): endRow()
    default: break
    }
  }

  private func isSwitchedOff(_ tag: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: tag, as: UTF8.self)
    return ["=\"0\"", "=\"false\"", "=\"off\""].contains { words.contains($0) }
  }

  /// A cell of one line is set off by a bar; one of several lines stays as it is.
  private mutating func endCell() {
    guard let start = cellStarts.popLast() else { return }
    while output.count > start, output.last == 0x0A { output.removeLast() }
    let hasLines = output[start...].contains(0x0A)
    output.append(hasLines ? 0x0A : 0x7C)
    if !cellCounts.isEmpty { cellCounts[cellCounts.count - 1] += 1 }
  }

  private mutating func endRow() {
    guard let count = cellCounts.popLast() else { return }
    if count == 1, output.last == 0x7C { output.removeLast() }
    if output.last != 0x0A { output.append(0x0A) }
  }
}
