package import ChineseText
package import Diagnostics
package import Values

/// One reply letter as read: its text, and everything the text states.
///
/// Every `Range<Int>` counts scalars of the clean text, which are also those of the folded text;
/// `CleanText` maps them back to the raw file.
package struct Letter: Sendable {
  /// The file stem, or `stem#2` for the second letter of a file; unique within a corpus.
  package var id: String
  /// Where the letter came from, as the reader of the corpus named it.
  package var path: String
  /// The clean and the folded text of the file, with the map back to the raw one.
  package var text: CleanText
  /// From the salutation to the closing formula.
  package var body: Range<Int>
  /// What is stated about the letter as a whole.
  package var reply = ReplyFields()
  /// The outline, in reading order; empty for letters without headings.
  package var sections: [Section] = []
  /// All sentences, in reading order.
  package var sentences: [Sentence] = []
  /// All figures, in reading order.
  package var figures: [Figure] = []
  /// All numerals that are no figures, in reading order.
  package var rejected: [RejectedNumeral] = []
  /// All expressions that fix calendar days, in reading order.
  package var dates: [DateMention] = []
  /// All promises, in reading order.
  package var commitments: [Commitment] = []
  /// The answers to the requests, in reading order.
  package var outcomes: [Outcome] = []
  /// All documents named, in reading order.
  package var citations: [Citation] = []
  /// All named bodies, people and places, in reading order.
  package var mentions: [Mention] = []
  /// Doubts about the reading, in reading order.
  package var warnings: [ReadingWarning] = []
}

/// The columns of `replies`; `nil` and empty where the letter states nothing.
package struct ReplyFields: Equatable, Sendable {
  /// 网址, as the place of the letter states it; never read out of the text.
  package var url: String?
  /// 标题, as printed.
  package var title: String?
  /// 种类.
  package var kind: LetterKind?
  /// 单位, simplified.
  package var agency: String?
  /// 地区, simplified: the longest place chain printed.
  package var region: String?
  /// 层级.
  package var level: GovernmentLevel?
  /// 届次, normalised: `十一届三次`.
  package var session: String?
  /// 案号, as printed without 第 and 号.
  package var number: String?
  /// 案由, as printed.
  package var subject: String?
  /// 提案人, as printed.
  package var proposers: [String] = []
  /// 会办单位, simplified.
  package var handlers: [String] = []
  /// 文号, as printed.
  package var docNumber: String?
  /// 索引号, as printed.
  package var indexNumber: String?
  /// 成文日期.
  package var issued: DayRange?
  /// 发布日期.
  package var published: DayRange?
  /// 年份: of `issued`, else of the document number.
  package var year: Int?
  /// 办理类别: a letter, with a digit where one is printed.
  package var category: String?
  /// 公开方式, simplified.
  package var disclosure: String?
  /// 签发人.
  package var signer: String?
  /// 联系人.
  package var contact: String?
  /// 联系电话.
  package var phone: String?
  /// 抄送.
  package var copies: [String] = []
  /// 字形.
  package var script = Script.simplified

  /// No column is filled.
  package init() {}
}

/// One heading with its text.
package struct Section: Equatable, Sendable {
  /// From the marker to the end of the section's text, before the next heading of its depth or
  /// less.
  package var span: Range<Int>
  /// Marker, heading words and the final 。 or `:`.
  package var heading: Range<Int>
  /// The heading words alone, without marker and final 。 or `:`.
  package var title: Range<Int>
  /// 序号 as printed, empty for run-in headings.
  package var marker: Range<Int>
  /// 路径, which counts children: `[2, 1, 3]`.
  package var path: [Int]
  /// 深度 by the marker, 1–4.
  package var depth: Int
  /// Index of the enclosing section, `nil` at the top.
  package var parent: Int?
  /// 角色.
  package var role: Role
}

/// One sentence.
package struct Sentence: Equatable, Sendable {
  /// From its first character to its final mark.
  package var span: Range<Int>
  /// 角色.
  package var role: Role
  /// Index of the innermost section, `nil` before the first heading.
  package var section: Int?
  /// Number of the paragraph, from 0, in reading order.
  package var paragraph: Int
}

/// One expression that fixes calendar days.
package struct DateMention: Equatable, Sendable {
  /// The expression as printed.
  package var span: Range<Int>
  /// The days it fixes.
  package var date: DayRange
  /// Whether the bounds are not fixed by the text (近三年).
  package var isApproximate: Bool
  /// Index of its sentence, `nil` outside sentences.
  package var sentence: Int?
}

/// One document named.
package struct Citation: Equatable, Sendable {
  /// With its brackets.
  package var span: Range<Int>
  /// 名称, clean, without outer brackets.
  package var title: String
  /// 文号, as printed.
  package var docNumber: String?
  /// 发文机关.
  package var issuer: String?
  /// 年份.
  package var year: Int?
  /// 文种.
  package var genre: String?
  /// Index of its sentence, `nil` outside sentences.
  package var sentence: Int?
}

/// One named body, person or place.
package struct Mention: Equatable, Sendable {
  /// As printed.
  package var span: Range<Int>
  /// 类型.
  package var type: MentionType
  /// 规范名: the fullest form in this letter.
  package var name: String
  /// Index of its sentence, `nil` outside sentences.
  package var sentence: Int?
}

/// The answer to one request.
package struct Outcome: Equatable, Sendable {
  /// The deciding sentence.
  package var span: Range<Int>
  /// 结果.
  package var outcome: OutcomeKind
  /// 理由, `nil` where none is printed.
  package var reason: RefusalReason?
  /// Index of its sentence.
  package var sentence: Int
}

/// One doubt about the reading.
package struct ReadingWarning: Equatable, Sendable {
  /// Which doubt, Q0501–Q0529.
  package var code: DiagnosticCode
  /// Where, in raw scalars; `nil` when it is about the whole file.
  package var rawSpan: Range<Int>?
  /// The facts, ready to print after the code's own words; empty when there are none.
  package var detail: String

  /// Notes a doubt.
  package init(_ code: DiagnosticCode, at rawSpan: Range<Int>? = nil, detail: String = "") {
    self.code = code
    self.rawSpan = rawSpan
    self.detail = detail
  }
}
