/// A kind of sentence, filled anew each time it is used.
struct Frame: Sendable {
  /// What a sentence is about; the raw value is the role that section 4 gives it.
  enum Family: String, Sendable {
    case done = "成绩"
    case state = "现状"
    case trouble = "问题"
    case plan = "计划"
  }

  /// What the frame needs of the place where it stands.
  enum Place: Sendable {
    /// Nothing.
    case anywhere
    /// A section whose heading makes it a plan.
    case planSection
    /// No date that still holds in the paragraph: a target without deadline follows.
    case undated
    /// Both.
    case undatedPlanSection
  }

  /// A short English name, unique.
  let name: String
  /// What it is about.
  let family: Family
  /// The phenomena of the specification's section 6 that it shows, 1–30.
  let phenomena: Set<Int>
  /// The kinds of numerals that it prints and that are no figures.
  let rejections: Set<Rejection>
  /// What it needs.
  let place: Place
  /// Writes the sentence.
  let line: @Sendable (inout LetterWriter) -> Line

  init(
    _ name: String, _ family: Family, shows phenomena: Set<Int> = [],
    rejects rejections: Set<Rejection> = [], in place: Place = .anywhere,
    _ line: @escaping @Sendable (inout LetterWriter) -> Line
  ) {
    (self.name, self.family, self.phenomena) = (name, family, phenomena)
    (self.rejections, self.place, self.line) = (rejections, place, line)
  }

  /// All frames, by family.
  static let all: [Frame] =
    counts + money + growth + shares + parts + thresholds + oddities + times + documents
    + rejected + states + troubles + strongPlans + weakPlans + sectionPlans

  /// The frames of each family, each family with some that may stand anywhere.
  static let byFamily = Dictionary(grouping: all, by: \.family)
}

/// Kinds of numerals that are no figures: the classes that section 6 rejects.
package enum Rejection: String, CaseIterable, Sendable {
  case ordinal
  case quotedSlogan
  case slogan
  case technicalName
  case nameWithNumeral
  case lexicalNumeral
  case enumeration
  case article
  case documentNumber
  case sessionNumber
  case clockTime
  case phone
  case titleYear
  case indefinite
}
