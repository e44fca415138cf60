package import Values

/// What `<…>` asks for in a pattern: the spans of one kind that reading has found in the letters.
package struct AnnotatedSpan: Hashable, Sendable {
  /// What the spans state.
  package let kind: Kind
  /// Which figures count; `nil` for spans of every unit, and for other kinds.
  package let filter: Filter?

  /// Asks for the spans of a kind.
  ///
  /// - Precondition: only figures have a filter.
  package init(_ kind: Kind, _ filter: Filter? = nil) {
    precondition(filter == nil || kind == .figure)
    self.kind = kind
    self.filter = filter
  }

  /// Which figures count.
  package enum Filter: Hashable, Sendable {
    /// Those in a unit, however it is printed: 平方米 and ㎡ are one.
    case unit(Unit)
    /// Those of a family of dimensions.
    case dimension(Dimension.Kind)

    /// Whether figures with a printed unit count.
    package func accepts(_ unit: Unit) -> Bool {
      switch self {
      case .unit(let wanted):
        wanted.dimension == unit.dimension && wanted.numerator == unit.numerator
          && wanted.denominator == unit.denominator
      case .dimension(let kind): unit.dimension.kind == kind
      }
    }
  }

  /// The kinds of spans: one for each table whose rows stand within sentences, and one for each
  /// type of mention.
  package enum Kind: CaseIterable, Hashable, Sendable {
    /// Numbers with their units.
    case figure
    /// Expressions of time.
    case date
    /// Documents cited.
    case citation
    /// Whatever is named: offices, firms, people, places, platforms.
    case mention
    /// Offices, associations and schools.
    case agency
    /// Firms.
    case company
    /// People.
    case person
    /// Places, roads and parks.
    case place
    /// Platforms, systems and hotlines.
    case platform

    /// Both spellings: those of the table's rows and of the types of mentions.
    package var spelling: Bilingual {
      switch self {
      case .figure, .date, .citation, .mention: table.rowName
      case .agency: Bilingual(MentionType.organisation.spelling.chinese, "agency")
      case .company, .person, .place, .platform: mentionType?.spelling ?? table.rowName
      }
    }

    /// The table whose texts are the spans.
    package var table: TableID {
      switch self {
      case .figure: .figures
      case .date: .dates
      case .citation: .citations
      case .mention, .agency, .company, .person, .place, .platform: .mentions
      }
    }

    /// The type of the mentions that count, `nil` for all rows of the table.
    package var mentionType: MentionType? {
      switch self {
      case .figure, .date, .citation, .mention: nil
      case .agency: .organisation
      case .company: .company
      case .person: .person
      case .place: .place
      case .platform: .platform
      }
    }

    /// Returns the kind that a query calls `name`, in either language.
    package init?(named name: String) {
      let key = Catalogue.key(name)
      let kind = Self.allCases.first { $0.spelling.english == key || $0.spelling.chinese == key }
      guard let kind else { return nil }
      self = kind
    }
  }
}
