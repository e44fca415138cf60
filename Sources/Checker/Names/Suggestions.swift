import ChineseText
import Diagnostics
import Plan
import Values

extension Checker {
  /// Names near a word, looked for as long as findings are kept.
  func near(_ word: String, among candidates: @autoclosure () -> [Bilingual]) -> Suggestions {
    guard expansionDepth == 0, diagnostics.count < Self.diagnosticCountMax else { return .none }
    return Suggestions(for: word, among: candidates())
  }
}

/// Names that resemble what was written, the nearest first.
struct Suggestions {
  /// How many are named at most.
  static let countMax = 3
  /// Longer words are not compared.
  static let lengthMax = 64

  /// The spellings, the nearest first.
  let names: [String]

  /// Finds the names near a word: of the same meaning, few edits apart, read alike, or begun alike.
  ///
  /// Each candidate counts once, with the spelling that is nearer; a word of one character has no
  /// neighbours by spelling.
  init(for word: String, among candidates: [Bilingual]) {
    let word = String(word.prefix(Self.lengthMax))
    if let meant = Self.synonym(of: word, among: candidates) {
      names = [meant]
      return
    }
    var best: [String: Int] = [:]
    for candidate in candidates {
      let spellings = Set([candidate.english, candidate.chinese])
      let ranked = spellings.compactMap { spelling in
        Self.distance(word, spelling).map { (distance: $0, spelling: spelling) }
      }
      let nearest = ranked.min { ($0.distance, $0.spelling) < ($1.distance, $1.spelling) }
      guard let nearest else { continue }
      best[nearest.spelling] = min(nearest.distance, best[nearest.spelling] ?? .max)
    }
    let ranked = best.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(Self.countMax)
    // A name that is far nearer than the next is the one that was meant.
    let isClear = ranked.count > 1 && ranked[0].value * 3 <= ranked[1].value
    names = (isClear ? ranked.prefix(1) : ranked).map(\.key)
  }

  /// What a word means by another name, spelled in the language of the word.
  private static func synonym(of word: String, among candidates: [Bilingual]) -> String? {
    let names = NearSynonyms.names(for: word)
    guard !names.isEmpty else { return nil }
    let isChinese = word.utf8.contains { $0 >= 0x80 }
    return names.lazy.compactMap { name in candidates.first { $0.english == name } }.first
      .map { isChinese ? $0.chinese : $0.english }
  }

  /// No names.
  static let none = Suggestions(for: "", among: [])

  private static func distance(_ word: String, _ candidate: String) -> Int? {
    let (key, other) = (Catalogue.key(word), Catalogue.key(candidate))
    if key == other { return 0 }
    guard word.count > 1 else { return samePinyin(word, candidate) ? 1 : nil }
    // A word of five letters has one slip, a longer one two.
    let limit = word.unicodeScalars.allSatisfy(\.isASCII) && word.count > 5 ? 2 : 1
    if let edits = editDistance(key, other, limit: limit) {
      return samePinyin(word, candidate) ? 1 : edits * 2
    }
    if samePinyin(word, candidate) { return 1 }
    return other.hasPrefix(key) || key.hasPrefix(other) && other.count > 1 ? 6 : nil
  }

  /// A help that names them, with an edit when there is just one.
  func help(replacing span: Span) -> [Diagnostic.Help] {
    guard let first = names.first else { return [] }
    guard names.count > 1 else {
      return [
        Diagnostic.Help(
          Bilingual("是不是“\(first)”？", "did this mean '\(first)'?"),
          edit: Diagnostic.Edit(span, with: first))
      ]
    }
    let list = Bilingual.list(names)
    return [
      Diagnostic.Help(
        Bilingual(
          "相近的名称有\(list.chinese)",
          "similar names: \(list.english)"))
    ]
  }
}
