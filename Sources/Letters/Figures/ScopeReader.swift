import ChineseText
import Values

/// Reads 范围: the area word nearest before a number, in its clause or carried in the sentence.
struct ScopeReader {
  private static let names = [
    "全国", "全省", "全市", "全区", "全县", "全州", "全盟", "全旗", "全镇", "全乡", "全街道", "全域", "全球", "我国", "我省",
    "我市", "我区", "我县", "我州", "我镇", "我乡", "我旗", "我盟", "本省", "本市", "本区", "本县",
  ]

  /// Area words with their index among the names.
  static let words = WordTrie(names.enumerated().map { ($0.element, $0.offset) })

  let text: FoldedText

  /// The scope of a number, `nil` where the sentence names none before it.
  func scope(of context: NumberContext) -> String? {
    context.last(Self.words, in: context.sentenceRange).map { Self.names[$0.match.payload] }
  }
}
