import Values

/// Front matter, opening and sign-off, in the genre's layouts.
extension LetterWriter {
  /// Writes a metadata block or none, and the title.
  mutating func writeFront() {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: writePipeTable()
    case 1: writeColonLabels()
    case 2: writeLabelLines()
    default: break
    }
    composer.write("\(head.letterTitle)\n")
    stateHead()
  }

  private mutating func stateHead() {
    composer.truth.title = head.letterTitle
    composer.truth.kind = head.kind
    composer.truth.agency = head.agency
    composer.truth.region = "\(head.place)\(head.level)"
    composer.truth.level = head.levelWord
    composer.truth.session = head.session
    composer.truth.number = "\(head.caseNumber)"
    composer.truth.subject = head.subject
    composer.truth.proposers = head.proposers
    composer.truth.issued = head.isoDate
    composer.truth.year = head.year
  }

  private mutating func writePipeTable() {
    let index = "MK\(1_000_000 + number)/\(head.year)-\(10_000 + number % 90_000)"
    composer.write("索引号: | \(index) | 公开方式: | 主动公开 |\n")
    composer.write("文号: | \(head.docNumber) | 成文日期: | \(head.isoDate) |\n")
    composer.write("发布机构: | \(head.agency) | 主题分类: | |\n")
    composer.truth.indexNumber = index
    composer.truth.docNumber = head.docNumber
    composer.truth.disclosure = "主动公开"
  }

  private mutating func writeColonLabels() {
    composer.write("发文字号:\(head.docNumber) 成文日期:\(head.printedDate)\n")
    composer.write("公开范围:依申请公开 办理结果:\(head.category)\n")
    composer.truth.docNumber = head.docNumber
    composer.truth.disclosure = "依申请公开"
    composer.truth.category = head.category
  }

  private mutating func writeLabelLines() {
    composer.write("文号\n\(head.docNumber)\n发布机构\n\(head.agency)\n成文日期\n\(head.isoDate)\n")
    composer.truth.docNumber = head.docNumber
  }

  /// Writes the salutation and the opening formula.
  mutating func writeOpening() {
    composer.write("\(head.proposers.joined(separator: "、"))\(head.title):\n")
    composer.write(head.proposers.count == 1 ? "您" : "你们")
    composer.write("在\(head.level)\(head.body)\(head.session)会议上提出的")
    composer.citation(head.subject)
    composer.write("(第\(head.caseNumber)号)收悉。现答复如下:\n")
  }

  /// Writes thanks, contact and sign-off.
  mutating func writeClosing() {
    composer.write("感谢您对我们工作的关心与支持!\n")
    if Bool.random(using: &random) {
      composer.write("联系人:\(head.contact) 联系电话:\(head.phone)\n")
      composer.truth.contact = head.contact
      composer.truth.phone = head.phone
    }
    composer.write("\(head.agency)\n\(head.printedDate)\n")
  }
}
