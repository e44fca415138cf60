/// What an invented letter states, under the names that `replyql extract` uses.
///
/// Offsets are 0-based Unicode scalars of the letter's text. A column that the letter does not
/// state is `null`; a column on which readers may differ is left out.
package struct MadeTruth: Codable, Equatable, Sendable {
  /// The letter's id.
  package var id = ""
  /// 标题.
  package var title: Stated<String> = .missing
  /// 种类, the Chinese word.
  package var kind: Stated<String> = .missing
  /// 单位.
  package var agency: Stated<String> = .missing
  /// 地区.
  package var region: Stated<String> = .missing
  /// 层级, the Chinese word.
  package var level: Stated<String> = .missing
  /// 届次.
  package var session: Stated<String> = .missing
  /// 案号.
  package var number: Stated<String> = .missing
  /// 案由.
  package var subject: Stated<String> = .missing
  /// 提案人, in printed order; empty where none is stated.
  package var proposers: Stated<[String]> = .value([])
  /// 会办单位, in printed order; empty where none is stated.
  package var handlers: Stated<[String]> = .value([])
  /// 文号.
  package var docNumber: Stated<String> = .missing
  /// 索引号.
  package var indexNumber: Stated<String> = .missing
  /// 成文日期, ISO 8601.
  package var issued: Stated<String> = .missing
  /// 发布日期, ISO 8601.
  package var published: Stated<String> = .missing
  /// 年份.
  package var year: Stated<Int> = .missing
  /// 办理类别.
  package var category: Stated<String> = .missing
  /// 公开方式.
  package var disclosure: Stated<String> = .missing
  /// 签发人.
  package var signer: Stated<String> = .missing
  /// 联系人.
  package var contact: Stated<String> = .missing
  /// 联系电话.
  package var phone: Stated<String> = .missing
  /// 抄送, in printed order; empty where none is stated.
  package var cc: Stated<[String]> = .value([])
  /// 字形, the Chinese word.
  package var script: Stated<String> = .value("简体")
  /// Other values of a column that are as right as the first.
  package var alternatives: [String: [String]] = [:]
  /// The tables of which every row is listed.
  package var complete: [String: Bool] = [
    "sections": true, "figures": true, "citations": true, "outcomes": true, "commitments": true,
  ]
  /// Stretches, as first and last scalar, whose rows are not judged.
  package var openSpans: [[Int]] = []
  /// The headings.
  package var sections: [MadeSection] = []
  /// The sentences of the body.
  package var sentences: [MadeSentence] = []
  /// The figures.
  package var figures: [MadeFigure] = []
  /// The expressions that fix days.
  package var dates: [MadeDate] = []
  /// The sentences that promise.
  package var commitments: [MadeCommitment] = []
  /// The answers to requests.
  package var outcomes: [MadeOutcome] = []
  /// The documents named.
  package var citations: [MadeCitation] = []
  /// Some of the named things: those that are certain.
  package var mentions: [MadeMention] = []
  /// The names of the sentence frames that were filled, each once, in alphabetical order.
  package var frames: [String] = []

  enum CodingKeys: String, CodingKey {
    case id, title, kind, agency, region, level, session, number, subject, proposers
    case docNumber = "doc_number"
    case indexNumber = "index_number"
    case issued, published, year, category, disclosure, signer, contact, phone, cc, script
    case handlers, alternatives, complete
    case openSpans = "open_spans"
    case sections, sentences, figures, dates, commitments, outcomes, citations, mentions, frames
  }
}

extension MadeTruth {
  /// Moves every row to where its scalars went.
  mutating func moveRows(start: (Int) -> Int, end: (Int) -> Int) {
    changeRows { row in
      row.start = start(row.start)
      row.end = end(row.end)
      return true
    }
    openSpans = openSpans.map { [start($0[0]), end($0[1])] }
  }

  /// Changes every row of every table; `false` drops it.
  mutating func changeRows(_ change: (inout any MadeRow) -> Bool) {
    sections = Self.changed(sections, change)
    sentences = Self.changed(sentences, change)
    dates = Self.changed(dates, change)
    mentions = Self.changed(mentions, change)
    figures = Self.changed(figures, change)
    commitments = Self.changed(commitments, change)
    outcomes = Self.changed(outcomes, change)
    citations = Self.changed(citations, change)
  }

  private static func changed<Row: MadeRow>(
    _ rows: [Row], _ change: (inout any MadeRow) -> Bool
  ) -> [Row] {
    rows.compactMap { row in
      var copy: any MadeRow = row
      return change(&copy) ? copy as? Row : nil
    }
  }
}

extension MadeTruth {
  /// Where rows begin or end.
  var edges: Set<Int> {
    var edges: Set<Int> = []
    var copy = self
    copy.changeRows { row in
      edges.insert(row.start)
      edges.insert(row.end)
      return true
    }
    return edges
  }

  /// The places of figures, citations and headings: a change there changes a row.
  var detailSpans: [Range<Int>] {
    figures.map { $0.start..<$0.end } + citations.map { $0.start..<$0.end }
      + sections.map { $0.start..<$0.headingEnd }
  }

  /// Stops judging some tables.
  mutating func leaveOpen(_ tables: [String]) {
    for table in tables {
      complete[table] = nil
      switch table {
      case "sections": sections = []
      case "commitments": commitments = []
      case "outcomes": outcomes = []
      case "figures": figures = []
      case "citations": citations = []
      default: break
      }
    }
  }

  /// A truth of which nothing is judged.
  static func unjudged(id: String) -> MadeTruth {
    var truth = MadeTruth()
    truth.id = id
    (truth.title, truth.kind, truth.agency, truth.region) = (.open, .open, .open, .open)
    (truth.level, truth.session, truth.number, truth.subject) = (.open, .open, .open, .open)
    (truth.proposers, truth.handlers, truth.cc) = (.open, .open, .open)
    (truth.docNumber, truth.indexNumber, truth.issued) = (.open, .open, .open)
    (truth.published, truth.year, truth.category) = (.open, .open, .open)
    (truth.disclosure, truth.signer, truth.contact, truth.phone) = (.open, .open, .open, .open)
    truth.script = .open
    truth.complete = [:]
    return truth
  }
}
