package import Diagnostics

/// A source text as a tree: declarations and queries in order.
///
/// File = [ Statement ] { ";" [ Statement ] } .
package struct QueryFile: Hashable, Sendable {
  /// The lines of the doc comment before the first statement, without `##`.
  package let documentation: [String]
  /// What it declares and asks.
  package let statements: [Statement]

  /// Puts a file together.
  package init(documentation: [String], statements: [Statement]) {
    self.documentation = documentation
    self.statements = statements
  }
}

/// One declaration or query.
///
/// Statement = Version | Use | Parameter | Let | Definition | Query .
package enum Statement: Hashable, Sendable {
  /// The version of the language the file is written in.
  ///
  /// Version = "version" number .
  case version(NumberLiteral, Span)
  /// Another file whose declarations are used; the second span is that of the path.
  ///
  /// Use = "use" string .
  case use(path: String, Span, pathSpan: Span)
  /// A value the caller gives.
  case parameter(Parameter)
  /// A name for a value or a table.
  case binding(Let)
  /// A name for an expression with holes.
  case definition(Definition)
  /// A question.
  case query(Query)
  /// A statement that was not understood.
  case error(Span)

  /// The name that it declares, if it declares one.
  package var declaredName: Name? {
    switch self {
    case .parameter(let parameter): parameter.name
    case .binding(let binding): binding.name
    case .definition(let definition): definition.name
    case .version, .use, .query, .error: nil
    }
  }

  /// Where it stands.
  package var span: Span {
    switch self {
    case .version(_, let span), .use(_, let span, _), .error(let span): span
    case .parameter(let parameter): parameter.span
    case .binding(let binding): binding.span
    case .definition(let definition): definition.span
    case .query(let query): query.pipeline.span
    }
  }
}

/// A value the caller gives.
///
/// Parameter = "param" Name ":" Name [ "=" Expression ] .
package struct Parameter: Hashable, Sendable {
  /// Its name.
  package let name: Name
  /// The name of its type; `ParameterType` knows the names.
  package let type: Name
  /// The value where the caller gives none; without one it must be given.
  package let fallback: Expression?
  /// The lines of its doc comment, without `##`.
  package let documentation: [String]
  /// From its keyword to its last token.
  package let span: Span

  /// Declares a parameter.
  package init(
    _ name: Name, type: Name, fallback: Expression?, documentation: [String], at span: Span
  ) {
    self.name = name
    self.type = type
    self.fallback = fallback
    self.documentation = documentation
    self.span = span
  }
}

/// A name for a value or a table, computed once.
///
/// Let = "let" Name "=" ( Pipeline | Argument ) .
package struct Let: Hashable, Sendable {
  /// The name.
  package let name: Name
  /// What it stands for.
  package let value: Value
  /// The lines of its doc comment, without `##`.
  package let documentation: [String]
  /// From its keyword to its last token.
  package let span: Span

  /// Binds a name.
  package init(_ name: Name, to value: Value, documentation: [String], at span: Span) {
    self.name = name
    self.value = value
    self.documentation = documentation
    self.span = span
  }

  /// What a name can stand for.
  package enum Value: Hashable, Sendable {
    /// A pipeline with at least one stage.
    case pipeline(Pipeline)
    /// Anything else; a plain name or `_` can still mean a table.
    case expression(Expression)
  }
}

/// A name for an expression with holes; hygienic, not recursive.
///
/// Definition = "def" Name "(" [ Name { "," Name } ] ")" "=" Expression .
package struct Definition: Hashable, Sendable {
  /// The name.
  package let name: Name
  /// The holes.
  package let parameters: [Name]
  /// What it stands for.
  package let body: Expression
  /// The lines of its doc comment, without `##`.
  package let documentation: [String]
  /// From its keyword to its last token.
  package let span: Span

  /// Defines a name.
  package init(
    _ name: Name, _ parameters: [Name], as body: Expression, documentation: [String], at span: Span
  ) {
    self.name = name
    self.parameters = parameters
    self.body = body
    self.documentation = documentation
    self.span = span
  }
}

/// A question with its title.
///
/// Query = Pipeline | Stages .
package struct Query: Hashable, Sendable {
  /// The lines of the doc comment right above it, without `##`.
  package let title: [String]
  /// What is asked.
  package let pipeline: Pipeline

  /// Titles a pipeline.
  package init(title: [String], _ pipeline: Pipeline) {
    self.title = title
    self.pipeline = pipeline
  }
}
