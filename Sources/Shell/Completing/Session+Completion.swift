import Output
import Plan
import Syntax
import Values

extension Session {
  /// What could stand at the cursor: commands, stages, columns of the stage, tables, functions,
  /// words of closed lists.
  ///
  /// - Parameters:
  ///   - line: The line being typed.
  ///   - cursor: Where in it, in UTF-8 bytes.
  /// - Returns: The candidates, with the bytes of the line that they replace.
  package func completions(of line: String, cursor: Int) -> Completion {
    var bytes = Array(line.utf8)[...]
    // A cursor within a character stands before it.
    var count = min(max(0, cursor), bytes.count)
    while count < bytes.count, bytes[count] & 0xC0 == 0x80 { count -= 1 }
    bytes = bytes.prefix(count)
    let before = String(decoding: bytes, as: UTF8.self)
    let end = before.utf8.count
    if pending.isEmpty, let completion = commandCompletions(before) { return completion }
    let text = pending.isEmpty ? before : "\(pending)\n\(before)"
    let place = QueryPlace(text)
    let start = max(0, end - place.typed.utf8.count)
    return Completion(replacing: start..<end, with: candidates(at: place))
  }

  private func candidates(at place: QueryPlace) -> [Completion.Candidate] {
    let spelling = Spelling(place.typed, in: settings.language)
    switch place.expected {
    case .source: return sources(spelling)
    case .stage: return unique(Catalogue.stages.map(\.name), spelling)
    case .children:
      let tables = TableID.allCases.filter { !$0.parents.isEmpty }.map(\.name)
      let lists = columns(at: place).filter { $0.type == .list }.map(\.name)
      return unique(tables + lists, spelling)
    case .member(let name): return unique(members(of: name), spelling)
    case .text(let column, let quote):
      return unique(words(of: column, at: place), spelling, tail: quote)
    case .quotedText(let column):
      let words = words(of: column, at: place)
      guard place.typed.isEmpty, !words.isEmpty else {
        return values(at: place, spelling)
      }
      return words.map { word in
        let isChinese = settings.language == .chinese
        return Completion.Candidate(isChinese ? "“\(word.chinese)”" : "\"\(word.english)\"")
      }
    case .spanKind: return unique(AnnotatedSpan.Kind.allCases.map(\.spelling), spelling, tail: ">")
    case .value: return values(at: place, spelling)
    }
  }

  /// Columns first; functions and words of the language once something is typed.
  private func values(
    at place: QueryPlace, _ spelling: Spelling
  ) -> [Completion.Candidate] {
    var result = unique(columns(at: place).map(\.name), spelling, tail: "")
    guard !place.typed.isEmpty else { return result }
    let functions = Catalogue.functions.map(\.entry.name)
    let aggregates = Catalogue.aggregates.map(\.entry.name)
    let words = (Catalogue.operators + Catalogue.patterns).map(\.name).filter { name in
      name.english.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == " " }
    }
    result += unique(aggregates + functions, spelling, tail: "(")
    result += unique(partNames + words, spelling)
    result += unique(TableID.allCases.flatMap { [$0.name, $0.rowName] }, spelling, tail: "")
    var seen = Set<String>()
    return result.filter { seen.insert($0.text).inserted }
  }

  /// Words within stages, which have no entry of their own.
  private var partNames: [Bilingual] {
    [Keyword.by, .per, .ascending, .descending, .width].map(\.spelling)
  }

  private func sources(_ spelling: Spelling) -> [Completion.Candidate] {
    let declared = declarations.map { Bilingual($0.name, $0.name) }
    let words = [Keyword.let, .param].map(\.spelling)
    return unique(TableID.allCases.map(\.name) + declared, spelling)
      + (spelling.typed.isEmpty ? [] : unique(words, spelling))
  }

  private func members(of name: String) -> [Bilingual] {
    let table = Catalogue.table(ofRowNamed: name) ?? Catalogue.table(named: name)
    return table.map { Catalogue.description(of: $0).columns.map(\.name) } ?? []
  }

  /// The columns that can be named at the cursor: those of the child row first, then those shown
  /// by the stages before, then those of the letter that no stage has put away.
  private func columns(at place: QueryPlace) -> [VisibleColumn] {
    guard let pipeline = place.pipeline else { return [] }
    let source = source(of: Draft(pipeline))
    let child = place.childTable.flatMap(Catalogue.table(named:))
    let reachable = Draft(source.text).reachableTables
    let tables = reachable + reachable.flatMap(\.parents)
    return own(child.map { [$0] } ?? []) + workspace.columns(behind: source) + own(tables)
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

  /// The names that fit, each once, in their order.
  func unique(
    _ names: [Bilingual], _ spelling: Spelling, tail: String = " "
  ) -> [Completion.Candidate] {
    var seen = Set<String>()
    return names.compactMap(spelling.fitting).filter { seen.insert($0).inserted }
      .map { Completion.Candidate($0, tail: tail) }
  }
}
