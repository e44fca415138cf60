/// A tag of a web page.
struct PageTag {
  let name: PageTagName
  /// Whether it is an end tag.
  let isEnd: Bool
  /// Whether it ends in `/>`.
  let isClosed: Bool
  /// Whether it says that the element is not shown.
  let isHidden: Bool
  /// Behind the `>`.
  let end: Int
}

/// Reads tags, comments and declarations by the rules of the HTML standard's tokenizer.
///
/// Linear: what is found to have no end is not looked for again. A damaged tag, whose quotes never
/// close, ends at the next `>` if no `<` stands before it, else its `<` is text.
struct PageTagReader {
  private let raw: UnsafeBufferPointer<UInt32>
  /// Whether a tag ran into the end of the text: quotes are out of step from there on.
  private var quotesAreOpen = false
  /// Whether an unclosed comment has been met: then none that follows is closed either.
  private var commentsAreOpen = false
  /// Elements that were found to have no end tag in the rest of the text.
  private var unclosed: Set<PageTagName> = []

  init(_ raw: UnsafeBufferPointer<UInt32>) {
    self.raw = raw
  }

  /// A space, tab, line feed, form feed or carriage return.
  @inline(__always)
  static func isBlank(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || (scalar >= 0x09 && scalar <= 0x0D && scalar != 0x0B)
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    (0x61...0x7A).contains(scalar | 0x20)
  }

  /// The tag at a `<`, `nil` where none begins.
  mutating func tag(at start: Int) -> PageTag? {
    var index = start + 1
    guard index < raw.count else { return nil }
    let isEnd = raw[index] == 0x2F
    if isEnd { index += 1 }
    guard index < raw.count, Self.isLetter(raw[index]) else { return nil }
    let (name, nameEnd) = PageTagName.read(in: raw, at: index)
    if !quotesAreOpen {
      if let tag = attributes(name, isEnd, at: nameEnd) { return tag }
      quotesAreOpen = true
    }
    index = nameEnd
    while index < raw.count, raw[index] != 0x3C {
      if raw[index] == 0x3E {
        return PageTag(
          name: name, isEnd: isEnd, isClosed: raw[index - 1] == 0x2F, isHidden: false,
          end: index + 1)
      }
      index += 1
    }
    return nil
  }

  /// Reads attributes up to the `>`; `nil` when the text ends first.
  private func attributes(_ name: PageTagName, _ isEnd: Bool, at start: Int) -> PageTag? {
    var index = start
    var isHidden = false
    while index < raw.count {
      let scalar = raw[index]
      if scalar == 0x3E {
        return PageTag(
          name: name, isEnd: isEnd, isClosed: raw[index - 1] == 0x2F, isHidden: isHidden,
          end: index + 1)
      }
      if scalar == 0x2F || Self.isBlank(scalar) {
        index += 1
        continue
      }
      let attribute = index
      index += 1
      while index < raw.count, !isAttributeEnd(raw[index]) { index += 1 }
      let attributeEnd = index
      guard let value = value(&index) else { return nil }
      isHidden = isHidden || hides(attribute..<attributeEnd, value)
    }
    return nil
  }

  private func isAttributeEnd(_ scalar: UInt32) -> Bool {
    scalar == 0x3D || scalar == 0x3E || scalar == 0x2F || Self.isBlank(scalar)
  }

  /// The value of an attribute, empty without one; `nil` when its quotes do not close.
  private func value(_ index: inout Int) -> Range<Int>? {
    var sign = index
    while sign < raw.count, Self.isBlank(raw[sign]) { sign += 1 }
    guard sign < raw.count, raw[sign] == 0x3D else { return index..<index }
    index = sign + 1
    while index < raw.count, Self.isBlank(raw[index]) { index += 1 }
    guard index < raw.count else { return nil }
    let quote = raw[index]
    if quote == 0x22 || quote == 0x27 {
      let start = index + 1
      index = start
      while index < raw.count, raw[index] != quote { index += 1 }
      guard index < raw.count else { return nil }
      index += 1
      return start..<index - 1
    }
    let start = index
    while index < raw.count, raw[index] != 0x3E, !Self.isBlank(raw[index]) { index += 1 }
    return start..<index
  }

  /// Whether an attribute takes its element out of sight.
  private func hides(_ name: Range<Int>, _ value: Range<Int>) -> Bool {
    if name.count == 6, word(name) == "hidden" { return true }
    guard name.count == 5, word(name) == "style", value.count <= 4_096 else { return false }
    let style = word(value)
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  /// ASCII in small letters, without blanks.
  private func word(_ range: Range<Int>) -> String {
    var word = ""
    for index in range where raw[index] < 0x80 && !Self.isBlank(raw[index]) {
      let scalar = raw[index]
      let small = (0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar
      if let letter = Unicode.Scalar(small) { word.unicodeScalars.append(letter) }
    }
    return word
  }

  /// Where a comment, a declaration or a processing instruction at a `<` ends, `nil` for none.
  mutating func declarationEnd(at start: Int) -> Int? {
    guard start + 2 < raw.count else { return nil }
    let isBogusEnd = raw[start + 1] == 0x2F && raw[start + 2] != 0x3E
    guard raw[start + 1] == 0x21 || raw[start + 1] == 0x3F || isBogusEnd else { return nil }
    let isComment =
      start + 3 < raw.count && raw[start + 1] == 0x21 && raw[start + 2] == 0x2D
      && raw[start + 3] == 0x2D
    if isComment, !commentsAreOpen {
      if let end = commentEnd(from: start + 2) { return end }
      commentsAreOpen = true
    }
    var index = start + 2
    while index < raw.count, raw[index] != 0x3C {
      if raw[index] == 0x3E { return index + 1 }
      index += 1
    }
    return nil
  }

  /// Behind `-->` or `--!>`; the two dashes of the opening count, as in `<!-->`.
  private func commentEnd(from start: Int) -> Int? {
    var index = start + 2
    while index < raw.count {
      if raw[index] == 0x3E {
        let isExclaimed = index - 3 >= start + 2 && raw[index - 1] == 0x21
        let dash = isExclaimed ? index - 2 : index - 1
        if dash - 1 >= start, raw[dash] == 0x2D, raw[dash - 1] == 0x2D { return index + 1 }
      }
      index += 1
    }
    return nil
  }

  /// Where the end tag of an element without markup begins; the end of the text for a script
  /// without one, and where the content begins for others.
  mutating func rawTextEnd(of name: PageTagName, from start: Int) -> Int {
    guard !unclosed.contains(name) else { return start }
    var index = start
    while index + 2 < raw.count {
      if raw[index] == 0x3C, raw[index + 1] == 0x2F, Self.isLetter(raw[index + 2]),
        PageTagName.read(in: raw, at: index + 2).name == name
      {
        return index
      }
      index += 1
    }
    unclosed.insert(name)
    return PageTagName.scripts.contains(name) ? raw.count : start
  }
}
