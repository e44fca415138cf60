package import Values

/// Findings for programs: an array of objects, with ranges as the Language Server Protocol has
/// them.
///
/// A range counts lines from 0 and UTF-16 code units from the start of the line. All findings are
/// given, however many.
package struct DiagnosticJSON: Sendable {
  /// The language of the messages.
  package let language: Language

  /// Settles the language.
  package init(language: Language) {
    self.language = language
  }

  /// The findings as one line without a newline.
  package func text(of diagnostics: [Diagnostic], in source: SourceText) -> String {
    let positions = SourcePositions(of: source)
    return "[" + diagnostics.map { object($0, source, positions) }.joined(separator: ",") + "]"
  }

  /// A failure outside of any source, in the same form without code and range.
  package func text(ofFailure wording: Bilingual) -> String {
    "[{\"severity\":\"error\",\(message(wording)),\"related\":[],\"help\":[]}]"
  }

  private func object(
    _ diagnostic: Diagnostic, _ source: SourceText, _ positions: SourcePositions
  ) -> String {
    let related = diagnostic.related.map {
      let isElsewhere = source.file(at: $0.span.start) != source.file(at: diagnostic.span.start)
      let place = isElsewhere ? "\(name(of: $0.span, source))," : ""
      return "{\(place)\(message($0.label)),\(range($0.span, positions))}"
    }
    let help = diagnostic.help.map { help in
      "{\(message(help.message))\(help.edit.map { "," + edit($0, positions) } ?? "")}"
    }
    return "{\(name(of: diagnostic.span, source)),\"code\":\"\(diagnostic.code.rawValue)\","
      + "\"severity\":\"\(diagnostic.severity.rawValue)\",\(message(diagnostic.message)),"
      + "\(range(diagnostic.span, positions)),\"related\":[\(related.joined(separator: ","))],"
      + "\"help\":[\(help.joined(separator: ","))]}"
  }

  private func name(of span: Span, _ source: SourceText) -> String {
    "\"source\":\(quoted(source.file(at: span.start).name))"
  }

  private func message(_ wording: Bilingual) -> String {
    "\"message\":\(quoted(wording.text(in: language)))"
  }

  private func edit(_ edit: Diagnostic.Edit, _ positions: SourcePositions) -> String {
    "\"edit\":{\(range(edit.span, positions)),\"newText\":\(quoted(edit.replacement))}"
  }

  private func range(_ span: Span, _ positions: SourcePositions) -> String {
    let (_, start, end) = positions.range(of: span)
    return "\"range\":{\"start\":\(place(start)),\"end\":\(place(end))}"
  }

  private func place(_ position: TextPositions.Position) -> String {
    "{\"line\":\(position.line),\"character\":\(position.character)}"
  }

  private func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let code = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
