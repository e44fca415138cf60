import Diagnostics
import ReplyQL
import Values

/// Requests that propose changes of a text.
extension LanguageServer {
  /// The canonical text, in the language of the text; no change where the text has mistakes.
  func formatting(_ parameters: JSONValue) throws(ServerError) -> JSONValue {
    let document = try document(parameters)
    return .list(rewriting(document, in: nil).map { [$0] } ?? [])
  }

  /// What mends the findings in a range, and the whole text in the other language.
  func codeActions(_ parameters: JSONValue) throws(ServerError) -> JSONValue {
    let document = try document(parameters)
    guard let range = document.bytes(of: parameters["range"]) else { throw .missing("range") }
    let only = parameters["context"]?["only"]?.list?.compactMap(\.text)
    var actions: [JSONValue] = []
    if Self.includes("quickfix", in: only) { actions += mendings(of: document, in: range) }
    if Self.includes("refactor.rewrite", in: only) { actions += translations(of: document) }
    return .list(actions)
  }

  /// Whether a kind is asked for, by itself or by one that contains it.
  private static func includes(_ kind: String, in only: [String]?) -> Bool {
    only?.contains { kind == $0 || kind.hasPrefix("\($0).") || $0.isEmpty } ?? true
  }

  private func mendings(of document: Document, in range: Range<Int>) -> [JSONValue] {
    let findings = document.findings()
    let touched = findings.diagnostics.filter {
      $0.span.start <= range.upperBound && range.lowerBound <= $0.span.end
    }
    return touched.flatMap { finding in
      let edits = finding.help.compactMap { help in help.edit.map { (help.message, $0) } }
      return edits.enumerated().map { index, edit -> JSONValue in
        [
          "title": .text(edit.0.text(in: language)), "kind": "quickfix",
          "isPreferred": .flag(index == 0),
          "diagnostics": [DiagnosticMessage(language).json(finding, of: findings, in: document)],
          "edit": Self.change(
            of: document,
            ["range": document.range(of: edit.1.span), "newText": .text(edit.1.replacement)]),
        ]
      }
    }
  }

  private func translations(of document: Document) -> [JSONValue] {
    let titles = [
      (Language.chinese, Bilingual("改写成中文", "Rewrite in Chinese")),
      (Language.english, Bilingual("改写成英文", "Rewrite in English")),
    ]
    return titles.compactMap { target, title -> JSONValue? in
      guard let edit = rewriting(document, in: target) else { return nil }
      return [
        "title": .text(title.text(in: language)), "kind": "refactor.rewrite",
        "edit": Self.change(of: document, edit),
      ]
    }
  }

  /// The edit that makes a text canonical, `nil` where it is or has mistakes.
  private func rewriting(_ document: Document, in target: Language?) -> JSONValue? {
    guard
      let text = QueryFormatting.format(
        document.source, in: target, files: document.files),
      text != document.source.text
    else { return nil }
    let whole = Span(0, document.source.bytes.count)
    return ["range": document.range(of: whole), "newText": .text(text)]
  }

  private static func change(of document: Document, _ edit: JSONValue) -> JSONValue {
    ["changes": .object([.init(document.address, [edit])])]
  }
}
