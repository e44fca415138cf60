package import Letters
package import Values

/// What a reader is told about files whose form does not say it: which column is what.
package struct FormatOptions: Sendable {
  /// The column or field that holds the text, by name or by number from 1; `nil` when not told.
  package var textColumn: String?
  /// The column or field that names the letter.
  package var idColumn: String?
  /// The columns or fields of facts beside the text.
  package var columns: [StatedField: String] = [:]
  /// How much of an archive is read.
  package var archiveLimits = ArchiveLimits()
  /// A larger file, entry or row is listed, not read.
  package var fileByteCountMax = 64 << 20

  /// Nothing is told.
  package init() {}

  /// Reads what `--map` takes: `text=content,id=no,agency=dept`, with `，` and `＝` as well.
  ///
  /// - Throws: Why it is no such list, in one phrase.
  package mutating func map(_ list: String) throws(OptionFailure) {
    for pair in list.split(whereSeparator: { $0 == "," || $0 == "，" }) {
      let parts = pair.split(maxSplits: 1, whereSeparator: { $0 == "=" || $0 == "＝" })
        .map { $0.trimming() }
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw OptionFailure(
          Bilingual(
            "--map 要写成 名=列，如 text=content,agency=dept；“\(pair)”不是",
            "--map takes name=column, as in text=content,agency=dept; '\(pair)' is none"))
      }
      try set(parts[0], to: parts[1])
    }
  }

  private mutating func set(_ name: String, to column: String) throws(OptionFailure) {
    switch name.lowercased() {
    case "text", "正文": textColumn = column
    case "id", "编号": idColumn = column
    default:
      guard let field = StatedField(named: name) else {
        let names = "text, id, " + StatedField.allCases.map(\.rawValue).joined(separator: ", ")
        throw OptionFailure(
          Bilingual(
            "--map 里没有“\(name)”；可用的名字有 \(names)",
            "--map knows no '\(name)'; the names are \(names)"))
      }
      columns[field] = column
    }
  }

  /// The column or field of a fact: the one told, else one that has the fact's own name.
  func column(of field: StatedField, isThere: (String) -> Bool) -> String? {
    if let told = columns[field] { return told }
    return [field.rawValue, field.chineseName].first(where: isThere)
  }
}

/// An option that cannot be followed.
package struct OptionFailure: Error, Equatable, Sendable {
  /// Why, in one phrase.
  package let message: Bilingual

  /// Gives a reason.
  package init(_ message: Bilingual) {
    self.message = message
  }
}

extension StatedField {
  /// The field of a column's name in either language.
  init?(named name: String) {
    guard
      let field = Self.allCases.first(where: {
        $0.rawValue == name.lowercased() || $0.chineseName == name
      })
    else { return nil }
    self = field
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  func trimming() -> String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
