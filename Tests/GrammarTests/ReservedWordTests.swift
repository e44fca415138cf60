import Plan
import Syntax
import Testing
import Values

/// Goal: no name of the catalogue needs backticks.
@Suite struct ReservedWordTests {
  @Test func `no table, column, function or aggregate has a reserved name`() {
    let names =
      Catalogue.tables.flatMap { [$0.entry.name, $0.table.rowName] }
      + Catalogue.columns.map(\.name) + Catalogue.functions.map(\.entry.name)
      + Catalogue.aggregates.map(\.entry.name)
    #expect(names.count > 100)
    for spelling in names.flatMap({ [$0.chinese, $0.english] }) {
      let keyword = Keyword.spelled(spelling)
      #expect(keyword?.isAlsoName ?? true, "\(spelling)")
    }
  }

  @Test func `every stage of the catalogue is a word of the language and the other way round`() {
    let words = Keyword.allCases.filter(\.beginsStage).map(\.spelling)
    #expect(Set(Catalogue.stages.map(\.name)) == Set(words))
  }

  @Test func `the types of parameters are called as values are`() {
    for type in ParameterType.allCases {
      #expect(ParameterType.named(type.spelling.chinese) == type)
      #expect(ParameterType.named(type.spelling.english) == type)
    }
  }
}
