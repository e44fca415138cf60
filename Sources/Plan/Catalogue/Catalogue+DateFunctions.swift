import Values

extension Catalogue {
  /// Functions on dates.
  static let dateFunctions: [FunctionDescription] = [
    function(
      .year, "年", [of(.date)], .number,
      Bilingual("哪一年", "the year"),
      Bilingual("时间跨年时得缺失。", "Missing where the date spans more than one year."),
      "commitments | summarize n = count() by 年度 = year(deadline)"),
    function(
      .quarter, "季度", [of(.date)], .number,
      Bilingual("第几季度", "the quarter, 1 to 4"),
      Bilingual("时间跨季度时得缺失。", "Missing where the date spans more than one quarter."),
      "replies | summarize n = count() by q = quarter(issued)"),
    function(
      .month, "月", [of(.date)], .number,
      Bilingual("几月", "the month, 1 to 12"),
      Bilingual("时间跨月时得缺失。", "Missing where the date spans more than one month."),
      "replies | summarize n = count() by m = month(issued)"),
    function(
      .day, "日", [of(.date)], .number,
      Bilingual("几号", "the day of the month"),
      Bilingual("时间不止一天时得缺失。", "Missing where the date is longer than a day."),
      "replies | extend d = day(issued) | select issued, d | take 3"),
    function(
      .start, "起始日", [of(.date)], .date,
      Bilingual("时间的第一天", "the first day"),
      Bilingual("2024年 得 2024-01-01。", "2024 gives 2024-01-01."),
      "commitments | where deadline is present | extend d = start(deadline) | select deadline, d"),
    function(
      .end, "终止日", [of(.date)], .date,
      Bilingual("时间的最后一天", "the last day"),
      Bilingual("2024年 得 2024-12-31。", "2024 gives 2024-12-31."),
      "commitments | where deadline is present | extend d = end(deadline) | select deadline, d"),
    function(
      .daysBetween, "相隔天数",
      [
        FunctionParameter(Bilingual("从", "from"), [.date]),
        FunctionParameter(Bilingual("到", "to"), [.date]),
      ], .number,
      Bilingual("从一个时间到另一个时间有多少天", "days from one date to another"),
      Bilingual(
        "从前者的最后一天数到后者的最后一天，倒过来为负；月份和年份要从头数就写 start(…)。",
        "From the last day of the first to the last day of the second, negative backwards; "
          + "`start(…)` counts from the first days."),
      "commitments | extend 天 = days_between(issued, deadline) | where 天 > 0 | select agency, 天"),
    function(
      .asOf, "截至", [], .date,
      Bilingual("查询以哪一天为准", "the day the query speaks as of"),
      Bilingual(
        "由 --as-of 给出，否则是最新一封信的日期；不看时钟，所以明天结果一样。",
        "Given by `--as-of`, else the newest letter's date; no clock, so it stays the same."),
      "commitments | where deadline before as_of() | select agency, deadline, text"),
  ]

  /// Functions on lists.
  static let listFunctions: [FunctionDescription] = [
    function(
      .count, "计数", [of(.list)], .number,
      Bilingual("列表有几项", "how many members a list has"),
      Bilingual("空列表得 0。", "0 for an empty list."),
      "replies | extend n = count(handlers) | top 3 by n | select agency, n"),
    function(
      .first, "首个", [of(.list)], .text,
      Bilingual("列表的第一项", "the first member of a list"),
      Bilingual("空列表得缺失。", "Missing for an empty list."),
      "replies | extend p = first(proposers) | select number, p | take 5"),
    function(
      .last, "末个", [of(.list)], .text,
      Bilingual("列表的最后一项", "the last member of a list"),
      Bilingual("空列表得缺失。", "Missing for an empty list."),
      "replies | extend p = last(proposers) | select number, p | take 5"),
  ]
}
