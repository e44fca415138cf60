package import Corpus
package import Diagnostics
import Engine
package import Plan
import Syntax

/// Letters that are open for questions.
///
/// Immutable: questions change nothing, and opening other letters gives another corpus.
public final class LetterCorpus: Sendable {
  /// How the user named the letters.
  public let name: String
  /// The letters as columns.
  package let corpus: Corpus

  /// Wraps columns that were built or read elsewhere.
  package init(_ corpus: Corpus, name: String) {
    self.corpus = corpus
    self.name = name
  }

  /// How many letters are open.
  public var letterCount: Int { corpus.letterCount }

  /// How many rows a table has.
  package func rowCount(of table: TableID) -> Int { corpus.table(table).rowCount }
}

/// Questions.
extension LetterCorpus {
  /// Checks a text without running it.
  package static func check(_ request: QueryRequest) -> Findings {
    QueryCompiler.compile(request).findings
  }

  /// How many queries a text asks; 0 where it cannot be run.
  package static func queryCount(of request: QueryRequest) -> Int {
    QueryCompiler.compile(request).plan?.queries.count ?? 0
  }

  /// Parses a text without asking what its names mean.
  package static func parse(_ source: SourceText) -> Findings {
    Findings(diagnostics: ParsedSource(parsing: source).diagnostics, source: source)
  }

  /// Checks a text and answers its queries.
  package func run(_ request: QueryRequest) -> QueryOutcome {
    run(request, QueryCompiler.compile(request))
  }

  /// Answers the queries of a text that was checked.
  func run(_ request: QueryRequest, _ compiled: CompiledQuery) -> QueryOutcome {
    let findings = compiled.findings
    guard let plan = compiled.plan else {
      return QueryOutcome(results: [], findings: findings, wasInterrupted: false)
    }
    do throws(EvaluationError) {
      let executor = Executor(options: request.options)
      let results = try executor.run(plan, over: corpus, previous: request.previous)
      return QueryOutcome(results: results, findings: findings, wasInterrupted: false)
    } catch {
      let all = Findings(
        diagnostics: findings.diagnostics + [error.diagnostic], source: findings.source)
      return QueryOutcome(
        results: [], findings: all, wasInterrupted: error.diagnostic.code == .interrupted)
    }
  }

  /// The columns that a stage behind the text's last query could name; empty where it has errors.
  package static func columns(behind request: QueryRequest) -> [PlanColumn] {
    QueryCompiler.compile(request).plan?.queries.last?.columns ?? []
  }
}
