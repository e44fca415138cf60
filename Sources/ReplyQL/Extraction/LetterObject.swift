import ChineseText
import Diagnostics
package import Letters
import Output
package import Values

/// One letter as a JSON object: the contract of `replyql extract`.
///
/// The columns of `replies` stand under their English names, then `warnings` as codes, then one
/// array a table. Offsets are 0-based code points of the raw file as decoded. Missing values are
/// `null`; dates are `2024-07-25`, `2024-07`, `2024` or `first/last`.
package struct LetterObject {
  let letter: Letter
  /// The language of closed values; keys are English always.
  let language: Language
  /// Whether the rules of figures are written, and the numerals that are none.
  let explains: Bool
  private(set) var json = JSONBytes()

  init(_ letter: Letter, in language: Language, explains: Bool) {
    self.letter = letter
    self.explains = explains
    self.language = language
  }

  /// The object on one line, with its line break.
  package static func line(
    of letter: Letter, in language: Language, explains: Bool = false
  ) -> [UInt8] {
    var object = LetterObject(letter, in: language, explains: explains)
    object.json.open("{")
    object.writeReply()
    object.writeWarnings()
    object.writeArrays()
    object.json.close("}")
    object.json.endLine()
    return object.json.bytes
  }

  private mutating func writeArrays() {
    array("sections", letter.sections) { $0.write($1) }
    array("figures", letter.figures) { $0.write($1) }
    array("dates", letter.dates) { $0.write($1) }
    array("commitments", letter.commitments) { $0.write($1) }
    array("outcomes", letter.outcomes) { $0.write($1) }
    array("citations", letter.citations) { $0.write($1) }
    array("mentions", letter.mentions) { $0.write($1) }
    if explains { array("rejected", letter.rejected) { $0.write($1) } }
  }

  private mutating func writeWarnings() {
    json.key("warnings")
    json.open("[")
    for warning in letter.warnings { json.value(warning.code.rawValue) }
    json.close("]")
  }

  private mutating func array<Item>(
    _ name: String, _ items: [Item], write: (inout LetterObject, Item) -> Void
  ) {
    json.key(name)
    json.open("[")
    for item in items {
      json.open("{")
      write(&self, item)
      json.close("}")
    }
    json.close("]")
  }
}

/// Members by the kind of their value.
extension LetterObject {
  mutating func text(_ name: String, _ value: String?) {
    json.key(name)
    json.value(value)
  }

  mutating func text(_ name: String, _ range: Range<Int>) {
    json.key(name)
    json.value(scalars: letter.text.clean[range])
  }

  mutating func number(_ name: String, _ value: Int?) {
    json.key(name)
    json.literal(value.map(String.init) ?? "null")
  }

  mutating func number(_ name: String, _ value: ScaledDecimal?) {
    json.key(name)
    json.literal(value?.description ?? "null")
  }

  mutating func choice(_ name: String, _ value: (some Choice)?) {
    text(name, value?.spelling.text(in: language))
  }

  mutating func date(_ name: String, _ value: DayRange?) {
    text(name, value?.description)
  }

  mutating func list(_ name: String, _ values: [String]) {
    json.key(name)
    json.open("[")
    for value in values { json.value(value) }
    json.close("]")
  }

  mutating func quantity(_ name: String, _ value: ScaledDecimal?, _ unit: String?) {
    json.key(name)
    guard let value else { return json.literal("null") }
    json.open("{")
    number("value", value)
    text("unit", unit)
    json.close("}")
  }

  mutating func place(_ range: Range<Int>) {
    let raw = letter.text.offsets.rawSpan(of: range)
    number("start", raw.lowerBound)
    number("end", raw.upperBound)
  }
}
