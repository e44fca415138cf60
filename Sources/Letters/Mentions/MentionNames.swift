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
    var fullest: [Key: String] = [:]
    for mention in mentions {
      let name = text.simplified(mention.span)
      let key = Key(type: mention.type, core: core(of: mention))
      if (fullest[key]?.unicodeScalars.count ?? 0) < name.unicodeScalars.count {
        fullest[key] = name
      }
    }
    if let agency {
      let own = agencyCore(agency)
      let key = Key(type: .organisation, core: own)
      if (fullest[key]?.unicodeScalars.count ?? 0) < agency.unicodeScalars.count {
        fullest[key] = agency
      }
    }
    var kept: [Mention] = []
    for var mention in mentions {
      if let last = kept.last, last.span.upperBound > mention.span.lowerBound { continue }
      let isOwn = mention.type == .organisation && isOwnOffice(mention.span)
      let key = Key(type: mention.type, core: core(of: mention))
      mention.name = (isOwn ? agency : nil) ?? fullest[key] ?? text.simplified(mention.span)
      kept.append(mention)
    }
    return kept
  }

  private struct Key: Hashable {
    var type: MentionType
    var core: String
  }

  private func isOwnOffice(_ span: Range<Int>) -> Bool {
    MentionWords.own.longestMatch(in: text.folded, at: span.lowerBound, limit: span.upperBound)
      != nil
  }

  /// The name without the places in front, so that 县财政局 and 青禾县财政局 are one.
  private func core(of mention: Mention) -> String {
    guard mention.type == .organisation else { return text.simplified(mention.span) }
    let span = mention.span
    let chain = PlaceChain.chain(text, at: span).range
    if !chain.isEmpty, chain.upperBound < span.upperBound {
      return text.simplified(chain.upperBound..<span.upperBound)
    }
    guard let first = span.first, span.count > 3 else { return text.simplified(span) }
    switch text.folded[first] {
    case "省", "市", "县", "区", "州":
      return text.simplified(first + 1..<span.upperBound)
    default: return text.simplified(span)
    }
  }

  /// The agency without its places, found by the same rule on its own characters.
  private func agencyCore(_ agency: String) -> String {
    let scalars = agency.unicodeScalars.map(\.value)
    let view = TextView(CleanText(cleaning: scalars))
    let all = 0..<view.clean.count
    let chain = PlaceChain.chain(view, at: all).range
    return view.simplified(chain.upperBound..<all.upperBound)
  }
}
