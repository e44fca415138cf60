import Values

/// What earlier words mean for later ones, as the specification's sections 5 and 6 let dates hold.
struct Context {
  /// The date that holds for the next figure of the paragraph.
  private(set) var period: DayRange?
  /// The year of the date stated last; `nil` before one.
  private(set) var year: Int?
  /// Whether the date stated last runs over several years, so that none is inherited.
  private(set) var isYearUnclear = false
  /// The date that the section's heading states.
  var headingPeriod: DayRange?
  /// The role that the headings' words give, the Chinese word.
  var sectionRole: String?

  /// Starts a line.
  mutating func beginParagraph() {
    period = headingPeriod
    year = headingPeriod.map { $0.last.civil.year }
    isYearUnclear = false
  }

  /// A date was printed.
  mutating func state(_ range: DayRange) {
    period = range
    year = range.last.civil.year
    isYearUnclear = range.first.civil.year != range.last.civil.year
  }

  /// Whether no date of the paragraph holds, so that a target without deadline has no period.
  var isUndated: Bool {
    (period == nil && year == nil) || (period != nil && period == headingPeriod)
  }

  /// 目前, 累计 or the like was printed: no date holds until the next.
  mutating func forgetPeriod() {
    period = nil
  }
}

/// What the words of one sentence have stated.
struct SentenceState {
  /// A figure of the sentence whose row waits for the sentence's end.
  struct Pending {
    /// Its row in the truth.
    let row: Int
    /// Which clause it stands in.
    let clause: Int
    /// Whether a cue stands before it.
    let followsCue: Bool
  }

  /// First scalar.
  var start = 0
  /// The words since the last clause mark.
  var clauseWords = ""
  /// The clause, counted from 0.
  var clause = 0
  /// The dates that hold, each with its clause.
  var dates: [(clause: Int, range: DayRange)] = []
  /// The area word that holds.
  var scope: String?
  /// The cue with its clause.
  var cue: (word: String, clause: Int)?
  /// Whether a word made what follows a plan.
  var isPlanned = false
  /// The deadline where no date states it: 三年内.
  var deadline: DayRange?
  /// The printed condition.
  var condition: String?
  /// What the sentence decides.
  var decision: Decision?
  /// Its figures.
  var pending: [Pending] = []
  /// All its words.
  var words = ""
}
