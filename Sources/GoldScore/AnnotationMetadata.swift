import CTextTables
import Foundation
import Letters
import Values

/// The columns of `replies` that the annotation of a letter gives, folded, by name.
///
/// Missing is `-`. The mapping of names is that of the annotation's own description.
struct AnnotationMetadata {
  /// One value a column.
  let columns: [String: String]

  /// What was read.
  init(_ reply: ReplyFields) {
    columns = Self.folded([
      "title": reply.title, "agency": reply.agency, "doc_number": reply.docNumber,
      "index_number": reply.indexNumber, "category": reply.category,
      "disclosure": reply.disclosure, "contact": reply.contact, "phone": reply.phone,
      "issued": reply.issued?.description, "published": reply.published?.description,
      "proposers": reply.proposers.joined(separator: "、"),
      "kind": reply.kind?.spelling.chinese, "level": reply.level?.spelling.chinese,
      "session": reply.session,
      "number": reply.number.map { number in Int(number).map(String.init) ?? number },
      "subject": reply.subject, "cc": reply.copies.joined(separator: "、"),
      "handlers": reply.handlers.joined(separator: "、"),
    ])
  }

  /// What the annotation says.
  init(annotation: [String: Any]) {
    let body = annotation["body"] as? String
    let session = (annotation["session"] as? [String: Any])?["value"] as? [String: Int]
    let level = annotation["body_level"] as? String
    columns = Self.folded([
      "title": Self.value("title", annotation), "agency": Self.value("agency", annotation),
      "doc_number": Self.value("doc_number", annotation),
      "index_number": Self.value("index_number", annotation),
      "category": Self.value("category", annotation),
      "disclosure": Self.value("disclosure", annotation),
      "contact": Self.value("contact", annotation), "phone": Self.value("phone", annotation),
      "issued": Self.value("date_issued", annotation),
      "published": Self.value("date_published", annotation),
      "proposers": Self.list("recipients", annotation),
      "kind": body == "政协" ? "提案" : body == "人大" ? "建议" : nil,
      "level": level == "区" ? "县" : level,
      "session": session.map { "\(Self.numeral($0["届"]))届\(Self.numeral($0["次"]))次" },
      "number": Self.value("proposal_number", annotation),
      "subject": Self.value("proposal_title", annotation), "cc": Self.list("cc", annotation),
      "handlers": Self.list("co_agencies", annotation),
    ])
  }

  private static func value(_ key: String, _ annotation: [String: Any]) -> String? {
    let item = annotation[key] as? [String: Any]
    if let number = item?["value"] as? Int { return String(number) }
    return item?["value"] as? String
  }

  private static func list(_ key: String, _ annotation: [String: Any]) -> String {
    let items = annotation[key] as? [[String: Any]] ?? []
    return items.compactMap { $0["value"] as? String }.joined(separator: "、")
  }

  /// A number below twenty in Chinese.
  private static func numeral(_ number: Int?) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard let number, (0..<20).contains(number) else { return "-" }
    return number < 10 ? digits[number] : "十" + (number % 10 == 0 ? "" : digits[number % 10])
  }

  private static func folded(_ columns: [String: String?]) -> [String: String] {
    columns.mapValues { value in
      var text = String.UnicodeScalarView()
      for scalar in (value ?? "-").unicodeScalars {
        if let folded = Unicode.Scalar(text_fold(scalar.value)) { text.append(folded) }
      }
      return String(text)
    }
  }
}
