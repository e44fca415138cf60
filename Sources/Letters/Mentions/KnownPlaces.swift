import CTextTables
import ChineseText

/// The places that a letter names where a name surely begins: in front of offices and bodies.
struct KnownPlaces {
  /// So many different places are kept, the first ones; letters name a dozen.
  static let placesMax = 64

  private let text: TextScalars
  /// Where each place is first printed.
  private var places: [Range<Int>] = []
  /// One bit for each 64th of the characters that places begin with.
  private var beginnings: UInt64 = 0

  init(_ draft: Draft) {
    let view = draft.view
    text = view.folded
    for start in Self.starts(draft, view) {
      for place in PlaceChain.segments(view, at: start) where place.count >= 2 { add(place) }
    }
  }

  private mutating func add(_ place: Range<Int>) {
    guard places.count < Self.placesMax,
      length(at: place.lowerBound, limit: place.upperBound)
        != place.count
    else { return }
    places.append(place)
    beginnings |= Self.bit(text[place.lowerBound])
  }

  /// Whether a place may stand there; `false` is certain.
  @inline(__always)
  func mayStand(at index: Int) -> Bool { beginnings & Self.bit(text[index]) != 0 }

  /// The length of the longest place that stands there and ends at or before a limit.
  func length(at index: Int, limit: Int) -> Int? {
    guard index < limit, mayStand(at: index) else { return nil }
    var longest: Int?
    for place in places where place.count > longest ?? 0 && index + place.count <= limit {
      if text.part(index..<index + place.count).elementsEqual(text.part(place)) {
        longest = place.count
      }
    }
    return longest
  }

  @inline(__always)
  private static func bit(_ scalar: UInt32) -> UInt64 {
    1 &<< UInt64((scalar &* 0x9E37_79B1) &>> 26)
  }

  /// Stretches at whose beginning a place can only be a place.
  private static func starts(_ draft: Draft, _ text: TextView) -> [Range<Int>] {
    var starts: [Range<Int>] = []
    let layout = draft.layout
    if let title = layout.title {
      starts.append(title)
      for word: Word in ["关于对", "关于", "对"] {
        if let place = text.first(word, in: title) {
          starts.append(place + word.count..<title.upperBound)
        }
      }
    }
    if let opening = layout.opening, let place = text.first("在", in: opening) {
      starts.append(place + 1..<opening.upperBound)
    }
    let shapes = LineShapes(text: text)
    for line in layout.lines where !line.isNoise && line.range.count <= LineShapes.shortMax {
      if shapes.isOffice(line.range) || shapes.isOfficeAndDate(line.range) {
        starts.append(line.range)
      }
    }
    if let salutation = layout.salutation {
      starts += SalutationReader(text).addressees(salutation).names.filter {
        text.ends($0, with: "代表团")
      }
    }
    starts += draft.citations.map { $0.span.lowerBound + 1..<$0.span.upperBound }
    return starts
  }
}

extension PlaceChain {
  /// The places of the chain at the beginning of a range, one by one.
  static func segments(_ text: TextView, at range: Range<Int>) -> [Range<Int>] {
    var segments: [Range<Int>] = []
    var index = afterBody(range, text).lowerBound
    while segments.count < 4, let end = placeEnd(text, from: index, limit: range.upperBound) {
      segments.append(index..<end)
      index = end
    }
    return segments
  }
}
