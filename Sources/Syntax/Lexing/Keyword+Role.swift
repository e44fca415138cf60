extension Keyword {
  /// What kind of word it is, for colours and completion.
  package enum Role: CaseIterable, Sendable {
    /// Begins a declaration.
    case declaration
    /// Begins a stage.
    case stage
    /// Stands within a stage.
    case clause
    /// Joins or compares values, or decides between them.
    case operation
    /// Is a value.
    case value
    /// Stands within a pattern.
    case pattern
  }

  /// Which kind it is.
  package var role: Role {
    switch self {
    case .version, .use, .param, .let, .def: .declaration
    case .where, .select, .drop, .extend, .sort, .take, .skip, .top, .distinct, .count,
      .summarize, .expand, .describe, .kwic, .chart, .sample, .assert, .pivot, .union, .except,
      .intersect,
      .lookup:
      .stage
    case .by, .on, .per, .ascending, .descending, .withEmpty, .width, .seed: .clause
    case .or, .and, .not, .isMember, .between, .contains, .matches, .startsWith, .endsWith,
      .within, .inside, .before, .after, .is, .present, .remainder, .if, .cases, .else:
      .operation
    case .missing, .true, .false: .value
    case .exactly, .any, .all, .near, .then, .without, .whole, .guarding, .inSentence, .inSection,
      .inParagraph:
      .pattern
    }
  }
}
