import CTextTables

/// Finds what has to go from the source of a web page so that its text remains, in one pass.
///
/// Tags, comments, scripts and what the page does not show are left out; blocks and rows end
/// lines; cells are set off by `|`; references become their characters; blanks are run together.
/// Nothing nests here, so a page of any depth takes the same time a character.
struct PageScan {
  /// What stands between two shown characters.
  private struct Gap {
    var start: Int
    var hasBlank = false
    var hasLineBreak = false
    var hasBlock = false
    var hasRow = false
    /// Behind each tag that begins another cell of the row.
    var cells: [Int] = []
  }

  private(set) var edits: [CleaningEdit] = []
  /// Tags, comments and declarations that were left out.
  private(set) var markupCount = 0
  /// Where the first of them stands.
  private(set) var firstMarkup = 0
  private var showsHan = false
  private var gap: Gap?
  private var previous: UInt32 = 0
  private var rowHasText = false
  /// Whether the present cell holds more than one line: then it is no cell of a table of facts.
  private var cellHasLines = false
  private var preformattedDepth = 0
  /// The element being left out, and how many of its name are open.
  private var unread: (name: PageTagName, depth: Int)?
  private var tags: PageTagReader
  private let raw: UnsafeBufferPointer<UInt32>
  private let showsHidden: Bool

  private init(_ raw: UnsafeBufferPointer<UInt32>, showsHidden: Bool) {
    self.raw = raw
    self.showsHidden = showsHidden
    tags = PageTagReader(raw)
    run()
  }

  /// Scans a page; where nothing shown is Chinese, what is hidden is read too.
  ///
  /// Some pages hide their article until a script shows it.
  static func edits(of raw: UnsafeBufferPointer<UInt32>) -> PageScan {
    let scan = PageScan(raw, showsHidden: false)
    return scan.showsHan ? scan : PageScan(raw, showsHidden: true)
  }

  private mutating func run() {
    var index = 0
    while index < raw.count {
      let scalar = raw[index]
      switch scalar {
      case 0x3C:
        index = markup(index)
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
        if preformattedDepth > 0, unread == nil {
          show(index..<index + 1, scalar)
        } else {
          widen(from: index)
          gap?.hasBlank = true
          if scalar == 0x0A || scalar == 0x0D { gap?.hasLineBreak = true }
        }
        index += 1
      case 0x26:
        let end = CharacterReference.read(in: raw, at: index)
        show(index..<(end?.end ?? index + 1), end?.scalar ?? scalar)
        index = end?.end ?? index + 1
      default:
        show(index..<index + 1, scalar)
        index += 1
      }
    }
    close(at: raw.count, with: 0)
  }

  private mutating func widen(from index: Int) {
    if gap == nil { gap = Gap(start: index) }
  }

  /// Takes over a character as it is, or in place of the reference printed.
  private mutating func show(_ range: Range<Int>, _ scalar: UInt32) {
    guard unread == nil else { return widen(from: range.lowerBound) }
    close(at: range.lowerBound, with: scalar)
    if range.count > 1 { replace(range, with: scalar) }
    if !showsHan { showsHan = text_is(scalar, TEXT_HAN) }
    rowHasText = true
    previous = scalar
  }
}

// What stands between two characters.
extension PageScan {
  /// Puts in place of a gap what the page shows there.
  private mutating func close(at end: Int, with next: UInt32) {
    guard let gap else { return }
    self.gap = nil
    if previous == 0 || next == 0 { return replace(gap.start..<end, with: 0) }
    if gap.hasRow {
      var start = gap.start
      if let cell = gap.cells.first, !cellHasLines {
        replace(start..<cell, with: 0x7C)
        start = cell
      }
      replace(start..<end, with: 0x0A)
      cellHasLines = false
    } else if !gap.cells.isEmpty, !cellHasLines {
      var start = gap.start
      for cell in gap.cells.dropLast() {
        replace(start..<cell, with: 0x7C)
        start = cell
      }
      replace(start..<end, with: 0x7C)
    } else if gap.hasBlock || !gap.cells.isEmpty {
      replace(gap.start..<end, with: 0x0A)
      cellHasLines = gap.cells.isEmpty
    } else if gap.hasBlank, !(gap.hasLineBreak && previous >= 0x2E80 && next >= 0x2E80) {
      // A line break in the source between two ideographs is none on the page, nor a space.
      replace(gap.start..<end, with: 0x20)
    } else {
      replace(gap.start..<end, with: 0)
    }
  }

  private mutating func replace(_ range: Range<Int>, with scalar: UInt32) {
    guard !range.isEmpty, !(range.count == 1 && raw[range.lowerBound] == scalar) else { return }
    edits.append(
      CleaningEdit(
        rawStart: UInt32(range.lowerBound), rawEnd: UInt32(range.upperBound),
        replacement: scalar, isHosted: false))
  }
}

// Markup.
extension PageScan {
  /// Deals with a `<` and returns where to go on.
  private mutating func markup(_ index: Int) -> Int {
    if let tag = tags.tag(at: index) {
      note(index)
      return handle(tag)
    }
    if let end = tags.declarationEnd(at: index) {
      note(index)
      return end
    }
    show(index..<index + 1, raw[index])
    return index + 1
  }

  private mutating func note(_ index: Int) {
    if markupCount == 0 { firstMarkup = index }
    markupCount += 1
    widen(from: index)
  }

  /// Notes what a tag does to the text around it; where to go on.
  private mutating func handle(_ tag: PageTag) -> Int {
    if let unread {
      guard endsUnread(unread, tag) else {
        return skip(tag)
      }
      self.unread = nil
      if tag.isEnd, tag.name == unread.name {
        separate(tag)
        return tag.end
      }
    }
    separate(tag)
    guard !tag.isEnd else { return tag.end }
    if PageTagName.rawTexts.contains(tag.name) {
      return tag.isClosed ? tag.end : tags.rawTextEnd(of: tag.name, from: tag.end)
    }
    let isUnread = PageTagName.unread.contains(tag.name) || (tag.isHidden && !showsHidden)
    if isUnread, !tag.isClosed, !PageTagName.empty.contains(tag.name) { unread = (tag.name, 1) }
    return tag.end
  }

  /// Whether a tag ends the element that is left out.
  private func endsUnread(_ unread: (name: PageTagName, depth: Int), _ tag: PageTag) -> Bool {
    guard unread.depth == 1 else { return false }
    if tag.isEnd, tag.name == unread.name { return true }
    guard PageTagName.selfEnding.contains(unread.name) else { return false }
    if tag.isEnd { return PageTagName.containers.contains(tag.name) }
    return tag.name == unread.name
      || (unread.name == .paragraph && PageTagName.blocks.contains(tag.name))
  }

  /// Counts the elements of the name that is left out; where to go on.
  private mutating func skip(_ tag: PageTag) -> Int {
    if tag.name == unread?.name, !tag.isClosed { unread?.depth += tag.isEnd ? -1 : 1 }
    let isRawText = PageTagName.rawTexts.contains(tag.name) && !tag.isEnd && !tag.isClosed
    return isRawText ? tags.rawTextEnd(of: tag.name, from: tag.end) : tag.end
  }

  /// Notes the line, row or cell that a tag begins or ends.
  private mutating func separate(_ tag: PageTag) {
    if tag.name == .preformatted {
      preformattedDepth = max(0, preformattedDepth + (tag.isEnd ? -1 : 1))
    }
    if PageTagName.blocks.contains(tag.name) {
      gap?.hasBlock = true
    } else if PageTagName.rows.contains(tag.name) {
      gap?.hasRow = true
      rowHasText = false
    } else if PageTagName.cells.contains(tag.name), !tag.isEnd {
      if rowHasText { gap?.cells.append(tag.end) } else { gap?.hasBlock = true }
    }
  }
}
