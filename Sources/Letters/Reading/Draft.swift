import ChineseText
import Diagnostics
import Values

/// A letter while it is read: each layer adds to what the layers before it found.
///
/// Order: layout and metadata, outline, sentences and roles, citations, dates, figures,
/// commitments, outcomes, mentions. Ranges count scalars of the clean text.
struct Draft {
  /// The clean and the folded text of the whole file.
  let text: CleanText
  /// The same with the places of listed words.
  let view: TextView
  /// Front matter, body and back matter.
  var layout = Layout()
  /// The columns of `replies` found so far.
  var reply = ReplyFields()
  /// Dates of metadata cells and of the sign-off, damaged ones included.
  var cellDates: [DateMention] = []
  /// The outline.
  var sections: [Section] = []
  /// The sentences, from the salutation to the last line that is no page noise.
  var sentences: [Sentence] = []
  /// The stretches that rules read as a whole, and what of them speaks of what is to come.
  var passages: [Passage] = []
  var plans = PlanZones()
  /// The documents named.
  var citations: [Citation] = []
  /// The dates; figures need them.
  var dates: [DateMention] = []
  /// The figures; commitments need them.
  var figures: [Figure] = []
  /// The numerals that are no figures.
  var rejected: [RejectedNumeral] = []
  /// Doubts.
  var warnings: [ReadingWarning] = []

  init(text: CleanText, view: TextView) {
    self.text = text
    self.view = view
  }

  /// Where the words of the lists stand in the folded text.
  var marks: WordMarks { view.marks }
}

/// Where the parts of a letter stand in the clean text.
struct Layout {
  /// The lines of this letter that are not empty, in order.
  var lines: [Line] = []
  /// Metadata, title and letterhead; empty when the letter starts at once.
  var front = 0..<0
  /// From the salutation to the closing formula.
  var body = 0..<0
  /// Sign-off, contact, copies and what follows.
  var back = 0..<0
  /// The title's place in the front matter, `nil` without one.
  var title: Range<Int>?
  /// The salutation line.
  var salutation: Range<Int>?
  /// The opening formula, from its first to its last sentence mark.
  var opening: Range<Int>?
  /// Paragraphs of body and back matter, noise left out, joined over hard breaks inside words.
  var paragraphs: [Range<Int>] = []
}

/// One line of the file.
struct Line {
  /// Its characters, without white space at its ends.
  var range: Range<Int>
  /// Whether it belongs to the web page and not to the letter.
  var isNoise: Bool
}
