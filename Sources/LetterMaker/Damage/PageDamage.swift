import Values

/// What the page around a letter leaves in it.
extension MadeLetter {
  /// Lines of the page in front of the letter and behind it.
  func withPageNoise(using random: inout SplitMix64) -> MadeLetter? {
    var revision = Revision(self)
    let top = Self.lines(Self.top, 1...4, &random)
    let bottom = Self.lines(Self.bottom, 1...5, &random)
    revision.replace(0..<0, with: top)
    let count = revision.scalars.count
    let isOpen = revision.scalars.last != "\n"
    revision.replace(count..<count, with: (isOpen ? "\n" : "") + bottom)
    if random.isOne(in: 3), frame.openingStart > 0 {
      let place = frame.openingStart
      revision.replace(place..<place, with: Self.lines(Self.middle, 1...2, &random))
    }
    return revision.letter()
  }

  private static func lines(
    _ from: [String], _ counts: ClosedRange<Int>, _ random: inout SplitMix64
  ) -> String {
    let count = Int.random(in: counts, using: &random)
    return from.shuffled(using: &random).prefix(count).map { $0 + "\n" }.joined()
  }

  private static let top = [
    "首页 > 政务公开 > 建议提案 > 正文", "首页>信息公开>建议提案办理>正文", "当前位置：首页 >> 建议提案 >> 政协提案",
    "您的位置: 网站首页 / 政府信息公开 / 正文", "首页\n>\n政务公开\n>\n正文", "无障碍浏览 长者模式", "登录 | 注册",
    "请输入关键字 搜索", "简体 | 繁體 | English", "网站支持IPv6", "今天是 欢迎访问本站",
  ]
  private static let middle = [
    "浏览次数：42", "阅读：1032", "点击：[]", "访问量：128", "字号：[大 中 小]", "【字体：大 中 小】", "字\n号\n：\n大\n中\n小",
    "打印 关闭 收藏", "分享到：", "扫一扫在手机打开当前页", "朗读", "打印本页", "<!-- content -->", "• 答复内容\n• 建议内容",
    "【打印】【关闭】",
  ]
  private static let bottom = [
    "打印 关闭", "【打印】 【关闭窗口】", "扫一扫在手机打开当前页", "分享：", "上一篇：关于区政协第12号提案的答复", "下一篇：没有了",
    "上一条：关于完善路灯的建议的答复\n下一条：关于整治噪声的提案的答复", "附件下载：答复函.docx", "IMG_20240612.jpg",
    "主办：荻桥县人民政府办公室 版权所有", "网站标识码：6012340007", "霁公网安备 60123402000012号", "霁ICP备06001234号-1",
    "地址：荻桥路12号 邮编：060000 电话：0600-5550000", "您访问的链接即将离开本网站，是否继续？\n继续访问\n放弃", "验证码： 看不清？换一张",
    "收藏本页", "相关链接", "Copyright © 2024 All Rights Reserved",
  ]

  /// Tags, entities and comments.
  func withMarkup(using random: inout SplitMix64) -> MadeLetter? {
    var revision = Revision(self)
    let open = ["<p>", "<p style=\"text-indent:2em\">", "<div class=\"c\"><span>"].picked(
      using: &random)
    let close = open.hasPrefix("<p") ? "</p>" : "</span></div>"
    let usesBreaks = random.isOne(in: 4)
    let hasEntities = random.isOne(in: 2)
    if !usesBreaks { revision.replace(0..<0, with: open) }
    for (index, scalar) in revision.scalars.enumerated() {
      switch scalar {
      case "\n" where usesBreaks: revision.replace(index..<index, with: "<br/>")
      case "\n":
        revision.replace(index..<index, with: close)
        let isLast = index + 1 == revision.scalars.count
        if !isLast { revision.replace((index + 1)..<(index + 1), with: open) }
      case "“" where hasEntities: revision.replace(index..<(index + 1), with: "&ldquo;")
      case "”" where hasEntities: revision.replace(index..<(index + 1), with: "&rdquo;")
      default: break
      }
    }
    let page = [
      "<!-- start -->\n", "<style>.c{color:red}</style>\n", "<script>var a=1;</script>\n", "",
    ]
    var letter = revision.letter()
    var outer = Revision(letter)
    outer.replace(0..<0, with: page.picked(using: &random))
    letter = outer.letter()
    return letter
  }
}
