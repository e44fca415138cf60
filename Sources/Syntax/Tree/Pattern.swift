package import Diagnostics

/// A pattern of the one text language, as written.
package struct Pattern: Hashable, Sendable {
  /// What it looks for.
  package let node: Node
  /// From its first token to its last, with the brackets around it.
  package let span: Span
  /// How high it is and whether it contains an error.
  package let shape: TreeShape

  /// Places a pattern.
  package init(_ node: Node, at span: Span) {
    self.node = node
    self.span = span
    shape = node.shape
  }

  /// The forms of a pattern.
  ///
  /// Term = Text | regex | "exactly" Text | Alternatives | Annotation | Guard | "(" Pattern ")" .
  package indirect enum Node: Hashable, Sendable {
    /// Characters, folded on both sides.
    ///
    /// Text = string | Name .
    case literal(String)
    /// A binding or parameter that holds a text, a list of texts or a pattern.
    case named(Name)
    /// A literal or a name, not folded.
    case exactly(Pattern)
    /// Any of the patterns.
    ///
    /// Alternatives = ( "any" | "all" ) "(" Pattern { "," Pattern } ")" .
    case any([Pattern])
    /// All of the patterns within the scope.
    case all([Pattern])
    /// Two patterns and the most characters between them: a number or a name.
    ///
    /// Proximity = Term { ( "near" | "then" | "without" ) Distance Term } .
    case proximity(ProximityOperator, Pattern, Pattern, distance: Expression)
    /// A regular expression.
    case regex(RegexLiteral)
    /// A span that was read from the letter: `<figure %>`, `<date>`.
    ///
    /// Annotation = "<" Name [ Name | "%" | string ] ">" .
    case annotation(Name, unit: Name?)
    /// A pattern whose parts must lie in one unit of the letter.
    ///
    /// Pattern = Proximity [ "in sentence" | "in section" | "in paragraph" ] .
    case scoped(Pattern, PatternScope)
    /// A literal or a name, but not as part of one of the longer words: a list or a name.
    ///
    /// Guard = "whole" Text "guarding" ( List | Name ) .
    case whole(Pattern, guarding: Expression)
    /// Nothing usable stood here.
    case error

    /// The height and the errors of this node, from its parts.
    package var shape: TreeShape {
      switch self {
      case .literal, .regex: .leaf
      case .error: .error
      case .named(let name): TreeShape(height: 1, hasError: name.isError)
      case .annotation(let name, let unit):
        TreeShape(height: 1, hasError: name.isError || unit?.isError == true)
      case .exactly(let text), .scoped(let text, _): TreeShape(over: [text.shape])
      case .any(let parts), .all(let parts): TreeShape(over: parts.map(\.shape))
      case .proximity(_, let left, let right, let distance):
        TreeShape(over: [left.shape, right.shape, distance.shape])
      case .whole(let text, let words): TreeShape(over: [text.shape, words.shape])
      }
    }
  }
}

/// How two patterns must stand to one another.
package enum ProximityOperator: CaseIterable, Hashable, Sendable {
  /// `near 附近`: either order, at most so many characters between.
  case near
  /// `then 先后`: in this order, at most so many characters between.
  case then
  /// `without 不伴`: the left with no hit of the right so close.
  case without
}

/// Where the parts of a pattern must lie together; a sentence where nothing is said.
package enum PatternScope: CaseIterable, Hashable, Sendable {
  /// `in sentence 同句`
  case sentence
  /// `in section 同节`
  case section
  /// `in paragraph 同段`
  case paragraph
}

extension Expression {
  /// This expression read as a pattern, `nil` where it cannot be one.
  ///
  /// A text, a name and `any(…)` are written alike in expressions and in patterns; a call such as
  /// `occurrences(text, "资金")` learns only from its function that a pattern is meant.
  package var asPattern: Pattern? {
    switch node {
    case .pattern(let pattern): return pattern
    case .literal(.text(let text)): return Pattern(.literal(text), at: span)
    case .reference(let path): return path.plainName.map { Pattern(.named($0), at: span) }
    case .error: return Pattern(.error, at: span)
    case .call(let call):
      guard Keyword.any.isSpelled(call.name), call.filter == nil else { return nil }
      let alternatives = call.arguments.compactMap(\.asPattern)
      guard !alternatives.isEmpty, alternatives.count == call.arguments.count else { return nil }
      return Pattern(.any(alternatives), at: span)
    default: return nil
    }
  }
}
