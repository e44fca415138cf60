/// The stages that bring a second table in.
extension Parser {
  /// CombiningStage = Union | Except | Intersect | Lookup .
  mutating func combiningStage(_ keyword: Keyword) -> Stage.Node? {
    switch keyword {
    case .union: union()
    case .except: except()
    case .intersect: intersect()
    case .lookup: lookup()
    default: nil
    }
  }

  /// Union = "union" Source .
  private mutating func union() -> Stage.Node { .combine(.union, source()) }

  /// Except = "except" Source .
  private mutating func except() -> Stage.Node { .combine(.except, source()) }

  /// Intersect = "intersect" Source .
  private mutating func intersect() -> Stage.Node { .combine(.intersect, source()) }

  /// Lookup = "lookup" [ "all" ] Source ( "on" | "by" ) Name { "," Name } .
  private mutating func lookup() -> Stage.Node {
    let takesAll = take(.all)
    let table = source()
    if isLost { recover() }
    if !take(.on), !take(.by) { fail(expecting: .keyword(.on)) }
    return .lookup(table, on: list { $0.name() }, takesAll: takesAll)
  }
}
