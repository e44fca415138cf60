import Plan
import Syntax
import Values

/// Says in sentences what a query does, in the reader's language, so that it can be read aloud.
///
/// Every form of the tree has its words here and nowhere else. What would be unclear in words, such
/// as arithmetic, is given in its canonical text.
struct Narrator {
  /// The language of the sentences and of the names in them.
  let language: Language
  /// Writes what stays as code.
  let printer: Printer

  /// Chooses the wording for the reader; only that one is made.
  func say(
    _ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String
  ) -> String {
    switch language {
    case .chinese: chinese()
    case .english: english()
    }
  }

  /// What a stage does as a sentence; the first stage of a query names where its rows come from.
  func sentence(_ stage: Syntax.Stage, behind source: String? = nil) -> String {
    let clause = clause(stage)
    return finished(source.map { say("在\($0)中，\(clause)", "in \($0), \(clause)") } ?? clause)
  }

  /// What a declaration says as a sentence, `nil` for a query, whose stages have their own.
  func sentence(_ statement: Statement) -> String? {
    switch statement {
    case .version(let number, _):
      finished(
        say("这是第 \(number.spelling) 版语言的文件", "this is version \(number.spelling) of the language"))
    case .use(let path, _, _):
      finished(say("用到文件\(quoted(path))里的声明", "use what the file \(quoted(path)) declares"))
    case .parameter(let parameter): finished(declaration(parameter))
    case .binding(let binding): finished(declaration(binding))
    case .definition(let definition): finished(declaration(definition))
    case .query, .error: nil
    }
  }

  /// Where the rows of a query come from, as a sentence.
  func opening(from source: String, _ rows: Bilingual?) -> String {
    guard let rows = rows?.text(in: language) else {
      return finished(say("从\(source)开始", "start from \(source)"))
    }
    return finished(say("从\(source)开始，\(rows)", "start from \(source), \(rows)"))
  }

  /// What a source of rows is called within a sentence.
  func noun(_ source: Syntax.Source) -> String {
    switch source {
    case .name(let name): printer.name(name, .source)
    case .previous: previousResult
    case .pipeline(let pipeline): noun(pipeline)
    case .error: ""
    }
  }

  /// A pipeline within a sentence: its source, or all it does in brackets.
  func noun(_ pipeline: Pipeline) -> String {
    var (origin, stages) = (pipeline.source, pipeline.stages)
    while case .pipeline(let inner) = origin {
      (origin, stages) = (inner.source, inner.stages + stages)
    }
    let source = noun(origin)
    guard !stages.isEmpty else { return source }
    let clauses = stages.map(clause)
    return say(
      "（在\(source)中，\(clauses.joined(separator: "，再"))）",
      "(in \(source), \(clauses.joined(separator: ", then ")))")
  }

  /// What `_` stands for.
  var previousResult: String { say("上一个结果", "the previous result") }

  /// Several parts in a row.
  func listed(_ parts: [String]) -> String {
    guard language == .english, parts.count > 1 else { return parts.joined(separator: "、") }
    return parts.dropLast().joined(separator: ", ") + " and " + parts[parts.count - 1]
  }

  /// A text as it is quoted within a sentence.
  func quoted(_ text: String) -> String { say("“\(text)”", printer.literal(.text(text))) }

  private func finished(_ clause: String) -> String {
    say("\(clause)。", "\(clause.prefix(1).uppercased())\(clause.dropFirst()).")
  }

  private func declaration(_ parameter: Parameter) -> String {
    let name = printer.name(parameter.name, nil)
    let type = ParameterType.named(parameter.type.text)?.spelling.text(in: language) ?? ""
    guard let fallback = parameter.fallback.map(value) else {
      return say(
        "参数 \(name)（\(type)）要在运行时给出", "the parameter \(name) (\(type)) is given with the run")
    }
    return say(
      "参数 \(name)（\(type)）没有给出时是\(fallback)",
      "the parameter \(name) (\(type)) is \(fallback) unless given")
  }

  private func declaration(_ binding: Let) -> String {
    let name = printer.name(binding.name, nil)
    let meaning =
      switch binding.value {
      case .pipeline(let pipeline): noun(pipeline)
      case .expression(let expression): value(expression)
      }
    return say("\(name) 指\(meaning)", "the name \(name) stands for \(meaning)")
  }

  private func declaration(_ definition: Syntax.Definition) -> String {
    let holes = definition.parameters.map { printer.name($0, nil) }.joined(separator: ", ")
    let head = "\(printer.name(definition.name, nil))(\(holes))"
    let body = value(definition.body)
    return say("\(head) 指\(body)", "the name \(head) stands for \(body)")
  }
}
