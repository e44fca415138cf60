/// Texts that a careless reader takes too long for: one short piece over and over.
///
/// Each asks some rule the same question at every place: an open bracket that never closes, a
/// clause without an end, a cue that takes itself back, a number that never ends. Reading must
/// cost the same for each character however often the piece is repeated.
package struct HostileText: Sendable {
  /// What stands before the pieces.
  package let head: String
  /// What is repeated.
  package let piece: String

  /// A text of at least so many characters.
  package func text(characters: Int) -> String {
    let count = max(1, characters / piece.unicodeScalars.count)
    return head + String(repeating: piece, count: count)
  }

  /// All of them: each piece on its own, and behind the opening of a letter.
  package static let all: [HostileText] =
    pieces.flatMap { piece in
      [HostileText(head: "", piece: piece), HostileText(head: opening, piece: piece)]
    } + headed

  private static let opening = "张三代表:\n您提出的《关于修路的建议》收悉,现答复如下:\n"

  private static let pieces = [
    // Plain text: one line, no mark.
    "推进项目建设", "推进项目建设。", "推进项目建设\n", "的", "和", " ", "\n", "甲县、", "张三、",
    // Numbers.
    "1", "一", "十", "亿", "0.", "1,", "1家", "1家,", "1家、", "增长3%", "增长3%,", "增长3%。", "3%、",
    "其中3家,",
    "2024年", "1月", "5日", "第1号", "第3届", "届", "号", "年", "月", "半", "至", "1—", "2024-",
    "共3家,包括", "几十",
    "第", "每", "按5%", "较", "比", "分别", "占", "一半", "翻一番", "1:", "13800000000", "亿元以上",
    "A1", "5G",
    // Brackets and quotes.
    "(", ")", "《", "》", "“", "”", "〈", "《〈", "(1", "《关于", "“十四五", "《〈(“", "()", "《》",
    "<", "<a>", "〔2024〕",
    // Outline.
    "一是", "一是甲。", "一、", "一、\n", "(一)", "(一)\n", "1.", "1.\n", "首先,", "一方面,", ";二是",
    "关于建议的答\n", "基本情况:\n",
    // Cues.
    "已", "将", "将其", "拟", "待", "经", "如", "应由", "暂不", "其余已", "正在", "列入", "已完成,", "下一步",
    "力争", "计划", "确保3家",
    "您提出的", "关于", "对", "没有", "已启动", "但", "问题:",
    // Names.
    "市", "省市县区", "云岭市", "云岭市\n", "局", "公司", "路", "我局", "集团", "青禾县财政局", "”平台", "张三代表",
    // Letters and pages.
    "收悉", "答复如下:\n", "联系人:张三 ", "电话:1\n", "| ", "索引号|", "2024年5月1日\n", "2024531\n",
    "青禾县财政局\n2024年5月1日\n",
    "感谢您的关心!", "首页>", "附件:", "抄送:", "代表:\n",
  ]

  private static let headed = [
    HostileText(head: opening + "对困难的", piece: "暂不"),
    HostileText(head: opening + "已建成3家企业,", piece: "和第二"),
    HostileText(head: opening + "其余已", piece: "待"),
    HostileText(head: opening + "一、基本情况\n", piece: "(一)甲。"),
    HostileText(head: "青禾县财政局文件\n", piece: "关于对《关于"),
  ]
}
