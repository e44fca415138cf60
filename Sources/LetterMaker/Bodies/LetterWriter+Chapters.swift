import Values

/// Long bodies, each with its outline.
extension LetterWriter {
  /// What a chapter is about.
  struct Chapter {
    /// Its heading.
    let words: String
    /// What its sentences are about; the heading's words give the same role.
    let family: Frame.Family
  }

  /// `一、` chapters on what was done, what is wrong and what comes next.
  mutating func writeChapterBody(_ length: Int) {
    let answerFirst = once(in: 2)
    if answerFirst {
      writeAnswer(to: head.request)
      composer.endParagraph()
    }
    let chapters = chapters()
    let start = composer.count
    for (index, chapter) in chapters.enumerated() {
      openChapter(chapter, index)
      let share = start + (length - start) * (index + 1) / chapters.count
      writeChapterText(chapter.family, until: share)
    }
    if !answerFirst {
      composer.heading(
        "\(Names.numeral(chapters.count + 1))、", "关于\(head.request)的建议", depth: 1, end: .line)
      decide()
      composer.endParagraph()
    }
  }

  private mutating func chapters() -> [Chapter] {
    var chapters: [Chapter] = []
    if once(in: 3) { chapters.append(Chapter(words: one(of: ["基本情况", "现状"]), family: .state)) }
    chapters.append(
      Chapter(words: one(of: ["工作开展情况", "工作成效", "主要工作成效"]), family: .done))
    if once(in: 2) { chapters.append(Chapter(words: "存在的问题", family: .trouble)) }
    chapters.append(
      Chapter(words: one(of: ["下一步打算", "下一步工作措施", "今后打算", "下一步工作对策"]), family: .plan))
    return chapters
  }

  private mutating func openChapter(_ chapter: Chapter, _ index: Int) {
    let marker = "\(Names.numeral(index + 1))、"
    let end: Composer.HeadingEnd = once(in: 4) ? .stopLine : .line
    if chapter.family == .plan, once(in: 5) {
      let year = head.year + 1
      composer.heading(
        marker, "工作打算", depth: 1, end: end, role: "计划",
        dated: ("\(year)年", .init(madeYear: year)))
      return
    }
    composer.heading(
      marker, chapter.words, depth: 1, end: end, role: chapter.family.rawValue)
  }

  private mutating func writeChapterText(_ family: Frame.Family, until length: Int) {
    if family == .trouble || family == .state {
      writeParagraph(1...3, family)
      return
    }
    if once(in: 3) {
      writeBracketSections(family, depth: 2, until: length)
    } else {
      writeItems(ItemStyle.allCases.picked(using: &random), family, until: length)
      while composer.count < length { writeParagraph(2...4, family) }
    }
  }

  /// `(一)` sections, each with plain text or items.
  private mutating func writeBracketSections(
    _ family: Frame.Family, depth: Int, until length: Int
  ) {
    var index = 1
    for work in shuffledWorks() where index <= 2 || composer.count < length {
      let end: Composer.HeadingEnd = [.line, .stop, .stopLine].picked(using: &random)
      composer.heading("(\(Names.numeral(index)))", work, depth: depth, end: end)
      if end != .stop, once(in: 2) {
        writeItems([.fullItems, .clauseItems, .runIn].picked(using: &random), family, until: 0)
      } else {
        writeParagraph(2...4, family)
      }
      index += 1
    }
  }

  /// Requests answered one by one, alone or below chapters.
  mutating func writeRequestBody(_ length: Int) {
    let count = number(2...3)
    writeParagraph(1...2, .state)
    while composer.count < length / 2 { writeParagraph(2...4, .done) }
    if once(in: 2) {
      writeRequests(count, RequestStyle.allCases.picked(using: &random), depth: 1)
    } else {
      composer.heading("一、", "工作成效", depth: 1, end: .line, role: "成绩")
      writeParagraph(2...4, .done)
      composer.heading("二、", "关于所提建议的答复", depth: 1, end: .line)
      writeRequests(count, [.bracketed, .issueLine].picked(using: &random), depth: 2)
      composer.heading("三、", "下一步打算", depth: 1, end: .line, role: "计划")
      writeParagraph(2...3, .plan)
    }
  }

  /// `(一)` is the outermost marker.
  mutating func writeBracketBody(_ length: Int) {
    writeAnswer(to: head.request)
    composer.endParagraph()
    writeBracketSections(.done, depth: 1, until: length)
    writeParagraph(1...3, .plan)
  }

  /// `1.` is the only marker.
  mutating func writeNumberBody(_ length: Int) {
    writeAnswer(to: head.request)
    composer.endParagraph()
    let style = number(0...2)
    var index = 1
    for work in shuffledWorks() where index <= 2 || composer.count < length {
      composer.heading(numberMarker(style, index), work, depth: 1, end: .stop)
      writeParagraph(2...3, .done)
      index += 1
    }
    writeParagraph(1...3, .plan)
  }

  private func numberMarker(_ style: Int, _ index: Int) -> String {
    switch style {
    case 0: "\(index)."
    case 1: "\(index)、"
    default: "第\(Names.numeral(index)),"
    }
  }

  /// No outline.
  mutating func writePlainLongBody(_ length: Int) {
    if once(in: 2) { writeParagraph(1...3, .state) }
    writeAnswer(to: head.request)
    composer.endParagraph()
    while composer.count < length { writeParagraph(2...5, .done) }
    if once(in: 2) { writeParagraph(1...2, .trouble) }
    writeParagraph(1...3, .plan)
  }
}
