import Values

/// What stands in front of the salutation.
extension LetterWriter {
  /// Writes block, titles and number of the letter.
  mutating func writeFront() {
    let title = plan.titleShape.map {
      TitleText($0, head: head, session: plan.titleSession, &random)
    }
    if let layout = plan.block, !plan.isBlockBehindTitle || title == nil { writeBlock(layout) }
    if plan.hasPageTitle, title != nil { writePageTitle() }
    if plan.docNumberPlace == .beforeTitle { writeDocNumberLine(hasCategory: false) }
    if let title { writeTitle(title, count: 1) }
    if let layout = plan.block, plan.isBlockBehindTitle, title != nil { writeBlock(layout) }
    if plan.hasLetterhead {
      composer.write("\(head.agency)")
      evidence.state(head.answering, as: .full, at: .letterhead, end: composer.count)
      composer.write("文件\n")
    }
    switch plan.docNumberPlace {
    case .ownLine: writeDocNumberLine(hasCategory: false)
    case .withCategory: writeDocNumberLine(hasCategory: true)
    default: writeCategoryLine()
    }
    if let title, plan.titleCount > 1 { writeTitle(title, count: plan.titleCount - 1) }
  }

  /// The page is often named after the subject.
  private mutating func writePageTitle() {
    composer.write(head.subject)
    evidence.state(.subject, [head.subject], rank: 3, end: composer.count)
    composer.write(random.isOne(in: 2) ? "\n\n" : "\n")
  }

  private mutating func writeDocNumberLine(hasCategory: Bool) {
    let number = head.docNumber.printed
    composer.write(number)
    evidence.state(.docNumber, [number], rank: 0, end: composer.count)
    evidence.state(.year, ["\(head.year)"], rank: 0, end: composer.count)
    if hasCategory, !self.hasCategory {
      let code = head.category
      composer.write(
        ["(\(code)类)", " \(code)", " (\(code))", " \(code)类", " 类别:\(code)", "  办理类别:\(code)类"]
          .picked(using: &random))
      stateCategory()
    }
    composer.write("\n")
  }

  private mutating func writeCategoryLine() {
    guard !hasCategory, random.isOne(in: 8) else { return }
    let code = head.category
    composer.write(
      ["类别:\(code)", "办理类别:\(code)类", "(\(code)类)", "办理结果:\(code)"].picked(using: &random))
    stateCategory()
    composer.write("\n")
  }

  /// Notes the category, which was just printed.
  mutating func stateCategory() {
    hasCategory = true
    evidence.state(.category, [head.category], rank: 0, end: composer.count)
  }

  /// Prints the title some times, in one line or broken.
  private mutating func writeTitle(_ title: TitleText, count: Int) {
    for _ in 0..<count {
      let isBroken = random.isOne(in: 4)
      writePieces(title, isBroken: isBroken)
      stateTitle(title)
      if plan.docNumberPlace == .titleEnd, !hasTitleNumber {
        writeTitleEnd(title)
      }
      composer.write("\n")
    }
  }

  private mutating func writeTitleEnd(_ title: TitleText) {
    let number = head.docNumber.printed
    composer.write(" \(number)")
    hasTitleNumber = true
    composer.truth.alternatives["title"] = ["\(title.text) \(number)"]
    evidence.state(.docNumber, [number], rank: 2, end: composer.count)
    evidence.state(.year, ["\(head.year)"], rank: 0, end: composer.count)
  }

  private mutating func writePieces(_ title: TitleText, isBroken: Bool) {
    var lineCount = 1
    var lineLength = 0
    for (index, piece) in title.pieces.enumerated() {
      let length = piece.text.count
      let isCandidate = index > 0 && lineLength >= 6 && lineCount < 3
      let isLast = index == title.pieces.count - 1
      if isBroken, isCandidate, !isLast, random.isOne(in: 2) || lineLength + length > 30 {
        composer.write("\n")
        lineCount += 1
        lineLength = 0
      }
      switch piece {
      case .words(let words):
        let isSplit = isBroken && isLast && words.hasSuffix("答复") && lineCount < 3
        if isSplit, random.isOne(in: 3) {
          composer.write("\(words.dropLast())\n复")
        } else {
          composer.write(words)
        }
      case .cited(let subject, let number): composer.cite(subject, number: number)
      }
      lineLength += length
    }
  }

  private mutating func stateTitle(_ title: TitleText) {
    let end = composer.count
    evidence.state(.title, [title.text], rank: 0, end: end)
    if let (form, place) = title.agency {
      evidence.state(head.answering, as: form, at: place, end: end)
    }
    if let session = title.session { state(session, rank: 0) }
    if let number = title.number { evidence.state(.number, [number], rank: 0, end: end) }
    if title.hasKind { evidence.state(.kind, [head.kind], rank: 0, end: end) }
    if let (text, rank) = title.subject { evidence.state(.subject, [text], rank: rank, end: end) }
  }

  /// Notes a session that was just printed.
  mutating func state(_ session: SessionShape, rank: Int) {
    evidence.state(.session, [head.session], rank: rank, end: composer.count)
    if session == .withPlace {
      evidence.state(assembly: head.assembly, end: composer.count)
    }
  }
}
