import Values

/// What a name stands for as far as its place tells; decides how it is translated.
package enum NameContext: Hashable, Sendable {
  /// The source of a pipeline: a table or a binding.
  case source
  /// A name alone: a column, a child table as an argument, a binding.
  case reference
  /// The first name of a path: the row or the child table before the dot.
  case row
  /// A name behind a dot, in the row of the name before it.
  case member(of: String)
  /// What stands before the parentheses of a call.
  case function
  /// What stands between `<` and `>`.
  case annotation
}

/// The names that a text gives itself, which are never translated where they can be meant.
struct OwnNames: Sendable {
  /// Bindings, parameters and definitions, with their holes.
  private var bindings: Set<String> = []
  /// Columns that stages make.
  private var columns: Set<String> = []

  /// Collects the names of a file, beside those that the files it uses declare.
  init(_ file: QueryFile, usedNames: Set<String>) {
    bindings = usedNames
    for statement in file.statements {
      switch statement {
      case .parameter(let parameter): bindings.insert(parameter.name.text)
      case .binding(let binding):
        bindings.insert(binding.name.text)
        if case .pipeline(let pipeline) = binding.value { collect(pipeline) }
      case .definition(let definition):
        bindings.insert(definition.name.text)
        bindings.formUnion(definition.parameters.map(\.text))
      case .query(let query): collect(query.pipeline)
      case .version, .use, .error: break
      }
    }
  }

  /// Whether a name of the text's own can be meant in such a place.
  func contains(_ name: String, in context: NameContext) -> Bool {
    switch context {
    case .source, .function: bindings.contains(name)
    case .reference: bindings.contains(name) || columns.contains(name)
    case .row, .member, .annotation: false
    }
  }

  private mutating func collect(_ pipeline: Pipeline) {
    collect(pipeline.source)
    for stage in pipeline.stages {
      switch stage.node {
      case .select(let items): columns.formUnion(items.compactMap { $0.name?.text })
      case .extend(let assignments): columns.formUnion(assignments.map(\.name.text))
      case .summarize(let items, let keys, _):
        columns.formUnion((items + keys).compactMap { $0.name?.text })
      case .combine(_, let source), .lookup(let source, _, _): collect(source)
      default: break
      }
    }
  }

  private mutating func collect(_ source: Source) {
    if case .pipeline(let inner) = source { collect(inner) }
  }
}
