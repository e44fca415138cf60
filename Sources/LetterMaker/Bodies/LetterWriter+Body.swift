import Values

/// Everything between opening and closing.
extension LetterWriter {
  /// Writes the body, about as long as asked for; the last paragraph is finished.
  mutating func writeBody(lengthCharacters: Int) {
    composer.endParagraph()
    if lengthCharacters < 700 {
      writeShortBody(lengthCharacters)
    } else {
      writeLongBody(lengthCharacters)
    }
    composer.closeSections(to: 0)
  }

  /// One request, one outcome, few figures: the commonest letter.
  private mutating func writeShortBody(_ length: Int) {
    switch number(0...7) {
    case 0: writeStatesThenAnswer()
    case 1: writeListedAnswer()
    case 2: writeNumberedRequests()
    case 3: writeWholeLetterAnswer()
    default: writePlainAnswer()
    }
    while composer.count < length { writeParagraph(1...3, .done) }
    writeParagraph(1...2, .plan)
  }

  private mutating func writePlainAnswer() {
    writeAnswer(to: head.request)
    writeSentences(0...2, .done)
    composer.endParagraph()
    if once(in: 3) { writeParagraph(1...1, .trouble) }
  }

  private mutating func writeStatesThenAnswer() {
    writeParagraph(1...2, .state)
    writeAnswer(to: head.request)
    composer.endParagraph()
  }

  private mutating func writeListedAnswer() {
    writeAnswer(to: head.request)
    composer.endParagraph()
    let style: ItemStyle = once(in: 2) ? .clauseItems : .semicolonItems
    writeItems(style, .done, until: 0)
  }

  private mutating func writeNumberedRequests() {
    writeRequests(2, once(in: 2) ? .numbered : .chapters, depth: 1)
  }

  /// No request is quoted: the letter's one answer stands by itself.
  private mutating func writeWholeLetterAnswer() {
    writeSentences(0...1, .state)
    decide()
    composer.endParagraph()
  }

  private mutating func writeLongBody(_ length: Int) {
    switch number(0...5) {
    case 0: writeRequestBody(length)
    case 1: writeBracketBody(length)
    case 2: writeNumberBody(length)
    case 3: writePlainLongBody(length)
    default: writeChapterBody(length)
    }
  }
}
