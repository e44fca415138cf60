import ChineseText
import Values

@testable import Letters

/// What the tests print of a reading: one line a row, so that a whole sentence is one claim.
enum ReadingTable {
  /// `text=date` for each date of a text.
  static func dates(_ text: String, issued: String? = "2024-07-25") -> String {
    var draft = DraftMaking.draft(text, issued: issued)
    DateReader.read(&draft)
    return draft.dates.map { "\(printed($0.span, draft))=\($0.date)" }.joined(separator: " ")
  }

  /// `text value unit measure` for each figure of a text, and what else is not the usual.
  static func figures(_ text: String, issued: String? = "2024-07-25") -> String {
    let draft = read(text, issued: issued)
    return draft.figures.map { line($0, draft) }.joined(separator: "; ")
  }

  /// The indicators of a text's figures.
  static func indicators(_ text: String, issued: String? = "2024-07-25") -> [String?] {
    read(text, issued: issued).figures.map(\.indicator)
  }

  /// The periods of a text's figures.
  static func periods(
    _ text: String, issued: String? = "2024-07-25"
  ) -> [String?] {
    read(text, issued: issued).figures.map { $0.period?.description }
  }

  /// `text:reason` for each numeral that is no figure.
  static func rejected(_ text: String) -> String {
    let draft = read(text, issued: "2024-07-25")
    return draft.rejected.map { "\(printed($0.span, draft)):\($0.reason)" }
      .joined(separator: " ")
  }

  /// A draft with dates and figures; all sentences have the given role.
  static func read(_ text: String, issued: String?, as role: Role = .achievement) -> Draft {
    var draft = DraftMaking.draft(text, issued: issued)
    for index in draft.sentences.indices { draft.sentences[index].role = role }
    Passage.read(&draft)
    DateReader.read(&draft)
    FigureReader.read(&draft)
    return draft
  }

  /// The clean text of a range.
  static func printed(_ range: Range<Int>, _ draft: Draft) -> String {
    string(of: draft.text.clean[range])
  }

  private static func line(_ figure: Figure, _ draft: Draft) -> String {
    var words = [printed(figure.span, draft), "\(figure.value)"]
    if let most = figure.valueMax { words.append("至\(most)") }
    if let unit = figure.unit { words.append(unit) }
    words.append(figure.measure.spelling.chinese)
    if figure.status != .actual { words.append(figure.status.spelling.chinese) }
    if let bound = figure.bound { words.append("界\(bound)") }
    if let verb = figure.changeVerb { words.append("变\(verb)") }
    if let basis = figure.basis { words.append("比\(basis)") }
    return words.joined(separator: " ")
  }
}
