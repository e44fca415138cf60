import Values

/// Items below a heading: 一是 lists, run-in headings, 首先 … 其次.
extension LetterWriter {
  /// How the items of a paragraph are marked.
  enum ItemStyle: CaseIterable {
    /// `一是加强领导。…二是…` with full sentences as headings.
    case fullItems
    /// `一是加强领导,…。` with clauses as headings.
    case clauseItems
    /// `一是…;二是…。` with clauses as headings in one sentence.
    case semicolonItems
    /// `稳基础。…强队伍。…`.
    case runIn
    /// `在服务方面。…`, a line each.
    case aspects
    /// `首先,…。其次,…。最后,…。` inside a 一是 item.
    case ordered
    /// No items: plain paragraphs.
    case plain
  }

  /// Writes the text of a section in the style, until `length` characters are written.
  mutating func writeItems(_ style: ItemStyle, _ family: Frame.Family, until length: Int) {
    switch style {
    case .fullItems: writeFullItems(family, until: length)
    case .clauseItems: writeClauseItems(family)
    case .semicolonItems: writeSemicolonItems(family)
    case .runIn: writeRunIns(family)
    case .aspects: writeAspects(family)
    case .ordered: writeOrderedItems(family)
    case .plain: writePlain(family, until: length)
    }
    composer.endParagraph()
  }

  private mutating func writePlain(_ family: Frame.Family, until length: Int) {
    repeat { writeParagraph(2...4, family) } while composer.count < length
  }

  private mutating func writeFullItems(_ family: Frame.Family, until length: Int) {
    let works = shuffledWorks()
    let ownLines = once(in: 2)
    for (index, work) in works.prefix(number(2...5)).enumerated() {
      if index > 1, composer.count > length { break }
      composer.heading("\(Names.numeral(index + 1))是", work, depth: 3, end: .stop)
      writeSentences(1...3, family)
      if ownLines { composer.endParagraph() }
    }
  }

  private mutating func writeClauseItems(_ family: Frame.Family) {
    let works = shuffledWorks()
    for (index, work) in works.prefix(number(2...4)).enumerated() {
      let marker = "\(Names.numeral(index + 1))是"
      let start = composer.heading(marker, work, depth: 3, end: .clause)
      write(
        ",\(effect()),\(one(of: Words.methods)),\(effect())。", role: family.rawValue, from: start)
    }
  }

  /// One sentence from the first 一是 to the full stop.
  private mutating func writeSemicolonItems(_ family: Frame.Family) {
    let works = shuffledWorks()
    let count = number(2...4)
    var first: Int?
    for (index, work) in works.prefix(count).enumerated() {
      let marker = "\(Names.numeral(index + 1))是"
      let start = composer.heading(marker, work, depth: 3, end: .clause)
      first = first ?? start
      composer.write(",\(one(of: Words.methods)),\(effect())\(index + 1 == count ? "" : ";")")
    }
    write("。", role: nil, from: first)
  }

  private mutating func writeRunIns(_ family: Frame.Family) {
    let heads = Words.runIns.shuffled(using: &random).prefix(number(2...4))
    for head in heads {
      composer.heading(nil, head, depth: 3, end: .stop)
      writeSentences(1...2, family)
      if once(in: 2) { composer.endParagraph() }
    }
  }

  private mutating func writeAspects(_ family: Frame.Family) {
    for head in Words.aspects.shuffled(using: &random).prefix(number(2...3)) {
      composer.heading(nil, "在\(head)方面", depth: 3, end: .stop)
      writeParagraph(1...3, family)
    }
  }

  private mutating func writeOrderedItems(_ family: Frame.Family) {
    let works = shuffledWorks()
    for (index, numeral) in ["一是", "二是"].enumerated() {
      composer.heading(numeral, works[index], depth: 3, end: .stop)
      for (step, word) in ["首先", "其次", "最后"].enumerated() where index == 0 {
        composer.heading(word, works[2 + step], depth: 4, end: .stop, joint: ",")
        writeSentence(family)
      }
      if index > 0 { writeSentences(1...2, family) }
      composer.endParagraph()
    }
  }

  /// The topic's works in another order.
  mutating func shuffledWorks() -> [String] { topic.works.shuffled(using: &random) }
}
