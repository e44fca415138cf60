import Diagnostics
import Plan
import Syntax
import Values

/// What to write instead, for mistakes of type that have a usual meaning.
extension Checker {
  /// For two sides that do not compare.
  func advice(for left: Formula, _ right: Formula) -> [Diagnostic.Help] {
    advice(forColumn: left, against: right) + advice(forColumn: right, against: left)
  }

  private func advice(forColumn value: Formula, against other: Formula) -> [Diagnostic.Help] {
    guard let constant = other.constant else { return [] }
    let (span, written) = (other.span, text(at: other.span))
    switch (value.type, constant) {
    case (.date, .number(let number)):
      return years(number).map { [.write("\($0)年", at: span)] } ?? []
    case (.date, .text(let text)):
      return Literals.date(text).map { [.write("@\($0)", at: span)] } ?? []
    case (.number, .date(let date)) where date.precision == .year:
      return [.write("\(date.first.civil.year)", at: span)]
    case (.number, .text(let text)):
      return Literals.spelling(ofNumber: text).map { [.write($0, at: span)] } ?? []
    case (.number, .quantity(_, let unit)) where written.hasSuffix(unit.name):
      return [.write(String(written.dropLast(unit.name.count)), at: span)]
    case (.text, .number): return [.write("\"\(written)\"", at: span)]
    case (.quantity, .number):
      return [
        Diagnostic.Help(
          Bilingual(
            "写上单位，如“\(written)元”；不论单位就比较“数值”",
            "write the unit as well, as '\(written)元', or compare the plain 'value'"))
      ]
    case (.list, .text):
      return [
        Diagnostic.Help(
          Bilingual(
            "列表用“含”：“\(text(at: value.span)) 含 \(written)”",
            "ask a list by 'contains': '\(text(at: value.span)) contains \(written)'"))
      ]
    default: return []
    }
  }

  /// For a value where some types are needed.
  func advice(
    for value: Formula, _ accepted: [ValueClass], isAggregate: Bool
  ) -> [Diagnostic.Help] {
    let span = value.span
    switch value.constant {
    case .number(let number) where accepted == [.date]:
      return years(number).map { [.write("\($0)年", at: span)] } ?? []
    case .text(let text) where accepted == [.date]:
      return Literals.date(text).map { [.write("@\($0)", at: span)] } ?? []
    default: break
    }
    switch value.type {
    case .choice where accepted.contains(.text): return [.choiceAdvice]
    case .text where accepted == [.number, .quantity] && isAggregate: return [.countAdvice]
    case .text where accepted == [.number, .quantity]: return [.joinAdvice]
    default: return []
    }
  }

  /// For what stands behind `in` and is no list.
  func advice(forMemberOf value: Formula) -> [Diagnostic.Help] {
    switch value.type {
    case .date:
      [
        Diagnostic.Help(
          Bilingual("日期用“在 … 内”", "ask whether a date lies in another by 'within'"))
      ]
    case .list:
      [
        Diagnostic.Help(
          Bilingual("列表写在前面：“列表 含 文本”", "put the list first: 'list contains text'"))
      ]
    default: []
    }
  }

  private func years(_ number: ScaledDecimal) -> Int? {
    guard number.isWhole, let year = Int(exactly: number.units / ScaledDecimal.unitsPerOne)
    else { return nil }
    return (1000...9999).contains(year) ? year : nil
  }
}

extension Diagnostic.Help {
  static let choiceAdvice = Diagnostic.Help(
    Bilingual("选项用“=”或“属于”比较", "compare a word of a closed list by '=' or 'in'"))
  static let countAdvice = Diagnostic.Help(
    Bilingual(
      "文本可以数：“计数”、“去重计数”、“众数”", "texts are counted: 'count', 'count_distinct', 'mode'"))
  static let joinAdvice = Diagnostic.Help(
    Bilingual("连接文本写“连接([…, …], \"\")”", "texts are put together by 'join([…, …], \"\")'"))

  /// A replacement of what stands there.
  static func write(_ replacement: String, at span: Span) -> Diagnostic.Help {
    Diagnostic.Help(
      Bilingual("写成“\(replacement)”", "write '\(replacement)'"),
      edit: Diagnostic.Edit(span, with: replacement))
  }
}
