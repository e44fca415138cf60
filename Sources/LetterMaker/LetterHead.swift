import Values

/// Who answers whom, when, and under which numbers.
struct LetterHead {
  let place: String
  let level: String
  let levelWord: String
  let office: String
  let isProposal: Bool
  let request: String
  let session: String
  let caseNumber: Int
  let year: Int
  let month: Int
  let day: Int
  let docCode: String
  let docSerial: Int
  let proposers: [String]
  let contact: String
  let phone: String
  let category: String

  init(topic: Topic, using random: inout SplitMix64) {
    place = Names.place(using: &random)
    let isCity = Bool.random(using: &random)
    level = isCity ? "市" : "县"
    levelWord = isCity ? "市" : "县"
    office = topic.offices.picked(using: &random)
    isProposal = Bool.random(using: &random)
    request = topic.requests.picked(using: &random)
    let term = Int.random(in: 8...18, using: &random)
    let meeting = Int.random(in: 1...5, using: &random)
    session = "\(Names.numeral(term))届\(Names.numeral(meeting))次"
    caseNumber = Int.random(in: 1...380, using: &random)
    year = Int.random(in: 2015...2026, using: &random)
    month = Int.random(in: 4...11, using: &random)
    day = Int.random(in: 1...28, using: &random)
    docCode = "\(place.prefix(1))\(office.prefix(1))\(isProposal ? "提" : "建")函"
    docSerial = Int.random(in: 1...160, using: &random)
    var names: [String] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let name = Names.person(using: &random)
      if !names.contains(name) { names.append(name) }
    }
    proposers = names
    contact = Names.person(using: &random)
    phone = "0600-55\(Int.random(in: 10_000...99_999, using: &random))"
    category = ["A", "B", "C"].picked(using: &random)
  }

  /// The office with its place.
  var agency: String { "\(place)\(level)\(office)" }
  /// 提案 or 建议.
  var kind: String { isProposal ? "提案" : "建议" }
  /// The people addressed.
  var title: String { isProposal ? "委员" : "代表" }
  /// The body whose session it was.
  var body: String { isProposal ? "政协" : "人大" }
  /// The day of the sign-off in ISO notation.
  var isoDate: String { "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
  /// The day of the sign-off as letters print it.
  var printedDate: String { "\(year)年\(month)月\(day)日" }
  /// The document number.
  var docNumber: String { "\(docCode)〔\(year)〕\(docSerial)号" }
  /// The subject, without brackets.
  var subject: String { "关于\(request)的建议" }
  /// The letter's own title.
  var letterTitle: String { "\(agency)关于\(level)\(body)\(session)会议第\(caseNumber)号\(kind)的答复" }
}
