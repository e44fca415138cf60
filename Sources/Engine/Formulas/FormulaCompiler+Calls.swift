import Corpus
import Diagnostics
import Glibc
import Plan
import Values

extension FormulaCompiler {
  /// The functions of the catalogue.
  func call(
    _ function: FunctionID, _ arguments: [Formula], at span: Span
  ) throws(EvaluationError) -> Evaluation {
    switch function {
    case .length, .lower, .trim, .replace, .split, .left, .right, .substring, .fold, .simplify,
      .pinyin:
      return try textCall(function, arguments)
    case .join, .count, .first, .last: return try listCall(function, arguments)
    case .abs, .round, .floor, .ceil: return try roundingCall(function, arguments)
    case .sqrt, .ln, .log2, .log10, .exp, .power:
      return try numberCall(function, arguments, at: span)
    case .year, .quarter, .month, .day, .start, .end, .daysBetween:
      return try dateCall(function, arguments)
    case .asOf:
      let day = context.options.asOf ?? context.corpus.newestDay
      return Self.constant(
        day.map { .date(DayRange(first: $0, last: $0, precision: .day)) } ?? .missing)
    }
  }

  private func numberCall(
    _ function: FunctionID, _ arguments: [Formula], at span: Span
  ) throws(EvaluationError) -> Evaluation {
    let arguments = try compile(arguments)
    return { batch throws(EvaluationError) in
      let numbers = try arguments[0](batch).numbers()
      var present = numbers.present
      let values: [Double]
      if function == .power {
        let exponents = try arguments[1](batch).numbers()
        present = zip(present, exponents.present).map { $0 && $1 }
        values = zip(numbers.doubles, exponents.doubles).map { Glibc.pow($0, $1) }
      } else {
        values = numbers.doubles.map(Self.unary(function))
      }
      return Self.finite(values, present, batch.context, span)
    }
  }

  private static func unary(_ function: FunctionID) -> (Double) -> Double {
    switch function {
    case .sqrt: { $0.squareRoot() }
    case .ln: { Glibc.log($0) }
    case .log2: { Glibc.log2($0) }
    case .log10: { Glibc.log10($0) }
    default: { Glibc.exp($0) }
    }
  }

  /// `abs`, `round`, `floor`, `ceil`: exact for exact numbers.
  private func roundingCall(
    _ function: FunctionID, _ arguments: [Formula]
  ) throws(EvaluationError) -> Evaluation {
    let arguments = try compile(arguments)
    return { batch throws(EvaluationError) in
      let numbers = try arguments[0](batch).numbers()
      let places = arguments.count > 1 ? try arguments[1](batch).numbers() : nil
      let present = zip(numbers.present, places?.present ?? numbers.present).map { $0 && $1 }
      let digits = places?.doubles.map { Int($0.clampedToPlaces) }
      if numbers.isDouble {
        let values = numbers.doubles.enumerated().map { row, value in
          Rounding.round(value, function, places: digits?[row] ?? 0)
        }
        return .doubles(values, present: present)
      }
      let units = numbers.units.enumerated().map { row, units in
        Rounding.round(units, function, places: digits?[row] ?? 0)
      }
      return Vector(
        NarrowDecimals(units: units).storage(present: Bitmap.presence(present)),
        count: batch.count)
    }
  }

  private func dateCall(
    _ function: FunctionID, _ arguments: [Formula]
  ) throws(EvaluationError) -> Evaluation {
    let arguments = try compile(arguments)
    return { batch throws(EvaluationError) in
      var dates = try arguments[0](batch).dates()
      switch function {
      case .start: dates.last = dates.first
      case .end: dates.first = dates.last
      case .daysBetween:
        let others = try arguments[1](batch).dates()
        let days = zip(dates.last, others.last).map { Int64($1) - Int64($0) }
        return .whole(days, present: zip(dates.present, others.present).map { $0 && $1 })
      default: return DateParts.part(function, of: dates)
      }
      dates.precision = Array(repeating: DatePrecision.day.rawValue, count: dates.count)
      return dates.vector
    }
  }

  private func listCall(
    _ function: FunctionID, _ arguments: [Formula]
  ) throws(EvaluationError) -> Evaluation {
    let arguments = try compile(arguments)
    return { batch throws(EvaluationError) in
      let lists = try arguments[0](batch).lists()
      if function == .count {
        return .whole((0..<lists.count).map { Int64(lists.members($0).count) })
      }
      guard function == .join else {
        let codes = (0..<lists.count).map { row in
          let members = lists.members(row)
          return (function == .first ? members.first : members.last) ?? CodeDictionary.missing
        }
        return Vector(.codes(codes, dictionary: .words(lists.dictionary)), count: batch.count)
      }
      let separators = try arguments[1](batch).texts(batch.cache)
      var builder = TextBuilder()
      for row in 0..<lists.count {
        guard let separator = separators.text(row) else {
          builder.appendMissing()
          continue
        }
        let members = lists.members(row).map { lists.dictionary[Int($0)] }
        builder.append(members.joined(separator: separator).utf8)
      }
      return builder.vector()
    }
  }
}

/// Rounding to decimal places; a half goes away from zero.
enum Rounding {
  static func round(_ units: Int128, _ function: FunctionID, places: Int) -> Int128 {
    if function == .abs { return units < 0 ? -units : units }
    let step = ScaledDecimal.powerOfTen(
      ScaledDecimal.decimalPlaces - (function == .round ? places : 0))
    let (quotient, rest) = units.quotientAndRemainder(dividingBy: step)
    if rest == 0 { return units }
    let away = quotient + (units < 0 ? -1 : 1)
    let isAway =
      switch function {
      case .floor: units < 0
      case .ceil: units > 0
      default: rest.magnitude * 2 >= step.magnitude
      }
    return (isAway ? away : quotient) * step
  }

  static func round(_ value: Double, _ function: FunctionID, places: Int) -> Double {
    switch function {
    case .abs: return value.magnitude
    case .floor: return value.rounded(.down)
    case .ceil: return value.rounded(.up)
    default:
      let factor = Double(ScaledDecimal.powerOfTen(places))
      let scaled = (value * factor).rounded(.toNearestOrAwayFromZero)
      return scaled.isFinite ? scaled / factor : value
    }
  }
}

extension Double {
  /// A number of decimal places within 0…9.
  fileprivate var clampedToPlaces: Double {
    isFinite ? Swift.min(Swift.max(self, 0), Double(ScaledDecimal.decimalPlaces)) : 0
  }
}

/// Year, quarter, month and day of ranges that lie within one.
enum DateParts {
  static func part(_ function: FunctionID, of dates: DateVector) -> Vector {
    var values = [Int64](repeating: 0, count: dates.count)
    var present = [Bool](repeating: false, count: dates.count)
    for row in 0..<dates.count where dates.present[row] {
      let first = Day(number: dates.first[row]).civil
      let last = Day(number: dates.last[row]).civil
      let quarters = ((first.month - 1) / 3, (last.month - 1) / 3)
      let isSameYear = first.year == last.year
      let isSameMonth = isSameYear && first.month == last.month
      switch function {
      case .year: (values[row], present[row]) = (Int64(first.year), isSameYear)
      case .quarter:
        values[row] = Int64(quarters.0 + 1)
        present[row] = isSameYear && quarters.0 == quarters.1
      case .month: (values[row], present[row]) = (Int64(first.month), isSameMonth)
      default:
        values[row] = Int64(first.day)
        present[row] = dates.first[row] == dates.last[row]
      }
    }
    return .whole(zip(values, present).map { $1 ? $0 : 0 }, present: present)
  }
}
