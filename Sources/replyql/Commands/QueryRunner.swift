import Diagnostics
import Engine
import Glibc
import Output
import Plan
import ReplyQL
import Shell
import Values

/// Opens letters, answers one text, prints the results, and says how the program ends.
struct QueryRunner {
  let corpora: CorpusArguments
  let output: OutputArguments
  let limits: RunArguments

  /// Answers a text.
  ///
  /// - Throws: The exit status, when it is not that of success; the reader has been told why.
  func run(_ request: QueryRequest, more paths: [String] = []) throws {
    var request = request
    request.options = try limits.options(output.words.language.value)
    try reportErrors(LetterCorpus.check(request))
    try refuseSeveral(LetterCorpus.queryCount(of: request))
    let corpus = try corpora.open(more: paths, words: output.words)
    Interruption.clear()
    let outcome = corpus.run(request)
    output.words.tell(outcome.findings)
    if outcome.wasInterrupted { throw ExitStatus.interrupted }
    if outcome.findings.hasErrors { throw ExitStatus.queryError }
    guard !outcome.results.isEmpty else { return remarkEmptiness() }
    try print(outcome.results)
  }

  /// Refuses more queries than the format or the file can take, before any letter is read.
  private func refuseSeveral(_ count: Int) throws {
    guard count > 1 else { return }
    if output.output != nil {
      output.words.complain(
        Bilingual(
          "--output 只能写一个结果，而这里有 \(count) 个查询",
          "--output takes one result, and there are \(count) queries here"))
    } else if !output.resultFormat.holdsSeveral {
      let format = output.resultFormat.rawValue
      output.words.complain(
        Bilingual(
          "\(format) 一次写一个结果，而这里有 \(count) 个查询；用 --format json 或 jsonl，或把查询分到几个文件",
          "\(format) takes one result, and there are \(count) queries here; use --format json or "
            + "jsonl, or divide the queries among files"))
    } else {
      return
    }
    throw ExitStatus.usage
  }

  /// Says that a text without a query has no answer, which silence would leave open.
  private func remarkEmptiness() {
    let line = Bilingual("这里没有要回答的查询", "there is no query here to answer")
    output.words.remark(line.text(in: output.words.language.value) + "\n")
  }

  /// Prints results to standard output, or each to the file that was named.
  private func print(_ results: [QueryResult]) throws {
    let format = output.resultFormat
    if format == .svg, results.contains(where: { $0.table.chart == nil }) {
      output.words.complain(OutputError.noChartMessage)
      throw ExitStatus.usage
    }
    do {
      if let path = output.output {
        try writeFile(results, format, path)
      } else {
        var sink = ByteSink(descriptor: STDOUT_FILENO)
        try SeveralResults(format).write(
          results.map { ($0.table, output.options(title: $0.title)) }, to: &sink)
        try sink.finish()
      }
      tellNotes(of: results, format)
    } catch OutputError.brokenPipe {
      return
    } catch OutputError.interrupted {
      throw ExitStatus.interrupted
    } catch OutputError.failed(let number) {
      let reason = String(cString: strerror(number))
      let place = output.output.map { Bilingual.quoted($0) }
      output.words.complain(
        Bilingual(
          "无法把结果写到\(place?.chinese ?? "标准输出")（\(reason)）",
          "the result could not be written to \(place?.english ?? "standard output") (\(reason))"))
      throw ExitStatus.corpusError
    }
  }

  /// Says on standard error what a format for programs has no place for.
  private func tellNotes(of results: [QueryResult], _ format: OutputFormat) {
    guard format.isForMachines else { return }
    for result in results {
      for note in Footer.notes(of: result.table, in: output.words.language.value) {
        Terminal.complain(note + "\n")
      }
    }
  }

  private func writeFile(_ results: [QueryResult], _ format: OutputFormat, _ path: String) throws {
    guard let result = results.first else { return }
    try ResultFile(path).write(result.table, format, output.options(title: result.title))
  }

  private func reportErrors(_ findings: Findings) throws {
    guard findings.hasErrors else { return }
    output.words.show(findings)
    throw ExitStatus.queryError
  }
}
