/// A word list that answers at any place of a text which of its words stand there.
///
/// Immutable, built once, shared freely. Most places of a letter begin no word of a list, so
/// the first scalar is asked of a bitmap of 8 kB; each further step is one probe of a table.
/// Words are stored as given: fold them as the text is folded.
package struct WordTrie: Sendable {
  /// A word found in a text.
  package struct Match: Sendable, Equatable {
    /// The number given with the word.
    package let payload: Int
    /// Scalars of the word.
    package let length: Int
  }

  /// Words longer than this are a mistake of the list.
  package static let lengthLimit = 64

  /// One bit for each scalar of plane 0 that begins a word; the last bit stands for the rest.
  @usableFromInline let starts: [UInt64]
  /// Open addressing: node and scalar in one key, 0 for a free slot.
  private let keys: [UInt64]
  private let children: [UInt32]
  /// The payload of the word that ends at a node, `noWord` where none does.
  private let payloads: [Int]
  private let mask: Int

  private static let noWord = Int.min

  /// Builds the list from words and the numbers they answer with.
  ///
  /// - Precondition: No word is empty, longer than `lengthLimit`, or given twice with
  ///   different numbers; no number is `Int.min`.
  package init(_ words: [(String, Int)]) {
    var edges: [UInt64: UInt32] = [:]
    var payloads = [Self.noWord]
    var starts = [UInt64](repeating: 0, count: 1_024)
    for (word, payload) in words {
      precondition(payload != Self.noWord)
      var node: UInt32 = 0
      var length = 0
      for scalar in word.unicodeScalars {
        if length == 0 { Self.mark(scalar.value, in: &starts) }
        let key = Self.key(node, scalar.value)
        let child = edges[key] ?? UInt32(payloads.count)
        if child == payloads.count {
          edges[key] = child
          payloads.append(Self.noWord)
        }
        node = child
        length += 1
      }
      precondition(length > 0 && length <= Self.lengthLimit, "\(word) is empty or too long")
      let known = payloads[Int(node)]
      precondition(known == Self.noWord || known == payload, "\(word) has two payloads")
      payloads[Int(node)] = payload
    }
    self.starts = starts
    self.payloads = payloads
    (keys, children, mask) = Self.table(of: edges)
  }

  private static func mark(_ scalar: UInt32, in starts: inout [UInt64]) {
    let place = Int(min(scalar, 0xFFFF))
    starts[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// Node and scalar in one number that is never 0.
  private static func key(_ node: UInt32, _ scalar: UInt32) -> UInt64 {
    UInt64(node) << 32 | UInt64(scalar) | 1 << 31
  }

  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
  }

  /// Lays the edges out in a table that is at most half full, in an order free of hashing seeds.
  private static func table(of edges: [UInt64: UInt32]) -> ([UInt64], [UInt32], Int) {
    var size = 16
    while size < edges.count * 2 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var children = [UInt32](repeating: 0, count: size)
    for (key, child) in edges.sorted(by: { $0.value < $1.value }) {
      var place = slot(key, size - 1)
      while keys[place] != 0 { place = (place + 1) & (size - 1) }
      keys[place] = key
      children[place] = child
    }
    return (keys, children, size - 1)
  }

  /// The child of a node along a scalar, 0 where there is none.
  private func child(of node: UInt32, along scalar: UInt32) -> UInt32 {
    let key = Self.key(node, scalar)
    var place = Self.slot(key, mask)
    while keys[place] != key {
      if keys[place] == 0 { return 0 }
      place = (place &+ 1) & mask
    }
    return children[place]
  }

  /// Whether some word may begin with this scalar; `false` is certain.
  @inlinable
  package func mayStart(with scalar: UInt32) -> Bool {
    let place = Int(min(scalar, 0xFFFF))
    return starts[place >> 6] & (1 << UInt64(place & 63)) != 0
  }

  /// The longest word that begins at an offset and ends at or before a limit.
  ///
  /// Without a limit the word may run to the end of the text.
  ///
  /// - Precondition: `offset` is not negative and `limit` not past the end of the text.
  @inlinable
  package func longestMatch(
    in text: UnsafeBufferPointer<UInt32>, at offset: Int, limit: Int? = nil
  ) -> Match? {
    let end = limit ?? text.count
    precondition(offset >= 0 && end <= text.count)
    guard offset < end, mayStart(with: text[offset]) else { return nil }
    return longestMatch(in: text, from: offset, to: end)
  }

  /// The longest word that begins at an offset of an array; see the form for buffers.
  @inlinable
  package func longestMatch(in text: [UInt32], at offset: Int, limit: Int? = nil) -> Match? {
    text.withUnsafeBufferPointer { longestMatch(in: $0, at: offset, limit: limit) }
  }

  @usableFromInline
  func longestMatch(
    in text: UnsafeBufferPointer<UInt32>, from offset: Int, to end: Int
  ) -> Match? {
    var node: UInt32 = 0
    var index = offset
    var best: Match?
    while index < end {
      node = child(of: node, along: text[index])
      if node == 0 { break }
      index += 1
      let payload = payloads[Int(node)]
      if payload != Self.noWord { best = Match(payload: payload, length: index - offset) }
    }
    return best
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
    while index < end {
      node = child(of: node, along: text[index])
      if node == 0 { break }
      index += 1
      let payload = payloads[Int(node)]
      if payload != Self.noWord { matches.append(Match(payload: payload, length: index - offset)) }
    }
    return matches
  }

  /// Every word that begins at an offset of an array; see the form for buffers.
  package func allMatches(in text: [UInt32], at offset: Int, limit: Int? = nil) -> [Match] {
    text.withUnsafeBufferPointer { allMatches(in: $0, at: offset, limit: limit) }
  }
}
