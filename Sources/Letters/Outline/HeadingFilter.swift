/// Keeps the headings that have the partners and siblings they need, and settles their depths.
struct HeadingFilter {
  let text: TextView

  /// The headings that stand, with their final depths.
  func accepted(_ candidates: [Heading], _ levels: MarkerLevels) -> [Heading] {
    var headings = partnered(candidates)
    headings = paired(headings)
    headings = withSiblings(headings)
    return nested(headings)
  }

  /// 一是 needs 二是 or an earlier one; 二是 needs a neighbour.
  private func partnered(_ headings: [Heading]) -> [Heading] {
    let places = headings.indices.filter { headings[$0].kind == .marker(.yishi) }
    var kept = Set<Int>()
    for (position, place) in places.enumerated() {
      let number = headings[place].number
      let before = position > 0 ? headings[places[position - 1]].number : 0
      let after = position + 1 < places.count ? headings[places[position + 1]].number : 0
      if after == number + 1 || (number > 1 && before == number - 1) { kept.insert(place) }
    }
    return headings.indices.filter { headings[$0].kind != .marker(.yishi) || kept.contains($0) }
      .map { headings[$0] }
  }

  /// 一方面 needs 另一方面 in the same paragraph; 同时 a 首先 of the same item.
  private func paired(_ headings: [Heading]) -> [Heading] {
    var kept: [Heading] = []
    var hasFirst = false
    for (index, heading) in headings.enumerated() {
      switch heading.kind {
      case .oneHand:
        let partner = headings[(index + 1)...].first {
          $0.kind == .otherHand || $0.kind == .oneHand || $0.depth < 4
        }
        if partner?.kind == .otherHand { kept.append(heading) }
      case .otherHand:
        if kept.last?.kind == .oneHand
          || kept.last(where: { $0.depth == 4 || $0.depth < 4 })?.kind == .oneHand
        {
          kept.append(heading)
        }
      case .first:
        if heading.number == 1 {
          hasFirst = headings[(index + 1)...].prefix(while: { $0.depth == 4 }).contains {
            $0.kind == .first || $0.kind == .meanwhile
          }
        }
        if hasFirst { kept.append(heading) }
      case .meanwhile:
        if hasFirst { kept.append(heading) }
      default:
        if heading.depth < 4 { hasFirst = false }
        kept.append(heading)
      }
    }
    return kept
  }

  /// Run-in headings need a sibling of their kind under the same numbered heading.
  private func withSiblings(_ headings: [Heading]) -> [Heading] {
    var groups: [Int] = []
    var group = 0
    for heading in headings {
      if case .marker = heading.kind { group += 1 }
      groups.append(group)
    }
    return headings.indices.filter { index in
      let heading = headings[index]
      switch heading.kind {
      case .aspectSentence: return true
      case .slogan, .aspectClause, .quotedVerb:
        return headings.indices.contains {
          $0 != index && groups[$0] == groups[index] && isSibling(headings[$0].kind, heading.kind)
        }
      default: return true
      }
    }.map { headings[$0] }
  }

  private func isSibling(_ left: Heading.Kind, _ right: Heading.Kind) -> Bool {
    func isAspect(_ kind: Heading.Kind) -> Bool {
      kind == .aspectClause || kind == .aspectSentence
    }
    return left == right || (isAspect(left) && isAspect(right))
  }

  /// Run-in headings inside an item or under a slogan are one deeper.
  private func nested(_ headings: [Heading]) -> [Heading] {
    var result: [Heading] = []
    var item: Heading?
    for var heading in headings {
      switch heading.kind {
      case .marker:
        item = heading.depth == 3 ? heading : nil
      case .question, .colonLine:
        item = nil
      case .slogan, .aspectSentence:
        if let item, case .marker = item.kind, item.paragraph == heading.paragraph {
          heading.depth = 4
        } else {
          item = heading
        }
      case .aspectClause, .quotedVerb:
        if let item, item.paragraph == heading.paragraph, isItem(item.kind, heading.kind) {
          heading.depth = 4
        }
      default: break
      }
      result.append(heading)
    }
    return result
  }

  private func isItem(_ outer: Heading.Kind, _ inner: Heading.Kind) -> Bool {
    if case .marker = outer { return true }
    return inner == .quotedVerb && outer == .slogan
  }
}
