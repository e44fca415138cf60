import Plan
import Values

extension Vector {
  /// The value of a row as text in a language, `nil` where it is missing.
  func text(_ row: Int, _ language: Language) -> String? {
    guard let stored = storedRow(row) else { return nil }
    switch storage.cell(at: stored) {
    case .missing: return nil
    case .flag(let flag):
      return (flag ? Bilingual("真", "true") : Bilingual("假", "false")).text(in: language)
    case .decimal(let number): return number.description
    case .double(let number): return number.description
    case .text(let text): return text
    case .choice(let word): return word.text(in: language)
    case .date(let date): return date.description
    case .quantity(let number, let unit): return number.description + (unit?.name ?? "")
    case .list(let words): return words.joined(separator: language == .chinese ? "、" : ", ")
    }
  }
}
