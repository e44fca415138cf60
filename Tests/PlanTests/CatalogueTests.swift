import Plan
import Testing
import Values

/// Goal: the language is described once, completely, and no spelling means two things.
@Suite struct CatalogueTests {
  @Test func `every table function and aggregate has its entry`() {
    #expect(Catalogue.tables.map(\.table) == TableID.allCases)
    #expect(Set(Catalogue.functions.map(\.function)) == Set(FunctionID.allCases))
    #expect(Catalogue.functions.count == FunctionID.allCases.count)
    #expect(Set(Catalogue.aggregates.map(\.aggregate)) == Set(AggregateID.allCases))
    #expect(Catalogue.aggregates.count == AggregateID.allCases.count)
  }

  @Test func `no spelling is used twice within a scope`() {
    let scopes: [[Bilingual]] =
      [
        Catalogue.tables.map(\.entry.name), Catalogue.tables.map(\.table.rowName),
        Catalogue.functions.map(\.entry.name), Catalogue.aggregates.map(\.entry.name),
        Catalogue.stages.map(\.name), Catalogue.patterns.map(\.name),
      ] + Catalogue.tables.map { $0.columns.map(\.name) }
    for names in scopes {
      let spellings = names.flatMap { Set([Catalogue.key($0.english), $0.chinese]) }
      let twice = Dictionary(grouping: spellings, by: \.self).filter { $0.value.count > 1 }
      #expect(twice.isEmpty, "\(twice.keys.sorted())")
    }
  }

  @Test func `a function and an aggregate of one name share both spellings`() {
    for function in Catalogue.functions {
      guard let twin = Catalogue.aggregate(named: function.entry.name.english) else { continue }
      #expect(function.entry.name == twin.entry.name)
    }
  }

  @Test func `names are found in either language and in any case`() {
    #expect(Catalogue.table(named: "Figures") == .figures)
    #expect(Catalogue.table(named: "数据") == .figures)
    #expect(Catalogue.table(ofRowNamed: "reply") == .replies)
    #expect(Catalogue.column(named: "DOC_NUMBER", in: .replies)?.column.name == "doc_number")
    #expect(Catalogue.column(named: "成文日期", in: .replies)?.column.name == "issued")
    #expect(Catalogue.column(named: "issued", in: .figures) == nil)
    #expect(Catalogue.function(named: "相隔天数")?.function == .daysBetween)
    #expect(Catalogue.aggregate(named: "中位数")?.aggregate == .median)
    #expect(Catalogue.stage(named: "汇总")?.name.english == "summarize")
    #expect(Catalogue.table(named: "") == nil)
  }

  @Test func `columns shown by default exist in the table or in its parents`() {
    for table in Catalogue.tables {
      let owners = Set([table.table] + table.table.parents)
      for column in table.defaultColumns {
        #expect(owners.contains(column.table))
        #expect(Catalogue.column(named: column.name, in: column.table) != nil, "\(column)")
      }
      #expect(!table.defaultColumns.isEmpty)
    }
  }

  @Test func `every description is written in both languages`() {
    let entries =
      Catalogue.tables.map(\.entry) + Catalogue.functions.map(\.entry)
      + Catalogue.aggregates.map(\.entry) + Catalogue.stages + Catalogue.operators
      + Catalogue.patterns
    for entry in entries {
      for wording in [entry.form, entry.summary, entry.help] {
        #expect(!wording.chinese.isEmpty && !wording.english.isEmpty, "\(entry.name)")
      }
      #expect(entry.example.contains("|"), "\(entry.name)")
      #expect(!entry.summary.english.hasSuffix("."), "\(entry.name)")
    }
    for column in Catalogue.columns {
      #expect(!column.help.chinese.isEmpty && !column.help.english.isEmpty, "\(column.name)")
    }
  }
}
