/// The scalars of a literal.
func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

/// The text of scalars, for messages and comparison.
func text(_ scalars: [UInt32]) -> String {
  var text = ""
  for value in scalars { text.unicodeScalars.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
  return text
}
