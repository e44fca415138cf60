import ChineseText
import Values

/// The printed units and classifiers that may follow a number.
enum UnitLexicon {
  /// One printed form.
  struct Entry {
    /// The unit it names.
    let unit: Unit
    /// Whether a Chinese numeral may count with it: 三家, 两年, but not 三方 or 二级.
    let allowsChinese: Bool
    /// Characters that make another word of the unit: 部分, 名录.
    let otherWordEnds: [UInt32]
    /// Whether it is 百分点 in one of its forms.
    let isPoints: Bool

    init(_ unit: Unit, allowsChinese: Bool) {
      self.unit = unit
      self.allowsChinese = allowsChinese
      otherWordEnds = (UnitLexicon.otherWords[unit.name] ?? "").unicodeScalars.map(\.value)
      isPoints = unit.name == "百分点" || unit.name == "个百分点" || unit.name == "个点"
    }
  }

  /// By unit the characters that turn it into another word.
  private static let otherWords = [
    "部": "分委门队", "个": "体别性", "分": "之别析类布", "方": "面案式向便", "成": "立为功果效本员熟长品交型套就", "名": "录单牌",
    "位": "数一置", "年": "级龄制", "条": "例件", "月": "龄薪", "度": "假", "人": "工均居民", "家": "庭长具",
    "出": "口台入版", "县": "级城域",
  ]

  /// Printed forms, folded, with their index in `entries`.
  static let words = WordTrie(forms.enumerated().map { ($0.element.0, $0.offset) })

  /// The same, asked which of them ends at a place.
  static let endings = WordEndings(words)

  /// The unit of each printed form.
  static let entries: [Entry] = forms.map(\.1)

  /// The forms that are written differently from the unit's name.
  private static let aliases: [(String, String)] = [
    ("个百分点", "百分点"), ("个工作日", "工作日"), ("个小时", "小时"), ("个季度", "季度"), ("千万时", "千瓦时"), ("块钱", "元"),
    ("元钱", "元"), ("元人民币", "元"),
    ("元整", "元"), ("平方公尺", "平方米"), ("位数", "位"), ("㎥", "立方米"), ("立方米水", "立方米"),
  ]

  /// Units that stand in folded text as a bare Latin letter mean too many other things.
  private static let tooShort: Set<String> = ["M", "G", "P", "m"]

  /// 个 counts these nouns; they are no part of the unit.
  private static let nounsWithClassifier: Set<String> = ["个车位", "个泊位", "个床位", "个学位"]

  /// Classifiers that Chinese numerals count with; others mostly build words (三方, 一度, 二级).
  private static let strict: Set<String> = [
    "元", "角", "美元", "欧元", "港元", "日元", "成", "百分点", "倍", "亩", "公顷", "平方米", "平方公里",
    "公里", "千米", "米", "吨", "公斤", "千克", "斤", "立方米", "千瓦", "千瓦时", "兆瓦", "岁", "周岁",
    "年", "个月", "月", "周", "天", "日", "小时", "个小时", "分钟", "秒", "个工作日", "工作日", "个季度", "周年",
    "学时", "课时", "人", "名", "位", "户", "家", "所", "处", "座", "栋", "幢", "个", "台", "套", "辆",
    "件", "条", "项", "场", "次", "例", "宗", "笔", "份", "本", "篇", "册", "间", "张", "枚", "艘", "架",
    "支", "株", "棵", "头", "盏", "眼", "口井", "部", "层", "人次", "家次", "场次", "户次", "批次", "车次",
    "班次", "公里", "孔", "根", "块", "床", "节", "堂", "趟", "轮", "起", "届", "款", "种", "类", "级", "县", "镇",
    "季度", "餐", "出", "口", "尾", "轮次",
  ]

  private static let forms: [(String, Entry)] = {
    var forms: [String: Entry] = [:]
    for (name, unit) in Unit.listed
    where !tooShort.contains(name) && !nounsWithClassifier.contains(name) {
      forms[folded(name)] = Entry(unit, allowsChinese: strict.contains(name))
    }
    for (form, name) in aliases {
      guard let unit = Unit.listed[name] else { continue }
      forms[form] = Entry(unit, allowsChinese: strict.contains(name))
    }
    return forms.sorted { $0.key < $1.key }
  }()

  /// Capitals are folded in the text, so they are here.
  private static func folded(_ name: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let isCapital = (0x41...0x5A).contains(scalar.value)
      view.append(isCapital ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar)
    }
    return String(view)
  }
}
