import Corpus
import Engine
import Output
import Plan
import Testing
import Values

/// Goal: what the interpreter once found wrong stays right.
@Suite struct FindTests {
  /// Queries over one row or none of any corpus with letters, and what CSV then says.
  static let finds: [(query: String, rows: String)] = [
    // Zero has no sign.
    ("select n = -1 * 0, m = -(1 - 1)", "n,m\n0,0\n"),
    // A computed number is described as it is printed.
    ("select n = 0.5 + 0.5 | describe | select min", "min\n1\n"),
    // A key that is always missing is one group.
    ("summarize n = count() by k = if(false, missing, missing)", "k,n\n,1\n"),
    // A word is looked for in no row at all.
    ("where false | where agency = \"x\" or agency in [\"x\"] | count", "count\n0\n"),
    // Members of lists are told apart by their bytes.
    ("select l = [\"é\", \"e\\u{301}\"] | expand l | distinct l | count", "count\n2\n"),
    ("select f = [\"é\"] = [\"e\\u{301}\"]", "f\nfalse\n"),
    // A list among lists is compared, a list in place of a text stands for its members.
    (
      "select f = [\"a\"] in [[\"b\"], [\"a\"]], g = \"a\" in split(\"b a\", \" \")",
      "f,g\ntrue,true\n"
    ),
    // A column that is always missing has no values to count.
    (
      "extend m = missing | summarize n = count_distinct(m), s = sum(m), k = max(m)",
      "n,s,k\n0,0,\n"
    ),
    // Dates are ranges of days.
    ("select f = @2024-05-01 <= 2024年, g = @2024-05-01 > 2024年", "f,g\ntrue,false\n"),
    ("select f = @2024-05-01 < 2024年, g = 2025年 > @2024-05-01", "f,g\nfalse,true\n"),
    // Flags and lists are never missing.
    (
      "select id | lookup (replies | where false | select id, f = true, l = cc) on id "
        + "| select f, l, m = f is missing or l is missing", "f,l,m\nfalse,\"\",false\n"
    ),
    // The quotient of two quantities is that of their sizes, not of rounded numbers.
    ("select q = 1公顷 / 1亩, r = 1亩 / 1公顷", "q,r\n15,0.06666666666666667\n"),
    // What no amount can be is missing.
    (
      "select s = 99999999999999999999吨 + 1微克, t = 1微克 + 99999999999999999999吨",
      "s,s_unit,t,t_unit\n99999999999999999999,吨,,\n"
    ),
    // Of equally common and equally large units the first by name.
    (
      "select l = [\"a\", \"b\"] | expand l "
        + "| select q = if(l = \"a\", 1平方千米, 1平方公里) | summarize s = sum(q)",
      "s,s_unit\n2,平方公里\n"
    ),
  ]

  @Test(arguments: finds) func `finds stay mended`(find: (query: String, rows: String)) throws {
    let plan = try #require(CheckedText("replies | take 1 | \(find.query)").plan, "\(find.query)")
    let corpora = (0..<9).map { RandomCorpus.corpus(seed: $0) }
    let corpus = try #require(corpora.first { $0.letterCount > 0 })
    let table = try #require(try Executor().run(plan, over: corpus).first).table
    var english = OutputOptions()
    english.language = .english
    #expect(try OutputFormat.csv.text(of: table, english) == find.rows, "\(find.query)")
  }
}
