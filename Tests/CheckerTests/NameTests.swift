import Checker
import Diagnostics
import Plan
import Syntax
import Testing
import Values

/// Goal: names are translated where that keeps the meaning, and only there.
@Suite struct NameTests {
  private func formatted(_ text: String, _ language: Language) -> String {
    let checked = Checked(text)
    let names = checked.result.names
    let formatter = Formatter(language: language) { name, context in
      names.spelling(of: name, context)?.text(in: language)
    }
    return formatter.format(checked.source) ?? "has mistakes"
  }

  @Test func `names take the other language`() {
    let text = "replies | where year = 2024 | select title, n = length(title) | sort by n desc"
    let chinese = formatted(text, .chinese)
    #expect(
      chinese.contains("答复") && chinese.contains("标题") && chinese.contains("长度"), "\(chinese)")
    #expect(!chinese.contains("title") && chinese.contains("按 n"), "\(chinese)")
  }

  @Test func `a name keeps its meaning among namesakes`() {
    #expect(formatted("citations | select title", .chinese).contains("名称"))
    let english = formatted("引用 | 选取 标题", .english)
    #expect(english.contains("标题") && english.hasPrefix("citations"), "\(english)")
    let path = formatted("引用 | 选取 名称, 题目 = 答复.标题", .english)
    #expect(path.contains("reply.title") && path.contains("title,"), "\(path)")
  }

  @Test func `a translated query has the same plan`() {
    var queries = PlanTests.specified
    queries += Catalogue.functions.map(\.entry.example) + Catalogue.aggregates.map(\.entry.example)
    queries += Catalogue.stages.map(\.example) + Catalogue.operators.map(\.example)
    for query in queries {
      for language in Language.allCases {
        let text = formatted(query, language)
        let (before, after) = (Checked(query), Checked(text))
        #expect(after.diagnostics.isEmpty, "\(query)\n\(text)\n\(after.report)")
        let types = [before, after].map { $0.result.plan?.queries.last?.columns.map(\.type) }
        #expect(types[0] == types[1], "\(query)\n\(text)")
      }
    }
  }

  /// Goal: a file that two people keep, each in their own language, does not change by itself.
  @Test func `random queries come back from the other language as they went`() {
    var maker = QueryMaker(seed: 0xF0_12)
    var soundCount = 0
    for _ in 0..<1_500 {
      let query = maker.query()
      guard Checked(query).result.plan != nil else { continue }
      soundCount += 1
      for (there, back) in [(Language.chinese, Language.english), (.english, .chinese)] {
        let other = formatted(query, there)
        #expect(formatted(other, back) == formatted(query, back), "\(query)\n\(other)")
        #expect(Checked(other).result.plan != nil, "\(query)\n\(other)")
      }
    }
    #expect(soundCount > 50, "\(soundCount)")
  }
}
