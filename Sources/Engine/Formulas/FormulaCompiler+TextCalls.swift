import CTextKernels
import CTextTables
import ChineseText
import Plan
import Values

extension FormulaCompiler {
  /// Functions of one text and perhaps numbers or further texts.
  func textCall(
    _ function: FunctionID, _ arguments: [Formula]
  ) throws(EvaluationError) -> Evaluation {
    let text = try compile(arguments[0])
    let others = try compile(Array(arguments.dropFirst()))
    return { batch throws(EvaluationError) in
      let vector = try text(batch)
      if vector.isMissingConstant { return vector }
      var rest: [Vector] = []
      for other in others { rest.append(try other(batch)) }
      return Self.computed(function, vector, rest, batch.cache)
    }
  }

  private static func computed(
    _ function: FunctionID, _ vector: Vector, _ others: [Vector], _ cache: DictionaryCache
  ) -> Vector {
    switch function {
    case .fold: return vector.foldedTexts(cache).vector
    case .lower: return vector.texts(cache).mapped(TextRewriting.lower).vector
    case .simplify: return vector.texts(cache).mapped(TextRewriting.simplify).vector
    case .pinyin: return vector.texts(cache).mapped(TextRewriting.pinyin).vector
    case .trim: return vector.texts(cache).mapped(TextRewriting.trim).vector
    case .length: return lengths(vector.texts(cache))
    case .left, .right, .substring: return cut(function, vector.texts(cache), others)
    case .replace: return replaced(vector.texts(cache), others, cache)
    case .split: return parts(vector.texts(cache), others[0].texts(cache))
    default: preconditionFailure("no text function")
    }
  }

  private static func lengths(_ texts: TextRows) -> Vector {
    let counts = texts.bytes.withUnsafeBufferPointer { bytes in
      (0..<texts.count).map { row in
        texts.range(row).map {
          Int64(kernel_count_characters(bytes.baseAddress, $0.lowerBound, $0.upperBound))
        } ?? 0
      }
    }
    return .whole(counts, present: texts.starts.map { $0 != TextRows.missing })
  }

  /// `left`, `right` and `substring`; positions and counts below zero count as zero.
  private static func cut(
    _ function: FunctionID, _ texts: TextRows, _ others: [Vector]
  ) -> Vector {
    let numbers = others.map { $0.numbers() }
    let values = numbers.map { $0.doubles.map { Int($0.clampedToCount) } }
    var builder = TextBuilder()
    for row in 0..<texts.count {
      guard let range = texts.range(row), numbers.allSatisfy({ $0.present[row] }) else {
        builder.appendMissing()
        continue
      }
      let text = texts.bytes[range]
      switch function {
      case .left: builder.append(TextRewriting.prefix(text, values[0][row]))
      case .right: builder.append(TextRewriting.suffix(text, values[0][row]))
      default:
        let head = TextRewriting.prefix(text, values[0][row])
        builder.append(TextRewriting.prefix(text[head.endIndex...], values[1][row]))
      }
    }
    return builder.vector()
  }

  private static func replaced(
    _ texts: TextRows, _ others: [Vector], _ cache: DictionaryCache
  ) -> Vector {
    let (old, new) = (others[0].texts(cache), others[1].texts(cache))
    var builder = TextBuilder()
    for row in 0..<texts.count {
      guard let range = texts.range(row), let oldRange = old.range(row),
        let newRange = new.range(row)
      else {
        builder.appendMissing()
        continue
      }
      let parts = TextRewriting.parts(texts.bytes[range], old.bytes[oldRange])
      builder.append(Array(parts.joined(separator: new.bytes[newRange])))
    }
    return builder.vector()
  }

  private static func parts(_ texts: TextRows, _ separators: TextRows) -> Vector {
    ListRows(
      (0..<texts.count).map { row in
        guard let range = texts.range(row), let separator = separators.range(row) else { return [] }
        return TextRewriting.parts(texts.bytes[range], separators.bytes[separator]).map {
          String(decoding: $0, as: UTF8.self)
        }
      }
    ).vector
  }
}

extension Double {
  /// A count of characters, not below zero.
  fileprivate var clampedToCount: Double {
    isFinite ? Swift.min(Swift.max(self, 0), 1e9) : 0
  }
}

/// Rewriting of UTF-8 texts, scalar by scalar.
enum TextRewriting {
  static func lower(_ text: ArraySlice<UInt8>, to result: inout [UInt8]) {
    for scalar in Scalars(text) {
      let mapping = Unicode.Scalar(scalar)?.properties.lowercaseMapping.unicodeScalars
      // Only one-to-one mappings: the count of characters stays.
      let small = mapping.flatMap { $0.count == 1 ? $0.first?.value : nil }
      FoldedBytes.append(small ?? scalar, to: &result)
    }
  }

  static func simplify(_ text: ArraySlice<UInt8>, to result: inout [UInt8]) {
    for scalar in Scalars(text) { FoldedBytes.append(text_simplify(scalar), to: &result) }
  }

  /// Readings set off by spaces, as the text layer writes them.
  static func pinyin(_ text: ArraySlice<UInt8>, to result: inout [UInt8]) {
    result += Array(ChineseText.pinyin(String(decoding: text, as: UTF8.self)).utf8)
  }

  static func trim(_ text: ArraySlice<UInt8>, to result: inout [UInt8]) {
    var start = text.endIndex
    var end = text.startIndex
    var scalars = Scalars(text)
    var offset = scalars.offset
    while let scalar = scalars.next() {
      if !text_is(scalar, TEXT_SPACE | TEXT_NEWLINE) {
        start = min(start, offset)
        end = scalars.offset
      }
      offset = scalars.offset
    }
    if start < end { result += text[start..<end] }
  }

  /// The first characters.
  static func prefix(_ text: ArraySlice<UInt8>, _ count: Int) -> ArraySlice<UInt8> {
    var index = text.startIndex
    var left = count
    while left > 0, index < text.endIndex {
      index += Scalars.length(text[index])
      left -= 1
    }
    return text[..<min(index, text.endIndex)]
  }

  /// The last characters.
  static func suffix(_ text: ArraySlice<UInt8>, _ count: Int) -> ArraySlice<UInt8> {
    var index = text.endIndex
    var left = count
    while left > 0, index > text.startIndex {
      index -= 1
      while index > text.startIndex, text[index] & 0xC0 == 0x80 { index -= 1 }
      left -= 1
    }
    return text[index...]
  }

  /// The parts between the occurrences of a separator; an empty one parts nothing.
  static func parts(
    _ text: ArraySlice<UInt8>, _ separator: ArraySlice<UInt8>
  ) -> [ArraySlice<UInt8>] {
    guard !separator.isEmpty else { return [text] }
    var parts: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    let needle = Array(separator)
    text.withUnsafeBufferPointer { bytes in
      let origin = text.startIndex
      while true {
        let place = kernel_find(
          bytes.baseAddress, start - origin, bytes.count, needle, needle.count)
        if place == bytes.count { break }
        parts.append(text[start..<origin + place])
        start = origin + place + needle.count
      }
    }
    parts.append(text[start...])
    return parts
  }
}
