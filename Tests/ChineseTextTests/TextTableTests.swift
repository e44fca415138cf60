import CTextTables
import Testing

/// Goal: the tables say what their sources say, and folding is a projection.
@Suite struct TextTableTests {
  private func folded(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.compactMap {
          Unicode.Scalar(text_fold($0.value))
        }))
  }

  @Test func `each row of the folding table folds as the design says`() {
    let rows = [
      ("（ＡＢｃ１２％）！～", "(abc12%)!~"), ("﹝2024﹞", "〔2024〕"), ("a\u{3000}b\u{A0}c\td", "a b c d"),
      ("⼯⽇", "工日"), ("\u{F9D1}\u{2F804}", "六你"), ("關於以後徵求", "关于以后征求"), ("「a」『b』", "“a”“b”"),
      ("㈠⑴⒈①㎡㎢㎞㎏℃m²", "㈠⑴⒈①㎡㎢㎞㎏℃m²"), ("〔〕[]【】〈〉《》", "〔〕[]【】〈〉《》"), ("—–-~", "—–-~"),
      ("、。·", "、。·"),
      ("，：；？", ",:;?"), ("萬億兩條個", "万亿两条个"),
    ]
    for (printed, expected) in rows { #expect(folded(printed) == expected) }
  }

  @Test func `characters that are standard in simplified text stay`() {
    let kept = "乾坤著名瞭望狼藉奏摺核心指标互联网只里面后台干部准备台湾发展云斗谷丑松系统制造复征"
    #expect(folded(kept) == kept)
  }

  @Test func `folding twice changes nothing, for every 21-bit value`() {
    for scalar in UInt32(0)..<0x120000 {
      let once = text_fold(scalar)
      if text_fold(once) != once { Issue.record("\(scalar) folds twice") }
      if text_class(once) & ~TEXT_CLEANING & ~TEXT_NEWLINE
        != text_class(scalar) & ~TEXT_CLEANING & ~TEXT_NEWLINE
      {
        Issue.record("\(scalar) changes class when folded")
      }
      let simple = text_simplify(scalar)
      if simple != scalar, simple != once { Issue.record("\(scalar) simplifies otherwise") }
    }
  }

  @Test func `classes hold for printed and folded forms`() {
    let rows: [(UInt16, String, String)] = [
      (TEXT_HAN, "关關〇⼯𠀀", "a1、①"), (TEXT_DIGIT, "09０９", "一①a"), (TEXT_LATIN, "azAZａＺ", "1é"),
      (TEXT_SPACE, " \t\u{3000}", "\n。"), (TEXT_SENTENCE_END, "。!?！？｡", ".;；"),
      (TEXT_CLAUSE_MARK, ",;:、，；：", "。-"), (TEXT_OPENING, "([（【《「“‘〔", "）\"'"),
      (TEXT_CLOSING, ")]）】》」”’〕", "（\"'"), (TEXT_DASH, "-–—~～－", "_一"),
      (TEXT_NUMERAL, "〇零一十百千万亿兩廿萬壹拾", "几数1"), (TEXT_MULTIPLIER, "十百千万億", "一两"),
      (TEXT_ENCLOSED, "①⑴⒈㈠", "1一"), (TEXT_PUNCTUATION, "。，%+《-", "a1关 "),
    ]
    for (bit, members, others) in rows {
      for scalar in scalars(members) where text_class(scalar) & bit == 0 {
        Issue.record("\(text([scalar])) lacks class \(bit)")
      }
      for scalar in scalars(others) where text_class(scalar) & bit != 0 {
        Issue.record("\(text([scalar])) has class \(bit)")
      }
    }
  }

  @Test func `readings are first readings without tone`() {
    let names = scalars("关關女略行〇a").map { String(cString: text_syllable_name(text_pinyin($0))) }
    #expect(names == ["guan", "guan", "nü", "lüe", "xing", "ling", ""])
  }
}
