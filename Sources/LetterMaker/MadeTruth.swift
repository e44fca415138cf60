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
    "sections": true, "figures": true, "citations": true, "outcomes": true,
  ]
  /// Stretches, as first and last scalar, whose rows are not judged.
  package var openSpans: [[Int]] = []
  /// The headings.
  package var sections: [MadeSection] = []
  /// The figures.
  package var figures: [MadeFigure] = []
  /// The sentences that promise.
  package var commitments: [MadeCommitment] = []
  /// The answers to requests.
  package var outcomes: [MadeOutcome] = []
  /// The documents named.
  package var citations: [MadeCitation] = []

  enum CodingKeys: String, CodingKey {
    case id, title, kind, agency, region, level, session, number, subject, proposers
    case docNumber = "doc_number"
    case indexNumber = "index_number"
    case issued, published, year, category, disclosure, signer, contact, phone, cc, script
    case handlers, alternatives, complete
    case openSpans = "open_spans"
    case sections, figures, commitments, outcomes, citations
  }
}

/// A heading that was written.
package struct MadeSection: Codable, Equatable, Sendable {
  /// First scalar of the marker.
  package var start: Int
  /// Behind the final 。 or `:` of the heading.
  package var headingEnd: Int
  /// The heading words.
  package var heading: String
  /// 深度.
  package var depth: Int

  enum CodingKeys: String, CodingKey {
    case start
    case headingEnd = "heading_end"
    case heading, depth
  }
}

/// A figure that was written.
package struct MadeFigure: Codable, Equatable, Sendable {
  /// As printed.
  package var text: String
  /// First scalar.
  package var start: Int
  /// Behind the last scalar.
  package var end: Int
  /// 数值, in the unit without multiplier.
  package var value: Double
  /// 单位名.
  package var unit: String
  /// 口径, the Chinese word.
  package var measure: String
  /// 状态, the Chinese word.
  package var status: String
  /// 方向, the Chinese word.
  package var change: String?
  /// 比较.
  package var basis: String?
  /// 界.
  package var bound: String?
}

/// A promise that was written.
package struct MadeCommitment: Codable, Equatable, Sendable {
  /// First scalar of its sentence.
  package var start: Int
  /// Behind the last scalar of its sentence.
  package var end: Int
  /// 用语.
  package var cue: String
  /// 期限, ISO 8601.
  package var deadline: String?
}

/// An answer that was written.
package struct MadeOutcome: Codable, Equatable, Sendable {
  /// First scalar of its sentence.
  package var start: Int
  /// Behind the last scalar of its sentence.
  package var end: Int
  /// 结果, the Chinese word.
  package var outcome: String
  /// 理由, the Chinese word.
  package var reason: String?
}

/// A document that was named.
package struct MadeCitation: Codable, Equatable, Sendable {
  /// First scalar, the bracket.
  package var start: Int
  /// Behind the last scalar, the bracket.
  package var end: Int
  /// Without brackets.
  package var title: String
  /// 文号.
  package var docNumber: String?

  enum CodingKeys: String, CodingKey {
    case start, end, title
    case docNumber = "doc_number"
  }
}

/// A row of a body table: it stands somewhere in the letter.
package protocol MadeRow: Codable, Equatable, Sendable {
  /// First scalar.
  var start: Int { get set }
  /// Behind the last scalar.
  var end: Int { get set }
}

extension MadeSection: MadeRow {
  /// Behind the last scalar of the heading.
  package var end: Int {
    get { headingEnd }
    set { headingEnd = newValue }
  }
}
extension MadeFigure: MadeRow {}
extension MadeCommitment: MadeRow {}
extension MadeOutcome: MadeRow {}
extension MadeCitation: MadeRow {}

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
