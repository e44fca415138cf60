/// What an invented letter states, under the names that `replyql extract` uses.
///
/// Offsets are 0-based Unicode scalars of the letter's text. A column that the letter does not
/// state is left out.
package struct MadeTruth: Codable, Equatable, Sendable {
  /// The letter's id.
  package var id = ""
  /// 标题.
  package var title: String?
  /// 种类, the Chinese word.
  package var kind: String?
  /// 单位.
  package var agency: String?
  /// 地区.
  package var region: String?
  /// 层级, the Chinese word.
  package var level: String?
  /// 届次.
  package var session: String?
  /// 案号.
  package var number: String?
  /// 案由.
  package var subject: String?
  /// 提案人.
  package var proposers: [String] = []
  /// 文号.
  package var docNumber: String?
  /// 索引号.
  package var indexNumber: String?
  /// 成文日期, ISO 8601.
  package var issued: String?
  /// 年份.
  package var year: Int?
  /// 办理类别.
  package var category: String?
  /// 公开方式.
  package var disclosure: String?
  /// 联系人.
  package var contact: String?
  /// 联系电话.
  package var phone: String?
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
    case issued, year, category, disclosure, contact, phone
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
