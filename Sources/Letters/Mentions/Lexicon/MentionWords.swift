import ChineseText

/// Words that end, divide and begin names in running text.
enum MentionWords {
  /// Ends of names of offices and other bodies.
  static let officeEnds = WordTrie(
    list: """
      局 厅 委员会 委 办公室 办公厅 中心 协会 联合会 总工会 工会 商会 学会 促进会 研究会 基金会 政府 大学 学院 学校 小学 中学 幼儿园 职校 医院 卫生院
      法院 检察院 研究院 研究所 科学院 设计院 管委会 支队 大队 总队 分局 银行 支行 农商行 信用社 供销社 图书馆 博物馆 文化馆 美术馆 档案馆 纪念馆 体育馆
      科技馆 气象台 电视台 广播电台 报社 出版社 福利院 敬老院 养老院 服务站 管理站 监测站 派出所 事务所 管理所 水文站 办事处 居委会 村委会 党委 纪委
      政协 人大 人大常委会 常委会 团委 妇联 残联 科协 文联 侨联 工商联 红十字会 指挥部 领导小组 工作组 专班 组织部 宣传部 统战部 公安部
      财政部 教育部 交通运输部 水利部 农业农村部 商务部 民政部 司法部 生态环境部 自然资源部 住房和城乡建设部 工业和信息化部 人力资源和社会保障部 文化和旅游部
      应急管理部 科学技术部 科技部 工信部 人社部 住建部  总局 委会 市委会 县委会 区委会 省委会
      """)

  /// What follows an end that is then no end: 委托, 办理, 局面, 中心城区.
  static let continuations = WordTrie(
    list: """
      局面 局部 局势 局长 局限 局域 委托 委派 委员 委培 办理 办好 办法 办学 办事 办证 办结 办公 办复 办案 厅长 院校 院士 院长 院区 院线 中心城 中心镇 中心村
      中心区 中心校 中心小 中心工作 中心任务 政府购 政府投 政府债 政府性 政府主 政府引 政府采 政府补 政府令 政府规 大学生 大学城 学校长 小学生 中学生 银行卡
      银行业 银行贷 工会员 学院派 会员 医院长
      """)

  /// Words at which a name in running text begins anew.
  static let stops = WordTrie(
    list: """
      根据 按照 依据 依照 经由 会同 联合 配合 协调 协同 落实 执行 参照 结合 通过 提请 报请 依托 组织 支持 推动 指导 督促 引导 鼓励 邀请 委托 对接 联系 联动
      并 由 经 向 和 与 及 以及 或 在 于 从 被 把 将 对 使 让 为 是 给 同 跟 往 到 至 赴 自 即 如 其中 其 该 此 这 各 已 正 将由 另 但 而 则 请 报
      商 年 月 日 后 前
      成立 建立 设立 建设 打造 建成 创建 获批 成为 作为 位于 包括 涉及 惠及 覆盖 现有 共有 拥有 投入 引进 引入 培育 新增 新建 改建 扩建 选派 走访 前往 加强 推进
      加快 实施 开展 完善 健全 争取 目前 今年 去年 近年来 截至 同时 此外 一是 二是 三是 四是 五是 首先 其次 最后 的 了 等
      解决 启动 完成 达到 实现 采取 制定 印发 出台 下达 拨付 安排 争取 举办 召开 参加 增加 减少 提高 提升 优化 强化 严格 落地 硬化 修建 修复 整治 治理 疏通 迁移
      迁改 更换 调整 延伸 优先 积极 尽快 正在 现为 尚未 仍然 会同 报送 转交 移交 交由 属于 由于 通往 连接 贯穿 穿越
      组建 关于 针对 增设 开放 新划 新开 沿着 沿 途经 毗邻 临近 紧邻 联合会同 我们 他们 你们 您 你 我
      """)

  /// Beginnings of places that are nobody's own: 各县区, 上级市.
  static let othersPlaces = WordTrie(
    list: "各 全 我 本 该 兄弟 外 周边 相关 有关 上级 下级 其他 其它 所在 当地 部分 多个 两 三 四 五 六 七 八 九 十 几 沿线 邻 贵")

  /// Own office: 我局 and the like.
  static let own = WordTrie(
    list: "我局 我委 我厅 我办 我院 我部 我单位 我中心 我校 我馆 我会 我行 我队 我分局 我公司 我支队 我大队 我站 我所 本局 本委 本厅")

  /// Ends of names of firms.
  static let companyEnds = WordTrie(
    list: "股份有限公司 有限责任公司 集团有限公司 有限公司 集团公司 总公司 公司 集团 药厂 水厂 电厂 工厂 制造厂 加工厂 化工厂 纺织厂 机械厂 食品厂 农场 林场 茶场 牧场"
  )

  /// Beginnings that name no firm.
  static let companyTraps = WordTrie(
    list: """
      我公司 该公司 各公司 本公司 子公司 母公司 分公司 上市公司 大公司 小公司 保险公司 物业公司 运营公司 平台公司 建筑公司 供水公司 公交公司 国有公司 民营公司
      企业集团 产业集团 大型企业集团 龙头企业集团 智慧工厂 未来工厂 智能工厂 数字工厂 污水处理厂 自来水厂 家庭农场 灯塔工厂 绿色工厂 晨星工厂
      """)

  /// Ends of names of roads and parks.
  static let placeEnds = WordTrie(
    list: """
      路 大道 大街 高速 大桥 隧道 公园 广场 产业园 工业园 科技园 产业园区 工业园区 开发区 高新区 保税区 湿地公园 森林公园 水库 火车站 汽车站 客运站 机场 码头 风景区
      """)

  /// Words that end like roads and parks and name none, and what follows 路 in other words.
  static let placeTraps = WordTrie(
    list: """
      道路 公路 铁路 马路 线路 思路 出路 套路 门路 电路 网路 丝路 一路 断头路 产业路 老路 新路 同路 陆路 水路 半路 末路 农村路 机耕路 砂石路 水泥路 柏油路 沥青路
      碎石路 硬化路 土路 泥路 入户路 进村路 通村路 通组路 村道路 田间路 生产路 旅游路 资源路
      巷路 环路 外环路 内环路 连接路 联络路 断头路 之路 城市公园 口袋公园 社区公园 主题公园 郊野公园 体育公园 带状公园 村公园 小公园 街头公园 文化广场 健身广场 休闲广场
      小广场 村广场 主路 支路 辅路 修路
      设路 建路 护路 管路 让路 供水管路
      经济开发区 经济技术开发区 国家级开发区 省级开发区 各开发区 各高新区 示范园 现代产业园 特色产业园 小微产业园 工业园 产业园 科技园 产业园区 工业园区 开发区
      高新区 保税区 湿地公园 森林公园 水库 火车站 汽车站 客运站 机场 码头 风景区 国家湿地公园 国家森林公园 型水库 中型水库 大型水库 小型水库 病险水库 调蓄水库
      """)

  /// Characters after 路 that make another word of it.
  static let roadContinuations = WordTrie(
    list: "路内 路面 路段 路网 路口 路况 路径 路线 路长 路灯 路基 路边 路侧 路外 路产 路政 路演 路由 路桥")

  /// Verbs of slogans, which name no platform: “搭建服务平台”.
  static let makers = WordTrie(list: "搭 建 创 拓 筑 构建 打造 用好 优化 完善")

  /// Ends of names of platforms.
  static let platformEnds = WordTrie(list: "平台 系统 热线 小程序 公众号 客户端 门户网站 app")
}
