import Values

/// What a metadata block says.
extension LetterWriter {
  /// Some labels with their values, in the order of printing.
  mutating func blockFields() -> [BlockField] {
    var fields: [BlockField] = []
    if random.isPercent(60) {
      let index = indexNumber()
      fields.append(field(["索引号", "信息索引号"], index, .column(.indexNumber, [index], rank: 0)))
    }
    if plan.docNumberPlace == .block {
      let number = head.docNumber.printed
      fields.append(
        field(["文号", "发文字号", "文件编号"], number, .column(.docNumber, [number], rank: 1)))
    } else if random.isOne(in: 3) {
      fields.append(field(["文号", "发文字号"], nil, .nothing))
    }
    fields.append(contentsOf: officeFields())
    fields.append(contentsOf: dateFields())
    fields.append(contentsOf: caseFields())
    fields.append(contentsOf: peopleFields())
    while fields.count < 3 || random.isOne(in: 2) { fields.append(neutralField()) }
    fields.shuffle(using: &random)
    return Self.withoutRepeats(fields)
  }

  private mutating func officeFields() -> [BlockField] {
    guard random.isPercent(65) else { return [] }
    if random.isOne(in: 4) {
      let publisher = Office("人民政府办公室", in: head.assembly)
      guard publisher.printed(.last) != head.answering.printed(.last) else { return [] }
      return [
        field(["发布机构", "发文机关", "来源"], publisher.printed(.last), .publisher(publisher))
      ]
    }
    let form = random.form(of: head.answering)
    let isHost = random.isOne(in: 3)
    return [
      field(
        isHost ? ["主办单位", "承办单位"] : ["发布机构", "发文机关", "来源"],
        head.answering.printed(form), .agency(form, isHost ? .host : .publisher))
    ]
  }

  private mutating func dateFields() -> [BlockField] {
    var fields: [BlockField] = []
    let day = CalendarDay(year: head.year, month: head.month, day: head.day)
    if random.isPercent(55) || !plan.hasSignOffDate {
      let shift = random.isOne(in: 5) ? Int.random(in: 1...20, using: &random) : 0
      let shown = plan.hasSignOffDate ? day.later(by: shift) : day
      fields.append(
        field(
          ["成文日期", "成文时间", "生成日期", "答复时间"], printed(shown, isCell: true),
          .column(.issued, [shown.iso], rank: 1)))
    }
    if random.isPercent(50) {
      let shown = day.later(by: Int.random(in: 0...40, using: &random))
      fields.append(
        field(
          ["发布日期", "发布时间", "公开日期"], printed(shown, isCell: true),
          .column(.published, [shown.iso], rank: 0)))
    } else if random.isOne(in: 6) {
      fields.append(field(["发布日期", "公开日期"], nil, .nothing))
    }
    if random.isOne(in: 8) {
      let shown = day.later(by: Int.random(in: 300...900, using: &random))
      fields.append(field(["废止日期", "著录日期", "生效日期"], printed(shown, isCell: true), .nothing))
    }
    return fields
  }

  private mutating func caseFields() -> [BlockField] {
    var fields: [BlockField] = []
    if random.isOne(in: 3) {
      let value = ["主动公开", "依申请公开", "全文公开", "不予公开"].picked(using: &random)
      hasDisclosure = true
      fields.append(
        field(["公开方式", "公开范围", "是否公开"], value, .column(.disclosure, [value], rank: 0)))
    }
    if random.isOne(in: 6) {
      hasCategory = true
      let isClass = random.isOne(in: 2)
      fields.append(
        field(
          ["办理结果", "办复类别", "办复类型", "类别"], head.category + (isClass ? "类" : ""),
          .column(.category, [head.category], rank: 0)))
    } else if random.isOne(in: 12) {
      fields.append(field(["类别"], head.kind, .nothing))
    }
    if random.isOne(in: 7) {
      fields.append(
        field(
          ["届次", "会议"], SessionShape.short.words(head),
          .column(.session, [head.session], rank: 2)))
    }
    if random.isOne(in: 7) {
      fields.append(
        field(
          ["编号", "案号", "提案号", "新编号"], "\(head.caseNumber)",
          .column(.number, ["\(head.caseNumber)"], rank: 2)))
    }
    if random.isOne(in: 8) {
      fields.append(
        field(["案由", "事由"], head.subject, .column(.subject, [head.subject], rank: 4)))
    }
    if random.isOne(in: 8) {
      let value = head.isProposal ? "政协提案" : "人大\(head.kind)"
      fields.append(field(["组配分类"], value, .column(.kind, [head.kind], rank: 2)))
    }
    return fields
  }

  private mutating func peopleFields() -> [BlockField] {
    var fields: [BlockField] = []
    if random.isOne(in: 9), plan.salutation == .people {
      fields.append(
        field(
          [head.isProposal ? "提案人" : "建议人", head.isProposal ? "提案人" : "代表姓名"],
          head.proposers.joined(separator: "、"),
          .column(.proposers, head.proposers, rank: 1)))
    } else if random.isOne(in: 12) {
      fields.append(field(["提案人", "建议人"], nil, .nothing))
    }
    if !plan.hasHandlers, random.isOne(in: 9) {
      fields.append(
        field(
          ["协办单位", "会办单位"], head.handlers.joined(separator: "、"),
          .column(.handlers, head.handlers, rank: 0)))
    }
    if random.isOne(in: 8) {
      fields.append(
        field(
          ["签发人", "领导签发", "签发领导"], head.signer, .column(.signer, [head.signer], rank: 0)))
    } else if random.isOne(in: 12) {
      fields.append(field(["签发人", "领导签发"], nil, .nothing))
    }
    return fields
  }

  private mutating func neutralField() -> BlockField {
    let value: String? = random.isOne(in: 2) ? nil : "其他"
    return switch Int.random(in: 0..<5, using: &random) {
    case 0: field(["主题分类", "体裁分类"], value, .nothing)
    case 1: field(["主题词", "关键词"], nil, .nothing)
    case 2: field(["有效性", "效力状态"], "有效", .nothing)
    case 3: field(["浏览量", "访问量"], "\(Int.random(in: 3...900, using: &random))", .nothing)
    default: field(["体裁分类"], "函", .nothing)
    }
  }

  private mutating func field(
    _ labels: [String], _ value: String?, _ statement: BlockField.Statement
  ) -> BlockField {
    BlockField(label: labels.picked(using: &random), value: value, statement: statement)
  }

  private static func withoutRepeats(_ fields: [BlockField]) -> [BlockField] {
    var labels: Set<String> = []
    return fields.filter { labels.insert($0.label).inserted }
  }

  /// A day in one of its notations.
  mutating func printed(_ day: CalendarDay, isCell: Bool) -> String {
    let (month, dayOfMonth) = (CalendarDay.padded(day.month), CalendarDay.padded(day.day))
    switch Int.random(in: 0..<(isCell ? 6 : 5), using: &random) {
    case 0: return isCell ? day.iso : "\(day.year) 年 \(day.month) 月 \(day.day) 日"
    case 1: return isCell ? "\(day.year)/\(month)/\(dayOfMonth)" : Self.chinese(day)
    case 2: return "\(day.year)年\(month)月\(dayOfMonth)日"
    case 3:
      return isCell ? "\(day.year).\(day.month).\(day.day)" : "\(day.year)年\(day.month)月\(day.day)日"
    case 4: return "\(day.year)年\(day.month)月\(day.day)日"
    default: return "\(day.iso) 17:20"
    }
  }

  /// A day in Chinese digits: 二〇二四年七月二十五日.
  static func chinese(_ day: CalendarDay) -> String {
    let digits = Array("〇一二三四五六七八九")
    let year = String("\(day.year)".compactMap(\.wholeNumberValue).map { digits[$0] })
    return "\(year)年\(Names.numeral(day.month))月\(Names.numeral(day.day))日"
  }
}
