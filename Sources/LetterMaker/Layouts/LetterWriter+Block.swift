import Values

/// The metadata block in front of a letter.
extension LetterWriter {
  /// Writes the block in its layout.
  mutating func writeBlock(_ layout: BlockLayout) {
    switch layout {
    case .bullets: writeBullets()
    case .card: writeCard()
    default:
      var fields = blockFields()
      // An empty cell at the end would take the line behind the block for its value.
      while layout == .alternate, fields.last?.value == nil, fields.count > 1 {
        fields.removeLast()
      }
      let isSpaced = random.isOne(in: 8)
      let isPaired = random.isOne(in: 2)
      for _ in 0..<(plan.isBlockTwice ? 2 : 1) {
        write(fields, as: layout, isSpaced: isSpaced, isPaired: isPaired)
      }
    }
  }

  private mutating func write(
    _ fields: [BlockField], as layout: BlockLayout, isSpaced: Bool, isPaired: Bool
  ) {
    for (index, field) in fields.enumerated() {
      let isLast = index == fields.count - 1
      let label = isSpaced ? Self.spaced(field.label) : field.label
      let isSecond = index % 2 == 1
      switch layout {
      case .cells:
        composer.write("\(label): | ")
        write(field, before: field.value == nil ? "|" : " |")
        composer.write(isSecond || isLast ? "\n" : " ")
      case .pairs:
        composer.write("\(label):")
        write(field, before: isSecond || isLast ? "\n" : "  ")
      case .words:
        composer.write("\(label) ")
        write(field, before: isSecond || isLast || !isPaired ? "\n" : " ")
      case .oneLine:
        composer.write(isPaired ? "\(label): " : "\(label) ")
        write(field, before: isLast ? "\n" : " ")
      default:
        composer.write("\(label)\n")
        write(field, before: field.value == nil ? "" : "\n")
      }
    }
  }

  /// Writes the value of a field and notes what it states.
  private mutating func write(_ field: BlockField, before end: String) {
    if let value = field.value {
      composer.write(value)
      state(field.statement)
    }
    composer.write(end)
  }

  private mutating func state(_ statement: BlockField.Statement) {
    let end = composer.count
    switch statement {
    case .nothing: break
    case .column(let column, let values, let rank):
      evidence.state(column, values, rank: rank, end: end)
    case .agency(let form, let place):
      evidence.state(head.answering, as: form, at: place, end: end)
    case .publisher(let office): evidence.state(other: office, at: .publisher, end: end)
    }
  }

  private static func spaced(_ label: String) -> String {
    label.count > 3 ? label : label.map(String.init).joined(separator: " ")
  }

  private mutating func writeBullets() {
    let index = indexNumber()
    composer.write("• \(index)\n")
    evidence.state(.indexNumber, [index], rank: 1, end: composer.count)
    let form = Office.Form.full
    composer.write("• \(head.answering.printed(form))\n")
    evidence.state(head.answering, as: form, at: .publisher, end: composer.count)
    if plan.hasSignOffDate { composer.write("• \(head.isoDate)\n") }
  }

  private mutating func writeCard() {
    composer.write("\(SessionShape.short.words(head))\n")
    evidence.state(.session, [head.session], rank: 2, end: composer.count)
    composer.write("\(head.caseNumber)\n")
    evidence.state(.number, ["\(head.caseNumber)"], rank: 2, end: composer.count)
    composer.write(random.isOne(in: 2) ? "建议人:\n" : "提案人: \n")
    composer.write("主办单位: \(head.agency)")
    evidence.state(head.answering, as: .full, at: .host, end: composer.count)
    composer.write("\n答复时间: \(head.isoDate)")
    evidence.state(.issued, [head.isoDate], rank: 1, end: composer.count)
    composer.write("\n")
  }

  /// An index number of an office and a year.
  mutating func indexNumber() -> String {
    let code = ["11330", "00264", "MB1A0", "K2077", "115301"].picked(using: &random)
    let middle = Int.random(in: 1_000_000...9_999_999, using: &random)
    let letter = ["", "Q", "X", "MB"].picked(using: &random)
    let serial = Int.random(in: 1...159_999, using: &random)
    let isPadded = random.isOne(in: 2)
    return "\(code)\(middle)\(letter)/\(head.year)-\(isPadded ? "0" : "")\(serial)"
  }
}
