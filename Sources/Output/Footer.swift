package import Plan
package import Values

/// The lines under a table for readers: how much is shown, and what must be known beside it.
package enum Footer {
  /// One line for each note of the table, in the language of the reader.
  ///
  /// `isDrawn` says that the format draws charts; the others say that they do not.
  package static func notes(
    of table: Table, isDrawn: Bool = false, in language: Language
  ) -> [String] {
    let label = Bilingual("注：", "note: ").text(in: language)
    let undrawn = table.chart == nil || isDrawn ? [] : [TableNote(Self.undrawn)]
    return (table.notes + undrawn).map {
      label + VisibleText.oneLine($0.message.text(in: language))
    }
  }

  private static let undrawn = Bilingual(
    "这种格式不画图，给出的是图的数据；画图用 table 或 svg",
    "this format draws no chart; these are its data; 'table' and 'svg' draw it")

  /// How many rows are shown of how many.
  static func rows(shown: Int, of count: Int, in language: Language) -> String {
    if count == 0 { return Bilingual("没有符合的行", "no rows").text(in: language) }
    let all = NumberText.grouped(count)
    let plural = count == 1 ? "row" : "rows"
    if shown == count { return Bilingual("\(all) 行", "\(all) \(plural)").text(in: language) }
    let part = NumberText.grouped(shown)
    return Bilingual(
      "显示前 \(part) 行，共 \(all) 行", "first \(part) of \(all) rows"
    ).text(in: language)
  }

  /// Which columns did not fit.
  static func omitted(columns names: [String], in language: Language) -> String {
    let count = names.count
    let plural = count == 1 ? "column" : "columns"
    return Bilingual(
      "另有 \(count) 列放不下：\(names.joined(separator: "、"))",
      "\(count) more \(plural) did not fit: \(names.joined(separator: ", "))"
    ).text(in: language)
  }

  /// So many columns that no stage has chosen are named.
  private static let namedBackgroundMax = 7

  /// Which columns are shown only when a stage chooses them; the first few of many.
  static func background(columns names: [String], in language: Language) -> String {
    let count = names.count
    let plural = count == 1 ? "column" : "columns"
    let named = names.prefix(namedBackgroundMax)
    let isPart = named.count < count
    return Bilingual(
      "另有 \(count) 列，选取后显示：\(named.joined(separator: "、"))\(isPart ? " 等" : "")",
      "\(count) more \(plural), shown when selected: \(named.joined(separator: ", "))"
        + (isPart ? " …" : "")
    ).text(in: language)
  }

  /// That some values are shortened.
  static func shortened(in language: Language) -> String {
    Bilingual("… 处内容未显示完", "… marks values shown in part").text(in: language)
  }

  /// How to see what is left out, unless the caller knows better.
  static let fullViewHint = Bilingual(
    "看全部：用 vertical、csv 等格式，或输出到文件",
    "to see all, use a format such as vertical or csv, or write to a file")
}
