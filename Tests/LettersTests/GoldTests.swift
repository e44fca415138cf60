import CTextTables
import Foundation
import Letters
import TestSupport
import Testing
import Values

/// The reading of the five annotated letters, where they lie beside this checkout.
@Suite struct GoldTests {
  private let letters: [String: Letter]

  init() throws {
    var letters: [String: Letter] = [:]
    if let seeds = ProjectFolder.seeds {
      let files = try FileManager.default.contentsOfDirectory(
        at: seeds, includingPropertiesForKeys: nil)
      for file in files where file.pathExtension == "txt" {
        let bytes = [UInt8](try Data(contentsOf: file))
        let stem = file.deletingPathExtension().lastPathComponent
        let reading = LetterReader().read(bytes, id: stem, path: file.path)
        letters[String(stem.prefix(3))] = reading.letters.first
      }
    } else {
      print(ProjectFolder.noSharedLetters)
    }
    self.letters = letters
  }

  @Test func `headings match the annotation`() throws {
    var rows: [[String: Any]] = []
    for (name, letter) in letters {
      for section in letter.sections {
        let place = letter.rawSpan(section.heading)
        rows.append([
          "doc": name, "start": place.lowerBound, "end": place.upperBound, "level": section.depth,
        ])
      }
    }
    guard let score = try GoldScorer.exactF1(rows, ["--task", "outline"]) else { return }
    #expect(score >= 0.98)
  }

  @Test func `citations match the annotation`() throws {
    var rows: [[String: Any]] = []
    for (name, letter) in letters {
      for citation in letter.citations {
        let place = letter.rawSpan(citation.span)
        rows.append(["doc": name, "start": place.lowerBound, "end": place.upperBound])
      }
    }
    let gold = ProjectFolder.gold?.appending(path: "citations.jsonl").path ?? ""
    guard let score = try GoldScorer.exactF1(rows, ["--task", "spans", "--gold", gold]) else {
      return
    }
    #expect(score >= 0.98)
  }

  @Test func `the columns of replies match the annotation`() throws {
    guard let gold = ProjectFolder.gold else { return }
    let data = try Data(contentsOf: gold.appending(path: "metadata.json"))
    let all = try #require(JSONSerialization.jsonObject(with: data) as? [String: [String: Any]])
    for (name, expected) in all {
      let reply = try #require(letters[name]).reply
      let found = MetadataRow(reply)
      let wanted = MetadataRow(annotation: expected)
      #expect(found == wanted, "\(name)")
    }
  }
}

/// The columns that the annotation has too, folded, in one comparable value.
private struct MetadataRow: Equatable, CustomStringConvertible {
  var description: String

  init(_ reply: ReplyFields) {
    let session = reply.session ?? "-"
    let number = reply.number.flatMap { Int($0) }.map(String.init) ?? "-"
    description = Self.folded(
      [
        reply.title, reply.agency, reply.docNumber, reply.indexNumber, reply.category,
        reply.disclosure, reply.contact, reply.phone, reply.issued?.description,
        reply.published?.description, reply.proposers.joined(separator: "、"),
        reply.kind?.spelling.chinese, reply.level?.spelling.chinese, session, number,
        reply.subject, reply.copies.joined(separator: "、"),
        reply.handlers.joined(separator: "、"),
      ])
  }

  init(annotation: [String: Any]) {
    func value(_ key: String) -> String? {
      let item = annotation[key] as? [String: Any]
      if let number = item?["value"] as? Int { return String(number) }
      return item?["value"] as? String
    }
    func list(_ key: String) -> String {
      let items = annotation[key] as? [[String: Any]] ?? []
      return items.compactMap { $0["value"] as? String }.joined(separator: "、")
    }
    let session = (annotation["session"] as? [String: Any])?["value"] as? [String: Int] ?? [:]
    let level = ["区": "县", "市": "市"][annotation["body_level"] as? String ?? ""]
    description = Self.folded(
      [
        value("title"), value("agency"), value("doc_number"), value("index_number"),
        value("category"), value("disclosure"), value("contact"), value("phone"),
        value("date_issued"), value("date_published"), list("recipients"),
        annotation["body"] as? String == "政协" ? "提案" : nil, level,
        "\(Self.chinese(session["届"]))届\(Self.chinese(session["次"]))次",
        value("proposal_number") ?? "-", value("proposal_title"), list("cc"),
        list("co_agencies"),
      ])
  }

  private static func chinese(_ number: Int?) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard let number else { return "-" }
    return number < 10 ? digits[number] : "十" + (number % 10 == 0 ? "" : digits[number % 10])
  }

  /// One line a column, folded scalar by scalar.
  private static func folded(_ columns: [String?]) -> String {
    var text = String.UnicodeScalarView()
    for scalar in columns.map({ $0 ?? "-" }).joined(separator: "\n").unicodeScalars {
      if let folded = Unicode.Scalar(text_fold(scalar.value)) { text.append(folded) }
    }
    return String(text)
  }
}
