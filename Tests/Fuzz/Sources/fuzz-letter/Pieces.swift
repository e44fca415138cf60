/// What letters are made of: marks, numerals, units, cues and parts of the frame.
enum Pieces {
  /// At most 256 pieces in UTF-8.
  static let all: [[UInt8]] =
    [marks, numerals, units, dates, cues, frame, nouns, odd]
    .flatMap { $0.split(separator: " ").map { Array($0.utf8) } }
    + [[0x0A], [0x0A, 0x0A], [0x0D, 0x0A], [0x20], [0xE3, 0x80, 0x80], [0xFF], [0xE4, 0xB8]]

  private static let marks =
    "。 , , 、 ; : : ( ) 《 》 〈 〉 “ ” ‘ 〔 〕 [ ] 【 】 | · — - – ~ / . % ‰ ! ?"
  private static let numerals =
    "0 1 2 3 5 8 9 12 30 100 2024 1.5 -3 一 二 三 十 百 千 万 亿 两 半 几 数 余 多 〇 廿 ① ㈠"
  private static let units =
    """
    元 万元 亿元 家 个 项 人 名 次 人次 场次 亩 公顷 平方米 ㎡ 公里 吨 千瓦时 级 倍 成 岁 \
    个百分点 百分点 分之 个月 天 小时 年内 元/平方米 套 户 张 号 第 届
    """
  private static let dates =
    """
    年 月 日 2023年 去年 今年以来 上半年 1—6月 一季度 年底前 十四五 以来 至 同期 截至 目前 全年 \
    20246月14 每年 近三年
    """
  private static let cues =
    """
    力争 确保 将 拟 计划 预计 增长 同比 下降 较 比 由 提高到 达到 超过 不超过 以上 左右 近 约 最高 \
    其中 包括 分别 占比 比重 完成 已 累计 新增 待 后 暂不 正在 列入 给予 补助 的 为 是 和 等 在 对 翻一番 排名
    """
  private static let frame =
    """
    一、 (一) 1. 一是 二是 首先 其次 关于 的建议 的答复 收悉。 答复如下: 委员 代表 提案 会议 感谢您 此复。 \
    联系人 电话 索引号 成文日期 类 抄送 附件 首页> 云岭市 教育局 青政办发 公开
    """
  private static let nouns = "学校 企业 项目 产值 投资 床位 道路 农村 问题 工程 行动 资金 人民政府"
  private static let odd =
    """
    yè (yè) <p> &nbsp; <!-- \u{200B} \u{202E} 鍏充簬 \u{FFFD} 𠀀 \
    萬 億 １ ％ 5G PM2.5
    """
}
