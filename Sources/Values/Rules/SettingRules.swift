/// 时期依据: which rule gave a figure its period, or why it has none.
package enum PeriodRule: UInt8, ReasonedChoice {
  /// 2023年新建9座.
  case clause
  /// 120名学生2026年毕业.
  case behind
  /// 2023年,…,新建9座.
  case sentence
  /// 2025年底前建成3座.
  case deadline
  /// 2022年至2024年分别为3亿元、4亿元、5亿元.
  case eachYear
  /// The date of a sentence before.
  case paragraph
  /// The date of the heading.
  case heading
  /// 目前共有30座.
  case present
  /// 累计30座.
  case sum
  /// 由60%提高到….
  case baseline
  /// A rule of support.
  case ofRule
  /// No date reaches it.
  case absent

  /// Each rule and its sentence.
  package var reasoned: ReasonedWord {
    switch self {
    case .clause:
      ReasonedWord(
        "本分句", "own clause", because: "日期写在同一分句里、数字前面。",
        "The date stands before the number in the same clause.")
    case .behind:
      ReasonedWord(
        "数后日期", "date behind", because: "日期写在同一分句里、数字后面。",
        "The date stands behind the number in the same clause.")
    case .sentence:
      ReasonedWord(
        "本句", "sentence", because: "本分句没有日期，取同一句里前面领起分句的日期。",
        "The clause has no date, so that of a clause before it in the sentence holds.")
    case .deadline:
      ReasonedWord(
        "期限", "deadline", because: "写着“……前”的日期是目标、计划的期限。",
        "A date with 前 is the deadline of what is aimed at or planned.")
    case .eachYear:
      ReasonedWord(
        "逐年对应", "a year each", because: "并列的数和年份一样多，一年一个。",
        "As many values as years are listed, so each has one year.")
    case .paragraph:
      ReasonedWord(
        "本段", "paragraph", because: "本句没有日期，承接同一段前面句子的日期。",
        "The sentence has no date, so that of a sentence before it in the paragraph holds.")
    case .heading:
      ReasonedWord(
        "标题", "heading", because: "本段没有日期，取小标题里的日期。",
        "The paragraph has no date, so that of the heading holds.")
    case .present:
      ReasonedWord(
        "目前", "at present", because: "“目前”“现有”一类的词说的是写信时，前面的日期不再管。",
        "A word such as 目前 or 现有 speaks of the day of the letter and ends the reach of dates "
          + "before.")
    case .sum:
      ReasonedWord(
        "累计", "in total", because: "“累计”“截至”说的是一直以来的总数，前面句子的日期不再管。",
        "累计 or 截至 gives a total so far, for which dates of sentences before do not hold.")
    case .baseline:
      ReasonedWord(
        "变化起点", "baseline", because: "它是“由……提高到”里的起点，不属于写明的时期。",
        "It is where a change began, which is before the time stated.")
    case .ofRule:
      ReasonedWord(
        "规则", "of a rule", because: "政策规则里的数没有时期。", "Figures of a rule have no period.")
    case .absent:
      ReasonedWord(
        "没有", "none", because: "本句、本段和标题里都没有管到它的日期。",
        "No date of the sentence, the paragraph or the heading reaches it.")
    }
  }
}

/// 范围依据: which rule gave a figure its scope, or why it has none.
package enum ScopeRule: UInt8, ReasonedChoice {
  /// 全省第2.
  case rank
  /// 全市产值8亿元.
  case clause
  /// 全市…,产值8亿元.
  case sentence
  /// Behind 其中 or `;`.
  case ended
  /// No area word opens a clause before it.
  case absent

  /// Each rule and its sentence.
  package var reasoned: ReasonedWord {
    switch self {
    case .rank:
      ReasonedWord(
        "排名范围", "of the rank", because: "范围词紧挨在名次前面。",
        "The area word stands right before the rank.")
    case .clause:
      ReasonedWord(
        "本分句", "own clause", because: "范围词领起数字所在的分句。",
        "The area word opens the clause of the number.")
    case .sentence:
      ReasonedWord(
        "本句", "sentence", because: "承接同一句里前面分句的范围词。",
        "The area word of a clause before it in the sentence is carried.")
    case .ended:
      ReasonedWord(
        "其中之后", "ended", because: "“其中”或分号之后说的是部分，前面的范围词不再管。",
        "Behind 其中 or a semicolon parts are told, for which the area word before does not hold.")
    case .absent:
      ReasonedWord(
        "没有", "none", because: "前面没有领起分句的“全市”“全县”一类的词。",
        "No word such as 全市 or 全县 opens a clause before it.")
    }
  }
}
