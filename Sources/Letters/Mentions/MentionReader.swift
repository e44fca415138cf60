import CTextTables
import ChineseText
import Values

/// Finds the bodies, firms, people, places and platforms that a letter names.
struct MentionReader {
  private let draft: Draft
  private let names: NameFinder
  private var mentions: [Mention] = []

  private init(_ draft: Draft) {
    self.draft = draft
    names = NameFinder(text: draft.view, places: KnownPlaces(draft))
  }

  /// The mentions of sentences and title, in reading order, each with its fullest form.
  static func read(_ draft: Draft) -> [Mention] {
    var reader = MentionReader(draft)
    if let title = draft.layout.title { reader.scan(title, sentence: nil) }
    for (index, sentence) in draft.sentences.enumerated() {
      reader.scan(sentence.span, sentence: index)
    }
    reader.addPeople()
    reader.mentions.sort {
      ($0.span.lowerBound, $1.span.upperBound) < ($1.span.lowerBound, $0.span.upperBound)
    }
    return MentionNames(text: reader.names.text, agency: draft.reply.agency).named(reader.mentions)
  }

  // MARK: - Runs

  /// Divides a sentence at marks and looks for names in each run of characters.
  private mutating func scan(_ span: Range<Int>, sentence: Int?) {
    let dividers = WordMarkSet.nameDividers
    var start = span.lowerBound
    while let index = names.marks.firstPlace(of: dividers, in: start..<span.upperBound) {
      scanRun(start..<index, sentence: sentence)
      if let name = names.quotedPlatform(behind: index, in: span) { add(name, sentence) }
      start = index + 1
    }
    scanRun(start..<span.upperBound, sentence: sentence)
  }

  /// Looks for names that begin at the run's beginning or behind a dividing word.
  private mutating func scanRun(_ run: Range<Int>, sentence: Int?) {
    guard run.count >= 2 else { return }
    var index = run.lowerBound
    var isBoundary = true
    while index < run.upperBound {
      if !isBoundary {
        guard let start = names.nextStart(from: index, in: run) else { return }
        index = start
      }
      let step = names.step(at: index, in: run, isBoundary: isBoundary)
      if let name = step.name { add(name, sentence) }
      index = step.next
      isBoundary = step.isBoundary
    }
  }

  // MARK: - People

  /// Proposers in the salutation, contact and signer where they are printed.
  private mutating func addPeople() {
    let text = names.text
    if let line = draft.layout.salutation {
      let addressees = SalutationReader(text).addressees(line)
      for name in addressees.names where addressees.kind != nil && !addressees.isGroup {
        add(NameFinder.Name(span: name, type: .person), sentence(at: name.lowerBound))
      }
    }
    for name in [draft.reply.contact, draft.reply.signer].compactMap({ $0 }) {
      let folded = name.unicodeScalars.map { text_fold($0.value) }
      let parts = [draft.layout.back, draft.layout.front]
      let found = folded.withUnsafeBufferPointer { folded in
        parts.lazy.compactMap { text.first(TextScalars(folded), in: $0) }.first
      }
      if let found {
        let name = NameFinder.Name(span: found..<found + folded.count, type: .person)
        add(name, sentence(at: found))
      }
    }
  }

  private func sentence(at place: Int) -> Int? {
    var low = 0
    var high = draft.sentences.count
    while low < high {
      let middle = (low + high) / 2
      if draft.sentences[middle].span.upperBound <= place {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low < draft.sentences.count, draft.sentences[low].span.contains(place) else { return nil }
    return low
  }

  private mutating func add(_ name: NameFinder.Name, _ sentence: Int?) {
    mentions.append(Mention(span: name.span, type: name.type, name: "", sentence: sentence))
  }
}
