import Diagnostics
import ReplyQL
import Values

/// A finding as editors have it.
struct DiagnosticMessage {
  private let language: Language

  /// Settles the language of messages.
  init(_ language: Language) { self.language = language }

  /// The finding; what would mend it and is no edit stands below its message.
  ///
  /// One in a file that the text uses stands where the text uses it.
  func json(_ diagnostic: Diagnostic, of findings: Findings, in document: Document) -> JSONValue {
    let source = findings.source
    let isOwn = diagnostic.span.start <= document.source.bytes.count
    let use = diagnostic.related.first { $0.span.start <= document.source.bytes.count }
    let elsewhere = isOwn ? "" : source.file(at: diagnostic.span.start).name + ": "
    let advice = diagnostic.help.filter { $0.edit == nil }.map { help in
      let label = Bilingual("帮助：", "help: ").text(in: language)
      return "\n\(label)\(help.message.text(in: language))"
    }
    let related: [JSONValue] = diagnostic.related.map { related in
      [
        "location": document.location(of: related.span, in: source),
        "message": .text(related.label.text(in: language)),
      ]
    }
    let message = elsewhere + diagnostic.message.text(in: language) + advice.joined()
    return [
      "range": document.range(of: isOwn ? diagnostic.span : use?.span ?? Span(0, 0)),
      "severity": .integer(severity(diagnostic.severity)),
      "code": .text(diagnostic.code.rawValue),
      "source": "replyql",
      "message": .text(message),
      "relatedInformation": .list(related),
    ]
  }

  /// The number of the protocol.
  private func severity(_ severity: Diagnostic.Severity) -> Int {
    switch severity {
    case .error: 1
    case .warning: 2
    case .note: 3
    }
  }
}
