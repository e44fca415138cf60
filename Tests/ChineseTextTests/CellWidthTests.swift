import ChineseText
import Testing

/// Goal: widths as terminals draw them, and cuts that never overrun.
@Suite struct CellWidthTests {
  @Test func `wide, narrow, ambiguous and combining characters`() {
    let rows = [
      ("关", 2, 2), ("a", 1, 1), ("，", 2, 2), ("￥", 2, 2), ("㎡", 2, 2), ("😀", 2, 2), ("“", 1, 2),
      ("…", 1, 2), ("—", 1, 2), ("①", 1, 2), ("■", 1, 2), ("×", 1, 2), ("e\u{301}", 1, 1),
      ("\u{200B}", 0, 0), ("\u{7}", 0, 0), ("𠀀", 2, 2), ("", 0, 0),
    ]
    for (text, narrow, wide) in rows {
      #expect(CellWidth.cells(of: text) == narrow, "\(text)")
      #expect(CellWidth.cells(of: text, ambiguous: 2) == wide, "\(text)")
    }
  }

  @Test func `a cut text fills at most its cells and says that it was cut`() {
    #expect(CellWidth.truncated("关于建议", toCells: 8) == "关于建议")
    #expect(CellWidth.truncated("关于建议", toCells: 7) == "关于建…")
    #expect(CellWidth.truncated("关于建议", toCells: 6) == "关于…")
    #expect(CellWidth.truncated("关于建议", toCells: 6, ambiguous: 2) == "关于…")
    #expect(CellWidth.truncated("e\u{301}e\u{301}e\u{301}", toCells: 2) == "e\u{301}…")
    #expect(CellWidth.truncated("关于", toCells: 1) == "…")
    #expect(CellWidth.truncated("关于", toCells: 0) == "")
    for limit in 0...12 {
      #expect(CellWidth.cells(of: CellWidth.truncated("a关b于😀c，", toCells: limit)) <= limit)
    }
  }
}
