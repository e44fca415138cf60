import Values

/// An office and the forms in which letters print it.
struct Office: Equatable {
  /// How much of the place stands before the office.
  enum Form: CaseIterable {
    /// 霁浦市翎塘县水务局.
    case full
    /// 翎塘县水务局.
    case last
    /// 县水务局.
    case short
    /// 水务局.
    case bare
  }

  /// Where it is.
  let chain: PlaceChain
  /// Its name behind the place.
  let name: String

  /// What it calls itself.
  var selfWord: String {
    switch name.last {
    case "局": "我局"
    case "委", "会": "我委"
    case "府": "我\(chain.last.word)"
    case "院": "我院"
    case "司": "我公司"
    case "心": "我中心"
    default: "我办"
    }
  }

  /// Whether it is known by its place alone, so that only the place's name makes it an office.
  var needsPlace: Bool { name.hasPrefix("人民") || name == "办事处" }

  /// The name in some form.
  func printed(_ form: Form) -> String {
    switch form {
    case .full: chain.printed + name
    case .last: chain.last.printed + name
    case .short: chain.last.word + name
    case .bare: name
    }
  }

  /// The places that a form prints, `nil` where it names none.
  func chain(in form: Form) -> PlaceChain? {
    switch form {
    case .full: chain
    case .last: chain.lastOnly
    case .short, .bare: nil
    }
  }

  /// An office that could answer in a field whose usual offices are given.
  init(of usual: [String], in chain: PlaceChain, using random: inout SplitMix64) {
    self.chain = chain
    if chain.last.suffix == "街道" {
      name = "办事处"
    } else if chain.last.level == "乡" {
      name = "人民政府"
    } else if random.isPercent(70) {
      name = usual.picked(using: &random)
    } else if random.isOne(in: 8) {
      name = "\(usual.picked(using: &random))\(Names.place(using: &random))分局"
    } else {
      name = Self.general.picked(using: &random)
    }
  }

  /// Another office of a place.
  init(_ name: String, in chain: PlaceChain) {
    self.name = name
    self.chain = chain
  }

  private static let general = [
    "人民政府", "人民政府办公室", "发展和改革委员会", "卫生健康委员会", "人民法院", "人民检察院",
    "总工会", "残疾人联合会", "行政审批服务局", "公安局交通警察支队", "自来水有限公司",
    "城市公共交通集团有限公司", "燃气有限责任公司", "疾病预防控制中心", "公共资源交易中心",
    "工业园区管理委员会", "高新技术产业开发区管理委员会", "邮政管理局", "消防救援支队",
    "机关事务服务中心", "住房公积金管理中心", "养老服务联席会议办公室", "气象局", "供销合作社联合社",
    "地方金融工作办公室", "城市管理综合行政执法局", "退役军人事务局", "民族宗教事务局",
  ]
  /// Offices that are asked, copied or named beside the answering one.
  static let others = [
    "财政局", "发展和改革局", "自然资源和规划局", "住房和城乡建设局", "公安局", "审计局", "教育体育局",
    "人力资源和社会保障局", "应急管理局", "农业农村局", "民政局", "市场监督管理局", "生态环境局", "交通运输局",
  ]
}
