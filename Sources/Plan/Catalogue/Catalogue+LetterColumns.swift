import Values

extension Catalogue {
  /// The columns of `replies`.
  static let replyColumns: [ColumnDescription] = [
    column(
      .replies, "id", "编号", .text, "文件名去掉扩展名", "the file's name without extension"),
    column(.replies, "path", "文件", .text, "文件所在位置", "where the file lies"),
    column(
      .replies, "url", "网址", .text, missing, "与正文一同给出的网址",
      "the address that was given with the text"),
    column(.replies, "title", "标题", .text, "印着的标题", "the title as printed"),
    column(
      .replies, "kind", "种类", .choice(.kind), missing, "答复的是提案、建议还是议案",
      "what is answered: proposal, suggestion or bill"),
    column(.replies, "agency", "单位", .text, missing, "答复单位", "the office that answers"),
    column(.replies, "region", "地区", .text, missing, "写明的最长地名", "the longest place printed"),
    column(
      .replies, "level", "层级", .choice(.level), missing, "答复单位属于哪一级",
      "the office's level of government"),
    column(
      .replies, "session", "届次", .text, missing, "第几届第几次会议，如 十一届三次",
      "term and session, as 十一届三次"),
    column(.replies, "number", "案号", .text, missing, "提案或建议的编号", "the number of the proposal"),
    column(.replies, "subject", "案由", .text, missing, "提案或建议的题目", "the title of the proposal"),
    column(.replies, "proposers", "提案人", .list, "委员、代表或党派", "who made the proposal"),
    column(.replies, "handlers", "会办单位", .list, "参加办理的单位", "offices that took part"),
    column(.replies, "doc_number", "文号", .text, missing, "答复的发文字号", "the letter's own number"),
    column(
      .replies, "index_number", "索引号", .text, missing, "信息公开索引号",
      "the number in the disclosure index"),
    column(.replies, "issued", "成文日期", .date, missing, "落款日期", "the date of the signature"),
    column(.replies, "published", "发布日期", .date, missing, "上网日期", "the date of publication"),
    column(
      .replies, "year", "年份", .number, missing, "成文的年份，没有日期时取文号里的年份",
      "the year of the letter, else that of its number"),
    column(.replies, "category", "办理类别", .text, missing, "A、B、C 等类别", "the class A, B, C …"),
    column(.replies, "disclosure", "公开方式", .text, missing, "是否公开", "whether it may be published"),
    column(.replies, "signer", "签发人", .text, missing, "签发人", "who signed"),
    column(.replies, "contact", "联系人", .text, missing, "联系人", "whom to ask"),
    column(.replies, "phone", "电话", .text, missing, "联系电话", "the number to call"),
    column(.replies, "cc", "抄送", .list, "抄送单位", "offices that get a copy"),
    column(.replies, "script", "字形", .choice(.script), "简体、繁体或受损", "how the letter is printed"),
    column(.replies, "length", "字数", .number, "正文的字符数", "characters of the letter"),
    column(.replies, "text", "正文", .text, "全文", "the whole text"),
  ]

  /// The columns of `sections`.
  static let sectionColumns: [ColumnDescription] = [
    column(
      .sections, "path", "路径", .text, "在提纲里的位置，如 2.1.3", "the place in the outline, as 2.1.3"),
    column(.sections, "depth", "深度", .number, "1 到 4", "1 to 4"),
    column(.sections, "marker", "序号", .text, "印着的序号，如 (二)", "the marker as printed, as (二)"),
    column(.sections, "heading", "小标题", .text, "不带序号的标题", "the heading without its marker"),
    column(.sections, "role", "角色", .choice(.role), "在信里起什么作用", "what it does in the letter"),
    column(.sections, "length", "字数", .number, "字符数", "characters"),
    column(.sections, "text", "正文", .text, "标题和全部内容", "heading and all that belongs to it"),
  ]

  /// The columns of `sentences`.
  static let sentenceColumns: [ColumnDescription] = [
    column(
      .sentences, "position", "位置", .number, "在信里是第几句，从 1 起",
      "its number in the letter, from 1"),
    column(.sentences, "role", "角色", .choice(.role), "在信里起什么作用", "what it does in the letter"),
    column(.sentences, "length", "字数", .number, "字符数", "characters"),
    column(.sentences, "text", "正文", .text, "整句", "the sentence"),
  ]

  /// Marks a column that a letter can leave unstated.
  static let missing = true

  /// Describes a column that every row has.
  static func column(
    _ table: TableID, _ english: String, _ chinese: String, _ type: ValueType,
    _ helpInChinese: String, _ helpInEnglish: String
  ) -> ColumnDescription {
    column(table, english, chinese, type, false, helpInChinese, helpInEnglish)
  }

  /// Describes a column.
  static func column(
    _ table: TableID, _ english: String, _ chinese: String, _ type: ValueType,
    _ canBeMissing: Bool, _ helpInChinese: String, _ helpInEnglish: String
  ) -> ColumnDescription {
    ColumnDescription(
      SchemaColumn(table, english), Bilingual(chinese, english), type, canBeMissing: canBeMissing,
      help: Bilingual(helpInChinese, helpInEnglish))
  }
}
