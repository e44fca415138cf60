import Corpus
import Diagnostics
import Engine
import Letters
import Output
import Plan
package import ReplyQL
import Syntax
import Values

/// What holds for every text that is taken for a query, right or wrong.
package struct LanguageAudit {
  /// Longer texts are checked, but not run.
  private static let runByteCountMax = 2_048

  private let letters: LetterCorpus
  private var breaches: [String] = []

  /// Prepares to run queries over some letters.
  package init(_ letters: LetterCorpus) {
    self.letters = letters
  }

  /// Two invented letters, so that queries have rows.
  package static let letters: LetterCorpus = {
    let texts = [
      """
      关于对市政协十二届三次会议第15号提案的答复
      张三委员：
      您提出的《关于加快數字化的建议》收悉，现答复如下：
      一、主要工作
      2024年，全市投入资金1.5亿元，同比增长10%，新增企业300家、绿地15亩。
      二、存在问题
      补助资金不足。
      三、下一步打算
      力争2025年底前投入2亿元以上，建成3个平台。
      市科技局
      2024年7月25日
      """,
      """
      对市十五届人大二次会议第8号建议的答复
      李四代表：
      您的建议收悉。因政策限制，暂不具备条件。
      区教育局
      2023年12月1日
      """,
    ]
    var builder = CorpusBuilder()
    for (place, text) in texts.enumerated() {
      for letter in LetterReader().read(text: text, id: "letter\(place)", path: "-").letters {
        precondition(builder.append(letter, sequence: place))
      }
    }
    return LetterCorpus(builder.finish(), name: "audit")
  }()

  /// Takes a text through lexer, parser, checker, formatter and, where it is right and short,
  /// through the engine.
  ///
  /// - Returns: Each law that does not hold, in one line.
  package static func breaches(of text: String) -> [String] {
    var audit = LanguageAudit(letters)
    audit.check(text)
    return audit.breaches
  }

  private mutating func check(_ text: String) {
    let source = SourceText(name: "-c", text: text)
    checkTokens(of: ParsedSource(parsing: source), source)
    let request = QueryRequest(source)
    let findings = LetterCorpus.check(request)
    checkFindings(findings.diagnostics, source)
    checkFormatting(of: source, hasErrors: findings.hasErrors)
    if !findings.hasErrors, source.bytes.count <= Self.runByteCountMax { run(request) }
  }

  private mutating func require(_ holds: Bool, _ law: String) {
    if !holds { breaches.append(law) }
  }

  private mutating func checkTokens(of parsed: ParsedSource, _ source: SourceText) {
    var offset = 0
    for token in parsed.tokens {
      require(token.span.start == offset, "tokens tile the source, at \(offset)")
      offset = token.span.end
    }
    require(offset == source.bytes.count, "the last token ends the source")
  }

  private mutating func checkFindings(_ findings: [Diagnostic], _ source: SourceText) {
    for finding in findings {
      let spans =
        [finding.span] + finding.related.map(\.span) + finding.help.compactMap { $0.edit?.span }
      require(
        spans.allSatisfy { $0.start <= $0.end && $0.end <= source.bytes.count },
        "spans lie inside of the source: \(finding.code.rawValue)")
      for edit in finding.help.compactMap(\.edit) {
        let mended = source.mended(by: edit)
        require(mended != nil, "edits apply: \(finding.code.rawValue)")
        _ = mended.map { ParsedSource(parsing: $0) }
      }
    }
    for language in Language.allCases {
      let drawn = DiagnosticRenderer(language: language).text(of: findings, in: source)
      require(drawn.isEmpty == findings.isEmpty, "findings are drawn")
      _ = DiagnosticJSON(language: language).text(of: findings, in: source)
    }
  }

  private mutating func checkFormatting(of source: SourceText, hasErrors: Bool) {
    for language in Language.allCases {
      guard let text = QueryFormatting.format(source, in: language) else { continue }
      let once = SourceText(name: "-c", text: text)
      let again = QueryFormatting.format(once, in: language)
      require(again == text, "canonical text stays: \(text.debugDescription)")
      guard !hasErrors else { continue }
      let findings = LetterCorpus.check(QueryRequest(once))
      require(!findings.hasErrors, "canonical text checks: \(text.debugDescription)")
    }
  }

  private mutating func run(_ request: QueryRequest) {
    var request = request
    request.options.timeLimitSeconds = 4
    request.options.memoryLimitBytes = 256 << 20
    request.options.threadCount = 1
    for result in letters.run(request).results {
      for format in OutputFormat.allCases where format != .svg || result.table.chart != nil {
        let text = try? format.text(of: result.table)
        require(text != nil, "results are written as \(format.rawValue)")
      }
    }
  }
}
