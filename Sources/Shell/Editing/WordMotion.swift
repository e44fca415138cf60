/// Where the keys for words lead in a line of Chinese and Latin text.
package enum WordMotion {
  /// The index of the next word's edge, or that of the line.
  ///
  /// A word is a run of letters and digits of one script; punctuation of any width divides.
  package static func target(in scalars: [Unicode.Scalar], from cursor: Int, isRight: Bool) -> Int {
    let step = isRight ? 1 : -1
    var index = isRight ? cursor : cursor - 1
    while scalars.indices.contains(index), kind(of: scalars[index]) == .divider { index += step }
    guard scalars.indices.contains(index) else { return isRight ? scalars.count : 0 }
    let run = kind(of: scalars[index])
    while scalars.indices.contains(index), kind(of: scalars[index]) == run { index += step }
    return isRight ? index : index + 1
  }

  private enum Kind {
    case divider
    case han
    case other
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    if scalar == "_" { return .other }
    if scalar.properties.isIdeographic { return .han }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      ? .other : .divider
  }
}
