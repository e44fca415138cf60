/// Words of other query languages, of spreadsheets and of everyday Chinese, with what is written
/// here for them: all of them in this one place.
enum ForeignWords {
  /// A statement of another language is translated up to so many tokens.
  static let tokenCountMax = 500

  /// Words that begin a stage elsewhere.
  static let stages: [String: Keyword] = [
    "filter": .where, "having": .where, "project": .select, "derive": .extend,
    "mutate": .extend, "aggregate": .summarize, "summarise": .summarize, "limit": .take,
    "head": .take, "offset": .skip, "order": .sort, "orderby": .sort, "arrange": .sort,
    "unique": .distinct, "uniq": .distinct, "explode": .expand, "unnest": .expand,
    "join": .lookup, "rename": .select, "过滤": .where, "查询": .where, "查找": .where,
    "筛出": .where, "选择": .select, "显示": .select, "列出": .select, "展示": .select,
    "返回": .select, "统计": .summarize, "聚合": .summarize, "限制": .take, "取前": .take,
    "跳过": .skip, "排列": .sort, "新增": .extend, "添加": .extend, "删除": .drop,
    "随机": .sample, "拆分": .expand,
  ]

  /// Words of KQL that have a minus sign in them, by their two halves.
  static let halves: [String: [String: Keyword]] = [
    "project": ["away": .drop, "keep": .select, "rename": .select, "reorder": .select],
    "mv": ["expand": .expand],
  ]

  /// Chinese words for relations, which are written as signs.
  static let relations: [String: (sign: String, comparison: ComparisonOperator)] = [
    "等于": ("=", .equal), "是": ("=", .equal), "不等于": ("!=", .notEqual), "不是": ("!=", .notEqual),
    "大于": (">", .greater), "高于": (">", .greater), "多于": (">", .greater), "超过": (">", .greater),
    "小于": ("<", .less), "低于": ("<", .less), "少于": ("<", .less), "不足": ("<", .less),
    "大于等于": (">=", .greaterOrEqual), "不小于": (">=", .greaterOrEqual),
    "不低于": (">=", .greaterOrEqual), "不少于": (">=", .greaterOrEqual), "至少": (">=", .greaterOrEqual),
    "小于等于": ("<=", .lessOrEqual), "不大于": ("<=", .lessOrEqual), "不高于": ("<=", .lessOrEqual),
    "不超过": ("<=", .lessOrEqual), "至多": ("<=", .lessOrEqual),
  ]

  /// Words that ask whether a text contains something.
  static let contains: Set<String> = [
    "has", "includes", "contains_cs", "has_cs", "include", "包含", "包括", "含有",
  ]

  /// Words that ask how a text begins or ends.
  static let ends: [String: (keyword: Keyword, comparison: ComparisonOperator)] = [
    "startswith": (.startsWith, .startsWith), "startswith_cs": (.startsWith, .startsWith),
    "hasprefix": (.startsWith, .startsWith), "endswith": (.endsWith, .endsWith),
    "endswith_cs": (.endsWith, .endsWith), "hassuffix": (.endsWith, .endsWith),
    "开头是": (.startsWith, .startsWith), "结尾是": (.endsWith, .endsWith),
  ]

  /// Words that ask whether there is a value, and whether there must be one.
  static let presences: [String: Bool] = [
    "为空": false, "是空": false, "空缺": false, "不为空": true, "非空": true, "不空": true,
  ]

  /// Words between conditions.
  static let junctions: [String: Keyword] = [
    "并且": .and, "而且": .and, "同时": .and, "以及": .and, "和": .and, "或者": .or, "或是": .or,
  ]

  /// Words for the direction of an order.
  static let orders: [String: Keyword] = [
    "descending": .descending, "倒序": .descending, "降序排列": .descending, "降序排序": .descending,
    "从大到小": .descending, "由大到小": .descending, "ascending": .ascending, "正序": .ascending,
    "升序排列": .ascending, "升序排序": .ascending, "从小到大": .ascending, "由小到大": .ascending,
  ]

  /// Counters of rows, which a number of rows goes without.
  static let rowCounters: Set<String> = ["条", "行", "个", "封", "份", "名", "项", "件"]
}
