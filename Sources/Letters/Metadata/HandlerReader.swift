import CTextTables

/// Reads which offices an opening names as co-handlers.
struct HandlerReader {
  let text: TextView

  private static let cues: [Word] = [
    "经商请", "经商", "经会商", "经会同", "会同", "会商", "商请", "经与", "组织", "征求了", "征求", "商同", "联合", "并商", "综合",
    "经汇总", "结合", "汇总", "现商", "函商", "经",
  ]
  private static let ends: [Word] = [
    "到", "赴", "对", "就", "开展", "组织", "召开", "联合", "深入", "实地", "多次", "及时", "等单位", "等部门", "等有关", "等相关",
    "等多", "等", "研究", "会办", "会商", "沟通", "意见", "共同", "认真", "办理", "协商",
    "进行", "后", "的", "答复", "复函", "回复", "同意", "提出", "反馈", "现", "协办", "联合办理",
  ]
  /// Ends that look like 办 as an office and tell what was done with a paper.
  private static let deeds = WordEndings("会办 协办 主办 承办 交办 督办 分办 同办")

  /// The offices as printed, simplified, in order.
  func handlers(in opening: Range<Int>) -> [String] {
    for cue in Self.cues {
      var search = opening
      while let place = text.first(cue, in: search) {
        let start = place + cue.scalars.count
        let offices = offices(from: start, limit: opening.upperBound)
        if !offices.isEmpty { return offices.map { text.simplified($0) } }
        search = start..<opening.upperBound
      }
    }
    return []
  }

  /// The offices listed from an offset on; none when the first part is no office.
  private func offices(from start: Int, limit: Int) -> [Range<Int>] {
    var end = start
    while end < limit, !text.has(TEXT_SENTENCE_END, at: end), text.folded[end] != ",",
      text.folded[end] != ":", text.folded[end] != ";"
    {
      end += 1
    }
    var offices: [Range<Int>] = []
    for part in text.parts(start..<end, at: { $0 == "、" }) {
      let pieces = splitAtAnd(part)
      for piece in pieces {
        guard let office = office(piece) else { return offices }
        offices.append(office)
        if office.upperBound < piece.upperBound { return offices }
      }
    }
    return offices
  }

  /// The office at the beginning of a part: the part, or what stands before an end word.
  private func office(_ part: Range<Int>) -> Range<Int>? {
    if isNamed(part) { return checked(part) }
    var best: Range<Int>?
    for word in Self.ends {
      guard let place = text.first(word, in: part), place > part.lowerBound else { continue }
      let range = part.lowerBound..<place
      guard isNamed(range) else { continue }
      if best.map({ range.count > $0.count }) ?? true { best = range }
    }
    return best.flatMap { checked($0) }
  }

  /// Whether the words end as names of offices do, 会办 and the like left out.
  private func isNamed(_ range: Range<Int>) -> Bool {
    let shapes = LineShapes(text: text)
    return (text.ends(range, withAny: OfficeWords.strongEnds) || shapes.isMinistry(range))
      && !text.ends(range, withAny: Self.deeds)
  }

  /// Own words such as 我局 and general ones such as 有关部门 name nobody.
  private func checked(_ range: Range<Int>) -> Range<Int>? {
    guard range.count >= 3, range.count <= 30 else { return nil }
    let isOwn = text.contains(
      range, any: ["我局", "我委", "我厅", "我办", "有关", "相关", "各", "你", "您", "提案", "建议"])
    return isOwn ? nil : range
  }

  /// `A局和B局`, but not 自然资源和规划局.
  private func splitAtAnd(_ part: Range<Int>) -> [Range<Int>] {
    for index in part where "和及与".unicodeScalars.contains(where: { text.folded[index] == $0 }) {
      let left = part.lowerBound..<index
      if text.ends(left, withAny: OfficeWords.strongEnds), index + 1 < part.upperBound {
        return [left] + splitAtAnd(index + 1..<part.upperBound)
      }
    }
    return [part]
  }
}
