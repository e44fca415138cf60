import Values

/// What a title consists of.
enum TitleShape: CaseIterable {
  /// …关于…会议第35号提案的答复.
  case about
  /// …对…会议第35号提案的答复.
  case to
  /// …关于对…会议第35号提案的答复.
  case aboutTo
  /// …关于…会议第35号提案《…》的答复.
  case cited
  /// 对“…”的答复.
  case quoted
  /// 第35号:关于“…”提案的答复.
  case numberFirst
  /// 关于…会议第35号提案的答复(水务局).
  case officeLast
  /// 关于…会议第35号提案的答复:关于…的建议.
  case colon
  /// 关于王芳委员提案的答复.
  case person
  /// 关于《…》的答复.
  case subjectOnly
  /// …会议提案(35号)的答复, 提案35号, 第35提案.
  case attached
}

/// The title of a letter in pieces that a line break may divide.
struct TitleText {
  /// A run of words, or the subject in its brackets.
  enum Piece: Equatable {
    case words(String)
    case cited(String, number: String?)

    var text: String {
      switch self {
      case .words(let words): words
      case .cited(let subject, _): "《\(subject)》"
      }
    }
  }

  private(set) var pieces: [Piece] = []
  /// Which form of the office it begins or ends with.
  private(set) var agency: (form: Office.Form, place: FrameEvidence.AgencyPlace)?
  private(set) var session: SessionShape?
  /// As printed, without 第 and 号.
  private(set) var number: String?
  /// Whether 提案, 建议 or 议案 stands outside brackets and quotes.
  private(set) var hasKind = false
  /// The subject with the rank of its notation.
  private(set) var subject: (text: String, rank: Int)?

  /// In one line.
  var text: String { pieces.map(\.text).joined() }

  init(_ shape: TitleShape, head: LetterHead, session: SessionShape?, _ random: inout SplitMix64) {
    if shape != .officeLast, shape != .numberFirst, random.isPercent(70) {
      let form = random.form(of: head.answering)
      agency = (form, .title)
      pieces.append(.words(head.answering.printed(form) + (random.isOne(in: 15) ? " " : "")))
    }
    let reply = [
      "的答复", "的答复", "的答复", "的复函", "的回复", "的答复函", "答复的函", "办理情况的答复", "的办理意见",
    ].picked(using: &random)
    switch shape {
    case .about, .to, .aboutTo, .officeLast, .colon, .cited:
      writeCase(shape, head, session, &random)
    case .attached: writeAttached(head, session, &random)
    case .numberFirst:
      number = "\(head.caseNumber)"
      pieces.append(.words("第\(head.caseNumber)号:关于"))
      writeQuoted(head)
      writeKind(head, &random)
    case .quoted:
      pieces.append(.words("对"))
      writeQuoted(head)
    case .subjectOnly:
      pieces.append(.words("关于"))
      pieces.append(.cited(head.subject, number: nil))
      subject = (head.subject, 1)
    case .person:
      pieces.append(.words("关于\(head.proposers[0])\(head.title)所提"))
      writeKind(head, &random)
    }
    let isBare = shape == .quoted || shape == .subjectOnly
    pieces.append(.words(isBare && !reply.hasPrefix("的") ? "的答复" : reply))
    writeEnd(shape, head)
  }

  private mutating func writeCase(
    _ shape: TitleShape, _ head: LetterHead, _ session: SessionShape?, _ random: inout SplitMix64
  ) {
    let lead = [TitleShape.to: "对", .aboutTo: "关于对"][shape] ?? "关于"
    writeSession(lead, head, session)
    let printed = Self.number(head.caseNumber, year: head.year, &random)
    number = printed.bare
    pieces.append(.words(printed.text))
    writeKind(head, &random)
    if shape == .cited {
      pieces.append(.cited(head.subject, number: printed.text))
      subject = (head.subject, 1)
    }
  }

  private mutating func writeAttached(
    _ head: LetterHead, _ session: SessionShape?, _ random: inout SplitMix64
  ) {
    writeSession("关于", head, session)
    number = "\(head.caseNumber)"
    hasKind = true
    pieces.append(
      .words(
        [
          "\(head.kind)(\(head.caseNumber)号)", "\(head.kind)\(head.caseNumber)号",
          "第\(head.caseNumber)\(head.kind)",
        ].picked(using: &random)))
  }

  private mutating func writeSession(
    _ lead: String, _ head: LetterHead, _ session: SessionShape?
  ) {
    self.session = session
    pieces.append(.words(lead + (session?.words(head) ?? "")))
  }

  private mutating func writeQuoted(_ head: LetterHead) {
    pieces.append(.words("“\(head.subject)”"))
    subject = (head.subject, 2)
  }

  private mutating func writeKind(_ head: LetterHead, _ random: inout SplitMix64) {
    hasKind = true
    let words = [
      "提案": ["提案", "提案", "委员提案"], "建议": ["建议", "建议", "代表建议", "意见", "批评意见"],
    ]
    pieces.append(.words((words[head.kind] ?? [head.kind]).picked(using: &random)))
  }

  private mutating func writeEnd(_ shape: TitleShape, _ head: LetterHead) {
    if shape == .officeLast {
      agency = (.last, .titleEnd)
      pieces.append(.words("(\(head.answering.printed(.last)))"))
    }
    if shape == .colon {
      pieces.append(.words(":关于\(head.request)的\(head.kind)"))
      subject = ("关于\(head.request)的\(head.kind)", 3)
    }
  }

  /// A case number as printed, and without 第 and 号.
  static func number(
    _ number: Int, year: Int, _ random: inout SplitMix64
  ) -> (text: String, bare: String) {
    let three = String("00\(number)".suffix(max(3, "\(number)".count)))
    let bare: String =
      switch Int.random(in: 0..<14, using: &random) {
      case 0: three
      case 1: "\(year)\(String("000\(number)".suffix(4)))"
      case 2: "A\(three)"
      case 3: "SZ\(three)"
      default: "\(number)"
      }
    if random.isOne(in: 20) { return ("第 \(bare) 号", bare) }
    return ("第\(bare)号", bare)
  }
}
