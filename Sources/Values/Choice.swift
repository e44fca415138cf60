/// A closed list of words that letters are described with and queries ask for.
///
/// Each word has one Chinese and one English spelling; the case order is the code order of
/// columns and the print order of groups.
package protocol Choice: CaseIterable, Hashable, Sendable {
  /// Both spellings of the word.
  var spelling: Bilingual { get }
}

/// 种类: what kind of paper the letter answers.
package enum LetterKind: UInt8, Choice {
  /// A proposal of political advisers.
  case proposal
  /// A suggestion of people's deputies.
  case suggestion
  /// A bill of people's deputies.
  case bill

  package var spelling: Bilingual {
    switch self {
    case .proposal: Bilingual("提案", "proposal")
    case .suggestion: Bilingual("建议", "suggestion")
    case .bill: Bilingual("议案", "bill")
    }
  }
}

/// 层级: the level of government of the answering office.
package enum GovernmentLevel: UInt8, Choice {
  /// The state.
  case national
  /// Provinces, autonomous regions and municipalities under the state.
  case province
  /// Cities, prefectures and leagues.
  case city
  /// Counties, districts, banners and county-level cities.
  case county
  /// Townships, towns, subdistricts and regimental farms.
  case township

  package var spelling: Bilingual {
    switch self {
    case .national: Bilingual("国家", "national")
    case .province: Bilingual("省", "province")
    case .city: Bilingual("市", "city")
    case .county: Bilingual("县", "county")
    case .township: Bilingual("乡", "township")
    }
  }
}

/// 字形: which characters the letter is printed in.
package enum Script: UInt8, Choice {
  /// Simplified characters.
  case simplified
  /// Traditional characters.
  case traditional
  /// Pinyin residue, lost characters or double decoding.
  case damaged

  package var spelling: Bilingual {
    switch self {
    case .simplified: Bilingual("简体", "simplified")
    case .traditional: Bilingual("繁体", "traditional")
    case .damaged: Bilingual("受损", "damaged")
    }
  }
}

/// 角色: what a section or a sentence does in the letter.
package enum Role: UInt8, Choice {
  /// Salutation to opening formula, praise, thanks.
  case opening
  /// What was done.
  case achievement
  /// How things stand.
  case situation
  /// Problems admitted.
  case problem
  /// Next steps.
  case plan
  /// What cannot be done.
  case refusal
  /// Closing formula, wishes.
  case closing
  /// Sign-off, contact, copies, print line, attachments.
  case attachment

  package var spelling: Bilingual {
    switch self {
    case .opening: Bilingual("开头", "opening")
    case .achievement: Bilingual("成绩", "achievement")
    case .situation: Bilingual("现状", "situation")
    case .problem: Bilingual("问题", "problem")
    case .plan: Bilingual("计划", "plan")
    case .refusal: Bilingual("拒绝", "refusal")
    case .closing: Bilingual("结尾", "closing")
    case .attachment: Bilingual("附件信息", "attachment")
    }
  }
}

/// 精度: how exactly a date was stated.
package enum DatePrecision: UInt8, Choice {
  /// One day.
  case day
  /// A third of a month.
  case tenDays
  /// One month.
  case month
  /// A quarter of a year.
  case quarter
  /// Half a year.
  case halfYear
  /// One year.
  case year
  /// Two ends that are no calendar unit.
  case range
  /// A planning period of five years.
  case plan

  package var spelling: Bilingual {
    switch self {
    case .day: Bilingual("日", "day")
    case .tenDays: Bilingual("旬", "ten days")
    case .month: Bilingual("月", "month")
    case .quarter: Bilingual("季", "quarter")
    case .halfYear: Bilingual("半年", "half-year")
    case .year: Bilingual("年", "year")
    case .range: Bilingual("区间", "range")
    case .plan: Bilingual("规划期", "plan period")
    }
  }
}

/// 类型: what a mention names.
package enum MentionType: UInt8, Choice {
  /// An office, association or school.
  case organisation
  /// A firm.
  case company
  /// A person.
  case person
  /// A place, road or park.
  case place
  /// A platform, system or hotline.
  case platform

  package var spelling: Bilingual {
    switch self {
    case .organisation: Bilingual("机构", "organisation")
    case .company: Bilingual("企业", "company")
    case .person: Bilingual("人", "person")
    case .place: Bilingual("地", "place")
    case .platform: Bilingual("平台", "platform")
    }
  }
}
