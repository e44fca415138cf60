/// What letters of one field speak about: the words that the frames are filled with.
///
/// Written from the genre's variety and not from the reader's word lists, so that reading the
/// letters proves something.
struct Topic: Sendable {
  /// A short English name, used in letter ids.
  let name: String
  /// What the answering office is called behind its place: 教育局.
  let offices: [String]
  /// What a proposal asks for, behind 关于 and before 的建议.
  let requests: [String]
  /// Things that are built, opened or trained, each with the unit that counts them.
  let things: [Thing]
  /// What money is spent on.
  let purposes: [String]
  /// Names of rates, each a noun phrase that a percentage can follow.
  let rates: [String]
  /// Names of amounts that grow or fall, with their unit.
  let amounts: [Thing]
  /// Sentences that admit a problem; no figure in them.
  let problems: [String]
  /// What is done without a number: verb phrases.
  let works: [String]
  /// Names of policies, without brackets and place.
  let policies: [String]
  /// Answers to a request.
  let answers: [Answer]

  /// Something with the unit that counts or measures it.
  struct Thing: Sendable {
    /// The verb in front, such as 新建.
    let verb: String
    /// The noun.
    let noun: String
    /// The unit.
    let unit: String

    init(_ verb: String, _ noun: String, _ unit: String) {
      self.verb = verb
      self.noun = noun
      self.unit = unit
    }
  }

  /// A sentence that decides a request, with what it decides.
  struct Answer: Sendable {
    /// The sentence, without its full stop.
    let sentence: String
    /// The outcome's Chinese word.
    let outcome: String
    /// The reason's Chinese word, `nil` where none is stated.
    let reason: String?

    init(_ outcome: String, _ sentence: String, because reason: String? = nil) {
      self.sentence = sentence
      self.outcome = outcome
      self.reason = reason
    }
  }

  /// All fields.
  static let all: [Topic] = [
    .schools, .clinics, .roads, .housing, .farming, .water, .culture, .care, .safety, .industry,
  ]
}
