import CTextTables
import ChineseText
import Glibc
import Plan
import Values

/// The functions of the catalogue; without an argument's value there is none.
extension Interpreter {
  func call(_ function: FunctionID, _ arguments: [Value?]) -> Value? {
    let present = arguments.compactMap(\.self)
    guard present.count == arguments.count else { return nil }
    switch function {
    case .asOf:
      return asOf.map { .date(DayRange(first: $0, last: $0, precision: .day)) }
    case .length, .lower, .trim, .replace, .split, .left, .right, .substring, .fold,
      .simplify, .pinyin:
      return Self.text(function, present)
    case .join, .count, .first, .last: return Self.list(function, present)
    case .abs, .round, .floor, .ceil: return Self.rounding(function, present)
    case .sqrt, .ln, .log2, .log10, .exp, .power:
      return Self.number(function, present.compactMap(\.double))
    case .year, .quarter, .month, .day, .start, .end, .daysBetween:
      return Self.date(function, present.compactMap(\.days))
    }
  }

  private static func text(_ function: FunctionID, _ arguments: [Value]) -> Value? {
    guard let text = arguments[0].scalars else { return nil }
    switch function {
    case .length: return .exact(ScaledDecimal(text.count))
    case .lower:
      // A letter whose small form takes several characters stays.
      return .text(
        string(
          text.map { scalar in
            let small = Array(scalar.properties.lowercaseMapping.unicodeScalars)
            return small.count == 1 ? small[0] : scalar
          }))
    case .trim:
      func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        text_is(scalar.value, TEXT_SPACE | TEXT_NEWLINE)
      }
      return .text(string(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed()))
    case .left: return .text(string(text.prefix(count(arguments[1]))))
    case .right: return .text(string(text.suffix(count(arguments[1]))))
    case .substring:
      return .text(string(text.dropFirst(count(arguments[1])).prefix(count(arguments[2]))))
    case .fold:
      return .text(string(NaiveSearch.folded(text).compactMap(Unicode.Scalar.init)))
    case .simplify: return .text(simplify(string(text)))
    case .pinyin: return .text(ChineseText.pinyin(string(text)))
    case .split: return .list(parts(of: text, between: arguments[1].scalars ?? []))
    case .replace:
      let parts = parts(of: text, between: arguments[1].scalars ?? [])
      return .text(parts.joined(separator: string(arguments[2].scalars ?? [])))
    default: preconditionFailure("no function of texts")
    }
  }

  /// A count of characters: whole, and nothing below zero.
  private static func count(_ value: Value) -> Int {
    Int(max(0, min(value.double ?? 0, 1e9)))
  }

  /// What stands between the occurrences of a separator, from the left; an empty one parts
  /// nothing.
  private static func parts(
    of text: [Unicode.Scalar], between separator: [Unicode.Scalar]
  ) -> [String] {
    var parts: [[Unicode.Scalar]] = [[]]
    var place = 0
    while place < text.count {
      if !separator.isEmpty, text[place...].starts(with: separator) {
        parts.append([])
        place += separator.count
      } else {
        parts[parts.count - 1].append(text[place])
        place += 1
      }
    }
    return parts.map(string)
  }

  private static func list(_ function: FunctionID, _ arguments: [Value]) -> Value? {
    guard let members = arguments[0].members else { return nil }
    switch function {
    case .count: return .exact(ScaledDecimal(members.count))
    case .first: return members.first.map { .text($0) }
    case .last: return members.last.map { .text($0) }
    default:
      return .text(members.joined(separator: string(arguments[1].scalars ?? [])))
    }
  }

  /// `abs`, `round`, `floor`, `ceil`; a half goes away from zero.
  private static func rounding(_ function: FunctionID, _ arguments: [Value]) -> Value? {
    let places = arguments.count > 1 ? Int(max(0, min(arguments[1].double ?? 0, 9))) : 0
    guard case .exact(let number) = arguments[0] else {
      return arguments[0].double.flatMap { .finite(rounded($0, function, places)) }
    }
    if function == .abs { return .exact(ScaledDecimal(units: Int128(number.units.magnitude))) }
    let step = ScaledDecimal.powerOfTen(9 - places)
    let below = number.units - modulo(number.units, step)
    if below == number.units { return .exact(number) }
    let isAbove =
      switch function {
      case .floor: false
      case .ceil: true
      default:
        number.units - below == below + step - number.units
          ? number.units > 0 : number.units - below > below + step - number.units
      }
    return .exact(ScaledDecimal(units: isAbove ? below + step : below))
  }

  /// The remainder that is never negative.
  private static func modulo(_ value: Int128, _ step: Int128) -> Int128 {
    (value % step + step) % step
  }

  private static func rounded(_ number: Double, _ function: FunctionID, _ places: Int) -> Double {
    switch function {
    case .abs: return number.magnitude
    case .floor: return number.rounded(.down)
    case .ceil: return number.rounded(.up)
    default:
      let factor = Double(ScaledDecimal.powerOfTen(places))
      let scaled = (number * factor).rounded(.toNearestOrAwayFromZero)
      return scaled.isFinite ? scaled / factor : number
    }
  }

  private static func number(_ function: FunctionID, _ arguments: [Double]) -> Value? {
    let number = arguments[0]
    switch function {
    case .sqrt: return .finite(number.squareRoot())
    case .ln: return .finite(Glibc.log(number))
    case .log2: return .finite(Glibc.log2(number))
    case .log10: return .finite(Glibc.log10(number))
    case .exp: return .finite(Glibc.exp(number))
    default: return .finite(Glibc.pow(number, arguments[1]))
    }
  }

  private static func date(_ function: FunctionID, _ arguments: [DayRange]) -> Value? {
    let (first, last) = (arguments[0].first, arguments[0].last)
    func day(_ day: Day) -> Value { .date(DayRange(first: day, last: day, precision: .day)) }
    func only(_ part: ((year: Int, month: Int, day: Int)) -> [Int]) -> Value? {
      let (a, b) = (part(first.civil), part(last.civil))
      return a == b ? .exact(ScaledDecimal(a[a.count - 1])) : nil
    }
    switch function {
    case .year: return only { [$0.year] }
    case .quarter: return only { [$0.year, ($0.month + 2) / 3] }
    case .month: return only { [$0.year, $0.month] }
    case .day: return only { [$0.year, $0.month, $0.day] }
    case .start: return day(first)
    case .end: return day(last)
    default: return .exact(ScaledDecimal(Int(arguments[1].last.number) - Int(last.number)))
    }
  }
}
