import Values

/// Writes one letter from head to sign-off.
struct LetterWriter {
  var random: SplitMix64
  var composer = Composer()
  let number: Int
  let topic: Topic
  let head: LetterHead
  let plan: FramePlan
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

  init(number: Int, random: SplitMix64) {
    self.number = number
    self.random = random
    topic = Topic.all.picked(using: &self.random)
    head = LetterHead(topic: topic, using: &self.random)
    plan = FramePlan(head: head, using: &self.random)
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

  private mutating func writeBody(lengthCharacters: Int) {
    if lengthCharacters < 700 {
      writePlainBody(lengthCharacters: lengthCharacters)
    } else {
      writeOutlinedBody(lengthCharacters: lengthCharacters)
    }
  }

  private mutating func writePlainBody(lengthCharacters: Int) {
    writeAnswer()
    while composer.count < lengthCharacters { writeAchievement() }
    composer.write("\n下一步,我局将")
    composer.write("继续\(topic.works.picked(using: &random))。\n")
  }

  private mutating func writeOutlinedBody(lengthCharacters: Int) {
    composer.heading("一、", "工作开展情况", depth: 1, endsLine: true)
    var item = 1
    while composer.count < lengthCharacters * 2 / 3 {
      let words = topic.works.picked(using: &random)
      composer.heading("\(Names.numeral(item))是", words, depth: 3, endsLine: false)
      for _ in 0..<Int.random(in: 2...4, using: &random) { writeAchievement() }
      composer.write("\n")
      item = item % 9 + 1
    }
    composer.heading("二、", "存在的问题", depth: 1, endsLine: true)
    composer.write("\(topic.problems.picked(using: &random)),有待进一步改进。\n")
    composer.heading("三、", "下一步打算", depth: 1, endsLine: true)
    repeat { writePromise() } while composer.count < lengthCharacters
    composer.write("\n")
    writeAnswer()
  }

  private mutating func writeAnswer() {
    composer.beginSentence()
    let answer = topic.answers.picked(using: &random)
    composer.write("关于您提出的\(head.request)的建议,\(answer.sentence)")
    composer.endOutcome(answer)
    composer.write("\n")
  }
}
