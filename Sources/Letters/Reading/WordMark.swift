import ChineseText

/// The word lists that layers look for all over a letter; `WordMarks` finds them in one scan.
///
/// A list that is only asked at few places (behind a number, in a heading) needs no mark.
enum WordMark: UInt8, CaseIterable {
  // Signs.
  case numerals
  case halves
  case quotes
  case sentenceMarks
  case headingMarks
  case titleBeginnings
  // Numbers and dates.
  case dateStarts
  case figureCues
  // Layout.
  case openingWords
  // Roles.
  case roleSentences
  case roleTraps
  case roleParticles
  case rolePraise
  case notFeasible
  case outsideRemit
  case apartRefusals
  // Plans.
  case planOpenings
  case planMeasures
  case planLists
  // Commitments.
  case promises
  case noPromises
  // Outcomes.
  case resolved
  case done
  case owedByOthers
  case begins
  case inProgress
  case plannedVerbs
  case planned
  case reference
  case weakRefusals
  case weakRemit
  case elsewhere
  case remainders
  case requestMarks
  case newRequestMarks
  // Mentions.
  case ownOffice
  case nameStops
  case officeEnds
  case companyEnds
  case placeEnds

  /// The bit that stands for the list.
  @inline(__always)
  var bit: UInt64 { 1 &<< UInt64(rawValue) }

  private var list: WordTrie {
    switch self {
    case .numerals: Signs.numerals
    case .halves: Signs.halves
    case .quotes: Signs.quotes
    case .sentenceMarks: Signs.sentenceMarks
    case .headingMarks: Signs.headingMarks
    case .titleBeginnings: Signs.titleBeginnings
    case .dateStarts: DateWords.starts
    case .figureCues: PassageCues.words
    case .openingWords: FormulaWords.opening
    case .roleSentences: RoleWords.sentences
    case .roleTraps: RoleWords.traps
    case .roleParticles: RoleWords.particles
    case .rolePraise: RoleWords.praise
    case .notFeasible: RefusalWords.notFeasible
    case .outsideRemit: RefusalWords.outsideRemit
    case .apartRefusals: RefusalWords.apart
    case .planOpenings: PlanWords.openings
    case .planMeasures: PlanWords.measures
    case .planLists: PlanWords.lists
    case .promises: CommitmentCues.words
    case .noPromises: CommitmentCues.others
    case .resolved: OutcomeWords.resolved
    case .done: OutcomeWords.done
    case .owedByOthers: OutcomeWords.owedByOthers
    case .begins: OutcomeWords.begins
    case .inProgress: OutcomeWords.inProgress
    case .plannedVerbs: OutcomeWords.plannedVerbs
    case .planned: OutcomeWords.planned
    case .reference: OutcomeWords.reference
    case .weakRefusals: OutcomeWords.weakRefusals
    case .weakRemit: OutcomeWords.weakRemit
    case .elsewhere: OutcomeWords.elsewhere
    case .remainders: OutcomeWords.remainders
    case .requestMarks: OutcomeWords.requestMarks
    case .newRequestMarks: OutcomeWords.newRequestMarks
    case .ownOffice: MentionWords.own
    case .nameStops: MentionWords.stops
    case .officeEnds: MentionWords.officeEnds
    case .companyEnds: MentionWords.companyEnds
    case .placeEnds: MentionWords.placeEnds
    }
  }

  /// The lists, each at the place of its raw value, kept for as long as the program runs.
  nonisolated(unsafe) static let lists: UnsafePointer<WordTrie> = {
    let lists = UnsafeMutablePointer<WordTrie>.allocate(capacity: allCases.count)
    lists.initialize(from: allCases.map(\.list), count: allCases.count)
    return UnsafePointer(lists)
  }()

  /// The words of all lists; a word answers with the bits of every list that has it or a word that
  /// it begins with, so the longest word at a place knows all lists that have a word there.
  static let allWords: WordTrie = {
    var own: [[UInt32]: UInt64] = [:]
    for mark in allCases {
      for (word, _) in mark.list.words {
        own[word.unicodeScalars.map(\.value), default: 0] |= mark.bit
      }
    }
    let words = own.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let alone = WordTrie(words.map { (string(of: $0), Int(own[$0] ?? 0)) })
    return WordTrie(
      words.map { word in
        let bits = alone.allMatches(in: word, at: 0).reduce(0) { $0 | $1.payload }
        return (string(of: word), bits)
      })
  }()
}
