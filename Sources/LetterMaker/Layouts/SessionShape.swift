/// How the session of an assembly is printed.
enum SessionShape: CaseIterable {
  /// 县政协十三届三次会议, 县十三届人大三次会议.
  case short
  /// 县政协第十三届委员会第三次会议, 县第十三届人民代表大会第三次会议.
  case long
  /// 政协翎塘县第十三届委员会第三次会议, 翎塘县第十三届人民代表大会第三次会议.
  case withPlace
  /// 县十三届政协三次会议, 县人大十三届三次会议.
  case inserted
  /// 十三届三次会议.
  case bare
  /// 县政协13届3次会议.
  case arabic
  /// 县政协十三届三次: 会议 is lost.
  case cut
  /// 县政协第十三届三次全会, 县第十三届人大第三次会议.
  case plenary

  /// Those that the assembly of a level can have.
  static func shapes(isProposal: Bool, isTownship: Bool) -> [SessionShape] {
    isTownship && isProposal ? [.bare, .arabic, .short] : allCases
  }

  /// The words for a letter's session.
  func words(_ head: LetterHead) -> String {
    let (term, meeting) = (Names.numeral(head.term), Names.numeral(head.meeting))
    let word = head.assembly.last.word
    let chain = head.assembly.last.printed
    let isProposal = head.isProposal
    switch self {
    case .short:
      return isProposal
        ? "\(word)政协\(term)届\(meeting)次会议" : "\(word)\(term)届人大\(meeting)次会议"
    case .long:
      return isProposal
        ? "\(word)政协第\(term)届委员会第\(meeting)次会议"
        : "\(word)第\(term)届人民代表大会第\(meeting)次会议"
    case .withPlace:
      return isProposal
        ? "政协\(chain)第\(term)届委员会第\(meeting)次会议"
        : "\(chain)第\(term)届人民代表大会第\(meeting)次会议"
    case .inserted:
      return isProposal
        ? "\(word)\(term)届政协\(meeting)次会议" : "\(word)人大\(term)届\(meeting)次会议"
    case .bare: return "\(term)届\(meeting)次会议"
    case .arabic: return "\(word)\(head.body)\(head.term)届\(head.meeting)次会议"
    case .cut: return "\(word)\(head.body)\(term)届\(meeting)次"
    case .plenary:
      return isProposal
        ? "\(word)政协第\(term)届\(meeting)次全会" : "\(word)第\(term)届人大第\(meeting)次会议"
    }
  }
}
