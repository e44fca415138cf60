import Diagnostics
import Plan
import Syntax
import Values

extension Checker {
  /// The one obvious way to have a column that an earlier stage dropped, `nil` where there are
  /// several or none.
  ///
  /// A filter right behind the stage goes before it; a sort too, where rows stay the same. Else a
  /// `select` can keep the column.
  func mending(_ name: Name, droppedBy closing: Scope.Closing) -> Diagnostic.Help? {
    guard expansionDepth == 0, macroDepth == 0, diagnostics.count < Self.diagnosticCountMax,
      let pipeline, let stage, let scope = closing.scopes.first,
      pipeline.start <= closing.span.start, closing.span.end <= stage.span.start
    else { return nil }
    let between = source.text(of: Span(closing.span.end, stage.span.start))
    if isBar(between), isKnown(stage, in: scope, behind: closing.stage) {
      let moved = source.text(of: stage.span) + between + source.text(of: closing.span)
      return Diagnostic.Help(
        Bilingual(
          "把这一步移到“\(closing.stage.chinese)”前面",
          "move this stage before '\(closing.stage.english)'"),
        edit: Diagnostic.Edit(closing.span.joined(with: stage.span), with: moved))
    }
    guard closing.stage == Keyword.select.spelling else { return nil }
    let text = source.text(of: name.span)
    return Diagnostic.Help(
      Bilingual("在“选取”里保留它", "keep it in 'select'"),
      edit: Diagnostic.Edit(Span(closing.span.end, closing.span.end), with: ", \(text)"))
  }

  /// Whether there is one bar and nothing else.
  private func isBar(_ text: String) -> Bool {
    let signs = text.filter { !" \n\t\u{3000}".contains($0) }
    return ["|", "｜", "|>"].contains(signs)
  }

  /// Whether a stage could stand before one that dropped columns, and mean the same.
  private func isKnown(
    _ stage: Syntax.Stage, in scope: Scope, behind closing: Bilingual
  ) -> Bool {
    var trial = self
    trial.diagnostics = []
    trial.stage = nil
    let context = Context(scope: scope)
    switch stage.node {
    case .filter(let condition): _ = trial.condition(condition, in: context)
    case .sort(let keys)
    where closing == Keyword.select.spelling || closing == Keyword.drop.spelling:
      for key in keys { _ = trial.formula(key.expression, in: context) }
    default: return false
    }
    return trial.diagnostics.isEmpty
  }

  /// A word of a closed list, or a Chinese word beside a text, that lacks its quotes.
  func unquoted(_ name: Name) -> Diagnostic? {
    guard let comparedWith, !name.isQuoted, expansionDepth == 0 else { return nil }
    switch comparedWith {
    case .choice(let list):
      let key = Catalogue.key(name.text)
      let isWord = list.words.contains { $0.chinese == key || Catalogue.key($0.english) == key }
      return isWord ? .unquoted(name) : nil
    default: return nil
    }
  }

  /// A column and a relation in everyday Chinese that stick together: 年份大于2020.
  func gluedRelation(_ name: Name, in scope: Scope) -> Diagnostic? {
    guard !name.isQuoted, name.text.utf8.contains(where: { $0 >= 0x80 }), name.text.count <= 40
    else { return nil }
    let spellings = scope.names.flatMap { [$0.chinese, $0.english] }
    for candidate in spellings.sorted(by: { ($1.count, $0) < ($0.count, $1) })
    where name.text.hasPrefix(candidate) && name.text != candidate {
      let rest = String(name.text.dropFirst(candidate.count))
      if let written = GluedRelation.written(rest) {
        return .gluedRelation(name, candidate + " " + written)
      }
    }
    return nil
  }
}

extension Diagnostic {
  static func unquoted(_ name: Name) -> Diagnostic {
    Diagnostic(
      .unknownName, .error, Bilingual("文字要写在引号里", "a text stands in quotes"), at: name.span,
      help: [.write("\"\(name.text)\"", at: name.span)])
  }

  static func gluedRelation(_ name: Name, _ written: String) -> Diagnostic {
    Diagnostic(
      .gluedKeyword, .error,
      Bilingual("列名和后面的词要用空格隔开", "a column is set off from the word behind it by a space"),
      at: name.span,
      help: [
        Help(
          Bilingual("写作“\(written)”", "write '\(written)'"),
          edit: Edit(name.span, with: written))
      ])
  }
}
