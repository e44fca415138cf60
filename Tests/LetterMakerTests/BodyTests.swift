import Testing

@testable import LetterMaker

/// Goal: bodies show everything that the specification speaks of, and their truth is exact.
@Suite struct BodyTests {
  static let letters = (1...600).map {
    LetterMaker(seed: 31, lengthCharacters: 150...2_500).letter($0)
  }

  /// The words with ASCII marks: letters print them in either width.
  private static func folded(_ words: String) -> String {
    let narrow: [Character: Character] = ["，": ",", "（": "(", "）": ")"]
    return String(words.map { narrow[$0] ?? $0 })
  }

  /// The text of a span.
  private func text(_ letter: MadeLetter, _ start: Int, _ end: Int) -> String {
    let scalars = letter.text.unicodeScalars
    let first = scalars.index(scalars.startIndex, offsetBy: start)
    return String(scalars[first..<scalars.index(first, offsetBy: end - start)])
  }

  @Test func `each row stands where it says`() {
    for letter in Self.letters {
      let truth = letter.truth
      for row in truth.dates { #expect(text(letter, row.start, row.end) == row.text) }
      for row in truth.mentions { #expect(text(letter, row.start, row.end) == row.text) }
      for row in truth.figures { #expect(text(letter, row.start, row.end) == row.text) }
      for row in truth.sentences { #expect(text(letter, row.start, row.end).hasSuffix("。")) }
      for row in truth.commitments {
        let words = text(letter, row.start, row.end)
        #expect(words.contains(row.cue.value ?? ""))
        #expect(words.contains(row.condition.value ?? ""))
      }
      for row in truth.sections {
        let words = text(letter, row.start, row.headingEnd)
        let marker = Self.folded(row.marker.value ?? "")
        #expect(Self.folded(words).hasPrefix(marker) && words.contains(row.heading))
      }
    }
  }

  @Test func `every frame and every way to answer is used`() {
    let used = Set(Self.letters.flatMap(\.truth.frames))
    let unused = Frame.all.map(\.name).filter { !used.contains($0) }
    #expect(unused.isEmpty, "\(unused)")
    #expect(Set(Frame.all.map(\.name)).count == Frame.all.count)
    #expect(Frame.all.count >= 80)
    let outcomes = Set(Self.letters.flatMap(\.truth.outcomes).compactMap(\.outcome.value))
    let reasons = Set(Self.letters.flatMap(\.truth.outcomes).compactMap(\.reason.value))
    #expect(outcomes.count == 7)
    #expect(reasons.count == 8)
  }

  @Test func `every phenomenon and every rejected numeral occurs`() {
    let used = Set(Self.letters.flatMap(\.truth.frames))
    let frames = Frame.all.filter { used.contains($0.name) }
    #expect(frames.reduce(into: Set()) { $0.formUnion($1.phenomena) } == Set(1...30))
    #expect(
      frames.reduce(into: Set()) { $0.formUnion($1.rejections) } == Set(Rejection.allCases))
  }

  @Test func `parts add up to their whole`() {
    var count = 0
    for letter in Self.letters {
      for sentence in letter.truth.sentences
      where text(letter, sentence.start, sentence.end).contains("包括") {
        let values = letter.truth.figures
          .filter { $0.start >= sentence.start && $0.end <= sentence.end }.map(\.value)
        #expect(values[0] == values.dropFirst().reduce(0, +), "\(letter.id)")
        count += 1
      }
    }
    #expect(count > 10)
  }

  @Test func `values are those of the printed digits`() {
    var count = 0
    for figure in Self.letters.flatMap(\.truth.figures) {
      guard let value = DigitReading.value(of: figure.text) else { continue }
      #expect(abs(value - figure.value) <= 1e-9 * abs(value), "\(figure.text)")
      count += 1
    }
    #expect(count > 5_000)
  }

  @Test func `paths name the tree`() {
    for letter in Self.letters {
      let paths = letter.truth.sections.map(\.path)
      #expect(Set(paths).count == paths.count, "\(letter.id)")
      for path in paths where path.contains(".") {
        let parent = path.split(separator: ".").dropLast().joined(separator: ".")
        #expect(paths.contains(parent), "\(letter.id) \(path)")
      }
    }
  }

  @Test func `few values are left open`() {
    let anchored = Self.letters.map(\.truth).filter { $0.issued.value != nil }
    let figures = anchored.flatMap(\.figures)
    func share(_ isOpen: (MadeFigure) -> Bool) -> Double {
      Double(figures.count(where: isOpen)) / Double(figures.count)
    }
    #expect(share { $0.period == .open } < 0.03)
    #expect(share { $0.indicator == .open } < 0.03)
    #expect(share { $0.changeVerb == .open } < 0.03)
    #expect(share { $0.bound == .open } < 0.03)
    #expect(share { $0.scope == .open || $0.status == .open || $0.unit == .open } == 0)
  }

  @Test func `half of the letters are short and most answer a request`() {
    let short = Self.letters.count { $0.text.unicodeScalars.count < 1_000 }
    #expect(short * 5 > Self.letters.count * 2)
    let answered = Self.letters.count { !$0.truth.outcomes.isEmpty }
    #expect(answered * 10 > Self.letters.count * 9)
  }
}

/// Reads plain digits with 万 and 亿, apart from how the maker computes values.
enum DigitReading {
  /// The value, `nil` where the text is not made of digits, one multiplier and a unit.
  static func value(of text: String) -> Double? {
    var digits = ""
    var rest = Substring(text)
    while let next = rest.first, next.isASCII, next.isNumber || ".-,".contains(next) {
      if next != "," { digits.append(next) }
      rest = rest.dropFirst()
    }
    // Ranges, ratios and elided forms are other readings.
    guard var value = Double(digits), !digits.dropFirst().contains("-") else { return nil }
    guard !rest.contains(where: { "—-至:".contains($0) }), !rest.hasPrefix("个亿") else { return nil }
    rest = rest.drop { "余多".contains($0) }
    if rest.hasPrefix("万") { value *= 1e4 }
    if rest.hasPrefix("亿") { value *= 1e8 }
    return value
  }
}
