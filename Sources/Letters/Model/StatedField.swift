import ChineseText
import Values

/// A column of `replies` that the place of a letter can state: a column beside its text in a table,
/// a field beside it in a JSON line.
package enum StatedField: String, CaseIterable, Sendable {
  case url
  case title
  case agency
  case region
  case session
  case number
  case subject
  case docNumber = "doc_number"
  case indexNumber = "index_number"
  case issued
  case published
  case category
  case disclosure
  case signer
  case contact
  case phone

  /// The column's Chinese name; the English one is the raw value.
  package var chineseName: String {
    switch self {
    case .url: "网址"
    case .title: "标题"
    case .agency: "单位"
    case .region: "地区"
    case .session: "届次"
    case .number: "案号"
    case .subject: "案由"
    case .docNumber: "文号"
    case .indexNumber: "索引号"
    case .issued: "成文日期"
    case .published: "发布日期"
    case .category: "办理类别"
    case .disclosure: "公开方式"
    case .signer: "签发人"
    case .contact: "联系人"
    case .phone: "电话"
    }
  }
}

extension ReplyFields {
  /// Takes over what the place of a letter states where the letter itself says nothing.
  ///
  /// Values are cleaned as the letter's own are; a date that cannot be read fills nothing.
  mutating func fill(_ stated: [StatedField: String]) {
    for field in StatedField.allCases {
      guard let value = stated[field] else { continue }
      let text = CleanText(cleaning: value.unicodeScalars.map(\.value))
      let view = TextView(text)
      withExtendedLifetime(view) {
        let range = view.trimmed(0..<view.folded.count)
        if !range.isEmpty { fill(field, range, view) }
      }
    }
    if year == nil { year = issued?.first.civil.year }
  }

  private mutating func fill(_ field: StatedField, _ range: Range<Int>, _ view: TextView) {
    func set(_ column: WritableKeyPath<ReplyFields, String?>, _ value: String) {
      if self[keyPath: column] == nil { self[keyPath: column] = value }
    }
    func set(_ column: WritableKeyPath<ReplyFields, DayRange?>) {
      guard self[keyPath: column] == nil else { return }
      self[keyPath: column] = CellDate.all(in: range, of: view).first?.date
    }
    switch field {
    case .url: set(\.url, view.printed(range))
    case .title: set(\.title, view.printed(range))
    case .agency: set(\.agency, view.simplified(range))
    case .region: set(\.region, view.simplified(range))
    case .session: set(\.session, view.simplified(range))
    case .number: set(\.number, view.printed(range))
    case .subject: set(\.subject, view.printed(range))
    case .docNumber: set(\.docNumber, view.printed(range))
    case .indexNumber: set(\.indexNumber, view.printed(range))
    case .issued: set(\.issued)
    case .published: set(\.published)
    case .category: set(\.category, view.capitals(range))
    case .disclosure: set(\.disclosure, view.simplified(range))
    case .signer: set(\.signer, view.printed(range))
    case .contact: set(\.contact, view.printed(range))
    case .phone: set(\.phone, view.printed(range))
    }
  }
}
