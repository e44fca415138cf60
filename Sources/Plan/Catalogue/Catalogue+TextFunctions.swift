import Values

extension Catalogue {
  /// Functions on text.
  static let textFunctions: [FunctionDescription] = [
    function(
      .length, "长度", [of(.text)], .number,
      Bilingual("文本有多少字符", "how many characters a text has"),
      Bilingual("按 Unicode 标量计，标点也算。", "Counts Unicode scalars, punctuation included."),
      "replies | extend n = length(title) | top 3 by n | select title, n"),
    function(
      .lower, "小写", [of(.text)], .text,
      Bilingual("拉丁字母变小写", "Latin letters in lower case"),
      Bilingual("汉字不变。", "Chinese characters stay."),
      "figures | extend u = lower(unit) | summarize n = count() by u | sort by n desc"),
    function(
      .trim, "去空白", [of(.text)], .text,
      Bilingual("去掉两端的空白", "the text without spaces at its ends"),
      Bilingual("全角空格也去掉。", "Full-width spaces go too."),
      "replies | extend t = trim(subject) | select t | take 3"),
    function(
      .replace, "替换",
      [
        of(.text), FunctionParameter(Bilingual("原文", "old"), [.text]),
        FunctionParameter(Bilingual("新文", "new"), [.text]),
      ], .text,
      Bilingual("把一段文字换成另一段", "the text with every occurrence of one text replaced"),
      Bilingual(
        "按字面逐字比较，从左到右，不重叠；原文为空时不变。",
        "Compares character by character, from the left, without overlap; an empty old text "
          + "changes nothing."),
      "replies | extend t = replace(title, \"的答复\", \"\") | select t | take 3"),
    function(
      .split, "拆分",
      [of(.text), FunctionParameter(Bilingual("分隔", "separator"), [.text])], .list,
      Bilingual("按分隔符拆成列表", "the parts between separators, as a list"),
      Bilingual(
        "空的部分也保留；分隔符为空时整个文本是唯一的一项。",
        "Empty parts stay; with an empty separator the text is the only part."),
      "replies | extend 部分 = split(region, \"市\") | select region, 部分 | take 3"),
    function(
      .join, "连接",
      [of(.list), FunctionParameter(Bilingual("分隔", "separator"), [.text])], .text,
      Bilingual("把列表连成文本", "the members of a list as one text"),
      Bilingual("空列表得到空文本。", "An empty list gives an empty text."),
      "replies | extend 会办 = join(handlers, \"、\") | select id, 会办 | take 3"),
    function(
      .left, "左取", [of(.text), characterCount], .text,
      Bilingual("左边的若干字符", "the first characters"),
      Bilingual("不够时取全部。", "The whole text where it is shorter."),
      "replies | extend t = left(title, 10) | select t | take 3"),
    function(
      .right, "右取", [of(.text), characterCount], .text,
      Bilingual("右边的若干字符", "the last characters"),
      Bilingual("不够时取全部。", "The whole text where it is shorter."),
      "replies | extend t = right(title, 3) | summarize n = count() by t"),
    function(
      .substring, "截取",
      [of(.text), FunctionParameter(Bilingual("起点", "start"), [.number]), characterCount], .text,
      Bilingual("从某处起的若干字符", "some characters from a place on"),
      Bilingual(
        "第一个字符在 0 处；超出的部分不算。", "The first character stands at 0; what lies outside is left out."),
      "replies | extend t = substring(title, 2, 6) | select t | take 3"),
    function(
      .fold, "归一", [of(.text)], .text,
      Bilingual("检索时比较用的写法", "the form in which texts are searched"),
      Bilingual(
        "繁简、全半角、大小写、括号的写法归为一种，字数不变。",
        "Traditional and simplified, widths, letter case and brackets become one; the count of "
          + "characters stays."),
      "citations | extend k = fold(title) | summarize n = count() by k | sort by n desc | take 5"),
    function(
      .simplify, "简化", [of(.text)], .text,
      Bilingual("繁体变简体", "traditional characters made simplified"),
      Bilingual("逐字转换，字数不变。", "One character for one; the count stays."),
      "replies | where script = \"traditional\" | extend t = simplify(title) | select t"),
    function(
      .pinyin, "拼音", [of(.text)], .text,
      Bilingual("不带声调的拼音", "pinyin without tones"),
      Bilingual(
        "每个汉字取常用音，音节之间一个空格；可用来排序。",
        "The usual reading of each character, syllables parted by a space; an order to sort by."),
      "replies | sort by pinyin(agency) | select agency | take 5"),
  ]

  private static let characterCount = FunctionParameter(Bilingual("字数", "count"), [.number])

  /// A parameter that only its type names.
  static func of(_ accepted: ValueClass...) -> FunctionParameter {
    let english = accepted.map(\.name.english).joined(separator: " | ")
    let chinese = accepted.map(\.name.chinese).joined(separator: "|")
    return FunctionParameter(Bilingual(chinese, english), accepted)
  }

  /// Describes a function; its English name is that of its identity.
  static func function(
    _ function: FunctionID, _ chinese: String, _ parameters: [FunctionParameter],
    _ result: ValueType, _ summary: Bilingual, _ help: Bilingual, _ example: String
  ) -> FunctionDescription {
    let name = Bilingual(chinese, function.rawValue)
    return FunctionDescription(
      function,
      entry: CatalogueEntry(
        name, form: form(of: name, parameters), summary: summary, help: help, example: example),
      parameters: parameters, result: result)
  }

  private static func form(of name: Bilingual, _ parameters: [FunctionParameter]) -> Bilingual {
    func written(in language: Language) -> String {
      let places = parameters.map { parameter in
        let place = parameter.name.text(in: language)
        return parameter.isOptional ? "[\(place)]" : place
      }
      return "\(name.text(in: language))(\(places.joined(separator: ", ")))"
    }
    return Bilingual(written(in: .chinese), written(in: .english))
  }
}
