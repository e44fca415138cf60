import CTextTables
import ChineseText
import Values

/// Gives sentences and sections their roles.
struct RoleReader {
  private let text: TextView
  private let layout: Layout

  private init(_ draft: Draft) {
    text = draft.view
    layout = draft.layout
  }

  /// Fills the roles of `sentences` and `sections`.
  ///
  /// Evidence in this order: the part of the letter, refusals, heading words, words of the
  /// sentence, the section, the sentence before.
  static func read(_ draft: inout Draft) {
    let reader = RoleReader(draft)
    let byHeading = reader.headingRoles(of: draft.sections)
    var own = draft.sentences.map { reader.ownRole(of: $0) }
    let closing = reader.closingStart(draft.sentences)
    var isAfterContrast: Set<Int> = []
    for index in draft.sentences.indices {
      let sentence = draft.sentences[index]
      if let part = reader.partRole(of: sentence, closing: closing) {
        own[index] = part
      } else if own[index] != .refusal, let section = sentence.section {
        guard let named = byHeading[section] else { continue }
        own[index] = named.role
        if named.turnsToProblem, own[index] == .situation {
          if reader.hasContrast(sentence) { isAfterContrast.insert(named.owner) }
          if isAfterContrast.contains(named.owner) || section != named.owner {
            own[index] = .problem
          }
        }
      }
    }
    draft.sections = reader.sectionRoles(draft.sections, byHeading, own, draft.sentences)
    var before = Role.situation
    var paragraph = -1
    for index in draft.sentences.indices {
      let sentence = draft.sentences[index]
      let inherited = sentence.section.map { draft.sections[$0].role }
      let role = own[index] ?? inherited ?? (sentence.paragraph == paragraph ? before : .situation)
      draft.sentences[index].role = role
      before = role == .opening ? .situation : role
      paragraph = sentence.paragraph
    }
  }

  // MARK: - Sections

  private struct HeadingRole {
    var role: Role
    /// Index of the section whose heading gave the role.
    var owner: Int
    /// 现状及问题: the situation ends at the first contrast or sub-heading.
    var turnsToProblem: Bool
  }

  private func headingRoles(of sections: [Section]) -> [HeadingRole?] {
    var roles: [HeadingRole?] = []
    for (index, section) in sections.enumerated() {
      if let role = headingRole(section, index) {
        roles.append(role)
      } else {
        roles.append(section.parent.flatMap { roles[$0] })
      }
    }
    return roles
  }

  private func headingRole(_ section: Section, _ index: Int) -> HeadingRole? {
    let title = section.title
    if isRequest(title) { return nil }
    if isCourtesy(title) { return HeadingRole(role: .opening, owner: index, turnsToProblem: false) }
    var first: Role?
    var last: Role?
    var place = title.lowerBound
    while place < title.upperBound {
      guard
        let match = RoleWords.headings.longestMatch(
          in: text.folded, at: place, limit: title.upperBound)
      else {
        place += 1
        continue
      }
      let role = Role(rawValue: UInt8(match.payload))
      if role != .problem || !isHandledProblem(place, in: title) {
        first = first ?? role
        last = role
      }
      place += match.length
    }
    guard let first, let last else { return nil }
    if first == .situation, last == .problem {
      return HeadingRole(role: .situation, owner: index, turnsToProblem: true)
    }
    let role = last == .plan || first == .situation ? last : first
    return HeadingRole(role: role, owner: index, turnsToProblem: false)
  }

  /// 关于…的问题 and 您提出的… name a request, not what the section does.
  func isRequest(_ title: Range<Int>) -> Bool {
    let limit = title.upperBound
    if RoleWords.requests.longestMatch(in: text.folded, at: title.lowerBound, limit: limit) != nil {
      return true
    }
    let isNumbered = title.first.map { text.folded[$0] == "第" } ?? false
    if isNumbered, RoleWords.papers.occurs(in: text.folded, title) { return true }
    return RoleWords.raised.occurs(in: text.folded, title)
  }

  private func isCourtesy(_ title: Range<Int>) -> Bool {
    text.contains(title, any: ["提得很好", "感谢", "提得好"])
  }

  /// 解决…问题 and 问题导向 are no problems admitted.
  private func isHandledProblem(_ place: Int, in title: Range<Int>) -> Bool {
    let before = title.lowerBound..<place
    let after = place..<min(title.upperBound, place + 6)
    return text.contains(before, any: ["解决", "破解", "整改", "化解", "针对", "坚持", "攻克", "补", "突破", "防"])
      || text.contains(after, any: ["导向", "整改", "为导"])
  }

  private func sectionRoles(
    _ sections: [Section], _ byHeading: [HeadingRole?], _ own: [Role?], _ sentences: [Sentence]
  ) -> [Section] {
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: Role.allCases.count), count: sections.count)
    for (index, sentence) in sentences.enumerated() {
      guard let role = own[index] else { continue }
      var section = sentence.section
      while let place = section {
        counts[place][Int(role.rawValue)] += 1
        section = sections[place].parent
      }
    }
    var result = sections
    for index in result.indices {
      if isRequest(result[index].title), counts[index][Int(Role.refusal.rawValue)] > 0 {
        result[index].role = .refusal
      } else if let named = byHeading[index] {
        let isTurned = named.turnsToProblem && named.owner != index
        result[index].role = isTurned ? .problem : named.role
      } else {
        let best = counts[index].indices.max { counts[index][$0] < counts[index][$1] }
        let hasAny = counts[index].contains { $0 > 0 }
        let parent = result[index].parent.map { result[$0].role }
        result[index].role =
          hasAny ? best.flatMap { Role(rawValue: UInt8($0)) } ?? .situation : parent ?? .situation
      }
    }
    return result
  }

  // MARK: - Sentences

  /// The role that the part of the letter gives: opening, closing, sign-off.
  private func partRole(of sentence: Sentence, closing: Int) -> Role? {
    let start = sentence.span.lowerBound
    if start >= layout.back.lowerBound { return .attachment }
    let head = layout.opening?.upperBound ?? layout.salutation?.upperBound ?? 0
    if start < head { return .opening }
    if start >= closing { return .closing }
    if isPraise(sentence.span) { return .opening }
    return nil
  }

  private func isPraise(_ span: Range<Int>) -> Bool {
    guard span.count <= 80 else { return false }
    return text.marks.occurs(.rolePraise, in: span) && !text.marks.occurs(.done, in: span)
      && !span.contains { text.has(TEXT_DIGIT, at: $0) }
  }

  private func closingStart(_ sentences: [Sentence]) -> Int {
    let reader = ClosingReader(text: text)
    var start = Int.max
    for sentence in sentences.reversed() where sentence.span.lowerBound < layout.back.lowerBound {
      guard reader.isClosing(sentence.span) else { break }
      start = sentence.span.lowerBound
    }
    return start
  }

  private func hasContrast(_ sentence: Sentence) -> Bool {
    for word: Word in ["但", "然而", "不过", "同时也", "问题"]
    where text.first(word, in: sentence.span) != nil {
      return true
    }
    return false
  }

  /// The role that the sentence's own words give.
  private static let weighed: [Role] = [.problem, .plan, .achievement, .situation]

  private func ownRole(of sentence: Sentence) -> Role? {
    if isRefusal(sentence.span) { return .refusal }
    var weights = SIMD8<Int>()
    assert(Role.allCases.count <= weights.scalarCount)
    let limit = sentence.span.upperBound
    var rest = sentence.span
    let marks = text.marks
    while let index = marks.firstPlace(
      of: [.roleTraps, .roleSentences, .roleParticles], in: rest)
    {
      var next = index + 1
      if let trap = marks.match(.roleTraps, at: index, limit: limit) {
        next = index + trap.length
      } else if let match = marks.match(.roleSentences, at: index, limit: limit) {
        next = index + match.length
        weights[match.payload] += weight(of: index..<next, in: sentence.span)
      } else if text.folded[index] == "将", isFuture(index, in: sentence.span) {
        weights[Int(Role.plan.rawValue)] += 3
      } else if text.folded[index] == "但", isClauseStart(index, in: sentence.span) {
        weights[Int(Role.problem.rawValue)] += 2
      }
      rest = next..<limit
    }
    // Of equal weights the first of these wins.
    var best: Role?
    var most = 0
    for role in Self.weighed where weights[Int(role.rawValue)] > most {
      best = role
      most = weights[Int(role.rawValue)]
    }
    return best
  }

  /// How much a cue proves: a promise makes the rest of its sentence a plan.
  private func weight(of word: Range<Int>, in span: Range<Int>) -> Int {
    func isIn(_ list: WordTrie) -> Bool {
      let match = list.longestMatch(in: text.folded, at: word.lowerBound, limit: word.upperBound)
      return match?.length == word.count
    }
    if isIn(RoleWords.strongPlans) { return isNoun(word, in: span) ? 0 : 4 }
    if isIn(RoleWords.weak) { return 1 }
    return 2
  }

  /// 计划 before a mark or 的 is a noun, as in 列入实施计划.
  private func isNoun(_ word: Range<Int>, in span: Range<Int>) -> Bool {
    guard word.upperBound < span.upperBound else { return true }
    let after = text.folded[word.upperBound]
    return text_is(after, TEXT_PUNCTUATION) && after != "," || after == "的" || after == "和"
  }

  /// 将 after a subject, not 将A转为B.
  private func isFuture(_ index: Int, in span: Range<Int>) -> Bool {
    guard index > span.lowerBound, index + 1 < span.upperBound else { return false }
    switch text.folded[index + 1] {
    case "其", "它", "之", "近", "该": return false
    default: break
    }
    switch text.folded[index - 1] {
    case "局", "委", "厅", "办", "们", "市", "县", "区", "省", "院", "府", "位", "队", "校", "镇", "乡", "都", "也",
      "还", "年", "月", "底", "后", "续", "门", "司":
      return true
    default: return false
    }
  }

  private func isClauseStart(_ index: Int, in span: Range<Int>) -> Bool {
    index == span.lowerBound || text.has(TEXT_CLAUSE_MARK | TEXT_SENTENCE_END, at: index - 1)
  }

  /// Whether the sentence refuses; words quoted from the paper do not.
  private func isRefusal(_ span: Range<Int>) -> Bool {
    text.marks.occurs(.notFeasible, in: span) || text.marks.occurs(.outsideRemit, in: span)
      || RefusalPatterns(text: text).place(in: span) != nil
  }
}
