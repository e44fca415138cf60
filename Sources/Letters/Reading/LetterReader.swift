import ChineseText
import Diagnostics
import Values

/// What one file says: its letters, and what was doubtful about the file as a whole.
package struct FileReading: Sendable {
  /// The letters in the order of the file; empty when the file could not be read.
  package var letters: [Letter]
  /// The encoding that the bytes were read in, `nil` for text that came decoded.
  package var encoding: String?
  /// Doubts about the file; an error among them means that there is no letter.
  package var findings: [ReadingWarning]
}

/// Turns one file into the letters that stand in it.
///
/// Stateless: the same bytes always give the same letters.
package struct LetterReader: Sendable {
  /// A letter that has this share of another one's text is a copy of it.
  private static let copyLikeness = 0.95

  /// A reader with the built-in word lists.
  package init() {}

  /// Reads the bytes of one file.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - id: The file's stem, which names the letters.
  ///   - path: Where the file stands.
  ///   - isPage: Whether the file is known to be the source of a web page.
  /// - Returns: The letters; none beside an error among the findings (Q0501, Q0502).
  package func read(
    _ bytes: [UInt8], id: String, path: String, isPage: Bool = false
  ) -> FileReading {
    do throws(DecodingFailure) {
      let decoded = try decode(bytes)
      return read(
        scalars: decoded.scalars, encoding: decoded.encoding.name,
        findings: Findings.all(of: decoded.notes), isMisdecoded: decoded.isMisdecoded,
        isPage: isPage, id: id, path: path)
    } catch {
      return FileReading(letters: [], encoding: nil, findings: [Findings.finding(of: error)])
    }
  }

  /// Reads decoded text, as it comes in the `text` of a JSON line.
  ///
  /// - Parameters:
  ///   - text: The whole text of one source.
  ///   - id: The stem that names the letters.
  ///   - path: Where the text came from.
  ///   - stated: What stands beside the text; it fills columns of which the letter says nothing.
  /// - Returns: The letters; none beside an error among the findings (Q0501).
  package func read(
    text: String, id: String, path: String, stated: [StatedField: String] = [:]
  ) -> FileReading {
    read(
      scalars: text.unicodeScalars.map(\.value), encoding: nil, findings: [],
      isMisdecoded: false, id: id, path: path, stated: stated)
  }

  /// Reads the scalars of a decoded source.
  func read(
    scalars: [UInt32], encoding: String?, findings: [ReadingWarning], isMisdecoded: Bool,
    isPage: Bool = false, id: String, path: String, stated: [StatedField: String] = [:]
  ) -> FileReading {
    let text = CleanText(cleaning: scalars, isPage: isPage)
    guard text.evidence.hanCount > 0 else {
      let empty = ReadingWarning(.emptyFile)
      return FileReading(letters: [], encoding: encoding, findings: findings + [empty])
    }
    var reading = FileReading(
      letters: [], encoding: encoding, findings: findings + Findings.all(of: text.notes))
    let view = TextView(text)
    withExtendedLifetime(view) {
      let lines = LayoutReader.lines(of: view, in: 0..<view.folded.count)
      let groups = Self.groups(of: lines, view, &reading.findings, text)
      for (index, group) in groups.enumerated() {
        let letterID = index == 0 ? id : "\(id)#\(index + 1)"
        // Of several letters in one text, what stands beside it is said of none in particular.
        let facts = groups.count == 1 ? stated : stated.filter { $0.key == .url }
        let draft = Self.draft(of: group, in: text, view, stated: facts)
        var letter = Self.letter(from: draft, id: letterID, path: path)
        if isMisdecoded { letter.reply.script = .damaged }
        reading.letters.append(letter)
      }
    }
    return reading
  }

  /// The lines of each letter; a second copy of the first letter is left out.
  private static func groups(
    of lines: [Range<Int>], _ view: TextView, _ findings: inout [ReadingWarning], _ text: CleanText
  ) -> [[Range<Int>]] {
    let splitter = LetterSplitter(view)
    let groups = splitter.letters(of: lines).filter { !$0.isEmpty }
    guard groups.count > 1 else { return groups }
    let layouts = LayoutReader(view)
    var kept: [[Range<Int>]] = []
    var bodies: [Range<Int>] = []
    for group in groups {
      let body = layouts.layout(of: group).body
      if bodies.suffix(8).contains(where: { splitter.likeness($0, body) >= Self.copyLikeness }) {
        findings.append(ReadingWarning(.letterPrintedTwice, at: text.offsets.rawSpan(of: body)))
      } else {
        kept.append(group)
        bodies.append(body)
      }
    }
    if kept.count > 1 {
      findings.append(ReadingWarning(.severalLetters, detail: "\(kept.count)"))
    }
    return kept
  }

  /// Reads one letter, layer by layer.
  private static func draft(
    of lines: [Range<Int>], in text: CleanText, _ view: TextView, stated: [StatedField: String]
  ) -> Draft {
    var draft = Draft(text: text, view: view)
    draft.reply.script = text.evidence.script
    draft.layout = LayoutReader(view).layout(of: lines)
    MetadataReader.read(&draft)
    draft.reply.fill(stated)
    OutlineReader.read(&draft)
    SentenceReader.read(&draft)
    Passage.read(&draft)
    CitationReader.read(&draft)
    DateReader.read(&draft)
    FigureReader.read(&draft)
    FormWarnings.check(&draft)
    return draft
  }

  /// The finished letter, with its warnings in reading order.
  private static func letter(from draft: Draft, id: String, path: String) -> Letter {
    var letter = Letter(id: id, path: path, text: draft.text, body: draft.layout.body)
    letter.reply = draft.reply
    letter.sections = draft.sections
    letter.sentences = draft.sentences
    letter.figures = draft.figures
    letter.rejected = draft.rejected
    letter.dates = draft.dates
    letter.commitments = CommitmentReader.read(draft)
    letter.outcomes = OutcomeReader.read(draft)
    letter.citations = draft.citations
    letter.mentions = MentionReader.read(draft)
    letter.warnings = draft.warnings.enumerated().sorted { left, right in
      let places = (left.element.rawSpan?.lowerBound ?? 0, right.element.rawSpan?.lowerBound ?? 0)
      return places.0 != places.1 ? places.0 < places.1 : left.offset < right.offset
    }.map(\.element)
    return letter
  }
}

extension Letter {
  /// The raw scalars that a range of the clean text was printed with.
  ///
  /// - Precondition: `range` lies within the clean text.
  package func rawSpan(_ range: Range<Int>) -> Range<Int> {
    text.offsets.rawSpan(of: range)
  }
}
