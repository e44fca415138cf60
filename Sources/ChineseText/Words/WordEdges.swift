/// The edges of a word list while it is built: which node each node and scalar lead to.
///
/// Open addressing with the hash of the finished table; a program builds two hundred lists before
/// it has read its first letter, so this is not left to a general dictionary.
struct WordEdges {
  /// Key and child of each edge, in the order they were added; children count up from 1.
  private(set) var list: [(key: UInt64, child: UInt32)] = []
  private var slots: [UInt32]

  init() {
    slots = [UInt32](repeating: 0, count: 64)
  }

  /// The child that a key leads to, added when it is new.
  mutating func child(of key: UInt64) -> (node: UInt32, isNew: Bool) {
    if list.count * 2 >= slots.count { grow() }
    let place = place(of: key)
    if slots[place] != 0 { return (list[Int(slots[place]) - 1].child, false) }
    let child = UInt32(list.count + 1)
    list.append((key, child))
    slots[place] = child
    return (child, true)
  }

  /// The slot of a key, or the free one where it belongs.
  private func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var place = WordTrie.slot(key, mask)
    while slots[place] != 0, list[Int(slots[place]) - 1].key != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for (index, edge) in list.enumerated() { slots[place(of: edge.key)] = UInt32(index + 1) }
  }
}
