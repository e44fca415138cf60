/// 口径依据: which rule gave a figure its measure.
package enum MeasureRule: UInt8, ReasonedChoice {
  /// 第2.
  case rankForm
  /// 亿元, 百亿级.
  case magnitude
  /// 翻一番.
  case doubling
  /// 一半, 三分之一.
  case fraction
  /// 80万元以上 of a rule of support.
  case ruleBound
  /// 30万亩以上灌区.
  case classBound
  /// 1.5个百分点.
  case points
  /// 增长6.5%.
  case changeWord
  /// 比上年高9元.
  case compared
  /// 年产6万套.
  case capacity
  /// The unit alone.
  case unit

  /// Each rule and its sentence.
  package var reasoned: ReasonedWord {
    switch self {
    case .rankForm:
      ReasonedWord(
        "第几", "rank form", because: "写成“第几”，附近又有排名的词，所以是排名。",
        "It is written with 第 beside a word of ranking, so it is a rank.")
    case .magnitude:
      ReasonedWord(
        "单用量级", "magnitude alone", because: "“亿元”“百亿级”前面没有具体的数，只划出一类对象，所以是门槛。",
        "亿元 or 百亿级 without a number before it only defines a class, so it is a threshold.")
    case .doubling:
      ReasonedWord(
        "翻番", "doubling", because: "“翻番”本身就是变化。", "翻番 is a change by itself.")
    case .fraction:
      ReasonedWord(
        "分数", "fraction", because: "写成分数、比例或“一半”，所以是占比。",
        "It is written as a fraction, a ratio or 一半, so it is a share.")
    case .ruleBound:
      ReasonedWord(
        "规则的界", "bound of a rule", because: "它是政策规则里的条件或上限，所以是门槛。",
        "It is a condition or a cap of a rule of support, so it is a threshold.")
    case .classBound:
      ReasonedWord(
        "归类的界", "bound of a class", because: "界限后面跟着一类对象，它说的是哪一类，所以是门槛。",
        "Behind the bound stands the noun of a class, so it says which things are meant.")
    case .points:
      ReasonedWord(
        "百分点", "points", because: "百分点只用来说变化。", "Percentage points only measure changes.")
    case .changeWord:
      ReasonedWord(
        "变化词", "word of change", because: "增长、下降一类的词直接管着这个比例或倍数，所以是变化。",
        "A word such as 增长 or 下降 governs the percentage or multiple, so it is a change.")
    case .compared:
      ReasonedWord(
        "比较差额", "difference", because: "写明了和什么比、差多少，所以是变化而不是总量。",
        "It is printed what it is compared with and by how much it differs, so it is a change.")
    case .capacity:
      ReasonedWord(
        "产能词", "capacity", because: "“年产”“日处理”一类的词说的是能力，所以是水平。",
        "A word such as 年产 or 日处理 speaks of capacity, so it is a level.")
    case .unit:
      ReasonedWord(
        "按单位", "by unit", because: "没有别的线索，由单位决定。",
        "Nothing else decides, so the unit does.")
    }
  }
}
