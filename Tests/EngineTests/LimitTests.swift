import Diagnostics
import Engine
import Plan
import Testing
import Values

/// Goal: a run that must stop says why, with the code of that reason.
@Suite struct LimitTests {
  private func code(
    _ options: ExecutionOptions, _ stages: [(Stage, [PlanColumn])] = []
  ) -> DiagnosticCode? {
    let figure = TestCorpus.figure
    let value = Make.field(figure, "value", .number)
    let sort: Stage = .sort([SortKey(value, isDescending: false)])
    let plan = Make.plan(figure, [], stages.isEmpty ? [(sort, [])] : stages)
    let corpus = TestCorpus(seed: 1, letterCount: 300).corpus
    do throws(EvaluationError) {
      _ = try Executor(options: options).run(plan, over: corpus)
      return nil
    } catch {
      return error.diagnostic.code
    }
  }

  @Test func `cancellation, time and memory stop a run`() {
    #expect(code(ExecutionOptions()) == nil)
    let cancelled = ExecutionOptions()
    cancelled.cancellation.cancel()
    #expect(code(cancelled) == .interrupted)
    #expect(code(ExecutionOptions(timeLimitSeconds: -1)) == .timeLimit)
    #expect(code(ExecutionOptions(memoryLimitBytes: 100)) == .memoryLimit)
  }

  @Test func `a sum over two dimensions names them`() {
    let amount = Make.field(TestCorpus.figure, "amount", .quantity)
    let column = Make.column(1, .quantity)
    let sum: Stage = .summarize(
      [AggregateColumn(column, as: Aggregate(.sum, of: amount))], by: [])
    #expect(code(ExecutionOptions(), [(sum, [column])]) == .mixedDimensions)
  }

  @Test func `division by zero is missing and counted in the footer`() throws {
    let figure = TestCorpus.figure
    let one = Formula(
      .arithmetic(.divide, Make.number(1), Make.number(0)), .number, at: Make.span)
    let column = Make.define(1, one)
    let corpus = TestCorpus(seed: 1, letterCount: 5).corpus
    let table = try Executor().run(
      Make.plan(figure, [], [(.extend([column]), [column.column])]), over: corpus)[0].table
    #expect(table.cells.allSatisfy { $0 == [.missing] })
    #expect(table.notes.count == 1)
  }
}
