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

/// The names that a text gives itself, which are never translated.
struct OwnNames {
  private var names: Set<String> = []

  /// Collects the names of a file.
  init(_ file: QueryFile) {
    for statement in file.statements {
      switch statement {
      case .parameter(let parameter): names.insert(parameter.name.text)
      case .binding(let binding):
        names.insert(binding.name.text)
        if case .pipeline(let pipeline) = binding.value { collect(pipeline) }
      case .definition(let definition):
        names.insert(definition.name.text)
        names.formUnion(definition.parameters.map(\.text))
      case .query(let query): collect(query.pipeline)
      case .version, .use, .error: break
      }
    }
  }

  /// Whether the text gives itself this name.
  func contains(_ name: String) -> Bool { names.contains(name) }

  private mutating func collect(_ pipeline: Pipeline) {
    if case .pipeline(let inner) = pipeline.source { collect(inner) }
    for stage in pipeline.stages {
      switch stage.node {
      case .select(let items): names.formUnion(items.compactMap { $0.name?.text })
      case .extend(let assignments): names.formUnion(assignments.map(\.name.text))
      case .summarize(let items, let keys, _):
        names.formUnion((items + keys).compactMap { $0.name?.text })
      default: break
      }
    }
  }
}
