package import Values

/// The tables of a corpus, parents before children.
package enum TableID: UInt8, CaseIterable, Hashable, Sendable {
  /// 答复, one row a letter.
  case replies
  /// 章节.
  case sections
  /// 句子.
  case sentences
  /// 数据.
  case figures
  /// 非数据, the numerals that are no figures.
  case rejected
  /// 承诺.
  case commitments
  /// 办理.
  case outcomes
  /// 引用.
  case citations
  /// 时间.
  case dates
  /// 实体.
  case mentions

  /// Both names of the table.
  package var name: Bilingual {
    switch self {
    case .replies: Bilingual("答复", "replies")
    case .sections: Bilingual("章节", "sections")
    case .sentences: Bilingual("句子", "sentences")
    case .figures: Bilingual("数据", "figures")
    case .rejected: Bilingual("非数据", "rejected")
    case .commitments: Bilingual("承诺", "commitments")
    case .outcomes: Bilingual("办理", "outcomes")
    case .citations: Bilingual("引用", "citations")
    case .dates: Bilingual("时间", "dates")
    case .mentions: Bilingual("实体", "mentions")
    }
  }

  /// The name of one row, used in paths such as `reply.title`.
  package var rowName: Bilingual {
    switch self {
    case .replies: Bilingual("答复", "reply")
    case .sections: Bilingual("章节", "section")
    case .sentences: Bilingual("句子", "sentence")
    case .figures: Bilingual("数据", "figure")
    case .rejected: Bilingual("非数据", "rejected")
    case .commitments: Bilingual("承诺", "commitment")
    case .outcomes: Bilingual("办理", "outcome")
    case .citations: Bilingual("引用", "citation")
    case .dates: Bilingual("时间", "date")
    case .mentions: Bilingual("实体", "mention")
    }
  }

  /// The tables a row of this one belongs to, in the order in which plain names are looked up.
  ///
  /// A sentence or section can be missing for a row; its reply never is.
  package var parents: [TableID] {
    switch self {
    case .replies: []
    case .sections: [.replies]
    case .sentences: [.sections, .replies]
    case .figures, .rejected, .commitments, .outcomes, .citations, .dates, .mentions:
      [.sentences, .sections, .replies]
    }
  }
}
