import Plan
import Values

extension Vector {
  /// The value of a row as text in a language, `nil` where it is missing.
  func text(_ row: Int, _ language: Language) -> String? {
    switch storage.cell(ofStored: storedRow(row)) {
    case .missing: return nil
    case .flag(let flag):
      return (flag ? Bilingual("真", "true") : Bilingual("假", "false")).text(in: language)
    case .decimal(let number): return number.description
    case .double(let number):
      let text = number.description
      return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    case .text(let text): return text
    case .choice(let word): return word.text(in: language)
    case .date(let date): return date.description
    case .quantity(let number, let unit): return number.description + (unit?.name ?? "")
    case .list(let words): return words.joined(separator: language == .chinese ? "、" : ", ")
    }
  }
}
