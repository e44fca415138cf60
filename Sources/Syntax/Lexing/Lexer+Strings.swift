import Diagnostics

extension Lexer {
  /// `"…"` and `'…'` with escapes; the Chinese pairs, which nest, without.
  mutating func readString() -> Token.Kind {
    let opening = scalars[index]
    switch HalfWidth.form(of: opening) {
    case "\"", "'": return readEscapedString()
    case "”", "’":
      let other: Unicode.Scalar = opening == "”" ? "“" : "‘"
      return readPlainString { $0 == opening || $0 == other }
    case "“": return readPairedString(opening, "”")
    case "‘": return readPairedString(opening, "’")
    case "「": return readPairedString(opening, "」")
    case "『": return readPairedString(opening, "』")
    default: return readPairedString(opening, "》")
    }
  }

  /// `r"…"`: nothing in it is an escape.
  mutating func readRawString() -> Token.Kind {
    index += 1
    let opening = scalars[index]
    return readPlainString { $0 == opening || $0 == "\"" }
  }

  private mutating func readPlainString(until closes: (Unicode.Scalar) -> Bool) -> Token.Kind {
    let start = index
    index += 1
    while index < scalars.count, scalars[index] != "\n" {
      index += 1
      if closes(scalars[index - 1]) { return .string(inside(start)) }
    }
    return unterminatedString(start)
  }

  private mutating func readPairedString(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar
  ) -> Token.Kind {
    let start = index
    var depth = 0
    while index < scalars.count, scalars[index] != "\n" {
      if scalars[index] == opening { depth += 1 }
      if scalars[index] == closing { depth -= 1 }
      index += 1
      if depth == 0 { return .string(inside(start)) }
    }
    return unterminatedString(start)
  }

  private mutating func readEscapedString() -> Token.Kind {
    let start = index
    let (written, plain) = (scalars[start], peek())
    var value = String.UnicodeScalarView()
    var isFaulty = false
    index += 1
    while index < scalars.count, scalars[index] != "\n" {
      let scalar = scalars[index]
      index += 1
      if scalar == written || scalar == plain { return isFaulty ? .faulty : .string(String(value)) }
      guard scalar == "\\" else {
        value.append(scalar)
        continue
      }
      if let escaped = readEscape() { value.append(escaped) } else { isFaulty = true }
    }
    return unterminatedString(start)
  }

  /// Reads what follows a backslash; `nil`, reported, where it is no escape.
  private mutating func readEscape() -> Unicode.Scalar? {
    let start = index - 1
    guard index < scalars.count, scalars[index] != "\n" else { return nil }
    let letter = scalars[index]
    index += 1
    switch letter {
    case "\"", "'", "\\": return letter
    case "n": return "\n"
    case "t": return "\t"
    case "u":
      if let scalar = readCodePoint() { return scalar }
    default: break
    }
    report(.badEscape(at: span(from: start)))
    return nil
  }

  /// Reads `{` one to six hexadecimal digits `}` of a Unicode scalar.
  private mutating func readCodePoint() -> Unicode.Scalar? {
    guard index < scalars.count, scalars[index] == "{" else { return nil }
    index += 1
    var value: UInt32 = 0
    var digitCount = 0
    while index < scalars.count, let digit = Character(scalars[index]).hexDigitValue,
      digitCount < 6
    {
      value = value * 16 + UInt32(digit)
      digitCount += 1
      index += 1
    }
    guard index < scalars.count, scalars[index] == "}", digitCount > 0 else { return nil }
    index += 1
    return Unicode.Scalar(value)
  }

  /// The characters between the quotes of a string that ends before the next character.
  private func inside(_ start: Int) -> String {
    String(String.UnicodeScalarView(scalars[(start + 1)..<(index - 1)]))
  }

  private mutating func unterminatedString(_ start: Int) -> Token.Kind {
    report(.unterminatedString(at: Span(offsets[start], offsets[start + 1])))
    return .faulty
  }

  /// A name in backticks, taken as it is.
  mutating func readQuotedName() -> Token.Kind {
    let start = index
    index += 1
    while index < scalars.count, scalars[index] != "\n" {
      index += 1
      guard HalfWidth.form(of: scalars[index - 1]) == "`" else { continue }
      let name = inside(start)
      if name.isEmpty { break }
      return .name(name, isQuoted: true)
    }
    report(.unterminatedName(at: Span(offsets[start], offsets[start + 1])))
    return .faulty
  }

  /// `/…/` on one line; `\/` stands for a slash.
  mutating func readRegex() -> Token.Kind {
    let start = index
    let written = scalars[start]
    var source = String.UnicodeScalarView()
    index += 1
    while index < scalars.count, scalars[index] != "\n" {
      let scalar = scalars[index]
      index += 1
      if scalar == "/" || scalar == written { return .regex(String(source)) }
      if scalar == "\\", index < scalars.count, scalars[index] != "\n" {
        if scalars[index] != "/" { source.append(scalar) }
        source.append(scalars[index])
        index += 1
      } else {
        source.append(scalar)
      }
    }
    report(.unterminatedRegex(at: Span(offsets[start], offsets[start + 1])))
    return .faulty
  }

  /// `// …`, as other languages write comments.
  mutating func readForeignComment() -> Token.Kind {
    report(.foreignComment(at: Span(offsets[index], offsets[index + 2])))
    skipLine()
    return .comment
  }
}
