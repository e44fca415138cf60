import Values

/// Which parts the front and the back of a letter have, and in which shapes.
struct FramePlan {
  /// How the metadata block is printed; `nil` for none.
  let block: BlockLayout?
  /// Whether the block comes behind the title.
  let isBlockBehindTitle: Bool
  let isBlockTwice: Bool
  let titleShape: TitleShape?
  /// How often the title is printed, once the first time in one line.
  let titleCount: Int
  let hasPageTitle: Bool
  let hasLetterhead: Bool
  /// Where the number of the letter stands.
  let docNumberPlace: DocumentNumberPlace
  let salutation: SalutationShape
  let opening: OpeningShape
  /// The form of the session in the title and in the opening.
  let titleSession: SessionShape?
  let openingSession: SessionShape?
  let hasSignOffAgency: Bool
  let hasSignOffDate: Bool
  let isFullWidth: Bool
  /// Whether handlers are named in the opening.
  let hasHandlers: Bool

  /// Where a document number stands.
  enum DocumentNumberPlace {
    case none, ownLine, withCategory, beforeTitle, block, titleEnd
  }

  /// A plan whose block has the layout that was asked for.
  init(head: LetterHead, layout: BlockLayout?, using random: inout SplitMix64) {
    let drawn = random.isPercent(55) ? BlockLayout.allCases.picked(using: &random) : nil
    block = layout ?? drawn
    isBlockBehindTitle = random.isOne(in: 4)
    isBlockTwice = random.isOne(in: 12)
    titleShape = random.isPercent(93) ? TitleShape.allCases.picked(using: &random) : nil
    titleCount = random.isOne(in: 6) ? 2 : random.isOne(in: 20) ? 3 : 1
    hasPageTitle = random.isOne(in: 12)
    hasLetterhead = random.isOne(in: 10)
    let places: [DocumentNumberPlace] = [
      .none, .none, .none, .ownLine, .ownLine, .ownLine, .withCategory, .beforeTitle, .block,
      .block, .titleEnd,
    ]
    let place = places.picked(using: &random)
    docNumberPlace = place == .block && block?.hasLabels != true ? .ownLine : place
    salutation = SalutationShape.picked(using: &random)
    opening = OpeningShape.allCases.picked(using: &random)
    let isTownship = head.assembly.last.level == "乡"
    let shapes = SessionShape.shapes(isProposal: head.isProposal, isTownship: isTownship)
    titleSession = random.isPercent(75) ? shapes.picked(using: &random) : nil
    openingSession = random.isPercent(60) ? shapes.picked(using: &random) : nil
    hasSignOffAgency = random.isPercent(90)
    hasSignOffDate = random.isPercent(88)
    isFullWidth = random.isPercent(70)
    hasHandlers = random.isOne(in: 5)
  }
}

extension SplitMix64 {
  /// One of some forms of an office's name, `bare` and `short` rarely.
  mutating func form(of office: Office) -> Office.Form {
    switch Int.random(in: 0..<10, using: &self) {
    case 0...4: .full
    case 5...7: .last
    case 8: office.needsPlace ? .last : .short
    default: office.needsPlace ? .full : .bare
    }
  }
}
