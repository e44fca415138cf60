import Values

extension Catalogue {
  /// The tables, in the order of their identities.
  package static let tables: [TableDescription] = [
    TableDescription(
      .replies,
      entry: entry(
        .replies,
        Bilingual("一行是一封答复", "one row a letter"),
        Bilingual(
          "信头、落款、附注里写明的内容各占一列；信中没有写的就是缺失。",
          "What head, signature and notes state has a column each; what a letter does not state "
            + "is missing."),
        "replies | where year = 2024 | select id, agency, title"),
      columns: replyColumns,
      defaultColumns: own(.replies, ["id", "agency", "kind", "number", "issued", "title"])),
    TableDescription(
      .sections,
      entry: entry(
        .sections,
        Bilingual("一行是一个带标题的章节", "one row a headed part of a letter"),
        Bilingual(
          "章节按标题的层次排列，正文包括下级章节；没有标题的信没有章节。",
          "Parts follow the outline and contain their subparts; a letter without headings has "
            + "none."),
        "sections | where depth = 1 | select id, marker, heading"),
      columns: sectionColumns,
      defaultColumns: letter + own(.sections, ["path", "role", "heading", "length"])),
    TableDescription(
      .sentences,
      entry: entry(
        .sentences,
        Bilingual("一行是一个句子", "one row a sentence"),
        Bilingual(
          "表格的一行、列举的一项也算一句。", "A row of a table or an item of a list is a sentence too."),
        "sentences | where role = \"problem\" | select id, text | take 5"),
      columns: sentenceColumns,
      defaultColumns: letter + own(.sentences, ["position", "role", "text"])
    ),
    TableDescription(
      .figures,
      entry: entry(
        .figures,
        Bilingual("一行是信里的一个数据", "one row a quantity stated in a letter"),
        Bilingual(
          "文号、日期、序号里的数字不是数据；amount 带单位，value 是同一个数，单位在 unit。名字带“依据”的列说明前面各列从哪里来。",
          "Numerals of document numbers, dates and headings are no figures; `amount` carries its "
            + "unit, `value` is the same number with the unit left to `unit`. Columns ending in "
            + "`_rule` say where the others come from."),
        "figures | where measure = \"money\" | select agency, amount | sort by amount desc"
      ),
      columns: figureColumns,
      defaultColumns: letter
        + own(.figures, ["indicator", "amount", "measure", "change", "basis", "period", "status"])),
    TableDescription(
      .rejected,
      entry: entry(
        .rejected,
        Bilingual("一行是一个不是数据的数字", "one row a numeral that is no figure"),
        Bilingual(
          "信里的每个数字要么是数据，要么在这里有一行，类别说明为什么不是；日期和文件名里的数字另见时间、引用两表。",
          "Every numeral of a letter is part of a figure or has a row here, whose class says why "
            + "not; those of dates and titles are also told by `dates` and `citations`."),
        "rejected | summarize n = count() by class | sort by n desc"),
      columns: rejectedColumns,
      defaultColumns: letter + own(.rejected, ["text", "class"])),
    TableDescription(
      .commitments,
      entry: entry(
        .commitments,
        Bilingual("一行是一句承诺", "one row a sentence that promises or aims"),
        Bilingual(
          "用语是写着的那个词；期限和目标只取句子里写明的。",
          "The cue is the word printed; deadline and target are what the sentence states."),
        "commitments | where deadline is present | select agency, deadline, text"),
      columns: commitmentColumns,
      defaultColumns: letter
        + own(.commitments, ["cue", "deadline", "target", "specificity", "text"])
    ),
    TableDescription(
      .outcomes,
      entry: entry(
        .outcomes,
        Bilingual("一行是对一项请求的办理结果", "one row the answer to one request"),
        Bilingual(
          "原句在 text；写明理由时，理由归入一类。",
          "`text` is the deciding sentence; a printed reason is put into its class."),
        "outcomes | where reason is present | select agency, outcome, reason, text"),
      columns: outcomeColumns,
      defaultColumns: letter + own(.outcomes, ["outcome", "reason", "text"])),
    TableDescription(
      .citations,
      entry: entry(
        .citations,
        Bilingual("一行是一次文件引用", "one row a document named"),
        Bilingual(
          "同一文件引用几次就有几行；数文件用 count_distinct。",
          "A document named twice has two rows; `count_distinct` counts documents."),
        "citations | summarize n = count() by title | sort by n desc | take 5"),
      columns: citationColumns,
      defaultColumns: letter + own(.citations, ["title", "doc_number", "issuer", "year", "genre"])),
    TableDescription(
      .dates,
      entry: entry(
        .dates,
        Bilingual("一行是信里的一个时间", "one row an expression that fixes calendar days"),
        Bilingual(
          "“今年”“去年”按成文日期换算。", "`This year` and `last year` are resolved by the letter's date."),
        "dates | where date within 2025年 | select id, text, date"),
      columns: dateColumns,
      defaultColumns: letter + own(.dates, ["text", "date", "precision"])),
    TableDescription(
      .mentions,
      entry: entry(
        .mentions,
        Bilingual("一行是一次提到的机构、企业、人、地或平台", "one row a body, person or place named"),
        Bilingual(
          "规范名是本信中最完整的写法。", "`name` is the fullest form within the letter."),
        "mentions | where type = \"company\" | summarize n = count() by name | sort by n desc"),
      columns: mentionColumns, defaultColumns: letter + own(.mentions, ["type", "name", "text"])),
  ]

  private static let letter = [SchemaColumn(.replies, "id")]

  private static func own(_ table: TableID, _ names: [String]) -> [SchemaColumn] {
    names.map { SchemaColumn(table, $0) }
  }

  private static func entry(
    _ table: TableID, _ summary: Bilingual, _ help: Bilingual, _ example: String
  ) -> CatalogueEntry {
    CatalogueEntry(table.name, form: table.name, summary: summary, help: help, example: example)
  }
}
