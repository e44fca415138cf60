/// 方向依据: which rule gave a figure its direction of change, or why it has none.
package enum ChangeRule: UInt8, ReasonedChoice {
  /// 增长6.5%.
  case verb
  /// 增速10%.
  case rateNoun
  /// 提高到75%.
  case level
  /// 18.9%的增幅.
  case behind
  /// 增长5%、8%.
  case shared
  /// 翻一番.
  case doubling
  /// No word of change governs the number.
  case absent

  /// Each rule and its sentence.
  package var reasoned: ReasonedWord {
    switch self {
    case .verb:
      ReasonedWord(
        "动词", "verb", because: "变化的动词直接管着这个数。", "A verb of change governs the number.")
    case .rateNoun:
      ReasonedWord(
        "速幅名词", "rate noun", because: "“增速”“降幅”一类的名词直接管着这个数。",
        "A noun such as 增速 or 降幅 governs the number.")
    case .level:
      ReasonedWord(
        "变到", "changed to", because: "“提高到”“降至”后面是变化的终点，方向取自动词。",
        "Behind 提高到 or 降至 stands where the change ended; its verb gives the direction.")
    case .behind:
      ReasonedWord(
        "数后名词", "noun behind", because: "数字后面跟着“的增幅”一类的词。",
        "A word such as 的增幅 stands behind the number.")
    case .shared:
      ReasonedWord(
        "并列同前", "shared", because: "用“、”“和”接在前一个数后面，同用它的动词。",
        "It is joined to the number before by 、 or 和 and shares its verb.")
    case .doubling:
      ReasonedWord("翻番", "doubling", because: "“翻番”就是增长。", "翻番 is an increase.")
    case .absent:
      ReasonedWord(
        "没有", "none", because: "没有变化的词直接管着这个数。",
        "No word of change governs the number.")
    }
  }
}

/// 比较依据: which rule gave a figure its basis of comparison, or why it has none.
package enum BasisRule: UInt8, ReasonedChoice {
  /// 较上年, 比全省平均高.
  case comparison
  /// 同比, 环比, 年均.
  case fixed
  /// 年增长 without the year before it.
  case yearly
  /// 完成年度任务的103%.
  case task
  /// 法定的一半.
  case standard
  /// 与上年相比,…
  case clauseBefore
  /// Values joined by 、.
  case shared
  /// Compared, but a level all the same.
  case unused
  /// Nothing printed.
  case absent

  /// Each rule and its sentence.
  package var reasoned: ReasonedWord {
    switch self {
    case .comparison:
      ReasonedWord(
        "较比", "comparison", because: "数字前写着“较”“比”“高于”一类的比较，取比较的对象。",
        "Words such as 较, 比 or 高于 stand before the number; what they compare with is taken.")
    case .fixed:
      ReasonedWord(
        "同比环比", "fixed word", because: "写着“同比”“环比”或“年均”。", "同比, 环比 or 年均 is printed.")
    case .yearly:
      ReasonedWord(
        "年增长", "yearly", because: "写着“年增长”一类的词，就是和上年比。",
        "A word such as 年增长 is printed, which compares with the year before.")
    case .task:
      ReasonedWord(
        "任务", "task", because: "数字紧跟在任务、计划、预算后面，说的是它的完成比例。",
        "The number stands right behind a task, plan or budget of which it is the share done.")
    case .standard:
      ReasonedWord(
        "标准", "standard", because: "倍数或分数前写着“……的”，说的是它的几倍、几分之几。",
        "Before the multiple or fraction stands, with 的, what it is one of.")
    case .clauseBefore:
      ReasonedWord(
        "前一分句", "clause before", because: "前一个分句写着“与……相比”。",
        "The clause before says 与…相比.")
    case .shared:
      ReasonedWord(
        "并列同前", "shared", because: "用“、”“和”接在前一个数后面，同用它的比较。",
        "It is joined to the number before by 、 or 和 and shares its basis.")
    case .unused:
      ReasonedWord(
        "不作变化", "unused", because: "附近有比较的词，但这个数既不是变化也不是变化的终点，所以不取。",
        "Words of comparison stand near, but the number is neither a change nor where one ended.")
    case .absent:
      ReasonedWord("没有", "none", because: "没有写明和什么比。", "No basis is printed.")
    }
  }
}

/// 界依据: which rule gave a figure its bound, or why it has none.
package enum BoundRule: UInt8, ReasonedChoice {
  /// 5家以上.
  case behind
  /// 百亿级.
  case grade
  /// 近5亿元.
  case before
  /// 最多遴选100名.
  case distant
  /// 30余家.
  case inside
  /// Nothing printed.
  case absent

  /// Each rule and its sentence.
  package var reasoned: ReasonedWord {
    switch self {
    case .behind:
      ReasonedWord(
        "数后", "behind", because: "数字后面紧跟着这个词，它优先于前面的词。",
        "The word stands right behind the number, where it wins over one before.")
    case .grade:
      ReasonedWord(
        "级", "grade", because: "“级”属于这个数，如“百亿级”。", "级 belongs to the number, as in 百亿级.")
    case .before:
      ReasonedWord(
        "数前", "before", because: "数字前面紧挨着这个词。", "The word stands right before the number.")
    case .distant:
      ReasonedWord(
        "隔词", "at a distance", because: "“最多”“最高”一类的词隔着动词管着这个数。",
        "A word such as 最多 or 最高 governs the number over the verb between them.")
    case .inside:
      ReasonedWord(
        "数内", "inside", because: "“余”“多”夹在数字里。", "余 or 多 stands inside the number.")
    case .absent:
      ReasonedWord("没有", "none", because: "没有写着界限或约数的词。", "No word of bound is printed.")
    }
  }
}
