import CTextTables

/// The name of an HTML element, packed: six bits a character, ten characters at most.
///
/// Longer names, and names with other characters than letters, digits, `-` and `:`, are all the
/// same unknown name: no element that matters here has one.
struct PageTagName: Hashable {
  /// Characters looked at; what follows in a longer name is taken for an attribute.
  private static let countMax = 64
  private let packed: UInt64

  /// A name that no list holds.
  static let unknown = PageTagName(packed: 0)

  /// Reads a name up to what may end one; where it ends.
  static func read(
    in raw: UnsafeBufferPointer<UInt32>, at start: Int
  ) -> (name: PageTagName, end: Int) {
    var packed: UInt64 = 0
    var index = start
    while index < raw.count, index - start < countMax {
      let scalar = raw[index]
      if scalar == 0x3E || scalar == 0x2F || PageTagReader.isBlank(scalar) { break }
      let isRoom = index - start < 10
      packed = isRoom && packed != .max ? code(scalar).map { packed << 6 | $0 } ?? .max : .max
      index += 1
    }
    return (packed == .max ? unknown : PageTagName(packed: packed), index)
  }

  private static func code(_ scalar: UInt32) -> UInt64? {
    switch scalar {
    case 0x61...0x7A: UInt64(scalar - 0x60)
    case 0x41...0x5A: UInt64(scalar - 0x40)
    case 0x30...0x39: UInt64(scalar - 0x30 + 27)
    case 0x2D: 38
    case 0x3A: 39
    default: nil
    }
  }

  private static func names(_ words: String) -> Set<PageTagName> {
    Set(words.split(separator: " ").map { named(String($0)) })
  }

  /// The name of a literal.
  static func named(_ word: String) -> PageTagName {
    let scalars = word.unicodeScalars.map(\.value)
    return scalars.withUnsafeBufferPointer { read(in: $0, at: 0).name }
  }

  /// Elements that begin and end a line on the page.
  static let blocks = names(
    """
    address article aside blockquote body br center dd details dialog dir div dl dt fieldset \
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav \
    ol p pre section summary ul
    """)
  /// Elements whose tags end a row of cells.
  static let rows = names("caption table tbody tfoot thead tr")
  /// Elements that are a cell of a row.
  static let cells = names("td th")
  /// Elements without content.
  static let empty = names(
    "area base br col embed hr img input link meta param source track wbr")
  /// Elements whose content is no markup; it is never shown as text of the page.
  static let rawTexts = names("iframe noembed noframes noscript script style textarea title")
  /// Elements whose content is shown elsewhere, as a control, or not at all.
  static let unread = names(
    "audio button canvas datalist math object rp rt select svg template video")
  /// Elements whose end tag may be left out: the next one of their kind ends them.
  static let selfEnding = names("dd dt li option p td th tr")
  /// Elements whose end tag ends what is left open inside.
  static let containers = names("dl ol table tbody tr ul")
  /// Elements that only a page has at its very start.
  static let pageStarts = names("body head html link meta script style title")

  /// Elements that keep spaces and line breaks.
  static let preformatted = named("pre")
  /// Elements whose content ends a page even without an end tag.
  static let scripts = names("script style")
  /// A paragraph, which every block ends.
  static let paragraph = named("p")
}
