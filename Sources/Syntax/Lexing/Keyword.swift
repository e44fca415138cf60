package import Values

/// A reserved word; its two spellings are the same token.
///
/// A spelling of two words is one token as well: `starts with` is `开头为`.
package enum Keyword: String, CaseIterable, Hashable, Sendable {
  // Statements.
  case version
  case use
  case param
  case `let`
  case def

  // Stages.
  case `where`
  case select
  case drop
  case extend
  case sort
  case take
  case skip
  case top
  case distinct
  case count
  case summarize
  case expand
  case describe
  case kwic
  case chart
  case sample
  case assert
  case pivot
  case union
  case except
  case intersect
  case lookup

  // Parts of stages.
  case by
  /// What `by` is in English behind `lookup`; Chinese has `按` for both.
  case on
  case per
  case ascending = "asc"
  case descending = "desc"
  case withEmpty = "with empty"
  case width
  case seed

  // Expressions.
  case or
  case and
  case not
  case isMember = "in"
  case between
  case contains
  case matches
  case startsWith = "starts with"
  case endsWith = "ends with"
  case within
  /// The closing half of `在…内`; the one word without an English spelling.
  case inside = "内"
  case before
  case after
  case `is`
  case missing
  case present
  case remainder = "mod"
  case `true`
  case `false`
  case `if`
  case cases = "case"
  case `else`

  // Patterns.
  case exactly
  case any
  case all
  case near
  case then
  case without
  case whole
  case guarding
  case inSentence = "in sentence"
  case inSection = "in section"
  case inParagraph = "in paragraph"
}

extension Keyword {
  /// Both spellings.
  package var spelling: Bilingual { Bilingual(chinese, rawValue) }

  /// Whether the word is also a name wherever a name can stand.
  ///
  /// `count` and `any` are functions too; `width` and `seed` are likely names of columns.
  package var isAlsoName: Bool {
    switch self {
    case .count, .any, .width, .seed: true
    default: false
    }
  }

  /// Whether a name without backticks is this word, in either language.
  package func isSpelled(_ name: Name) -> Bool {
    !name.isQuoted && (name.text == rawValue || name.text == chinese)
  }

  private var chinese: String {
    switch self {
    case .version: "版本"
    case .use: "引入"
    case .param: "参数"
    case .let: "设"
    case .def: "定义"
    case .where: "筛选"
    case .select: "选取"
    case .drop: "去除"
    case .extend: "计算"
    case .sort: "排序"
    case .take: "取"
    case .skip: "略过"
    case .top: "前"
    case .distinct: "去重"
    case .count: "计数"
    case .summarize: "汇总"
    case .expand: "展开"
    case .describe: "描述"
    case .kwic: "索引"
    case .chart: "画图"
    case .sample: "抽样"
    case .assert: "断言"
    case .pivot: "透视"
    case .union: "合并"
    case .except: "除去"
    case .intersect: "相交"
    case .lookup: "关联"
    default: chineseInside
    }
  }

  private var chineseInside: String {
    switch self {
    case .by: "按"
    case .per: "每"
    case .ascending: "升序"
    case .descending: "降序"
    case .withEmpty: "含空组"
    case .width: "宽"
    case .seed: "种子"
    case .or: "或"
    case .and: "且"
    case .not: "非"
    case .isMember: "属于"
    case .between: "介于"
    case .contains: "含"
    case .matches: "匹配"
    case .startsWith: "开头为"
    case .endsWith: "结尾为"
    case .within: "在"
    case .before: "早于"
    case .after: "晚于"
    case .is: "为"
    case .missing: "缺失"
    case .present: "有值"
    case .true: "真"
    case .false: "假"
    case .if: "如果"
    case .cases: "分情况"
    case .else: "否则"
    default: chineseInPatterns
    }
  }

  private var chineseInPatterns: String {
    switch self {
    case .exactly: "精确"
    case .any: "任一"
    case .all: "全部"
    case .near: "附近"
    case .then: "先后"
    case .without: "不伴"
    case .whole: "整词"
    case .guarding: "避开"
    case .inSentence: "同句"
    case .inSection: "同节"
    case .inParagraph: "同段"
    default: rawValue
    }
  }
}
