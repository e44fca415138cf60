import Diagnostics
import Plan
import Syntax
import Values

extension Checker {
  /// Declares a parameter with the value the caller gave, or else its default.
  mutating func declare(_ parameter: Parameter) {
    guard !parameter.name.isError, !parameter.type.isError else { return noteBroken() }
    let meaning = value(of: parameter).map { Declaration.Meaning.value($0) } ?? .broken
    noteClash(of: parameter.name)
    append(Declaration(name: parameter.name, meaning: meaning))
  }

  private mutating func value(of parameter: Parameter) -> Formula? {
    let name = parameter.name.text
    guard let type = ParameterType.named(Catalogue.key(parameter.type.text)) else {
      let types = ParameterType.allCases.map(\.spelling)
      report(
        .badParameter(
          Bilingual(
            "参数没有类型“\(parameter.type.text)”",
            "no parameter has the type '\(parameter.type.text)'"),
          at: parameter.type.span,
          help: near(parameter.type.text, among: types)
            .help(replacing: parameter.type.span)
            .orElse(
              Bilingual(
                "类型有\(Bilingual.list(types).chinese)",
                "the types are \(Bilingual.list(types).english)"))))
      return nil
    }
    let fallback = parameter.fallback.map { fallbackValue($0, type) }
    if let given = given(name) { return value(given, type, of: parameter) }
    if let fallback { return fallback }
    guard parameters == nil else {
      report(
        .badParameter(
          Bilingual("参数“\(name)”没有给值", "the parameter '\(name)' is not given"),
          at: parameter.name.span,
          help: [
            Diagnostic.Help(
              Bilingual("运行时写“--param \(name)=…”", "run with '--param \(name)=…'"))
          ]))
      return nil
    }
    return Formula(.constant(.missing), type.checked, at: parameter.name.span)
  }

  private mutating func fallbackValue(_ expression: Expression, _ type: ParameterType) -> Formula? {
    let value = formula(expression, in: .constant)
    guard !value.isBroken else { return nil }
    let isWritten: Bool =
      switch value.node {
      case .constant: true
      case .list(let members): members.allSatisfy { $0.constant != nil }
      default: false
      }
    guard isWritten, value.type == type.checked else {
      let name = type.spelling
      report(
        .badParameter(
          Bilingual(
            "默认值要是写明的\(name.chinese)",
            "the default of this parameter is a written \(name.english)"),
          at: expression.span))
      return nil
    }
    return value
  }

  private func given(_ name: String) -> String? {
    if let value = parameters?[name] { return value }
    let key = Catalogue.key(name)
    return parameters?.first { Catalogue.key($0.key) == key }?.value
  }

  private mutating func value(
    _ text: String, _ type: ParameterType, of parameter: Parameter
  ) -> Formula? {
    let span = parameter.name.span
    if type == .list {
      let members = Literals.list(text).map {
        Formula(.constant(.text($0)), .text, at: span)
      }
      return Formula(.list(members), .list, at: span)
    }
    let constant: Constant? =
      switch type {
      case .text, .list: .text(text)
      case .number: Literals.number(text).map { .number($0) }
      case .date: Literals.date(text).map { .date($0) }
      case .flag: Literals.flag(text).map { .flag($0) }
      }
    guard let constant else {
      let name = type.spelling
      report(
        .badParameter(
          Bilingual(
            "参数“\(parameter.name.text)”要\(name.chinese)；给的是 \"\(text)\"",
            "the parameter '\(parameter.name.text)' is a \(name.english); \"\(text)\" was given"),
          at: span, help: type.example))
      return nil
    }
    return Formula(.constant(constant), type.checked, at: span)
  }

  /// Reports values for parameters that the file does not declare.
  mutating func checkParameterNames(of file: QueryFile) {
    let statements = file.statements + used.values.flatMap(\.statements)
    let declared = statements.compactMap { statement -> Name? in
      if case .parameter(let parameter) = statement { parameter.name } else { nil }
    }.sorted { $0.span.start < $1.span.start }
    let keys = Set(declared.map { Catalogue.key($0.text) })
    let names = declared.map { Bilingual($0.text, $0.text) }
    for given in (parameters ?? [:]).keys.sorted() where !keys.contains(Catalogue.key(given)) {
      let near = near(given, among: names).names.map { "'\($0)'" }
      let help =
        near.isEmpty
        ? Self.declaredHelp(declared)
        : Bilingual(
          "相近的有\(Bilingual.list(near).chinese)", "near it: \(Bilingual.list(near).english)")
      report(
        .badParameter(
          Bilingual("没有声明参数“\(given)”", "no parameter is called '\(given)'"), at: Span(0, 0),
          help: [Diagnostic.Help(help)]))
    }
  }

  /// Which parameters a file has.
  private static func declaredHelp(_ names: [Name]) -> Bilingual {
    guard !names.isEmpty else {
      return Bilingual("这里没有声明任何参数", "no parameter is declared here")
    }
    let list = Bilingual.list(names.map(\.text))
    return Bilingual("声明了的有\(list.chinese)", "declared: \(list.english)")
  }

  /// Reports a version of the language that this program does not read.
  mutating func check(version number: NumberLiteral, at span: Span) {
    guard number.value != ScaledDecimal(1) else { return }
    report(
      .notInThisVersion(
        Bilingual("本程序只读语言的第 1 版", "this program reads version 1 of the language"), at: span))
  }
}

extension ParameterType {
  /// The type of its values.
  var checked: ValueType {
    switch self {
    case .text: .text
    case .number: .number
    case .date: .date
    case .flag: .flag
    case .list: .list
    }
  }

  /// How a value is written.
  fileprivate var example: [Diagnostic.Help] {
    switch self {
    case .number: [Diagnostic.Help(Bilingual("如 2024、1.5亿", "as 2024 or 1.5亿"))]
    case .date:
      [Diagnostic.Help(Bilingual("如 2024-07-25、2024年7月", "as 2024-07-25 or 2024年7月"))]
    case .flag: [Diagnostic.Help(Bilingual("写 真 或 假", "true or false"))]
    case .text, .list: []
    }
  }
}
