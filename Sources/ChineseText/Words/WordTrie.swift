/// A word list that answers at any place of a text which of its words stand there.
///
/// Immutable, built once, shared freely. Most places of a letter begin no word of a list, so
/// the first two scalars are asked of a small bitmap; each step after is one probe of a table.
/// Words are stored as given: fold them as the text is folded.
///
/// The tables lie behind pointers and are never freed: lists are constants of the program, and
/// every rule asks its lists at most places of a text, where counting references and checking
/// bounds would cost more than the answer. What is asked there is `public`, because only that is
/// inlined into other modules.
public struct WordTrie: @unchecked Sendable {
  /// A word found in a text.
  public struct Match: Sendable, Equatable {
    /// The number given with the word.
    public let payload: Int
    /// Scalars of the word.
    public let length: Int

    /// Pairs the number of a word with its length.
    @inlinable
    public init(payload: Int, length: Int) {
      self.payload = payload
      self.length = length
    }
  }

  /// Words longer than this are a mistake of the list.
  package static let lengthLimit = 64

  /// The payload of a place where no word ends.
  @usableFromInline static let noWord = Int.min

  /// The words and their numbers, as given.
  private let listed: Unmanaged<WordList>
  /// One bit for each scalar of plane 0 that begins a word; the last bit stands for the rest.
  @usableFromInline let starts: UnsafePointer<UInt64>
  /// One bit for each hash of the first two scalars of a word, or of its only scalar and 0.
  @usableFromInline let pairs: UnsafePointer<UInt64>
  /// The hash of two scalars is shifted by so much.
  @usableFromInline let pairShift: UInt32
  /// Whether some word has one scalar only.
  @usableFromInline let hasSingles: Bool
  /// Open addressing, a power of 2 in size.
  @usableFromInline let slots: UnsafePointer<WordSlot>
  @usableFromInline let mask: Int

  /// Builds the list from words and the numbers they answer with.
  ///
  /// - Precondition: No word is empty, longer than `lengthLimit`, or given twice with
  ///   different numbers; no number is `Int.min`.
  package init(_ words: [(String, Int)]) {
    var edges = WordEdges()
    var payloads = [Self.noWord]
    var starts = [UInt64](repeating: 0, count: 1_024)
    for (word, payload) in words {
      precondition(payload != Self.noWord)
      var node: UInt32 = 0
      var length = 0
      for scalar in word.unicodeScalars {
        if length == 0 { Self.mark(scalar.value, in: &starts) }
        let child = edges.child(of: Self.key(node, scalar.value))
        if child.isNew { payloads.append(Self.noWord) }
        node = child.node
        length += 1
      }
      precondition(length > 0 && length <= Self.lengthLimit, "\(word) is empty or too long")
      let known = payloads[Int(node)]
      precondition(known == Self.noWord || known == payload, "\(word) has two payloads")
      payloads[Int(node)] = payload
    }
    let (pairs, pairShift) = Self.pairs(of: words.map(\.0))
    listed = .passRetained(WordList(words: words))
    self.starts = Self.kept(starts)
    self.pairs = Self.kept(pairs)
    self.pairShift = pairShift
    hasSingles = words.contains { $0.0.unicodeScalars.dropFirst().isEmpty }
    let slots = Self.table(of: edges, payloads)
    self.slots = Self.kept(slots)
    mask = slots.count - 1
  }

  /// The words and their numbers, as given.
  package var words: [(String, Int)] { listed.takeUnretainedValue().words }

  /// The elements of a table at a place of their own, for as long as the program runs.
  private static func kept<Element>(_ table: [Element]) -> UnsafePointer<Element> {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: table.count)
    memory.initialize(from: table, count: table.count)
    return UnsafePointer(memory)
  }

  /// The bits of the beginnings of words, 64 a word or so, and the shift of their hashes.
  private static func pairs(of words: [String]) -> (bits: [UInt64], shift: UInt32) {
    var shift: UInt32 = 22
    while shift > 14, 1 << (32 - shift) < words.count * 64 { shift -= 1 }
    var bits = [UInt64](repeating: 0, count: 1 << (26 - shift))
    for word in words {
      var scalars = word.unicodeScalars.makeIterator()
      let place = pair(scalars.next()?.value ?? 0, scalars.next()?.value ?? 0, shift)
      bits[place >> 6] |= 1 << UInt64(place & 63)
    }
    return (bits, shift)
  }

  /// The hash of two scalars.
  @inlinable @inline(__always)
  static func pair(_ first: UInt32, _ second: UInt32, _ shift: UInt32) -> Int {
    Int((first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B) &>> shift)
  }

  private static func mark(_ scalar: UInt32, in starts: inout [UInt64]) {
    let place = Int(min(scalar, 0xFFFF))
    starts[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// Node and scalar in one number that is never 0.
  @inlinable @inline(__always)
  static func key(_ node: UInt32, _ scalar: UInt32) -> UInt64 {
    UInt64(node) << 32 | UInt64(scalar) | 1 << 31
  }

  @inlinable @inline(__always)
  static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  /// Lays the edges out in a table that is at most half full, in an order free of hashing seeds.
  private static func table(of edges: WordEdges, _ payloads: [Int]) -> [WordSlot] {
    var size = 16
    while size < edges.list.count * 2 { size *= 2 }
    let free = WordSlot(key: 0, payload: noWord, following: 0, child: 0)
    var slots = [WordSlot](repeating: free, count: size)
    var following = [UInt64](repeating: 0, count: payloads.count)
    for (key, _) in edges.list {
      following[Int(key >> 32)] |= followingBit(UInt32(key & 0x7FFF_FFFF))
    }
    for (key, child) in edges.list {
      var place = slot(key, size - 1)
      while slots[place].key != 0 { place = (place + 1) & (size - 1) }
      slots[place] = WordSlot(
        key: key, payload: payloads[Int(child)], following: following[Int(child)], child: child)
    }
    return slots
  }

  /// The bit of a scalar in `WordSlot.following`.
  @inlinable @inline(__always)
  static func followingBit(_ scalar: UInt32) -> UInt64 { 1 &<< UInt64(scalar & 63) }

  /// The slot of the edge from a node along a scalar, `nil` where there is none.
  @inlinable @inline(__always)
  func edge(from node: UInt32, along scalar: UInt32) -> UnsafePointer<WordSlot>? {
    let key = Self.key(node, scalar)
    var place = Self.slot(key, mask)
    while slots[place].key != key {
      if slots[place].key == 0 { return nil }
      place = (place &+ 1) & mask
    }
    return slots + place
  }

  /// Whether some word may begin with this scalar; `false` is certain.
  @inlinable @inline(__always)
  public func mayStart(with scalar: UInt32) -> Bool {
    let place = Int(min(scalar, 0xFFFF))
    return starts[place &>> 6] & (1 &<< UInt64(place & 63)) != 0
  }

  /// Whether some word may begin at an offset that lies before an end; `false` is certain.
  @inlinable @inline(__always)
  func mayStand(in text: UnsafeBufferPointer<UInt32>, at offset: Int, to end: Int) -> Bool {
    let first = text[offset]
    if offset &+ 1 < end {
      let place = Self.pair(first, text[offset &+ 1], pairShift)
      if pairs[place &>> 6] & (1 &<< UInt64(place & 63)) != 0 { return true }
    }
    guard hasSingles else { return false }
    let place = Self.pair(first, 0, pairShift)
    return pairs[place &>> 6] & (1 &<< UInt64(place & 63)) != 0
  }

  /// The longest word that begins at an offset and ends at or before a limit.
  ///
  /// Without a limit the word may run to the end of the text.
  ///
  /// - Precondition: `offset` is not negative and `limit` not past the end of the text.
  @inlinable @inline(__always)
  public func longestMatch(
    in text: UnsafeBufferPointer<UInt32>, at offset: Int, limit: Int? = nil
  ) -> Match? {
    let end = limit ?? text.count
    precondition(offset >= 0 && end <= text.count)
    guard offset < end, mayStand(in: text, at: offset, to: end) else { return nil }
    return longestMatch(in: text, from: offset, to: end)
  }

  /// The longest word that begins at an offset of an array; see the form for buffers.
  @inlinable @inline(__always)
  public func longestMatch(in text: [UInt32], at offset: Int, limit: Int? = nil) -> Match? {
    text.withUnsafeBufferPointer { longestMatch(in: $0, at: offset, limit: limit) }
  }

  /// The longest word at an offset before an end, where `mayStand` has said yes.
  @usableFromInline
  func longestMatch(
    in text: UnsafeBufferPointer<UInt32>, from offset: Int, to end: Int
  ) -> Match? {
    var node: UInt32 = 0
    var index = offset
    var payload = Self.noWord
    var length = 0
    while let edge = edge(from: node, along: text[index]) {
      node = edge.pointee.child
      index &+= 1
      if edge.pointee.payload != Self.noWord {
        payload = edge.pointee.payload
        length = index &- offset
      }
      guard index < end, edge.pointee.following & Self.followingBit(text[index]) != 0 else { break }
    }
    return length > 0 ? Match(payload: payload, length: length) : nil
  }

  /// The first place in a range where a word of the list begins, with the longest that does.
  ///
  /// - Precondition: The range lies in the text.
  public func firstMatch(
    in text: UnsafeBufferPointer<UInt32>, _ range: Range<Int>
  ) -> (place: Int, match: Match)? {
    guard !range.isEmpty else { return nil }
    precondition(range.lowerBound >= 0 && range.upperBound <= text.count)
    var index = range.lowerBound
    while index < range.upperBound {
      if mayStand(in: text, at: index, to: range.upperBound),
        let match = longestMatch(in: text, from: index, to: range.upperBound)
      {
        return (index, match)
      }
      index &+= 1
    }
    return nil
  }

  /// Every word that begins at an offset and ends at or before a limit, shortest first.
  package func allMatches(
    in text: UnsafeBufferPointer<UInt32>, at offset: Int, limit: Int? = nil
  ) -> [Match] {
    let end = limit ?? text.count
    precondition(offset >= 0 && end <= text.count)
    guard offset < end, mayStart(with: text[offset]) else { return [] }
    var node: UInt32 = 0
    var index = offset
    var matches: [Match] = []
    while index < end, let edge = edge(from: node, along: text[index]) {
      node = edge.pointee.child
      index += 1
      let payload = edge.pointee.payload
      if payload != Self.noWord {
        matches.append(Match(payload: payload, length: index - offset))
      }
    }
    return matches
  }

  /// Every word that begins at an offset of an array; see the form for buffers.
  package func allMatches(in text: [UInt32], at offset: Int, limit: Int? = nil) -> [Match] {
    text.withUnsafeBufferPointer { allMatches(in: $0, at: offset, limit: limit) }
  }
}

/// One edge of a word list, with the node it leads to.
@usableFromInline
struct WordSlot {
  /// Node and scalar in one key, 0 for a free slot.
  @usableFromInline let key: UInt64
  /// The number of the word that ends with this edge, `WordTrie.noWord` where none does.
  @usableFromInline let payload: Int
  /// One bit for each 64th of the scalars that go on from here.
  @usableFromInline let following: UInt64
  @usableFromInline let child: UInt32
}

/// The words that a list was made of.
private final class WordList: Sendable {
  let words: [(String, Int)]

  init(words: [(String, Int)]) {
    self.words = words
  }
}
