/// 类别: why a numeral is no figure, in the order of the rejection rules.
///
/// Source: section 6 of the reading rules, "Reject first".
package enum RejectionClass: UInt8, ReasonedChoice {
  /// Metadata block, title, sign-off, contact lines.
  case metadata
  /// Document, session, proposal, index, phone, post and ID numbers, addresses of pages.
  case identifier
  /// A marker of the outline.
  case outlineMarker
  /// Part of a date.
  case date
  /// Part of a document's title.
  case title
  /// 第七批, 第十二条.
  case ordinal
  /// “双百行动”, 一企一策.
  case slogan
  /// 5G, PM2.5, G104.
  case technicalName
  /// 三江镇, 五一路.
  case properName
  /// 一批, 统一, 数据.
  case lexical
  /// 两大, 三级.
  case enumerative
  /// 一个, 一套.
  case article
  /// 几十, 数百.
  case indefinite
  /// Clock times and scores.
  case clock
  /// A number before no counting noun.
  case noUnit

  /// Each class and why it is none.
  package var reasoned: ReasonedWord {
    switch self {
    case .metadata:
      ReasonedWord(
        "信头落款", "head or foot",
        because: "它在信头、标题、落款或联系方式里，这些内容各归答复表的一列。",
        "It stands in the head, the title, the signature or the contact lines, which have columns "
          + "in the table of replies.")
    case .identifier:
      ReasonedWord(
        "编号", "identifier", because: "它是文号、届次、案号、电话一类的编号，不计量什么。",
        "It numbers a document, a session, a proposal, a telephone or the like and measures "
          + "nothing.")
    case .outlineMarker:
      ReasonedWord(
        "序号", "outline marker", because: "它是小标题前的序号。",
        "It is the marker in front of a heading.")
    case .date:
      ReasonedWord(
        "日期", "date", because: "它是日期的一部分；日期在时间表里。",
        "It is part of a date; dates have a table of their own.")
    case .title:
      ReasonedWord(
        "文件名", "document title", because: "它在文件名或文号里；文件在引用表里。",
        "It stands in the title of a document; documents have the table of citations.")
    case .ordinal:
      ReasonedWord(
        "序数", "ordinal", because: "“第”表示次序，不表示多少；排名才算数据。",
        "第 gives a place in an order and not how many; only ranks are figures.")
    case .slogan:
      ReasonedWord(
        "口号", "slogan", because: "它在口号或工程名里，说的不是数量。",
        "It stands in a slogan or in the name of a programme, which state no quantity.")
    case .technicalName:
      ReasonedWord(
        "技术名称", "technical name", because: "它是型号、标准、道路或热线名称的一部分。",
        "It is part of the name of a model, a standard, a road or a hotline.")
    case .properName:
      ReasonedWord(
        "专名", "proper name", because: "它是地名的一部分。", "It is part of the name of a place.")
    case .lexical:
      ReasonedWord(
        "词中数字", "part of a word", because: "它是一个词的一部分，这个词不计量什么。",
        "It is part of a word that counts nothing.")
    case .enumerative:
      ReasonedWord(
        "列举", "enumeration", because: "它只是说后面列举几项或分为几级，本身不是成果或规模。",
        "It only says how many things are listed or into how many grades they fall.")
    case .article:
      ReasonedWord(
        "泛指", "article", because: "“一”加量词在这里是泛指，前面没有“仅”“增加”一类的词。",
        "一 with a classifier is like an article here: no word such as 仅 or 增加 stands before it.")
    case .indefinite:
      ReasonedWord(
        "概数", "indefinite", because: "它只说个大概，没有可以取的数值。",
        "It is only a rough idea and has no value that could be taken.")
    case .clock:
      ReasonedWord(
        "钟点比分", "time or score", because: "它是钟点或比分。", "It is a time of day or a score.")
    case .noUnit:
      ReasonedWord(
        "无量词", "no unit", because: "它后面没有单位，也没有可数的名词。",
        "Neither a unit nor a noun that is counted follows it.")
    }
  }
}
