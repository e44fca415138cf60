import Diagnostics
import Testing

/// Goal: places are those that editors count, in front of, within and behind any character.
@Suite struct PositionTests {
  private let text = "a字😀\r\nb\r\r\n\nc"

  private func positions(_ unit: TextPositions.Unit) -> TextPositions {
    TextPositions(of: Array(text.utf8), in: unit)
  }

  /// Reference: `"a字😀".utf16.count` is 4, its UTF-8 has 8 bytes.
  @Test func `offsets become positions`() {
    let expected: [(offset: Int, line: Int, utf16: Int, utf8: Int)] = [
      (0, 0, 0, 0), (1, 0, 1, 1), (4, 0, 2, 4), (8, 0, 4, 8), (10, 1, 0, 0), (11, 1, 1, 1),
      (12, 2, 0, 0), (14, 3, 0, 0), (15, 4, 0, 0), (16, 4, 1, 1),
    ]
    for row in expected {
      for (unit, character) in [(TextPositions.Unit.utf16, row.utf16), (.utf8, row.utf8)] {
        let position = TextPositions.Position(line: row.line, character: character)
        #expect(positions(unit).position(of: row.offset) == position, "\(row)")
        #expect(positions(unit).offset(of: position) == row.offset, "\(row)")
      }
    }
  }

  @Test func `places that are none are moved to the nearest before`() {
    let utf16 = positions(.utf16)
    func offset(_ line: Int, _ character: Int) -> Int {
      utf16.offset(of: TextPositions.Position(line: line, character: character))
    }
    #expect(offset(0, 3) == 4, "between the halves of a pair")
    #expect(offset(0, 99) == 8, "behind the end of a line")
    #expect(offset(99, 0) == 16 && offset(-1, 5) == 0 && offset(0, -5) == 0)
    #expect(offset(.max, .max) == 16 && offset(.min, .min) == 0)
    #expect(positions(.utf8).offset(of: .init(line: 0, character: 3)) == 1)
    #expect(utf16.position(of: 6) == utf16.position(of: 4), "within a character")
    #expect(utf16.position(of: 999) == utf16.position(of: 16))
    #expect(TextPositions(of: []).position(of: 0) == .init(line: 0, character: 0))
  }

  @Test func `every offset of a character goes there and back`() {
    for unit in [TextPositions.Unit.utf16, .utf8] {
      var offset = 0
      for scalar in text.unicodeScalars {
        let isWithinEnd = offset == 9 || offset == 13
        let position = positions(unit).position(of: offset)
        #expect(isWithinEnd || positions(unit).offset(of: position) == offset, "\(offset)")
        offset += UTF8.width(scalar)
      }
    }
  }
}
