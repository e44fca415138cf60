/// What stands on each page of a document and in none of its sentences: numbers and running heads.
enum PageFurniture {
  private static let numberLengthMax = 16
  /// A running head stands on this share of the pages at least, and on three.
  private static let pageShareMin = 0.5
  private static let pageCountMin = 3

  /// Joins the pages of a text, which form feeds divide, without their furniture.
  static func removed(from text: String) -> String {
    var pages = text.split(separator: "\u{C}", omittingEmptySubsequences: false).map { page in
      page.split(separator: "\n", omittingEmptySubsequences: false)[...]
    }
    for index in pages.indices { trim(&pages[index], isNumber) }
    let heads = repeated(pages.compactMap { $0.first.map(pattern) }, of: pages.count)
    let feet = repeated(pages.compactMap { $0.last.map(pattern) }, of: pages.count)
    for index in pages.indices {
      // The first page keeps its head: there it may be the letterhead.
      if index > 0, let first = pages[index].first, heads.contains(pattern(first)) {
        pages[index].removeFirst()
      }
      if let last = pages[index].last, feet.contains(pattern(last)) { pages[index].removeLast() }
      trim(&pages[index]) { _ in false }
    }
    return pages.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n")
  }

  /// Takes blank lines, and lines of a kind, from both ends of a page.
  private static func trim(_ page: inout ArraySlice<Substring>, _ isDropped: (Substring) -> Bool) {
    func drops(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) || isDropped(line) }
    while let first = page.first, drops(first) { page.removeFirst() }
    while let last = page.last, drops(last) { page.removeLast() }
  }

  /// Whether a line is a page number: `3`, `— 3 —`, `- 3 -`, `第3页`, `3/12`, `第 3 页 共 12 页`.
  static func isNumber(_ line: Substring) -> Bool {
    let signs = line.filter { !$0.isWhitespace }
    guard !signs.isEmpty, signs.count <= numberLengthMax else { return false }
    let digits = signs.count { $0.isASCII && $0.isNumber }
    // Four digits alone may be a year that a line break set apart.
    guard digits > 0, digits < signs.count || digits < 4 else { return false }
    return signs.allSatisfy { ($0.isASCII && $0.isNumber) || "-—–－―·/第页頁共,，".contains($0) }
  }

  /// A line without its digits and blanks, so that pages compare.
  private static func pattern(_ line: Substring) -> String {
    String(line.filter { !$0.isWhitespace && !$0.isNumber })
  }

  private static func repeated(_ lines: [String], of pageCount: Int) -> Set<String> {
    var counts: [String: Int] = [:]
    for line in lines where !line.isEmpty { counts[line, default: 0] += 1 }
    let least = max(pageCountMin, Int((Double(pageCount) * pageShareMin).rounded(.up)))
    return Set(counts.filter { $0.value >= least }.keys)
  }
}
