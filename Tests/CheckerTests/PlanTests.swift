import Checker
import Diagnostics
import Plan
import Testing
import Values

/// Goal: right queries check without a word, with the columns and types they should have.
@Suite struct PlanTests {
  /// The queries of the language's specification that this version runs.
  static let specified = [
    "replies | where region contains \"椒江\" and year = 2024 | count",
    "答复 ｜ 筛选 单位 含 “科技” 且 年份 ＞＝ 2023 ｜ 选取 文号，单位，案号 ｜ 取 10",
    "figures | where amount >= 1亿元 and status = \"实绩\" | select agency, indicator, amount, period "
      + "| sort by amount desc",
    "figures | where measure = \"变化\" and basis = \"同比\" "
      + "| summarize mean(value), count() by agency, indicator",
    "commitments | where deadline within 2024年 "
      + "| summarize n = count(), 量化 = count(target) by agency | sort by n desc",
    "replies | extend 承诺 = count(commitments), 量化 = count(commitments where target is present) "
      + "| select title, 承诺, 量化",
    "sections | where role = \"问题\" | kwic any(\"不足\", \"短缺\", \"薄弱\") width 20 | sort by right",
    "replies | where text contains \"资金\" near 10 any(\"补助\", \"奖补\") | select title, agency",
    "citations | where issuer contains \"台州\" | summarize n = count() by title, doc_number "
      + "| sort by n desc",
    "figures | where indicator contains \"研发费用\" | top 1 by value per agency",
  ]

  @Test func `the queries of the specification check`() {
    for query in Self.specified {
      let checked = Checked(query)
      #expect(checked.diagnostics.isEmpty, "\(query)\n\(checked.report)")
      #expect(checked.result.plan != nil)
    }
  }

  @Test func `a file with declarations checks`() {
    let text = """
      ## 有期限的承诺台账
      version 1
      param 年: number = 2024                  ## 成文年份
      let plans = commitments | where deadline within 2024年
      let words = ["力争", "确保"]
      let close = ("资金" near 10 "补助")
      def share_of(x, total) = x / total
      plans | where reply.year = 年 | summarize n = count() by agency | sort by n desc
      plans | where cue in words or text contains close or text contains any(words, "将")
      plans | summarize s = share_of(count(target), count()), n = count()
      """
    let checked = Checked(text)
    #expect(checked.diagnostics.isEmpty, "\(checked.report)")
    #expect(checked.result.plan?.queries.count == 3)
    #expect(checked.columns == "s number, n number")
  }

  @Test func `stages make the columns and types they should`() {
    let expected: [(String, String)] = [
      ("replies | count", "count number"),
      ("replies | select title, n = length(title), 年份", "title text, n number, year number"),
      ("sections | select 小标题, reply.title", "heading text, title text"),
      ("figures | select amount, value, status", "amount quantity, value number, status choice"),
      ("figures | select id, amount | drop id", "amount quantity"),
      ("replies | select id, proposers | expand proposers", "id text, proposers text"),
      (
        "replies | select number | expand commitments",
        "number text, text text, cue text, deadline date, target quantity, condition text, "
          + "specificity choice"
      ),
      (
        "figures | summarize count(), mean(value), sum(amount), max(period), mode(unit) by agency",
        "agency text, count number, mean_value number, sum_amount quantity, max_period date, "
          + "mode_unit text"
      ),
      (
        "replies | summarize p = count(where kind = \"提案\") / count() by year",
        "year number, p number"
      ),
      ("replies | summarize n = count() by y = year(issued)", "y number, n number"),
      (
        "replies | extend n = count(figures) | summarize sum(n), m = sum(count(figures))",
        "sum_n number, m number"
      ),
      ("commitments | extend n = days_between(issued, deadline) | select n", "n number"),
      (
        "replies | extend a = any(commitments where deadline is present), "
          + "s = sum(figures.value where unit = \"元\"), q = max(figures.amount) | select a, s, q",
        "a flag, s number, q quantity"
      ),
      (
        "figures | describe",
        "column text, type text, present number, distinct number, min text, max text"
      ),
      ("replies | select k = if(year > 2023, \"新\", \"旧\")", "k text"),
      (
        "figures | select s = case { value > 1: status, else: \"目标\" }",
        "s choice"
      ),
      ("let n = replies | count\nfigures | select v = value / n", "v number"),
      ("figures | select half = amount / 2, r = amount / 1亿元", "half quantity, r number"),
      (
        "replies | select id | kwic \"资金\" | drop start",
        "left text, hit text, right text, id text"
      ),
      ("replies | select x = occurrences(text, any(\"资金\", /补.助/))", "x number"),
      ("replies | where number missing | take 1 | select d = first(handlers)", "d text"),
    ]
    for (query, columns) in expected {
      #expect(Checked(query).columns == columns, "\(query)")
    }
  }

  @Test func `every example of the catalogue checks`() {
    let entries =
      Catalogue.tables.map(\.entry) + Catalogue.functions.map(\.entry)
      + Catalogue.aggregates.map(\.entry) + Catalogue.stages + Catalogue.operators
      + Catalogue.patterns
    for entry in entries {
      let checked = Checked(entry.example)
      #expect(checked.diagnostics.isEmpty, "\(entry.example)\n\(checked.report)")
    }
  }

  @Test func `columns keep their identity and every shown one is made by then`() throws {
    let queries = Self.specified + Catalogue.stages.map(\.example)
    for text in queries {
      let query = try #require(Checked(text).result.plan?.queries.first)
      var made = Set(query.sourceColumns.map(\.column.id))
      for step in query.steps {
        made.formUnion(step.stage.madeColumns)
        #expect(step.visible.allSatisfy { made.contains($0.id) }, "\(text)")
      }
    }
  }

  @Test func `a reader sees less than a machine until a stage chooses`() throws {
    let all = try #require(Checked("replies | take 1").result.plan?.queries.first)
    #expect(all.columns.count == 27)
    #expect(all.columns.count { !$0.isBackground } == 6)
    let letters = Checked("replies | drop title | kwic \"资金\"").columns
    #expect(!letters.contains("title") && letters.contains("agency"), "\(letters)")
    let expanded = try #require(
      Checked("replies | expand commitments").result.plan?.queries.first)
    #expect(
      Checked.text(of: expanded.columns.filter { !$0.isBackground })
        == "id text, agency text, text text, cue text, deadline date, target quantity, "
        + "specificity choice")
    let chosen = try #require(Checked("replies | select id, text").result.plan?.queries.first)
    #expect(chosen.columns.allSatisfy { !$0.isBackground })
  }

  @Test func `the previous result goes on under its own names`() {
    let previous = Checked("replies | select 单位, n = length(text)").result.plan?.queries[0].columns
    let checked = Checked("| where n > 100 | select agency", previous: previous)
    #expect(checked.columns == "agency text")
    #expect(Checked("| count").report.contains("没有前一个结果"))
  }

  @Test func `parameters take what the caller gives`() {
    let text = "param 年: number = 2024\nreplies | where reply.year = 年"
    #expect(Checked(text, parameters: ["年": "2023"]).diagnostics.isEmpty)
    #expect(
      Checked("param d: date\nreplies | where issued before d", parameters: ["d": "2024-07"])
        .diagnostics.isEmpty)
    #expect(
      Checked("param d: date\nreplies | where issued before d", parameters: nil)
        .diagnostics.isEmpty)
    let words = Checked(
      "param w: list\nreplies | where text contains any(w)", parameters: ["w": "资金，补助"])
    #expect(words.diagnostics.isEmpty, "\(words.report)")
  }
}

/// A query of the plan, for files that also speak of the tree.
typealias PlanQuery = Query

extension Stage {
  /// The columns that a stage makes.
  var madeColumns: [ColumnID] {
    switch self {
    case .extend(let definitions): definitions.map(\.column.id)
    case .count(let column), .expandList(_, let column): [column.id]
    case .summarize(let aggregates, let keys, _):
      aggregates.map(\.column.id) + keys.map(\.column.id)
    case .describe(let columns): columns.map(\.id)
    case .concordance(let made): [made.left.id, made.hit.id, made.right.id, made.start.id]
    case .lookup(let made): made.columns
    case .combine(let made): made.operation == .union ? made.columns.map(\.first) : []
    default: []
    }
  }
}
