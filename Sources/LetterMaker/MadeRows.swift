/// A row of a body table: it stands somewhere in the letter.
package protocol MadeRow: Codable, Equatable, Sendable {
  /// First scalar.
  var start: Int { get set }
  /// Behind the last scalar.
  var end: Int { get set }
}

/// A heading that was written, with what stands below it.
package struct MadeSection: MadeRow {
  /// First scalar of the marker, or of the heading where there is no marker.
  package var start: Int
  /// Behind the final 。 or `:` of the heading.
  package var headingEnd: Int
  /// 路径: the numbers of the section and its parents among their siblings, `2.1.3`.
  package var path: String
  /// 深度, 1–4.
  package var depth: Int
  /// 序号, missing for a run-in heading.
  package var marker: Stated<String>
  /// 小标题, without marker and final 。 or `:`.
  package var heading: String
  /// 角色, the Chinese word.
  package var role: Stated<String>
  /// Behind the last scalar of the heading.
  package var end: Int {
    get { headingEnd }
    set { headingEnd = newValue }
  }

  enum CodingKeys: String, CodingKey {
    case start
    case headingEnd = "heading_end"
    case path, depth, marker, heading, role
  }
}

/// A sentence that was written.
package struct MadeSentence: MadeRow {
  /// First scalar.
  package var start: Int
  /// Behind the last scalar.
  package var end: Int
  /// 角色, the Chinese word.
  package var role: Stated<String>
}

/// A figure that was written.
package struct MadeFigure: MadeRow {
  /// As printed.
  package var text: String
  /// First scalar.
  package var start: Int
  /// Behind the last scalar.
  package var end: Int
  /// 数值, in the unit without multiplier.
  package var value: Double
  /// 上限 of a range.
  package var valueMax: Stated<Double> = .missing
  /// 单位名, without multiplier; missing for 一半 and for ratios.
  package var unit: Stated<String>
  /// 口径, the Chinese word.
  package var measure: Stated<String>
  /// 方向, the Chinese word.
  package var change: Stated<String> = .missing
  /// The verb that states the direction, as printed.
  package var changeVerb: Stated<String> = .missing
  /// 比较.
  package var basis: Stated<String> = .missing
  /// 界.
  package var bound: Stated<String> = .missing
  /// 时期, the shortest ISO notation.
  package var period: Stated<String> = .missing
  /// 状态, the Chinese word.
  package var status: Stated<String>
  /// 范围.
  package var scope: Stated<String> = .missing
  /// 指标; wordings are compared by overlap.
  package var indicator: Stated<String> = .open

  enum CodingKeys: String, CodingKey {
    case text, start, end, value
    case valueMax = "value_max"
    case unit, measure, change
    case changeVerb = "change_verb"
    case basis, bound, period, status, scope, indicator
  }
}

/// An expression that fixes calendar days.
package struct MadeDate: MadeRow {
  /// As printed.
  package var text: String
  /// First scalar.
  package var start: Int
  /// Behind the last scalar.
  package var end: Int
  /// 日期, the shortest ISO notation.
  package var date: Stated<String>
  /// 精度, the Chinese word.
  package var precision: Stated<String>
}

/// A promise that was written.
package struct MadeCommitment: MadeRow {
  /// First scalar of its sentence.
  package var start: Int
  /// Behind the last scalar of its sentence.
  package var end: Int
  /// 用语.
  package var cue: Stated<String>
  /// 期限, the shortest ISO notation.
  package var deadline: Stated<String>
  /// 目标.
  package var target: Stated<MadeTarget> = .missing
  /// 条件, the printed words.
  package var condition: Stated<String> = .missing
  /// 具体度, the Chinese word.
  package var specificity: Stated<String>
}

/// The quantity that a promise names.
package struct MadeTarget: Codable, Equatable, Sendable {
  /// In the unit without multiplier.
  package var value: Double
  /// Without multiplier; missing for 一半 and for ratios.
  package var unit: Stated<String>
}

/// An answer that was written.
package struct MadeOutcome: MadeRow {
  /// First scalar of its sentence.
  package var start: Int
  /// Behind the last scalar of its sentence.
  package var end: Int
  /// 结果, the Chinese word.
  package var outcome: Stated<String>
  /// 理由, the Chinese word.
  package var reason: Stated<String>
}

/// A document that was named.
package struct MadeCitation: MadeRow {
  /// First scalar, the bracket.
  package var start: Int
  /// Behind the last scalar, the bracket.
  package var end: Int
  /// Without the outer brackets.
  package var title: String
  /// 文号.
  package var docNumber: Stated<String>
  /// The office that issued it.
  package var issuer: Stated<String>
  /// The year of its number, or printed in its title.
  package var year: Stated<Int>
  /// 文种.
  package var genre: Stated<String>

  enum CodingKeys: String, CodingKey {
    case start, end, title
    case docNumber = "doc_number"
    case issuer, year, genre
  }
}

/// A named thing.
package struct MadeMention: MadeRow {
  /// As printed.
  package var text: String
  /// First scalar.
  package var start: Int
  /// Behind the last scalar.
  package var end: Int
  /// 类型, the Chinese word.
  package var type: Stated<String>
  /// 规范名.
  package var name: Stated<String>
}
