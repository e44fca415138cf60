import Values

/// Tells what kind of paper a letter answers.
struct KindReader {
  let text: TextView

  /// The kind by the body word of the title, else of the opening, else of the label, else by whom
  /// the letter calls, else by a name in brackets or by the members that are named.
  func kind(
    title: Range<Int>?, opening: Range<Int>?, cell: Range<Int>?, addressees: LetterKind?
  ) -> LetterKind? {
    let places = [title, opening, cell].compactMap { $0 }
    for place in places {
      if let kind = kind(of: place) { return kind }
    }
    if let addressees { return addressees }
    for place in places {
      if let kind = kindByName(place) ?? kindByMembers(place) { return kind }
    }
    return nil
  }

  /// The kind by the words outside 《》 and quotes.
  ///
  /// The paper's word stands in front of its end: 提案的答复, 第3号建议收悉.
  func kind(of range: Range<Int>) -> LetterKind? {
    var found: LetterKind?
    var depth = 0
    var index = range.lowerBound
    while index < range.upperBound {
      switch text.folded[index] {
      case "《", "“", "〈": depth += 1
      case "》", "”", "〉": depth = max(0, depth - 1)
      default:
        if depth == 0, let kind = word(at: index, limit: range.upperBound) {
          if kind == .proposal { return kind }
          if found != .bill { found = kind }
        }
      }
      index += 1
    }
    return found
  }

  private func word(at index: Int, limit: Int) -> LetterKind? {
    if text.starts("提案", at: index, limit: limit) { return .proposal }
    if text.starts("议案", at: index, limit: limit) { return .bill }
    if text.starts("议事原案", at: index, limit: limit) { return .bill }
    if text.starts("建议", at: index, limit: limit) { return .suggestion }
    if text.starts("意见", at: index, limit: limit) {
      let isReplyWord =
        index >= 2 && text.contains(index - 2..<index, any: ["办理", "会办", "协办", "答复"])
      return isReplyWord ? nil : .suggestion
    }
    return nil
  }

  /// A name in brackets that ends in 提案 or 议案; one in 建议 may be a proposal's.
  private func kindByName(_ range: Range<Int>) -> LetterKind? {
    for close: Word in ["》", "”"] {
      guard let place = text.last(close, in: range) else { continue }
      let name = range.lowerBound..<place
      if text.ends(name, with: "提案") { return .proposal }
      if text.ends(name, with: "议案") { return .bill }
    }
    return nil
  }

  /// 政协 and 人大 decide where only a quoted title names the paper.
  private func kindByMembers(_ range: Range<Int>) -> LetterKind? {
    if text.contains(range, any: ["政协", "委员"]) { return .proposal }
    if text.contains(range, any: ["人大", "人民代表大会", "代表"]) { return .suggestion }
    return nil
  }
}
