import ChineseText

/// Kinds of documents, as the last word of their names.
enum GenreWords {
  /// Kinds by number of `names`.
  static let words = WordTrie(
    names.enumerated().map { ($0.element, $0.offset) } + media.map { ($0, mediaPayload) })

  /// The payload of names of newspapers and programmes.
  static let mediaPayload = -1

  /// Kinds of documents.
  static let names = [
    "实施意见", "意见", "通知", "实施办法", "办法", "条例", "法", "总体规划", "规划", "规划纲要", "纲要", "实施方案", "工作方案", "方案",
    "行动计划", "计划", "行动方案", "政策", "制度", "措施", "举措", "标准", "规定", "实施细则", "细则", "决定", "规范", "指南", "通告",
    "公告",
    "报告", "要点", "协议", "规程", "导则", "指引", "守则", "章程", "公约", "批复", "复函", "函", "令",
    "决议", "命令",
    "提案", "建议", "议案", "若干措施", "若干政策", "若干意见", "若干规定", "管理办法", "暂行办法", "试行办法", "计划书", "责任书", "倡议书",
    "承诺书", "意见书", "预案", "应急预案", "白皮书", "蓝皮书", "手册", "图则", "通则", "准则", "规则", "协定", "备忘录", "合同",
  ]

  /// What `names` is called for short, under the same numbers.
  static let bases = names.map(base)

  /// The kind that a longer word names: 若干措施 is 措施.
  private static func base(_ name: String) -> String {
    for base in [
      "行动计划", "意见", "通知", "办法", "规划纲要", "规划", "方案", "政策", "措施", "规定", "细则", "预案",
    ] where name != base && name.hasSuffix(base) {
      return base == "规划纲要" ? "纲要" : base
    }
    return name == "规划纲要" ? "纲要" : name
  }

  /// Ends of names of newspapers and programmes.
  private static let media = [
    "日报", "晚报", "早报", "晨报", "电讯", "小时", "时报", "新闻联播", "周刊", "周报", "杂志", "导报", "商报", "青年报", "参考消息",
    "新闻", "观察", "访谈", "热线", "快报", "都市报", "工人报", "农民报", "法治报", "教育报", "焦点",
  ]

  /// Ends of quoted names that cite a document without brackets.
  static let quoted = WordEndings("政策 条例 办法 规划 纲要 方案 意见 通知 规定 细则")

  /// Beginnings of quoted wishes, which ask for a document and name none.
  static let wishes = WordTrie(
    list: """
      出台 制定 完善 落实 加大 健全 建立 优化 提高 修订 加快 加强 尽快 研究 明确 调整 推动 推进 扩大 统一 编制 给予 放宽 实施 细化 强化
      用好 用足 争取 设立 增加 减少 取消 延长 缩短 免除 减免 规范 放开 扶持 支持 鼓励 探索 制订 拓宽 降低 进一步 着力 大力 积极 关于加 关于完 关于建 关于制
      关于出 关于提 关于尽 关于进 对
      """)
}
