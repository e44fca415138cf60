import Diagnostics
import Plan
import Syntax
import Values

extension Checker {
  /// A call of a function, an aggregate, a pattern function or a macro.
  mutating func call(_ call: Call, at span: Span, in context: Context) -> Formula {
    let name = call.name.text
    if let declared = declaration(named: name) {
      if case .macro(let parameters, let body) = declared.meaning {
        return expand(declared, parameters, body, call, at: span, in: context)
      }
      if case .broken = declared.meaning { return .broken(at: span) }
    }
    if let form = PatternForm(named: name) { return patternCall(form, call, at: span, in: context) }
    if let aggregate = Catalogue.aggregate(named: name) {
      if let formula = aggregateCall(aggregate, call, at: span, in: context) { return formula }
    }
    if let table = tableWithoutMeaning(call, in: context.scope) {
      report(notAChild(table.0, at: table.1, in: context.scope))
      return .broken(at: span)
    }
    if let function = Catalogue.function(named: name) {
      return functionCall(function, call, at: span, in: context)
    }
    if let aggregate = Catalogue.aggregate(named: name) {
      report(misplaced(aggregate, call, at: span))
      return .broken(at: span)
    }
    report(unknownFunction(call, at: span))
    return .broken(at: span)
  }

  /// The meaning as an aggregate, `nil` where it cannot be one and may be a function.
  private mutating func aggregateCall(
    _ aggregate: AggregateDescription, _ call: Call, at span: Span, in context: Context
  ) -> Formula? {
    if let children = childPath(call, in: context.scope) {
      if case .group = context.place {
        // In Chinese a row has the name of its table; over a group only the row makes sense.
        if isRow(children, in: context.scope) {
          return groupAggregate(aggregate, call, at: span, in: context)
        }
        report(.childrenOfGroup(aggregate.entry.name, text(at: span), at: span))
        return .broken(at: span)
      }
      if aggregate.place != .groups {
        return childAggregate(aggregate, children, call, at: span, in: context.scope)
      }
    }
    guard case .group = context.place, aggregate.place != .children else { return nil }
    return groupAggregate(aggregate, call, at: span, in: context)
  }

  private func isRow(_ path: ChildPath, in scope: Scope) -> Bool {
    path.column != nil && Catalogue.table(ofRowNamed: path.names[0].text) == path.table
      && scope.row(of: path.table) != nil
  }

  /// A table in the first place of a call that is neither a child table here nor another name.
  private func tableWithoutMeaning(_ call: Call, in scope: Scope) -> (TableID, Span)? {
    guard case .reference(let path)? = call.arguments.first?.node, let name = path.plainName,
      let table = Catalogue.table(named: name.text), declaration(named: name.text) == nil,
      !scope.isUncertain
    else { return nil }
    let key = Catalogue.key(name.text)
    guard scope.column(named: key) == nil, scope.stored(named: key) == nil else { return nil }
    return (table, path.span)
  }

  /// Reports a table that has no rows below the row.
  func notAChild(_ table: TableID, at span: Span, in scope: Scope) -> Diagnostic {
    let children = TableID.allCases.filter { scope.parent(ofChildrenIn: $0) != nil }
    return .notAChildTable(
      table.name, of: scope.rows.last?.table.rowName, at: span, children: children.map(\.name))
  }

  private func misplaced(
    _ aggregate: AggregateDescription, _ call: Call, at span: Span
  ) -> Diagnostic {
    if aggregate.place == .children {
      return .wrongArgumentCount(aggregate.entry, found: call.arguments.count, at: span)
    }
    return .aggregateOutside(aggregate.entry, at: span)
  }

  private func unknownFunction(_ call: Call, at whole: Span) -> Diagnostic {
    let (name, span) = (call.name.text, call.name.span)
    let arguments = call.arguments.map { source.text(of: $0.span) }
    if let foreign = ForeignFunction(name, arguments) {
      let place = foreign.isWholeCall ? whole : span
      return .translatedFunction(
        name, at: span, .write(foreign.replacement, at: place))
    }
    let known =
      Catalogue.functions.map(\.entry.name) + Catalogue.aggregates.map(\.entry.name)
      + PatternForm.allCases.map(\.entry.name)
    return .unknownFunction(name, at: span, near: near(name, among: known))
  }

  // MARK: Functions

  private mutating func functionCall(
    _ function: FunctionDescription, _ call: Call, at span: Span, in context: Context
  ) -> Formula {
    let needed = function.parameters.filter { !$0.isOptional }.count
    guard (needed...function.parameters.count).contains(call.arguments.count), call.filter == nil
    else {
      report(.wrongArgumentCount(function.entry, found: call.arguments.count, at: span))
      return .broken(at: span)
    }
    var arguments: [Formula] = []
    for (parameter, argument) in zip(function.parameters, call.arguments) {
      guard let value = self.argument(argument, parameter, of: function, in: context) else {
        return .broken(at: span)
      }
      arguments.append(value)
    }
    if arguments.contains(where: \.isMissingWord) {
      return Formula(.constant(.missing), function.result, at: span)
    }
    return Formula(.call(function.function, arguments), function.result, at: span)
  }

  private mutating func argument(
    _ argument: Expression, _ parameter: FunctionParameter, of function: FunctionDescription,
    in context: Context
  ) -> Formula? {
    let value = formula(argument, in: context)
    if value.isMissingWord { return value }
    guard require(value, parameter.accepted, for: function.entry.name) else { return nil }
    return value
  }
}

extension Bilingual {
  static func needsPattern(_ function: Bilingual) -> Bilingual {
    Bilingual(
      "“\(function.chinese)”要一个样式，如 \"资金\"",
      "'\(function.english)' takes a pattern such as \"资金\"")
  }
}
