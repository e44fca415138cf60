import Values

/// A sentence or a part of one, with what its words state.
///
/// Written as an interpolated string: plain words stand between figures, dates, documents and
/// cues, and the composer turns each into a row at the place where it is printed.
struct Line: Sendable {
  /// A stretch of a line.
  enum Piece: Sendable {
    /// Words; area words and words like 目前 in them have their effect.
    case words(String)
    /// Words without effect: names, and what something is compared with.
    case quiet(String)
    /// A figure.
    case figure(Quantity)
    /// A date that later figures belong to.
    case date(Moment)
    /// A date that something is compared with.
    case operand(Moment)
    /// The word that makes the sentence a promise.
    case cue(String)
    /// A word that promises nothing by itself, but makes what follows a plan.
    case plan(String)
    /// What a promise waits for.
    case condition(String)
    /// A document's name in brackets, or a plan's name without.
    case document(Document)
    /// A name.
    case name(Name)
    /// Nothing printed: the sentence decides a request.
    case decision(Decision)
    /// Nothing printed: the words in front fix the deadline without being a date.
    case within(DayRange)
  }

  /// The stretches in printed order.
  private(set) var pieces: [Piece] = []

  /// Adds a stretch behind the others.
  mutating func append(_ piece: Piece) {
    pieces.append(piece)
  }
}

extension Line: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) {
    pieces = [.words(value)]
  }

  init(stringInterpolation: Parts) {
    pieces = stringInterpolation.pieces
  }

  /// Collects the stretches of an interpolated line.
  struct Parts: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(2 * interpolationCount + 1)
    }

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.words(literal)) }
    }

    /// Words.
    mutating func appendInterpolation(_ words: String) {
      if !words.isEmpty { pieces.append(.words(words)) }
    }

    /// A number that is no figure.
    mutating func appendInterpolation(_ number: Int) {
      pieces.append(.words("\(number)"))
    }

    /// Words without effect.
    mutating func appendInterpolation(quiet words: String) {
      pieces.append(.quiet(words))
    }

    /// A figure.
    mutating func appendInterpolation(_ quantity: Quantity) {
      pieces.append(.figure(quantity))
    }

    /// A date that later figures belong to.
    mutating func appendInterpolation(_ moment: Moment) {
      pieces.append(.date(moment))
    }

    /// A date that something is compared with.
    mutating func appendInterpolation(against moment: Moment) {
      pieces.append(.operand(moment))
    }

    /// The word that makes the sentence a promise.
    mutating func appendInterpolation(cue: String) {
      pieces.append(.cue(cue))
    }

    /// A word that makes what follows a plan, without being the cue.
    mutating func appendInterpolation(plan: String) {
      pieces.append(.plan(plan))
    }

    /// What a promise waits for.
    mutating func appendInterpolation(when condition: String) {
      pieces.append(.condition(condition))
    }

    /// A document.
    mutating func appendInterpolation(_ document: Document) {
      pieces.append(.document(document))
    }

    /// A name.
    mutating func appendInterpolation(_ name: Name) {
      pieces.append(.name(name))
    }

    /// The sentence decides a request.
    mutating func appendInterpolation(decides decision: Decision) {
      pieces.append(.decision(decision))
    }

    /// The words in front fix the deadline without being a date.
    mutating func appendInterpolation(within range: DayRange) {
      pieces.append(.within(range))
    }

    /// Another line.
    mutating func appendInterpolation(_ line: Line) {
      pieces += line.pieces
    }
  }
}

/// A document as a letter names it.
struct Document: Sendable {
  /// Without the outer brackets.
  var title: String
  /// The number behind it, with its own brackets printed around.
  var docNumber: String?
  /// The office printed directly in front, or in the title.
  var issuer: String?
  /// The year that its number or its title prints.
  var year: Int?
  /// The last type word.
  var genre: String?
  /// Whether 《》 stand around it.
  var hasBrackets = true
  /// A document named inside the title, as printed with its own brackets, and its title.
  var inner: (printed: String, title: String, genre: String?)?
}

/// A named thing.
struct Name: Sendable {
  /// As printed.
  let text: String
  /// 类型, the Chinese word.
  let type: String
  /// 规范名: the fullest form in the letter.
  let full: String
}

/// What a sentence decides about a request.
struct Decision: Sendable {
  /// 结果, the Chinese word.
  let outcome: String
  /// 理由, the Chinese word.
  let reason: Stated<String>
}
