/// What letters of one field speak about: the words that the frames are filled with.
///
/// Written from the genre's variety and not from the reader's word lists, so that reading the
/// letters proves something.
struct Topic: Sendable {
  /// How large numbers of something are.
  enum Size: Sendable {
    /// 2 to 60.
    case few
    /// 60 to 990.
    case some
    /// Thousands and tens of thousands.
    case many
  }

  /// A short English name, used in letter ids.
  let name: String
  /// What the answering office is called behind its place: 教育局.
  let offices: [String]
  /// What a proposal asks for, behind 关于 and before 的建议.
  let requests: [String]
  /// Things that are built, opened or trained.
  let deeds: [Deed]
  /// Things that there are.
  let stocks: [Thing]
  /// Things that divide into kinds.
  let wholes: [Whole]
  /// What money is spent on.
  let purposes: [String]
  /// Names of rates, each a noun phrase that a percentage can follow.
  let rates: [String]
  /// Names of amounts that grow or fall, with their unit.
  let volumes: [Thing]
  /// Names of prices and intensities with their rate unit.
  let prices: [Price]
  /// Names of times that it takes, with their unit.
  let waits: [Thing]
  /// Projects that proposals ask for, without place.
  let projects: [String]
  /// Who can be supported.
  let grantees: [String]
  /// Sentences that admit a problem, without final mark; no figure in them.
  let problems: [String]
  /// What is done without a number: verb phrases of at most 14 characters.
  let works: [String]
  /// Names of policies, without brackets and place, ending in their type word.
  let policies: [String]

  /// Something that is done, with its number.
  struct Deed: Sendable {
    /// The verb in front, such as 新建.
    let verb: String
    /// What is counted.
    let thing: Thing
    /// The verb and the noun.
    var name: String { verb + thing.noun }

    init(_ verb: String, _ noun: String, _ unit: String, _ size: Size = .few) {
      self.verb = verb
      thing = Thing(noun, unit, size)
    }
  }

  /// Something with the unit that counts or measures it.
  struct Thing: Sendable {
    /// The noun.
    let noun: String
    /// The unit.
    let unit: String
    /// How large its numbers are.
    let size: Size

    init(_ noun: String, _ unit: String, _ size: Size = .few) {
      (self.noun, self.unit, self.size) = (noun, unit, size)
    }
  }

  /// Something that divides into kinds.
  struct Whole: Sendable {
    /// The noun of all.
    let noun: String
    /// The unit of all and of each part.
    let unit: String
    /// How large the numbers of the parts are.
    let size: Size
    /// The nouns of the parts.
    let parts: [String]

    init(_ noun: String, _ unit: String, _ size: Size = .few, _ parts: [String]) {
      (self.noun, self.unit, self.size, self.parts) = (noun, unit, size, parts)
    }
  }

  /// A price or an intensity.
  struct Price: Sendable {
    /// The noun.
    let noun: String
    /// Such as 元/平方米.
    let unit: String
    /// Its usual values.
    let values: ClosedRange<Int>

    init(_ noun: String, _ unit: String, _ values: ClosedRange<Int>) {
      (self.noun, self.unit, self.values) = (noun, unit, values)
    }
  }

  /// All fields.
  static let all: [Topic] = [
    .schools, .clinics, .care, .employment, .culture, .tourism, .sport, .farming, .villages,
    .forest, .water, .roads, .housing, .urban, .market, .safety, .police, .environment, .industry,
    .finance, .energy, .digital,
  ]
}
