package import Diagnostics

/// A source of rows and the stages they pass.
///
/// Pipeline = Source [ Stages ] .
package struct Pipeline: Hashable, Sendable {
  /// The most stages of a pipeline.
  package static let stageCountMax = 100

  /// Where the rows come from.
  package let source: Source
  /// What is done to them, in order.
  ///
  /// Stages = "|" Stage { "|" Stage } .
  package let stages: [Stage]
  /// From its first token to its last.
  package let span: Span
  /// How high it is and whether it contains an error.
  package let shape: TreeShape

  /// Places a pipeline.
  package init(_ source: Source, _ stages: [Stage], at span: Span) {
    self.source = source
    self.stages = stages
    self.span = span
    shape = TreeShape(over: [source.shape] + stages.map(\.shape))
  }
}

/// Where the rows of a pipeline come from.
///
/// Source = Name | "_" | "(" Pipeline ")" .
package indirect enum Source: Hashable, Sendable {
  /// A table or a binding.
  case name(Name)
  /// The previous result: `_`, or a query that begins with `|`; the span is empty for the latter.
  ///
  /// Query = Pipeline | Stages .
  case previous(Span)
  /// A pipeline in brackets.
  case pipeline(Pipeline)
  /// Nothing usable stood here.
  case error(Span)

  /// Where it stands.
  package var span: Span {
    switch self {
    case .name(let name): name.span
    case .previous(let span), .error(let span): span
    case .pipeline(let pipeline): pipeline.span
    }
  }

  /// The height and the errors of the source.
  package var shape: TreeShape {
    switch self {
    case .name(let name): TreeShape(height: 1, hasError: name.isError)
    case .previous: .leaf
    case .pipeline(let pipeline): pipeline.shape
    case .error: .error
    }
  }
}

extension Expression {
  /// This expression read as the source of a pipeline, `nil` where it cannot be one.
  package var asSource: Source? {
    switch node {
    case .reference(let path): path.plainName.map { .name($0) }
    case .subquery(let pipeline): pipeline.stages.isEmpty ? pipeline.source : .pipeline(pipeline)
    case .error: .error(span)
    default: nil
    }
  }
}
