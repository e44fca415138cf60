/// Terminal colours of the formats for readers; plain when colours are off.
struct TerminalStyle {
  /// Whether anything is coloured at all.
  let isColored: Bool

  /// Sets a heading apart.
  func heading(_ text: String) -> String { wrapped(text, "1") }

  /// Sets lines, footers and missing values back.
  func faint(_ text: String) -> String { wrapped(text, "2") }

  private func wrapped(_ text: String, _ code: String) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
