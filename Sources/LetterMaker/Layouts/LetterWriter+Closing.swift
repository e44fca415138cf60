import Values

/// What stands behind the body.
extension LetterWriter {
  /// The parts of a sign-off, in the order of printing.
  private enum Part {
    case agency, date, contact, disclosure, copies, printLine, category
  }

  /// Writes the closing formula and the sign-off.
  mutating func writeClosing() {
    bodyEnd = composer.count
    let count = random.isOne(in: 12) ? 0 : random.isOne(in: 4) ? 2 : 1
    for _ in 0..<count { composer.write(closingLine() + "\n") }
    for part in signOffParts() { write(part) }
  }

  private mutating func closingLine() -> String {
    let word = head.level
    let you = head.proposers.count == 1 ? "您" : "你们"
    return [
      "感谢\(you)对我们工作的关心与支持!", "感谢\(you)对我\(word)工作的关心和支持,欢迎多提宝贵意见。",
      "衷心感谢\(you)对我\(word)各项事业的关心、理解和支持!", "特此答复。", "此复。", "专此答复。", "谨此答复。",
      "以上答复如有不妥,请批评指正。", "此致\n敬礼", "特此函告。",
      "以上答复,\(you)是否满意,请填写征询意见表反馈\(head.selfWord)。",
    ].picked(using: &random)
  }

  private mutating func signOffParts() -> [Part] {
    var parts: [Part] = []
    if plan.hasSignOffAgency { parts.append(.agency) }
    if plan.hasSignOffDate {
      parts.insert(.date, at: random.isOne(in: 15) ? 0 : parts.count)
    }
    if random.isPercent(45) {
      parts.insert(.contact, at: random.isOne(in: 3) ? 0 : parts.count)
    }
    if !hasDisclosure, random.isOne(in: 6) { parts.append(.disclosure) }
    if !hasCategory, random.isOne(in: 14) { parts.append(.category) }
    if random.isOne(in: 4) { parts.append(.copies) }
    if random.isOne(in: 8) { parts.append(.printLine) }
    return parts
  }

  private mutating func write(_ part: Part) {
    switch part {
    case .agency: writeSignOffAgency()
    case .date:
      let day = CalendarDay(year: head.year, month: head.month, day: head.day)
      signOffDate = composer.write(printed(day, isCell: false))
      evidence.state(.issued, [day.iso], rank: 0, end: composer.count)
      composer.write("\n")
    case .contact: writeContact()
    case .disclosure:
      let words = ["主动公开", "依申请公开", "同意公开"].picked(using: &random)
      composer.write(words == "同意公开" ? "(同意公开)" : "(此件\(words))")
      evidence.state(.disclosure, [words], rank: 0, end: composer.count)
      composer.write("\n")
    case .category:
      composer.write("办理类别:\(head.category)")
      stateCategory()
      composer.write("\n")
    case .copies:
      let separator = ["、", ",", " "].picked(using: &random)
      let copies = random.isOne(in: 4) ? "(2份)" : ""
      composer.write(
        "\(random.isOne(in: 6) ? "抄报" : "抄送"):\(head.copies.joined(separator: separator))\(copies)。"
      )
      evidence.state(.cc, head.copies, rank: 0, end: composer.count)
      composer.write("\n")
    case .printLine:
      let day = CalendarDay(year: head.year, month: head.month, day: head.day)
        .later(by: Int.random(in: 0...5, using: &random))
      let office = head.answering.printed(.last)
      composer.write(
        "\(office)\(office.hasSuffix("办公室") ? "" : "办公室")  \(day.year)年\(day.month)月\(day.day)日印发\n"
      )
    }
  }

  private mutating func writeSignOffAgency() {
    let form = random.form(of: head.answering)
    composer.write(head.answering.printed(form))
    evidence.state(head.answering, as: form, at: .signOff, end: composer.count)
    if random.isOne(in: 25), head.chainHasCounty {
      let plate = "(\(head.assembly.last.word)\(otherOffice()))"
      composer.write(plate)
      let texts = Office.Form.allCases.map { head.answering.printed($0) }
      composer.truth.alternatives["agency"] = texts + texts.map { $0 + plate }
    }
    composer.write("\n")
    if random.isOne(in: 25) {
      composer.write("\(head.assembly.last.printed)\(otherOffice())\n")
    }
  }

  private mutating func writeContact() {
    let (name, phone) = (head.contact, head.phone)
    let shape = Int.random(in: 0..<8, using: &random)
    switch shape {
    case 0: composer.write("(联系人:\(name),联系电话:\(phone))")
    case 1: composer.write("联系人及电话:\(name) \(phone)")
    case 2: composer.write("联系人:\(name)、\(phone)")
    case 3: composer.write("经办人:\(name)\n联系电话:\(phone)")
    case 4: composer.write("联 系 人:\(name)  电 话:\(phone)")
    case 5: composer.write("承办人:\(name)  电话:\(phone)")
    case 6: composer.write("联系电话:\(phone)")
    default: composer.write("联系人:\(name) 联系电话:\(phone)")
    }
    if shape != 6 { evidence.state(.contact, [name], rank: 0, end: composer.count) }
    evidence.state(.phone, [phone], rank: 0, end: composer.count)
    composer.write("\n")
  }
}

extension LetterHead {
  /// Whether the smallest place has offices of its own kind beside it.
  var chainHasCounty: Bool { answering.chain.last.level != "乡" }
}
