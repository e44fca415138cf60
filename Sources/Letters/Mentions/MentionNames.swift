import CTextTables
import ChineseText
import Values

/// Gives each mention the fullest form of its name in the letter.
struct MentionNames {
  let text: TextView
  /// The answering office, for 我局 and the like.
  let agency: String?

  /// The mentions with names; overlapping ones are dropped.
  func named(_ mentions: [Mention]) -> [Mention] {
    let keys = mentions.map { Key(type: $0.type, core: core(of: $0)) }
    var fullest: [Key: Name] = [:]
    for (mention, key) in zip(mentions, keys) {
      let name = Name(text.simplified(mention.span))
      if fullest[key, default: Name("")].length < name.length { fullest[key] = name }
    }
    if let agency {
      let key = Key(type: .organisation, core: agencyCore(agency))
      let name = Name(agency)
      if fullest[key, default: Name("")].length < name.length { fullest[key] = name }
    }
    var kept: [Mention] = []
    for (var mention, key) in zip(mentions, keys) {
      if let last = kept.last, last.span.upperBound > mention.span.lowerBound { continue }
      let isOwn = mention.type == .organisation && isOwnOffice(mention.span)
      if isOwn, agency?.hasSuffix("公司") == true || agency?.hasSuffix("集团") == true {
        mention.type = .company
      }
      mention.name =
        (isOwn ? agency : nil) ?? fullest[key]?.text ?? text.simplified(mention.span)
      kept.append(mention)
    }
    return kept
  }

  /// What two forms of one name have in common.
  private struct Key: Hashable {
    var type: MentionType
    /// Simplified scalars.
    var core: [UInt32]
  }

  /// A form of a name with the number of its scalars.
  private struct Name {
    let text: String
    let length: Int

    init(_ text: String) {
      self.text = text
      length = text.unicodeScalars.count
    }
  }

  private func isOwnOffice(_ span: Range<Int>) -> Bool {
    MentionWords.own.longestMatch(in: text.folded, at: span.lowerBound, limit: span.upperBound)
      != nil
  }

  /// The name without the places in front, so that 县财政局 and 青禾县财政局 are one.
  private func core(of mention: Mention) -> [UInt32] {
    guard mention.type == .organisation else { return text.simplifiedScalars(mention.span) }
    let span = mention.span
    let chain = PlaceChain.chain(text, at: span).range
    if !chain.isEmpty, chain.upperBound < span.upperBound {
      return text.simplifiedScalars(chain.upperBound..<span.upperBound)
    }
    guard let first = span.first, span.count > 3 else { return text.simplifiedScalars(span) }
    switch text.folded[first] {
    case "省", "市", "县", "区", "州":
      return text.simplifiedScalars(first + 1..<span.upperBound)
    default: return text.simplifiedScalars(span)
    }
  }

  /// The agency without its places, found by the same rule on its own characters.
  private func agencyCore(_ agency: String) -> [UInt32] {
    let scalars = agency.unicodeScalars.map(\.value)
    let view = TextView(CleanText(cleaning: scalars))
    return withExtendedLifetime(view) {
      let all = 0..<view.clean.count
      let chain = PlaceChain.chain(view, at: all).range
      return view.simplifiedScalars(chain.upperBound..<all.upperBound)
    }
  }
}
