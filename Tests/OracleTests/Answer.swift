import Checker
import Corpus
import Diagnostics
import Engine
import Oracle
import Output
import Plan
import Syntax
import Values

/// What a query answers: the bytes of its results, or why it ended.
enum Answer: Equatable, CustomStringConvertible {
  /// Every result, in two formats and both languages.
  case results([String])
  /// The code of what stopped the run.
  case failure(DiagnosticCode)

  /// What the engine says.
  init(
    of plan: Plan, byEngineOver corpus: Corpus, _ options: ExecutionOptions = Self.options
  ) {
    do throws(EvaluationError) {
      let results = try Executor(options: options).run(plan, over: corpus)
      self = .results(results.map { Self.text(of: $0.table) })
    } catch {
      self = .failure(error.diagnostic.code)
    }
  }

  /// What the interpreter says.
  init(of plan: Plan, byInterpreterOver letters: Letters) {
    var interpreter = Interpreter(letters)
    do throws(Failure) {
      self = .results(try interpreter.run(plan).map(Self.text))
    } catch {
      self = .failure(error.code)
    }
  }

  /// One thread and no slices.
  static let options = ExecutionOptions(timeLimitSeconds: 20, threadCount: 1)

  private static func text(of table: Table) -> String {
    var english = OutputOptions()
    english.language = .english
    do throws(OutputError) {
      return try OutputFormat.jsonl.text(of: table, english) + OutputFormat.csv.text(of: table)
    } catch {
      preconditionFailure("nothing interrupts the writing")
    }
  }

  var description: String {
    switch self {
    case .results(let texts): texts.joined(separator: "\n")
    case .failure(let code): code.rawValue
    }
  }
}

/// A text as the checker leaves it.
struct CheckedText {
  /// The plan, `nil` where there is a mistake.
  let plan: Plan?
  /// The mistakes, in one line each.
  let problems: [String]

  init(_ text: String) {
    let source = SourceText(name: "-c", text: text)
    let parsed = ParsedSource(parsing: source)
    let checked = Checker.check(
      parsed.file, source: source, validateRegex: RegexCheck.problem)
    problems = (parsed.diagnostics + checked.diagnostics).filter { $0.severity == .error }
      .map { "\($0.code.rawValue) \($0.message.english) at `\(source.text(of: $0.span))`" }
    plan = problems.isEmpty ? checked.plan : nil
  }
}
