import ChineseText
import Letters
import Plan
import Values

/// `sections` while letters arrive.
struct SectionTable {
  private(set) var owners = RowOwners()
  private var text = SpanColumn()
  private var path = WordColumn()
  private var depth = WholeColumn()
  private var marker = WordColumn()
  private var heading = SpanColumn()
  private var role = ChoiceColumn<Role>(.role)
  private var length = WholeColumn()

  mutating func append(_ source: LetterSource) {
    let letter = source.letter
    for section in letter.sections {
      owners.append()
      text.append(source.text.span(section.span))
      path.append(section.path.map(String.init).joined(separator: "."))
      depth.append(section.depth)
      marker.append(letter.printed(section.marker))
      heading.append(source.text.span(section.title))
      role.append(section.role)
      length.append(letter.lengthCharacters(of: section.span))
    }
    owners.endLetter(rowCount: letter.sections.count)
  }

  func finished(_ layout: RowLayout, _ texts: TextLayout) -> CorpusTable {
    var columns = ["text": text.finished(layout, texts)]
    columns["path"] = path.finished(layout.order)
    columns["depth"] = depth.finished(layout.order)
    columns["marker"] = marker.finished(layout.order)
    columns["heading"] = heading.finished(layout, texts)
    columns["role"] = role.finished(layout.order)
    columns["length"] = length.finished(layout.order)
    return CorpusTable(
      rowCount: layout.letters.count, columns: columns,
      parents: owners.parents(layout, sentences: nil, sections: nil))
  }
}

/// `sentences` while letters arrive.
struct SentenceTable {
  private(set) var owners = RowOwners()
  private var text = SpanColumn()
  private var position = WholeColumn()
  private var role = ChoiceColumn<Role>(.role)
  private var length = WholeColumn()

  mutating func append(_ source: LetterSource) {
    for (index, sentence) in source.letter.sentences.enumerated() {
      owners.append(section: sentence.section)
      text.append(source.text.span(sentence.span))
      position.append(index + 1)
      role.append(sentence.role)
      length.append(source.letter.lengthCharacters(of: sentence.span))
    }
    owners.endLetter(rowCount: source.letter.sentences.count)
  }

  func finished(_ layout: RowLayout, _ texts: TextLayout, sections: RowLayout) -> CorpusTable {
    var columns = ["text": text.finished(layout, texts)]
    columns["position"] = position.finished(layout.order)
    columns["role"] = role.finished(layout.order)
    columns["length"] = length.finished(layout.order)
    return CorpusTable(
      rowCount: layout.letters.count, columns: columns,
      parents: owners.parents(layout, sentences: nil, sections: sections))
  }
}

/// `replies` while letters arrive; identities and paths are the builder's.
struct ReplyTable {
  private var owners = RowOwners()
  private var text = SpanColumn()
  private var words: [String: WordColumn] = [:]
  private var kind = ChoiceColumn<LetterKind>(.kind)
  private var level = ChoiceColumn<GovernmentLevel>(.level)
  private var script = ChoiceColumn<Script>(.script)
  private var proposers = ListColumn()
  private var handlers = ListColumn()
  private var copies = ListColumn()
  private var issued = DateColumn()
  private var published = DateColumn()
  private var year = WholeColumn()
  private var length = WholeColumn()

  mutating func append(_ source: LetterSource) {
    let reply = source.letter.reply
    for (name, word) in [
      ("url", reply.url), ("title", reply.title), ("agency", reply.agency),
      ("region", reply.region),
      ("session", reply.session), ("number", reply.number), ("subject", reply.subject),
      ("doc_number", reply.docNumber), ("index_number", reply.indexNumber),
      ("category", reply.category), ("disclosure", reply.disclosure), ("signer", reply.signer),
      ("contact", reply.contact), ("phone", reply.phone),
    ] {
      words[name, default: WordColumn()].append(word)
    }
    owners.append()
    owners.endLetter(rowCount: 1)
    text.append(source.text.span(source.letter.body))
    kind.append(reply.kind)
    level.append(reply.level)
    script.append(reply.script)
    proposers.append(reply.proposers)
    handlers.append(reply.handlers)
    copies.append(reply.copies)
    issued.append(reply.issued)
    published.append(reply.published)
    year.append(reply.year)
    length.append(source.letter.lengthCharacters(of: source.letter.body))
  }

  func finished(
    _ letterOrder: [UInt32]?, _ texts: TextLayout, ids: [String], paths: [String]
  ) -> CorpusTable {
    let layout = owners.layout(letterOrder)
    var columns = ["text": text.finished(layout, texts)]
    for (name, column) in words { columns[name] = column.finished(letterOrder) }
    let others: [(String, any ColumnBuilder)] = [
      ("kind", kind), ("level", level), ("script", script), ("proposers", proposers),
      ("handlers", handlers), ("cc", copies), ("issued", issued), ("published", published),
      ("year", year), ("length", length),
    ]
    for (name, column) in others { columns[name] = column.finished(letterOrder) }
    // Letters stand in the order of their ids, so an id's code is its row.
    columns["id"] = .codes(Array(0..<UInt32(ids.count)), dictionary: .words(ids))
    var path = WordColumn()
    for letter in paths { path.append(letter) }
    columns["path"] = path.finished(nil)
    return CorpusTable(rowCount: ids.count, columns: columns)
  }
}
