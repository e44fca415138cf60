import CTextTables
import ChineseText

extension Letter {
  /// The printed characters of a range, without residue.
  package func printed(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.clean[range] {
      if let scalar = Unicode.Scalar(scalar) { result.append(scalar) }
    }
    return String(result)
  }

  /// 字数: the characters of a range without white space.
  package func lengthCharacters(of range: Range<Int>) -> Int {
    text.clean[range].count { !text_is($0, TEXT_SPACE | TEXT_NEWLINE) }
  }
}
