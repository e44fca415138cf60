import CTextTables

/// The folded scalars of what is searched for, ready to be compared with a text's folded form.
///
/// Cleaned as letters are, but here one printed reading is enough to be removed: `業(yè)` copied
/// from a damaged letter finds 业. A single letter, as in `附件(a)`, is residue only where it is
/// the reading of its character.
package func foldForSearch(_ text: String) -> [UInt32] {
  CleanText(cleaningNeedle: text.unicodeScalars.map(\.value)).folded
}

/// Folded scalars in the form in which searches compare them: 〔〕 and 【】 become [].
///
/// Apply it to both sides, a needle's `foldForSearch` and a letter's `folded` scalars: reading
/// itself keeps these brackets apart. As many scalars as before; applying it twice changes nothing.
package func searchForm(of folded: [UInt32]) -> [UInt32] { folded.map(text_search_fold) }

/// The folded form of a text: simplified, half-width, small letters, paired quotes.
///
/// One scalar for each scalar; folding twice changes nothing. Nothing is removed.
package func fold(_ text: String) -> String {
  var traditionalCount = 0
  let folded = CleanText.fold(
    text.unicodeScalars.map(\.value), traditionalCount: &traditionalCount)
  return string(of: folded)
}

/// The text with each traditional ideograph in its simplified form; all else stays.
package func simplify(_ text: String) -> String {
  string(of: text.unicodeScalars.map { text_simplify($0.value) })
}
