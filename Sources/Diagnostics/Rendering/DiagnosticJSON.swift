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
    "[" + diagnostics.map { object($0, source) }.joined(separator: ",") + "]"
  }

  private func object(_ diagnostic: Diagnostic, _ source: SourceText) -> String {
    let related = diagnostic.related.map {
      let isElsewhere = source.file(at: $0.span.start) != source.file(at: diagnostic.span.start)
      let place = isElsewhere ? "\(name(of: $0.span, source))," : ""
      return "{\(place)\(message($0.label)),\(range($0.span, source))}"
    }
    let help = diagnostic.help.map { help in
      "{\(message(help.message))\(help.edit.map { "," + edit($0, source) } ?? "")}"
    }
    return "{\(name(of: diagnostic.span, source)),\"code\":\"\(diagnostic.code.rawValue)\","
      + "\"severity\":\"\(diagnostic.severity.rawValue)\",\(message(diagnostic.message)),"
      + "\(range(diagnostic.span, source)),\"related\":[\(related.joined(separator: ","))],"
      + "\"help\":[\(help.joined(separator: ","))]}"
  }

  private func name(of span: Span, _ source: SourceText) -> String {
    "\"source\":\(quoted(source.file(at: span.start).name))"
  }

  private func message(_ wording: Bilingual) -> String {
    "\"message\":\(quoted(wording.text(in: language)))"
  }

  private func edit(_ edit: Diagnostic.Edit, _ source: SourceText) -> String {
    "\"edit\":{\(range(edit.span, source)),\"newText\":\(quoted(edit.replacement))}"
  }

  private func range(_ span: Span, _ source: SourceText) -> String {
    "\"range\":{\"start\":\(position(span.start, source)),\"end\":\(position(span.end, source))}"
  }

  private func position(_ offset: Int, _ source: SourceText) -> String {
    let offset = min(offset, source.bytes.count)
    let number = source.lineNumber(at: offset)
    let before = source.text(of: Span(min(source.line(number).lowerBound, offset), offset))
    let line = source.numberInFile(ofLine: number) - 1
    return "{\"line\":\(line),\"character\":\(before.utf16.count)}"
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
