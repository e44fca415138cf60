/// The stages that bring a second table in.
extension Parser {
  /// CombiningStage = Union | Except | Intersect .
  mutating func combiningStage(_ keyword: Keyword) -> Stage.Node? {
    switch keyword {
    case .union: union()
    case .except: except()
    case .intersect: intersect()
    default: nil
    }
  }

  /// Union = "union" Source .
  private mutating func union() -> Stage.Node { .combine(.union, source()) }

  /// Except = "except" Source .
  private mutating func except() -> Stage.Node { .combine(.except, source()) }

  /// Intersect = "intersect" Source .
  private mutating func intersect() -> Stage.Node { .combine(.intersect, source()) }
}
