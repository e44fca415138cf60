import Values

/// Who answers whom, when, and under which numbers.
struct LetterHead {
  /// The answering office.
  let answering: Office
  /// Whose assembly met.
  let assembly: PlaceChain
  /// 提案, 建议 or 议案.
  let kind: String
  /// What was asked for, behind 关于 and before 的建议.
  let request: String
  /// The term and the meeting of the session.
  let term: Int
  let meeting: Int
  let caseNumber: Int
  let year: Int
  let month: Int
  let day: Int
  let docNumber: DocumentNumber
  let proposers: [String]
  let contact: String
  let phone: String
  let category: String
  let signer: String
  /// Offices that were asked, as printed.
  let handlers: [String]
  /// Who gets a copy, as printed.
  let copies: [String]
  /// The subject, without brackets.
  let subject: String

  init(topic: Topic, using random: inout SplitMix64) {
    let chain = PlaceChain(using: &random)
    answering = Office(of: topic.offices, in: chain, using: &random)
    assembly = chain.assembly
    kind = ["提案", "提案", "提案", "建议", "建议", "建议", "议案"].picked(using: &random)
    request = topic.requests.picked(using: &random)
    let word = random.isPercent(70) ? "建议" : kind
    subject = "关于\(request)的\(word)"
    term = Int.random(in: 2...19, using: &random)
    meeting = Int.random(in: 1...7, using: &random)
    caseNumber = Int.random(in: 1...480, using: &random)
    year = Int.random(in: 2005...2026, using: &random)
    month = Int.random(in: 1...12, using: &random)
    day = Int.random(in: 1...28, using: &random)
    docNumber = DocumentNumber(of: answering, kind: kind, year: year, using: &random)
    proposers = Self.distinct(
      Int.random(in: 1...4, using: &random), { Names.person(using: &$0) }, &random)
    contact = Names.person(using: &random)
    phone = Self.phone(using: &random)
    category = ["A", "A", "B", "B", "C", "D", "A1", "A2", "B1"].picked(using: &random)
    signer = Names.person(using: &random)
    let word2 = chain.assembly.last.word
    handlers = Self.distinct(
      Int.random(in: 1...4, using: &random),
      { "\(word2)\(Office.others.picked(using: &$0))" }, &random)
    copies = Self.distinct(
      Int.random(in: 1...3, using: &random),
      { "\(word2)\(Self.copied.picked(using: &$0))" }, &random)
  }

  private static let copied = [
    "政府办公室", "政协提案委", "人大常委会代表工委", "政府督查室", "政协办公室", "财政局", "委督查室",
  ]

  private static func distinct(
    _ count: Int, _ make: (inout SplitMix64) -> String, _ random: inout SplitMix64
  ) -> [String] {
    var made: [String] = []
    for _ in 0..<count {
      let next = make(&random)
      if !made.contains(next) { made.append(next) }
    }
    return made
  }

  private static func phone(using random: inout SplitMix64) -> String {
    let number = Int.random(in: 10_000...99_999, using: &random)
    return switch Int.random(in: 0..<6, using: &random) {
    case 0: "55\(number)"
    case 1: "060055\(number)"
    case 2: "199000\(number)"
    case 3: "(0600)55\(number)"
    default: "0600-55\(number)"
    }
  }

  /// The bare name of the smallest place.
  var place: String { answering.chain.last.name }
  /// What people call the smallest place: 我市, 全县.
  var level: String { answering.chain.last.word }
  /// The office without its place.
  var office: String { answering.name }
  /// The office with its place.
  var agency: String { answering.printed(.full) }
  /// What the office calls itself: 我局.
  var selfWord: String { answering.selfWord }
  /// Whether a member of the consultative conference asked.
  var isProposal: Bool { kind == "提案" }
  /// What the people addressed are called.
  var title: String { isProposal ? "委员" : "代表" }
  /// The body whose session it was.
  var body: String { isProposal ? "政协" : "人大" }
  /// The session as the column gives it.
  var session: String { "\(Names.numeral(term))届\(Names.numeral(meeting))次" }
  /// The day of the letter in ISO notation.
  var isoDate: String { CalendarDay(year: year, month: month, day: day).iso }
  /// The day of the letter as letters mostly print it.
  var printedDate: String { "\(year)年\(month)月\(day)日" }
}

/// A day with its notations.
struct CalendarDay: Equatable {
  let year: Int
  let month: Int
  let day: Int

  /// ISO 8601.
  var iso: String { "\(year)-\(Self.padded(month))-\(Self.padded(day))" }

  /// A day some days later, within months of 28 days.
  func later(by days: Int) -> CalendarDay {
    let count = (month - 1) * 28 + (day - 1) + days
    return CalendarDay(
      year: year + count / 336, month: count % 336 / 28 + 1, day: count % 28 + 1)
  }

  /// Two digits.
  static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
