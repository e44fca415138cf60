import CTextTables
import ChineseText

/// Words cut out of a clause: the folded scalars without dates, brackets and spaces.
struct NounPhrase {
  /// Longer phrases are no indicator.
  static let lengthMax = 40

  /// The scalars that are left.
  var scalars: TextScalars
  /// Where they lie, and where phrases made of this one will; it outlives all phrases of a letter.
  private unowned(unsafe) let memory: PhraseMemory

  private init(_ scalars: TextScalars, in memory: PhraseMemory) {
    self.scalars = scalars
    self.memory = memory
  }

  /// Wraps a word.
  init(_ word: String, in memory: PhraseMemory) {
    let source = word.unicodeScalars
    let scalars = memory.keep(capacity: word.utf8.count) { target in
      var count = 0
      for scalar in source {
        (target + count).initialize(to: scalar.value)
        count += 1
      }
      return count
    }
    self.init(scalars, in: memory)
  }

  /// Cuts a range out of a text, leaving out dates, what stands in brackets, and spaces.
  init(
    _ range: Range<Int>, of text: FoldedText, without dates: ArraySlice<Range<Int>>,
    in memory: PhraseMemory
  ) {
    let scalars = memory.keep(capacity: range.count) { target in
      Self.cut(range, of: text, without: dates, to: target)
    }
    self.init(scalars, in: memory)
  }

  /// Writes what is left of a range and returns how many scalars that is.
  private static func cut(
    _ range: Range<Int>, of text: FoldedText, without dates: ArraySlice<Range<Int>>,
    to target: UnsafeMutablePointer<UInt32>
  ) -> Int {
    var count = 0
    var place = range.lowerBound
    while place < range.upperBound {
      if let date = dates.first(where: { $0.contains(place) }) {
        place = date.upperBound
        // “十四五” and “十四五”末: the quotes go with the date.
        let closes = text[place] == "”"
        if count > 0, target[count - 1] == "“",
          closes || date.contains(where: { text[$0] == "”" })
        {
          count -= 1
          if closes { place += 1 }
        }
        // In 9月前建成 the 前 goes with the date.
        switch text[place] {
        case "前", "起", "后": place += 1
        default: break
        }
        continue
      }
      if text[place] == "(",
        let close = (place..<min(range.upperBound, place + 40)).first(where: {
          text[$0] == ")"
        })
      {
        place = close + 1
        continue
      }
      if !text.has(TEXT_SPACE | TEXT_NEWLINE, at: place) {
        (target + count).initialize(to: text[place])
        count += 1
      }
      place += 1
    }
    return count
  }

  var isEmpty: Bool { scalars.isEmpty }
  var count: Int { scalars.count }

  /// The phrase as a result, `nil` when empty or too long.
  var string: String? {
    guard !scalars.isEmpty, scalars.count <= Self.lengthMax else { return nil }
    return FoldedText(scalars).string(0..<scalars.count)
  }

  /// Whether the phrase is a word of a list.
  func isOne(of words: WordTrie) -> Bool {
    words.longestMatch(in: scalars, at: 0)?.length == scalars.count
  }

  /// Whether a word ends the phrase.
  func ends(with word: Word) -> Bool {
    FoldedText(scalars).ends(with: word, before: scalars.count)
  }

  /// Whether a word begins the phrase.
  func starts(with word: Word) -> Bool {
    FoldedText(scalars).starts(with: word, at: 0)
  }

  /// The first place of a word of a list, words of another list skipped.
  func first(_ words: WordTrie, except: WordTrie? = nil) -> (place: Int, match: WordTrie.Match)? {
    let text = FoldedText(scalars)
    var place = 0
    while place < scalars.count {
      if let except, let other = text.match(except, at: place) {
        place += other.length
      } else if let match = text.match(words, at: place) {
        return (place, match)
      } else {
        place += 1
      }
    }
    return nil
  }

  /// The last place of a word of a list.
  func last(_ words: WordTrie) -> (place: Int, match: WordTrie.Match)? {
    let text = FoldedText(scalars)
    for place in scalars.indices.reversed() {
      if let match = text.match(words, at: place) { return (place, match) }
    }
    return nil
  }

  /// The first place of a word.
  func firstPlace(of word: Word) -> Int? {
    guard let head = word.first else { return nil }
    return scalars.indices.first {
      scalars[$0] == head && word.stands(in: scalars, at: $0, limit: scalars.count)
    }
  }

  /// The last place of a word.
  func lastPlace(of word: Word) -> Int? {
    let text = FoldedText(scalars)
    return scalars.indices.last { text.starts(with: word, at: $0) }
  }

  /// The first place where a word of a list stands.
  func firstPlace(of words: WordTrie) -> Int? {
    first(words)?.place
  }

  /// The phrase without a word at its end.
  func withoutEnd(_ word: Word) -> NounPhrase {
    ends(with: word) ? prefix(count - word.count) : self
  }

  /// The phrase without names listed before 等, when what they are called follows.
  var withoutListedNames: NounPhrase {
    guard let list = firstPlace(of: "、"),
      let mark = scalars.lastIndex(where: { $0 == "等" }), mark > list, count - mark > 4
    else { return self }
    let rest = dropFirst(mark + 1)
    // 通过甲、乙等方式补充教师: how it was done goes with the list.
    guard let means = FoldedText(rest.scalars).match(AdjunctWords.meansEnds, at: 0) else {
      return rest
    }
    return rest.dropFirst(means.length)
  }

  /// The phrase up to a place, all of it if it is shorter.
  func prefix(_ count: Int) -> NounPhrase { part(0..<min(count, self.count)) }

  /// The phrase from a place on, nothing of it if it is shorter.
  func dropFirst(_ count: Int) -> NounPhrase { part(min(count, self.count)..<self.count) }

  /// The last scalars, all of them if there are fewer.
  func suffix(_ count: Int) -> NounPhrase { dropFirst(max(0, self.count - count)) }

  /// The phrase in a range of places.
  func part(_ range: Range<Int>) -> NounPhrase { NounPhrase(scalars.part(range), in: memory) }

  /// Drops what opens a clause and names nothing, as long as there is any.
  mutating func trimStart() {
    while dropOpener() {}
  }

  /// Drops one word at the front that names nothing, `false` when none stands there.
  mutating func dropOpener() -> Bool {
    guard let match = FoldedText(scalars).match(IndicatorWords.openers, at: 0),
      match.length <= scalars.count, !isKept(opener: match.length)
    else { return false }
    self = dropFirst(match.length)
    return true
  }

  /// Whether a longer word at the front belongs to the noun.
  private func isKept(opener length: Int) -> Bool {
    guard let kept = FoldedText(scalars).match(IndicatorWords.kept, at: 0) else { return false }
    return kept.length > length
  }

  /// Drops closers at the end.
  mutating func trimEnd() {
    while !scalars.isEmpty {
      let text = FoldedText(scalars)
      guard
        let match = text.matchEnding(IndicatorWords.closers, before: scalars.count, lengthMax: 5)
      else { return }
      let kept = text.matchEnding(
        IndicatorWords.keptEnds, before: scalars.count, lengthMax: 4)
      if let kept, kept.length > match.length { return }
      self = prefix(count - match.length)
    }
  }

  /// Drops the first occurrence of a word that is not the whole phrase.
  mutating func remove(_ word: Word) {
    let length = word.count
    guard scalars.count > length, let place = firstPlace(of: word) else { return }
    self = prefix(place) + dropFirst(place + length)
  }

  static func + (left: NounPhrase, right: NounPhrase) -> NounPhrase {
    let (first, second) = (left.scalars, right.scalars)
    if first.isEmpty { return right }
    if second.isEmpty { return left }
    let joined = left.memory.keep(capacity: first.count + second.count) { target in
      for place in first.indices { (target + place).initialize(to: first[place]) }
      for place in second.indices {
        (target + first.count + place).initialize(to: second[place])
      }
      return first.count + second.count
    }
    return NounPhrase(joined, in: left.memory)
  }

  static func + (left: NounPhrase, right: String) -> NounPhrase {
    left + NounPhrase(right, in: left.memory)
  }
}
