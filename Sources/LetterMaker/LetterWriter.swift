import Values

/// Writes one letter from head to sign-off.
struct LetterWriter {
  var random: SplitMix64
  var composer = Composer()
  let number: Int
  let topic: Topic
  let head: LetterHead
  let plan: FramePlan
  /// The frame that was filled last.
  var lastFrame = ""
  /// What front and back print for the columns.
  var evidence = FrameEvidence()
  /// Whether a part was printed that letters print once.
  var hasCategory = false
  var hasDisclosure = false
  var hasTitleNumber = false
  /// Whether the body goes on in the line of the opening formula, where it can.
  var openingEndsInline = false
  /// Where the parts lie.
  var openingStart = 0
  var bodyStart = 0
  var bodyEnd = 0
  var signOffDate: Range<Int>?

  init(number: Int, layout: BlockLayout?, random: SplitMix64) {
    self.number = number
    self.random = random
    topic = Topic.all.picked(using: &self.random)
    head = LetterHead(topic: topic, using: &self.random)
    plan = FramePlan(head: head, layout: layout, using: &self.random)
  }

  /// Writes front matter, body and sign-off.
  mutating func write(lengthCharacters: Int) -> MadeLetter {
    composer.truth.id = "\(topic.name)-\(head.year)-\(number)"
    writeFront()
    openingStart = composer.count
    writeOpening()
    bodyStart = composer.count
    writeBody(lengthCharacters: lengthCharacters)
    writeClosing()
    return finished()
  }
}
