import Diagnostics
package import Plan
import Syntax
package import Values

/// Proposes what could stand at the cursor of a query: stages, columns of the stage, tables,
/// functions, words of closed lists.
package struct QueryCompleter {
  /// The language of names where nothing is typed yet.
  package let language: Language
  /// The names that are declared before the cursor.
  package let declared: [String]
  /// The columns that the pipeline of a text shows at its end, own ones first; none where the text
  /// has errors.
  package let columnsBehind: (String) -> [VisibleColumn]
  /// The text that a pipeline builds on: the declarations before it, and itself.
  package let whole: (String) -> String
  /// The values of a stored text column, likelier ones first; none without letters.
  package let valuesOf: (SchemaColumn) -> [String]

  /// Puts what surrounds the cursor together.
  package init(
    language: Language, declared: [String], whole: @escaping (String) -> String,
    columnsBehind: @escaping (String) -> [VisibleColumn],
    valuesOf: @escaping (SchemaColumn) -> [String] = { _ in [] }
  ) {
    self.language = language
    self.declared = declared
    self.whole = whole
    self.columnsBehind = columnsBehind
    self.valuesOf = valuesOf
  }

  /// What could stand at the end of a text.
  ///
  /// The replaced bytes are counted in the text.
  package func completion(of before: String) -> Completion {
    let place = QueryPlace(before)
    let end = before.utf8.count
    let start = max(0, end - place.typed.utf8.count)
    return Completion(replacing: start..<end, with: candidates(at: place))
  }

  /// The stored column that a name at the end of a text would mean, `nil` for another name.
  package func column(named name: String, behind before: String) -> ColumnDescription? {
    let place = QueryPlace(before)
    if case .member(let row) = place.expected {
      return Self.table(called: row).flatMap { Catalogue.column(named: name, in: $0) }
    }
    return tables(at: place).lazy.compactMap { Catalogue.column(named: name, in: $0) }.first
  }

  /// The columns that can be named at the end of a text.
  package func columns(behind before: String) -> [VisibleColumn] { columns(at: QueryPlace(before)) }

  private func candidates(at place: QueryPlace) -> [Completion.Candidate] {
    let spelling = Spelling(place.typed, in: language)
    switch place.expected {
    case .source: return sources(spelling)
    case .stage: return Self.unique(Catalogue.stages.map(\.name), spelling, .stage)
    case .children:
      let tables = TableID.allCases.filter { !$0.parents.isEmpty }.map(\.name)
      let lists = columns(at: place).filter { $0.type == .list }
      return Self.unique(tables, spelling, .table)
        + lists.flatMap { Self.unique([$0.name], spelling, .column($0.type)) }
    case .member(let name): return members(of: name, spelling)
    case .text(let column, let quote):
      return Self.unique(words(of: column, at: place), spelling, tail: quote, .value)
        + values(of: column, at: place).filter { $0.hasPrefix(place.typed) }
        .map { Completion.Candidate($0, tail: quote, .value) }
    case .quotedText(let column):
      let words = quotedValues(of: column, at: place)
      return place.typed.isEmpty && !words.isEmpty ? words : values(at: place, spelling)
    case .spanKind:
      let kinds = AnnotatedSpan.Kind.allCases.map(\.spelling)
      return Self.unique(kinds, spelling, tail: ">", .word)
    case .value: return values(at: place, spelling)
    }
  }

  /// Columns first; functions and words of the language once something is typed.
  private func values(at place: QueryPlace, _ spelling: Spelling) -> [Completion.Candidate] {
    var result = columns(at: place).flatMap {
      Self.unique([$0.name], spelling, tail: "", .column($0.type))
    }
    if !place.typed.isEmpty {
      let functions = Catalogue.functions.map(\.entry.name)
      let aggregates = Catalogue.aggregates.map(\.entry.name)
      let words = (Catalogue.operators + Catalogue.patterns).map(\.name).filter { name in
        name.english.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == " " }
      }
      result += Self.unique(aggregates + functions, spelling, tail: "(", .function)
      result += Self.unique(Self.partNames + words, spelling, .word)
      result += declarations(spelling, tail: "")
      result += Self.unique(
        TableID.allCases.flatMap { [$0.name, $0.rowName] }, spelling, tail: "", .table)
    }
    var seen = Set<String>()
    return result.filter { seen.insert($0.text).inserted }
  }

  /// Words within stages, which have no entry of their own.
  private static let partNames: [Bilingual] =
    [Keyword.by, .per, .ascending, .descending, .width].map(\.spelling)

  private func sources(_ spelling: Spelling) -> [Completion.Candidate] {
    let words = [Keyword.let, .param].map(\.spelling)
    return Self.unique(TableID.allCases.map(\.name), spelling, .table)
      + declarations(spelling)
      + (spelling.typed.isEmpty ? [] : Self.unique(words, spelling, .word))
  }

  private func declarations(
    _ spelling: Spelling, tail: String = " "
  ) -> [Completion.Candidate] {
    Self.unique(declared.map { Bilingual($0, $0) }, spelling, tail: tail, .declaration)
  }

  private func members(of name: String, _ spelling: Spelling) -> [Completion.Candidate] {
    let columns = Self.table(called: name).map { Catalogue.description(of: $0).columns } ?? []
    return columns.flatMap { Self.unique([$0.name], spelling, .column($0.type)) }
  }

  private static func table(called name: String) -> TableID? {
    Catalogue.table(ofRowNamed: name) ?? Catalogue.table(named: name)
  }

  /// The columns that can be named at the cursor: those of the child row first, then those shown
  /// by the stages before, then those of the letter that no stage has put away.
  private func columns(at place: QueryPlace) -> [VisibleColumn] {
    guard let pipeline = place.pipeline else { return [] }
    let child = childTable(at: place).map { [$0] } ?? []
    return own(child) + columnsBehind(pipeline) + own(reach(of: pipeline))
  }

  private func childTable(at place: QueryPlace) -> TableID? {
    place.childTable.flatMap(Catalogue.table(named:))
  }

  /// The tables whose columns can be named at the cursor, the nearest first.
  private func tables(at place: QueryPlace) -> [TableID] {
    let child = childTable(at: place).map { [$0] } ?? []
    return child + (place.pipeline.map(reach) ?? [])
  }

  private func reach(of pipeline: String) -> [TableID] {
    let source = SourceText(name: "", text: whole(pipeline))
    let reachable = ParsedSource(parsing: source).file.reachableTables
    return reachable + reachable.flatMap(\.parents)
  }

  private func own(_ tables: [TableID]) -> [VisibleColumn] {
    tables.flatMap { Catalogue.description(of: $0).columns }
      .map { VisibleColumn($0.name, $0.type) }
  }

  /// The words of the closed list that a column's values come from.
  private func words(of column: String?, at place: QueryPlace) -> [Bilingual] {
    guard let column else { return [] }
    let key = Catalogue.key(column)
    let found = columns(at: place).first {
      Catalogue.key($0.name.english) == key || $0.name.chinese == column
    }
    guard case .choice(let list) = found?.type else { return [] }
    return list.words
  }

  /// The values that letters have in a column of texts.
  private func values(of column: String?, at place: QueryPlace) -> [String] {
    guard let column,
      let found = tables(at: place).lazy.compactMap({ Catalogue.column(named: column, in: $0) })
        .first, found.type == .text
    else { return [] }
    return valuesOf(found.column)
  }

  private func quotedValues(of column: String, at place: QueryPlace) -> [Completion.Candidate] {
    let words = words(of: column, at: place).map { $0.text(in: language) }
    return (words.isEmpty ? values(of: column, at: place) : words).map { word in
      Completion.Candidate(language == .chinese ? "“\(word)”" : "\"\(word)\"", .value)
    }
  }

  /// The names that fit, each once, in their order.
  package static func unique(
    _ names: [Bilingual], _ spelling: Spelling, tail: String = " ", _ kind: Completion.Kind
  ) -> [Completion.Candidate] {
    var seen = Set<String>()
    return names.compactMap(spelling.fitting).filter { seen.insert($0).inserted }
      .map { Completion.Candidate($0, tail: tail, kind) }
  }
}
