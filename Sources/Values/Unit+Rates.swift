/// Units made of two: so much of one thing for each of another.
extension Unit {
  /// Sizes beyond this are not computed with; such a rate compares with rates of its own name only.
  private static let rateSizeMax: Int64 = 10_000_000

  /// The rate of two listed units, the lower one perhaps a product, under its printed name.
  ///
  /// Rates of the same two dimensions have one dimension: `元/亩` and `元/公顷` convert.
  static func rate(_ name: String, of over: Unit, for under: [Unit]) -> Unit {
    let bases = under.map(\.dimension.baseName)
    let detail = over.dimension.baseName + "/" + bases.joined(separator: "·")
    var (numerator, denominator) = (over.numerator, over.denominator)
    for unit in under {
      let (up, isTooLarge) = numerator.multipliedReportingOverflow(by: unit.denominator)
      let (down, isTooSmall) = denominator.multipliedReportingOverflow(by: unit.numerator)
      guard !isTooLarge, !isTooSmall else { return ownRate(name) }
      let common = commonDivisor(up, down)
      (numerator, denominator) = (up / common, down / common)
    }
    guard numerator <= rateSizeMax, denominator <= rateSizeMax else { return ownRate(name) }
    return Unit(name, Dimension(.rate, detail: detail), numerator, over: denominator)
  }

  private static func ownRate(_ name: String) -> Unit {
    Unit(name, Dimension(.rate, detail: name), 1, over: 1)
  }

  private static func commonDivisor(_ left: Int64, _ right: Int64) -> Int64 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return max(1, left)
  }

  /// This unit for each of another, `nil` where one of them is a rate already.
  package func per(_ other: Unit) -> Unit? {
    guard dimension.kind != .rate, other.dimension.kind != .rate else { return nil }
    return Unit.named("\(name)/\(other.name)")
  }

  /// The two units that a rate is made of, `nil` for other units and for products below the line.
  package var parts: (over: Unit, under: Unit)? {
    let names = name.split(separator: "/").map(String.init)
    guard dimension.kind == .rate, names.count == 2, let over = Unit.named(names[0]),
      let under = Unit.named(names[1])
    else { return nil }
    return (over, under)
  }
}

extension Dimension {
  /// The name of the unit that has size 1; of counted things and of rates, their own.
  package var baseName: String {
    Unit.measures.first { $0.dimension == self && $0.numerator == $0.denominator }?.name ?? detail
  }

  /// So much of this for each of another, `nil` where one of them is a rate already.
  package func per(_ other: Dimension) -> Dimension? {
    guard let over = Unit.named(baseName), let under = Unit.named(other.baseName) else {
      return nil
    }
    return over.per(under)?.dimension
  }

  /// The two dimensions of a rate, `nil` for other ones.
  package var parts: (over: Dimension, under: Dimension)? {
    Unit.named(detail).flatMap { unit in
      unit.dimension == self ? unit.parts.map { ($0.over.dimension, $0.under.dimension) } : nil
    }
  }
}
