/// A string that equals another when their bytes do, whatever Unicode calls equivalent.
package struct ByteString: Hashable, Sendable {
  /// The characters.
  package let text: String

  /// Wraps a string.
  package init(_ text: String) {
    self.text = text
  }

  package static func == (left: Self, right: Self) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension ByteString: Comparable {
  /// Whether the left comes first in the order of UTF-8 bytes.
  package static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
