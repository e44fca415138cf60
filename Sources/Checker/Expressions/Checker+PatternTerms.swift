import ChineseText
import Diagnostics
import Plan
import Syntax
import Values

/// The terms of patterns that look something up: names of texts, annotated spans, longer words.
extension Checker {
  /// The texts that a literal stands for, or a name; never empty, `nil` after a report.
  mutating func texts(of pattern: Pattern) -> [String]? {
    switch pattern.node {
    case .literal(let text): return searchable([text], at: pattern.span)
    case .named(let name): return texts(named: name)
    default: preconditionFailure("only literals and names stand for texts")
    }
  }

  private mutating func texts(named name: Name) -> [String]? {
    if let hole = holes[Catalogue.key(name.text)] {
      return texts(of: argument(hole, in: .constant), named: name)
    }
    guard let declared = declaration(named: name.text) else {
      report(.unknownText(name.text, at: name.span, near: near(name.text, among: declaredNames)))
      return nil
    }
    switch declared.meaning {
    case .value(let formula): return texts(of: formula, named: name)
    case .broken: return nil
    case .members, .pattern, .table, .macro:
      report(.wrongType(.namedPattern(name.text), at: name.span))
      return nil
    }
  }

  private mutating func texts(of formula: Formula, named name: Name) -> [String]? {
    guard !formula.isBroken else { return nil }
    guard let texts = formula.constantTexts, !texts.isEmpty else {
      report(.wrongType(.namedPattern(name.text), at: name.span))
      return nil
    }
    return searchable(texts, at: name.span)
  }

  /// Texts of which something is left to look for when they are folded.
  private mutating func searchable(_ texts: [String], at span: Span) -> [String]? {
    guard !texts.contains(where: { foldForSearch($0).isEmpty }) else {
      report(.wrongType(.emptyPattern, at: span))
      return nil
    }
    return texts
  }

  // MARK: Annotated spans

  /// The spans of a kind; figures can be those in one unit or of one dimension.
  mutating func annotated(_ name: Name, _ unit: Name?) -> PatternMeaning? {
    guard let kind = AnnotatedSpan.Kind(named: name.text) else {
      let kinds = AnnotatedSpan.Kind.allCases.map(\.spelling)
      report(
        .unknownSpanKind(name.text, at: name.span, near: near(name.text, among: kinds)))
      return nil
    }
    note(name, .annotation, kind.spelling)
    guard let unit else { return PatternMeaning(.annotated(AnnotatedSpan(kind))) }
    guard kind == .figure else {
      report(.unitOfOtherSpan(kind, at: unit.span))
      return nil
    }
    return filter(unit).map { PatternMeaning(.annotated(AnnotatedSpan(.figure, $0))) }
  }

  private mutating func filter(_ name: Name) -> AnnotatedSpan.Filter? {
    let key = Catalogue.key(simplify(name.text))
    let dimensions = Dimension.Kind.allCases
    if let kind = dimensions.first(where: {
      $0.spelling.english == key || $0.spelling.chinese == key
    }) {
      note(name, .annotation, kind.spelling)
      return .dimension(kind)
    }
    if let unit = Unit.named(simplify(name.text)) { return .unit(unit) }
    let units = Unit.listed.keys.sorted().map { Bilingual($0, $0) }
    report(
      .unknownUnit(
        inSpan: name.text, at: name.span,
        near: near(name.text, among: units + dimensions.map(\.spelling))))
    return nil
  }

  // MARK: Longer words

  /// A text that counts only where it is no part of a longer word.
  mutating func whole(_ inner: Pattern, guarding words: Expression) -> PatternMeaning? {
    let value = formula(words, in: .constant)
    guard let texts = texts(of: inner), !value.isBroken else { return nil }
    let guards = value.constantTexts?.filter { !foldForSearch($0).isEmpty }
    guard let guards, !guards.isEmpty, guards.count == value.constantTexts?.count else {
      report(.wrongType(.guardNeedsTexts, at: words.span))
      return nil
    }
    warn(ofUselessAmong: guards, for: texts, inner.span, words, value)
    let parts = texts.map { PatternMeaning(.literal($0, exact: false)) }
    let patterns = parts.map(\.pattern)
    return PatternMeaning(
      .whole(patterns.count == 1 ? patterns[0] : .any(patterns), guarding: guards),
      over: parts + guards.map { PatternMeaning(.literal($0, exact: false)) })
  }

  /// Warns of words that hold none of the texts, and of those that are one of them.
  private mutating func warn(
    ofUselessAmong guards: [String], for texts: [String], _ place: Span, _ words: Expression,
    _ value: Formula
  ) {
    let needles = texts.map { searchForm(of: foldForSearch($0)) }
    for (index, word) in guards.enumerated() {
      var span = words.span
      if case .list = words.node, case .list(let members) = value.node {
        span = members[index].span
      }
      let folded = searchForm(of: foldForSearch(word))
      if needles.contains(folded) {
        report(.guardIsTheWord(word, at: span, place))
      } else if !needles.contains(where: { folded.contains($0) }) {
        report(.guardWithoutTheWord(word, text(at: place), at: span, place))
      }
    }
  }
}

extension Formula {
  /// The texts that it is, one or a list of them, where they are written out.
  fileprivate var constantTexts: [String]? {
    switch node {
    case .constant(.text(let text)): return [text]
    case .list(let members):
      let texts = members.compactMap { member -> String? in
        if case .text(let text)? = member.constant { text } else { nil }
      }
      return texts.count == members.count ? texts : nil
    default: return nil
    }
  }
}
