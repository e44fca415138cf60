import CTextTables
import ChineseText

/// The places that a letter names where a name surely begins: in front of offices and bodies.
struct KnownPlaces {
  /// The places as a list of folded words; `nil` when the letter names none.
  let words: WordTrie?

  init(_ draft: Draft) {
    let text = draft.view
    var names: Set<[UInt32]> = []
    for start in Self.starts(draft, text) {
      for place in PlaceChain.segments(text, at: start) where place.count >= 2 {
        names.insert(Array(text.folded[place]))
      }
    }
    let listed = names.compactMap { scalars -> (String, Int)? in
      var word = String.UnicodeScalarView()
      for scalar in scalars {
        if let scalar = Unicode.Scalar(scalar) { word.append(scalar) }
      }
      return (String(word), 0)
    }
    words = listed.isEmpty ? nil : WordTrie(listed.sorted { $0.0 < $1.0 })
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
