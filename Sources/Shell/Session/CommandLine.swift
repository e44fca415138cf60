import Values

/// A line that gives a command: its name and what stands behind it.
struct CommandLine: Equatable {
  /// What stands between the dot and the first blank.
  let name: String
  /// The rest, without outer blanks.
  let rest: String
  /// The command of the name, `nil` where there is none such.
  var command: Command? { Command.named(name) }
  /// The rest in words; quotation marks keep blanks together.
  var words: [String] { Self.words(in: rest) }

  /// Reads a line; `nil` where it is no command: `.` or `。` before a letter, or `?` and a name.
  init?(_ line: String) {
    let trimmed = Self.trimmed(line)
    guard let first = trimmed.first else { return nil }
    let behind = trimmed.dropFirst()
    switch first {
    case ".", "。", "．":
      guard let next = behind.first, next.isLetter else { return nil }
      let name = behind.prefix { !Self.isBlank($0) }
      self.name = String(name)
      rest = String(Self.trimmed(behind.dropFirst(name.count)))
    case "?", "？":
      name = "help"
      rest = String(Self.trimmed(behind))
    default: return nil
    }
  }

  private static func isBlank(_ character: Character) -> Bool {
    character == " " || character == "\t" || character == "\u{3000}"
  }

  private static func trimmed(_ text: some StringProtocol) -> Substring {
    var rest = Substring(text)
    while let first = rest.first, isBlank(first) { rest.removeFirst() }
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return rest
  }

  private static func words(in text: String) -> [String] {
    var words: [String] = []
    var word: String?
    var closing: Character?
    for character in text {
      if let end = closing {
        if character == end { closing = nil } else { word = (word ?? "") + String(character) }
      } else if let end = ["\"": "\"", "'": "'", "“": "”", "‘": "’"][character] as Character? {
        closing = end
        word = word ?? ""
      } else if isBlank(character) {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
