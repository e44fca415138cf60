import Values

/// Invented names: places, people and sessions that are nowhere to be found.
struct Names {
  private static let placeFirst = Array(
    "霁岫翎砚荻浣鹭桦榆楮蒹葭筠苓荇砾沅桐枫梨柳棠樟槐苇鹤雁麓栎藕芷")
  private static let placeSecond = Array("浦塘渚坪陂峪垌畈汀堰埠湄屿墩坞岭沟湾桥溪泽丘")
  private static let placeFront = ["上", "下", "新", "北", "南", "大", "三", "五", "东"]
  private static let quarterSecond = Array("桥巷街庄湖溪岭湾台园")
  private static let surnames = Array(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜代于向成元和方高")
  private static let compoundSurnames = ["欧阳", "上官", "司马", "诸葛", "慕容", "尉迟"]
  private static let given = Array(
    "明华建国丽芳敏静秀英伟强军磊洋勇艳杰涛超平辉玲桂兰淑珍雪梅晨曦文海山川宁安仁德")
  private static let distantGiven = ["阿娜尔", "巴图", "艾山", "其美", "乌日娜", "古丽夏"]
  private static let distantFamily = ["赛力克", "吐尔洪", "苏和", "多吉", "哈斯木", "朝鲁"]
  private static let digits = Array("零一二三四五六七八九十")

  /// The name of a place, without its level: one to three characters.
  static func place(using random: inout SplitMix64) -> String {
    let name = "\(pick(placeFirst, &random))\(pick(placeSecond, &random))"
    return switch Int.random(in: 0..<12, using: &random) {
    case 0: "\(placeFront.picked(using: &random))\(name)"
    case 1: "\(pick(placeFirst, &random))州"
    case 2: "\(pick(placeFirst, &random))\(pick(placeFirst, &random))"
    default: name
    }
  }

  /// A person's name, mostly of two or three characters.
  static func person(using random: inout SplitMix64) -> String {
    switch Int.random(in: 0..<24, using: &random) {
    case 0:
      return
        "\(distantGiven.picked(using: &random))·\(distantFamily.picked(using: &random))"
    case 1: return "\(compoundSurnames.picked(using: &random))\(pick(given, &random))"
    default: break
    }
    let second = random.isOne(in: 3) ? "" : "\(pick(given, &random))"
    return "\(pick(surnames, &random))\(pick(given, &random))\(second)"
  }

  /// A small number in Chinese digits, 1–99.
  static func numeral(_ number: Int) -> String {
    precondition((1...99).contains(number))
    if number <= 10 { return "\(digits[number])" }
    let tens = number < 20 ? "" : "\(digits[number / 10])"
    return "\(tens)十\(number % 10 == 0 ? "" : "\(digits[number % 10])")"
  }

  /// A small number as it is counted with, 1–20: 两 for 2.
  static func counted(_ number: Int) -> String {
    number == 2 ? "两" : numeral(number)
  }

  /// A year digit by digit: 二〇二四.
  static func spelled(_ year: Int) -> String {
    String("\(year)".map { $0 == "0" ? "〇" : digits[$0.wholeNumberValue ?? 0] })
  }

  /// A part of a town or a village, two characters.
  static func quarter(using random: inout SplitMix64) -> String {
    "\(pick(placeFirst, &random))\(pick(quarterSecond, &random))"
  }

  private static func pick(_ list: [Character], _ random: inout SplitMix64) -> Character {
    list[Int.random(in: 0..<list.count, using: &random)]
  }
}

extension Array {
  /// One of the elements.
  ///
  /// - Precondition: there is one.
  func picked(using random: inout SplitMix64) -> Element {
    self[Int.random(in: 0..<count, using: &random)]
  }
}

extension SplitMix64 {
  /// True once in `count` draws on average.
  mutating func isOne(in count: Int) -> Bool {
    Int.random(in: 0..<count, using: &self) == 0
  }

  /// True in `percent` of a hundred draws on average.
  mutating func isPercent(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &self) < percent
  }
}
