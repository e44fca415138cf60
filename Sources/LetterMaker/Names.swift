import Values

/// Invented names: places, people and sessions that are nowhere to be found.
struct Names {
  private static let placeFirst = Array("霁岫翎砚荻浣鹭桦榆楮蒹葭筠苓荇")
  private static let placeSecond = Array("浦塘渚坪陂峪垌畈汀堰埠湄屿墩坞")
  private static let surnames = Array("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜")
  private static let given = Array("明华建国丽芳敏静秀英伟强军磊洋勇艳杰涛超平辉玲桂兰淑珍雪梅晨曦")
  private static let digits = Array("零一二三四五六七八九十")

  /// The name of a place, without its level.
  static func place(using random: inout SplitMix64) -> String {
    "\(pick(placeFirst, &random))\(pick(placeSecond, &random))"
  }

  /// A person's name of two or three characters.
  static func person(using random: inout SplitMix64) -> String {
    let second = Bool.random(using: &random) ? "\(pick(given, &random))" : ""
    return "\(pick(surnames, &random))\(pick(given, &random))\(second)"
  }

  /// A small number in Chinese digits, 1–19.
  static func numeral(_ number: Int) -> String {
    precondition((1...19).contains(number))
    if number <= 10 { return "\(digits[number])" }
    return "十\(digits[number - 10])"
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
