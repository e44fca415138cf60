import Values

/// How the opening names what was asked.
enum OpeningShape: CaseIterable {
  case cited, citedAgain, citedThird, doubled, quoted, bare, numberOnly
}

/// The opening formula.
extension LetterWriter {
  /// Writes the salutation and the opening formula.
  mutating func writeOpening() {
    writeSalutation()
    if random.isOne(in: 6) { composer.write(thanks()) }
    let isOne = head.proposers.count == 1
    composer.write([isOne ? "您" : "你们", isOne ? "你" : "您们"].picked(using: &random))
    if let session = plan.openingSession {
      composer.write("在\(session.words(head))")
      state(session, rank: 1)
      composer.write(session == .cut ? "会议上" : "上")
    }
    composer.write("提出的")
    writeRequest()
    composer.write(
      ["收悉。", "收悉,", "已收悉。", "悉。", "已交\(head.selfWord)办理。", "已转交\(head.selfWord)办理,"]
        .picked(using: &random))
    if plan.hasHandlers { writeHandlers() } else if random.isOne(in: 2) { composer.write("经研究,") }
    composer.write(
      plan.salutation == .office
        ? "现提出会办意见如下"
        : ["现答复如下", "现将办理情况答复如下", "现将有关情况复函如下", "现回复如下", "答复如下", "现就有关问题答复如下"]
          .picked(using: &random))
    endOpening()
  }

  private mutating func thanks() -> String {
    let word = head.level
    return [
      "您好!", "感谢您对我\(word)各项工作的关心和支持。", "非常感谢您对我\(word)发展的关注。",
      "首先感谢您一直以来的关心与支持!",
    ].picked(using: &random)
  }

  /// Ends with a colon and a new line, or with a full stop and no line break at all.
  private mutating func endOpening() {
    let isColon = random.isPercent(80)
    composer.write(isColon ? ":" : "。")
    openingEndsInline = !isColon && random.isOne(in: 2)
    composer.write("\n")
  }

  private mutating func writeRequest() {
    let number = head.caseNumber
    switch plan.opening {
    case .cited, .citedAgain, .citedThird:
      let text = TitleText.number(number, year: head.year, &random)
      let isNumbered = random.isPercent(60)
      composer.cite(head.subject, number: isNumbered ? text.text : nil)
      evidence.state(.subject, [head.subject], rank: 0, end: composer.count)
      if isNumbered {
        composer.write("(\(text.text))")
        evidence.state(.number, [text.bare], rank: 1, end: composer.count)
      }
      if random.isOne(in: 2) { writeKindWord("的") }
    case .doubled:
      composer.write("关于")
      composer.cite(head.subject, number: nil)
      evidence.state(.subject, [head.subject], rank: 0, end: composer.count)
      writeKindWord("的")
    case .quoted:
      composer.write("“\(head.subject)”")
      evidence.state(.subject, [head.subject], rank: 2, end: composer.count)
      writeKindWord("的")
    case .bare:
      composer.write("关于\(head.request)的\(head.kind)")
      evidence.state(
        .subject, ["关于\(head.request)的\(head.kind)"], rank: 3, end: composer.count)
      evidence.state(.kind, [head.kind], rank: 1, end: composer.count)
    case .numberOnly:
      composer.write("第\(number)号")
      evidence.state(.number, ["\(number)"], rank: 1, end: composer.count)
      writeKindWord("")
    }
  }

  private mutating func writeKindWord(_ lead: String) {
    composer.write("\(lead)\(head.kind)")
    evidence.state(.kind, [head.kind], rank: 1, end: composer.count)
  }

  private mutating func writeHandlers() {
    let names = head.handlers.joined(separator: "、")
    let several = head.handlers.count > 1 ? "等单位" : ""
    composer.write(
      ["经商\(names),", "经\(names)会办,", "会同\(names)", "经会同\(names)研究,", "组织\(names)\(several)认真研究,"]
        .picked(using: &random))
    evidence.state(.handlers, head.handlers, rank: 0, end: composer.count)
    if composer.text.last != "," { composer.write("认真办理,") }
  }
}

extension Composer {
  /// Writes the letter's own proposal in brackets; its number stands before or behind it.
  mutating func cite(_ subject: String, number: String?) {
    let span = write("《\(subject)》")
    truth.citations.append(
      MadeCitation(
        start: span.lowerBound, end: span.upperBound, title: subject, docNumber: Stated(number),
        issuer: .missing, year: .missing, genre: .open))
  }
}
