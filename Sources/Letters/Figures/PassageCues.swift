import ChineseText

/// The classes of words that say how a number is meant.
struct CueClass: OptionSet {
  let rawValue: Int

  /// 力争, 确保.
  static let aim = CueClass(rawValue: 1 << 0)
  /// 已, 累计, 在建.
  static let fact = CueClass(rawValue: 1 << 1)
  /// 截至, 目前.
  static let now = CueClass(rawValue: 1 << 2)
  /// 拟, 计划, 将.
  static let plan = CueClass(rawValue: 1 << 3)
  /// 计划总投资.
  static let clausePlan = CueClass(rawValue: 1 << 4)
  /// 打造, 构建.
  static let creation = CueClass(rawValue: 1 << 5)
  /// 给予, 补助.
  static let grant = CueClass(rawValue: 1 << 6)
  /// 最高, 最多.
  static let cap = CueClass(rawValue: 1 << 7)
  /// 按, 每户.
  static let condition = CueClass(rawValue: 1 << 8)
  /// 兑现, 去年: what makes a grant a fact.
  static let paid = CueClass(rawValue: 1 << 9)
  /// 力争, 建议: what keeps a sentence from being a rule.
  static let noRule = CueClass(rawValue: 1 << 10)
  /// 目前, 现有: what ends the reach of a date.
  static let present = CueClass(rawValue: 1 << 11)
  /// 累计, 截至.
  static let sum = CueClass(rawValue: 1 << 12)
  /// 全市, 我县.
  static let area = CueClass(rawValue: 1 << 13)
  /// 其中, `;`.
  static let areaEnd = CueClass(rawValue: 1 << 14)
  /// 最多, 不少于.
  static let quota = CueClass(rawValue: 1 << 15)
  /// 每, but not 每年.
  static let each = CueClass(rawValue: 1 << 16)
  /// %, 元, 成: what a grant is paid in.
  static let payment = CueClass(rawValue: 1 << 17)
  /// The mark between the parts of a sentence.
  static let partMark = CueClass(rawValue: 1 << 18)
  /// 对, 凡, 符, 满: what may begin a condition.
  static let conditionHead = CueClass(rawValue: 1 << 19)
}

/// The cues of one passage, found in one scan and asked many times.
struct PassageCues {
  /// One place with the classes of all words that begin there.
  struct Cue {
    let place: Int
    let classes: CueClass
  }

  private let cues: [Cue]

  /// Scans a range of a text.
  init(_ range: Range<Int>, _ marks: WordMarks) {
    var cues: [Cue] = []
    var rest = range
    while let place = marks.firstPlace(of: [.figureCues], in: rest) {
      rest = place + 1..<range.upperBound
      guard let match = marks.match(.figureCues, at: place, limit: range.upperBound) else {
        continue
      }
      cues.append(Cue(place: place, classes: CueClass(rawValue: match.payload)))
    }
    self.cues = cues
  }

  /// The cues that begin in a range.
  @inline(__always)
  private func slice(_ range: Range<Int>) -> ArraySlice<Cue> {
    let first = cues.partitioningIndex { $0.place >= range.lowerBound }
    var last = first
    while last < cues.count, cues[last].place < range.upperBound { last += 1 }
    return cues[first..<last]
  }

  /// Whether a word of one of the classes begins in a range.
  func contains(_ classes: CueClass, in range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    return slice(range).contains { !$0.classes.isDisjoint(with: classes) }
  }

  /// Where the last word of one of the classes begins in a range.
  func last(_ classes: CueClass, in range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    return slice(range).last { !$0.classes.isDisjoint(with: classes) }?.place
  }

  /// Where the first word of one of the classes begins in a range.
  func first(_ classes: CueClass, in range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    return slice(range).first { !$0.classes.isDisjoint(with: classes) }?.place
  }

  /// All places in a range where a word of one of the classes begins.
  func places(_ classes: CueClass, in range: Range<Int>) -> [Int] {
    guard !range.isEmpty else { return [] }
    return slice(range).compactMap { $0.classes.isDisjoint(with: classes) ? nil : $0.place }
  }

  private static let lists: [(CueClass, String)] = [
    (.aim, "力争 确保 争取 争创 力求 务求 目标是 目标为 努力实现 努力达到 保证 承诺"),
    (.fact, "已 已经 累计 现有 在建 目前 尚有 现已 共有 原有 截至 去年 上年 实际 兑现 获评"),
    (.now, "截至 目前 截止 现有 现已"),
    (.plan, "拟 计划 预计 将 预期 有望 预算 概算 匡算 估算 测算 届时 可望 需 若 所需"),
    (.clausePlan, "计划总投资 计划投资 概算总投资"),
    (.creation, "打造 构建 形成 建成 培育 培植 壮大 发展 争创 创建 建设"),
    (.grant, "给予 予以 补助 补贴 奖励 奖补 资助 津贴 贴息 减免 减按 扣减 享受 另补 再奖 报销"),
    (.cap, "最高不超过 最高 最多 不得超过 一次性 封顶"),
    (.condition, "按 按照 每户 每人 每家 每亩 每餐 每名 每部 每个 每辆 每台 每班 每蒸吨 每床 每学期 每生 符合"),
    (
      .paid,
      "已 累计 共计 共兑现 共发放 共拨付 兑现 去年 拨付 完成 争取到 惠及 下达 实际 近三年 以来 安排"
    ),
    (.noRule, "力争 确保 争取 建议 所提 提出"),
    (.present, "目前 现有 现共有 现已 截至目前 至今已 当前 目前已 尚有"), (.sum, "累计 截至"),
    (.area, ScopeReader.names.joined(separator: " ")), (.areaEnd, "其中 ;"), (.quota, "最多 不少于"),
    (.each, "每"), (.payment, "% 元 成"), (.partMark, ";"), (.conditionHead, "对 凡 符 满"),
  ]

  /// All words; a word answers with the classes of every word that it begins with.
  static let words: WordTrie = {
    var classes: [String: CueClass] = [:]
    for (cueClass, list) in lists {
      for word in Word.split(list) { classes[word, default: []].insert(cueClass) }
    }
    let alone = WordTrie(classes.map { ($0.key, $0.value.rawValue) })
    return WordTrie(
      classes.keys.map { word in
        let own = alone.allMatches(in: word.unicodeScalars.map(\.value), at: 0)
        return (word, own.reduce(0) { $0 | $1.payload })
      })
  }()
}
