import Testing

@testable import ChineseText

/// Goal: a needle finds what a reader would call the same words.
@Suite struct FoldingTests {
  @Test func `a needle folds like a letter, readings removed`() {
    let rows = [
      ("數字化", "数字化"), ("ＡＢ（１）", "ab(1)"), ("工業(yè)", "工业"), ("關 (guan) 於", "关 于"),
      ("附件(a)", "附件(a)"),
      ("啊(a)", "啊"), ("平台(app)", "平台(app)"), ("\"数\"", "“数”"), ("数\u{200B}字", "数字"), ("", ""),
    ]
    for (needle, expected) in rows { #expect(text(foldForSearch(needle)) == expected, "\(needle)") }
  }

  @Test func `searches take the brackets of a document number alike`() {
    let forms = ["〔2024〕", "【2024】", "[2024]", "﹝2024﹞", "［2024］"]
    for form in forms { #expect(text(searchForm(of: foldForSearch(form))) == "[2024]") }
    #expect(text(foldForSearch("〔2024〕")) == "〔2024〕")
  }

  @Test func `fold and simplify keep the count of scalars`() {
    #expect(fold("「關於」 ＡＢＣ，\"x\"") == "“关于” abc,“x”")
    #expect(simplify("「關於」 ＡＢＣ⼯") == "「关于」 ＡＢＣ⼯")
    for text in ["業(yè)\u{200B}", "", "\u{0}a\r\n", "関於"] {
      #expect(fold(text).unicodeScalars.count == text.unicodeScalars.count)
      #expect(fold(fold(text)) == fold(text))
      #expect(simplify(simplify(text)) == simplify(text))
    }
  }

  @Test func `scalars and strings are the same text`() {
    let sample = "aé关𠀀\u{7FF}\u{800}\u{FFFF}\u{10FFFF}\0"
    #expect(string(of: scalars(sample)) == sample)
    #expect(string(of: scalars(sample)[1...3]) == "é关𠀀")
    #expect(utf8(of: scalars(sample)[...]) == Array(sample.utf8))
    #expect(string(of: [0xD800, 0xDFFF, 0x110000, .max]) == "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(string(of: []) == "")
  }

  @Test func `readings are spaced from each other and from words`() {
    let rows = [
      ("关于", "guan yu"), ("關於", "guan yu"), ("2024年A股", "2024 nian A gu"), ("绿,女 人", "lü,nü ren"),
      ("abc 1", "abc 1"), ("", ""),
    ]
    for (text, expected) in rows { #expect(pinyin(text) == expected) }
  }

  @Test func `texts that read alike are known`() {
    let alike = [("张三", "章叁"), ("张三", "zhang san"), ("ZhangSan", "張三"), ("绿", "lv"), ("", "")]
    for (first, second) in alike {
      #expect(samePinyin(first, second), "\(first) \(second)")
      #expect(samePinyin(second, first), "\(second) \(first)")
    }
    let apart = [("张三", "李四"), ("张三", "zhang"), ("西安", "先")]
    for (first, second) in apart { #expect(!samePinyin(first, second), "\(first) \(second)") }
  }
}
