/// What the front and the back of a letter print for the columns of `replies`, each with its place.
///
/// Which of several prints counts is decided by rank, so that a letter that was cut states what
/// stands before the cut and no more.
struct FrameEvidence: Sendable {
  /// A column that is filled by the print of the best rank.
  enum Column: String, CaseIterable, Sendable {
    case title, kind, session, number, subject, proposers, handlers
    case docNumber = "doc_number"
    case indexNumber = "index_number"
    case issued, published, year, category, disclosure, signer, contact, phone, cc
  }

  /// Where an office is printed; the better place comes first.
  enum AgencyPlace: Int, Sendable {
    case signOff, title, titleEnd, letterhead, host, publisher, contact
  }

  private struct Item: Sendable {
    let column: Column
    let values: [String]
    let rank: Int
    var end: Int
  }

  private struct AgencyPrint: Sendable {
    let text: String
    let chain: PlaceChain?
    let isOwn: Bool
    let rank: Int
    var end: Int
  }

  private var items: [Item] = []
  private var agencies: [AgencyPrint] = []
  private var assemblies: [(chain: PlaceChain, end: Int)] = []

  /// Notes a value that ends before `end`; the lowest rank wins, then the first.
  mutating func state(_ column: Column, _ values: [String], rank: Int, end: Int) {
    items.append(Item(column: column, values: values, rank: rank, end: end))
  }

  /// Notes a print of the answering office.
  mutating func state(_ office: Office, as form: Office.Form, at place: AgencyPlace, end: Int) {
    agencies.append(
      AgencyPrint(
        text: office.printed(form), chain: office.chain(in: form), isOwn: true,
        rank: place.rawValue, end: end))
  }

  /// Notes a print of another office where the answering one could stand.
  mutating func state(other office: Office, at place: AgencyPlace, end: Int) {
    agencies.append(
      AgencyPrint(
        text: office.printed(.last), chain: office.chain.lastOnly, isOwn: false,
        rank: place.rawValue, end: end))
  }

  /// Notes that the assembly is printed with its place.
  mutating func state(assembly: PlaceChain, end: Int) {
    assemblies.append((assembly, end))
  }

  /// The same prints after their scalars moved.
  func moved(_ end: (Int) -> Int) -> FrameEvidence {
    var copy = self
    for index in items.indices { copy.items[index].end = end(items[index].end) }
    for index in agencies.indices { copy.agencies[index].end = end(agencies[index].end) }
    for index in assemblies.indices { copy.assemblies[index].end = end(assemblies[index].end) }
    return copy
  }

  /// The prints that end before a place.
  func before(_ place: Int) -> FrameEvidence {
    var copy = self
    copy.items.removeAll { $0.end > place }
    copy.agencies.removeAll { $0.end > place }
    copy.assemblies.removeAll { $0.end > place }
    return copy
  }

  /// Fills the columns of a truth from what stands before `end`.
  func fill(_ truth: inout MadeTruth, before end: Int) {
    var best: [Column: Item] = [:]
    for item in items where item.end <= end {
      if let known = best[item.column], known.rank <= item.rank { continue }
      best[item.column] = item
    }
    func text(_ column: Column) -> String? { best[column]?.values.first }
    truth.title = Stated(text(.title))
    truth.kind = Stated(text(.kind))
    truth.session = Stated(text(.session))
    truth.number = Stated(text(.number))
    truth.subject = Stated(text(.subject))
    truth.proposers = .value(best[.proposers]?.values ?? [])
    truth.handlers = .value(best[.handlers]?.values ?? [])
    truth.docNumber = Stated(text(.docNumber))
    truth.indexNumber = Stated(text(.indexNumber))
    truth.issued = Stated(text(.issued))
    truth.published = Stated(text(.published))
    let year = text(.issued)?.prefix(4) ?? text(.year)?.prefix(4)
    truth.year = Stated(year.flatMap { Int($0) })
    truth.category = Stated(text(.category))
    truth.disclosure = Stated(text(.disclosure))
    truth.signer = Stated(text(.signer))
    truth.contact = Stated(text(.contact))
    truth.phone = Stated(text(.phone))
    truth.cc = .value(best[.cc]?.values ?? [])
    fillAgency(&truth, before: end)
  }

  private func fillAgency(_ truth: inout MadeTruth, before end: Int) {
    let known = agencies.filter { $0.end <= end }
    var best = known.min { $0.rank < $1.rank }
    if let chosen = best, chosen.isOwn {
      best = known.filter(\.isOwn).max {
        $0.text.unicodeScalars.count < $1.text.unicodeScalars.count
      }
    }
    truth.agency = Stated(best?.text)
    let chain = best?.chain ?? assemblies.first { $0.end <= end }?.chain
    let isOtherPlaced = known.contains { !$0.isOwn && $0.chain != nil }
    // Whether the place of a publisher stands for that of the office is open.
    truth.region = best?.chain == nil && isOtherPlaced ? .open : Stated(chain?.printed)
    truth.level = chain?.level.map { .value($0) } ?? .open
  }
}
