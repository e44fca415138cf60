/// Ends of names of offices and other bodies.
enum OfficeWords {
  /// Ends of names that can sign or receive a letter.
  static let ends = WordEndings(
    """
    局 厅 委 办 院 部 处 署 政府 委员会 办公室 中心 分局 管委会 大队 支队 总队 公司 集团 学校 大学 学院
    协会 联合会 总工会 工会 团委 妇联 残联 科协 文联 侨联 工商联 银行 街道 办事处 领导小组 指挥部 法院 检察院 支部 总支
    工委 党组 人大 政协 常委会 支行 分行 联社 供销社 机关 事务所 服务站 管理站 管理所 研究所 研究院 出版社 报社 电视台 合作社 联社 联合社 基金会
    商会 促进会 学会 研究会 红十字会 海关 军分区 海事 邮政
    组织部 宣传部 统战部 党委 乡 镇 队 馆 站 所 园 校 会
    """)

  /// Ends that prove an office even without a place in front.
  static let strongEnds = WordEndings(
    """
    局 厅 委 政府 委员会 办公室 中心 管委会 大队 支队 总队 办事处 分局 法院 检察院 医院 总工会 联合会 公司 办 学校 大学
    领导小组 指挥部 工委 党组 常委会 妇联 残联 团委 科协 文联 侨联 工商联 供销社 街道 乡 镇
    """)

  /// Ends of names of firms, which may stand before the place that they serve.
  static let firmEnds = WordEndings("公司 集团 银行 支行 分行 农商行 信用社")

  /// Departments of party committees, which bear the committee's place or level in front.
  static let partyDepartments = WordEndings("委组织部 委宣传部 委统战部 委政法委 委社会工作部 武装部")

  /// Ends in 部 of party departments, groups and common words, which are no ministries.
  static let otherDepartments = WordEndings(
    """
    组织部 宣传部 统战部 武装部 支部 总支部 党部 全部 内部 外部 上部 下部 中部 东部 西部 南部 北部 局部 干部 本部 总部 分部 俱乐部 门诊部 营业部 营销部
    项目部 事业部 编辑部 经理部 指挥部 各部
    """)

  /// Ends of groups that bring papers in as one proposer.
  static let groupEnds = WordEndings(
    """
    支部 总支 总支部 委员会 委会 市委 县委 区委 省委 州委 工委 代表团 工商联 联合会 侨联 科协 团委 共青团 妇联 总工会 界别 小组 界 组
    协会 商会 专委会 民革 民盟 民建 民进 农工党 致公党 九三学社 台盟 代表组 联络组 支社 学社
    """)
}
