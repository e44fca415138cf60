import Syntax

/// The TextMate grammar, which VS Code, GitHub, Sublime Text and others read.
///
/// It colours tokens, not sentences: where a slash begins a regular expression is told by the word
/// or sign before it. Regular expressions are those of Oniguruma.
enum TextMateGrammar {
  /// The grammar as a file.
  static let text = grammar.readableText + "\n"

  private static let grammar: JSONValue = [
    "$schema":
      "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
    "name": "ReplyQL",
    "scopeName": "source.replyql",
    "fileTypes": .list(["q"]),
    "patterns": .list(
      ["comments", "regexes", "strings", "names", "dates", "numbers", "words", "signs"].map {
        ["include": "#\($0)"]
      }),
    "repository": .object(
      [
        .init("comments", group(comments)),
        .init("regexes", group(regexes)),
        .init("strings", group(strings)),
        .init("names", group([rule("variable.other.quoted", "[`｀][^`｀\\n]+[`｀]")])),
        .init("dates", group([isoDate, date].map { rule("constant.numeric.date", $0) })),
        .init("numbers", group(numbers)),
        .init("words", group(words)),
        .init("signs", group(signs)),
      ] + pairs.map { .init($0.name, nested($0.name, $0.opening, $0.closing)) }),
  ]

  private static let comments: [JSONValue] = [
    rule("comment.line.documentation", "[#＃][#＃].*$"),
    rule("comment.line.number-sign", "[#＃].*$"),
  ]

  private static let regexes: [JSONValue] = [
    captured(
      "(?i)\(wordStart)(?:\(any(EditorVocabulary.distances)))\\s*[0-9０-９]+\\s*(\(regex))", 1,
      "string.regexp"),
    captured(
      "(?i)(?:^|[|｜(（\\[【{,，、=＝<>:：;；]|"
        + "\(wordStart)(?:\(any(EditorVocabulary.beforeRegex))))\\s*(\(regex))",
      1, "string.regexp"),
  ]

  private static let regex = "/(?![/／])(?:\\\\.|[^/\\\\\\n])*/"

  private static let strings: [JSONValue] =
    [
      [
        "name": "string.quoted.double.replyql", "match": "(?i)\(wordStart)r[\"＂][^\"＂\\n]*[\"＂]",
      ],
      escaped("string.quoted.double", "[\"＂]"),
      escaped("string.quoted.single", "['＇]"),
      rule("string.quoted.other", "”[^”“\\n]*[”“]"),
      rule("string.quoted.other", "’[^’‘\\n]*[’‘]"),
    ] + pairs.map { ["include": .text("#\($0.name)")] }

  /// Chinese quotes, which stand within one another.
  private static let pairs = [
    (name: "curly-double", opening: "“", closing: "”"),
    (name: "curly-single", opening: "‘", closing: "’"),
    (name: "corner", opening: "「", closing: "」"),
    (name: "white-corner", opening: "『", closing: "』"),
    (name: "title", opening: "《", closing: "》"),
  ]

  private static func escaped(_ name: String, _ quote: String) -> JSONValue {
    [
      "name": .text("\(name).replyql"), "begin": .text(quote), "end": .text("\(quote)|$"),
      "patterns": [
        rule("constant.character.escape", "\\\\(?:[\"'\\\\nt]|u\\{[0-9A-Fa-f]{1,6}\\})")
      ],
    ]
  }

  private static func nested(_ name: String, _ opening: String, _ closing: String) -> JSONValue {
    [
      "name": "string.quoted.other.replyql", "begin": .text(opening),
      "end": .text("\(closing)|$"), "patterns": [["include": .text("#\(name)")]],
    ]
  }

  private static let digit = "[0-9０-９]"
  private static let isoDate =
    "[@＠]\(digit){4}(?:[-－](?:[QHqh]\(digit)|\(digit){1,2}(?:[-－]\(digit){1,2})?))?"
  private static let date =
    "(?<!\(digit))\(digit){4}年"
    + "(?:[上下]半年|第?[一二三四1-4]季度|\(digit){1,2}月(?:\(digit){1,2}[日号])?)?"

  private static let numbers: [JSONValue] = {
    let number =
      "\(wordStart)\(digit)[0-9０-９_]*(?:[.．]\(digit)+)?(?:[eE][+-]?\(digit)+)?[十百千万萬亿億]*"
    return [
      [
        "match": .text("(\(number))(\(any(EditorVocabulary.units)))"),
        "captures": [
          "1": ["name": "constant.numeric.replyql"], "2": ["name": "keyword.other.unit.replyql"],
        ],
      ],
      rule("constant.numeric", number),
    ]
  }()

  /// Words of patterns come first, since `in sentence` begins with an operator.
  private static let words: [JSONValue] =
    [
      rule(
        "support.function",
        "(?i)\(wordStart)(?:\(any(EditorVocabulary.functions)))(?=\\s*[(（])"),
      captured(
        "(?i)[:：]\\s*(\(any(EditorVocabulary.types)))\(wordEnd)", 1, "storage.type"),
    ]
    + Keyword.Role.allCases.reversed().map { role in
      let words = EditorVocabulary.words(role)
      return rule(
        scope(of: role),
        "(?i)\(wordStart)(?:(?:\(any(words.english)))\(wordEnd)"
          + "|(?:\(any(words.chinese)))(?![\\p{L}_]))")
    } + [
      rule(
        "support.class", "(?i)\(wordStart)(?:\(any(EditorVocabulary.tables)))\(wordEnd)"),
      rule("variable.other", "\(wordStart)[\\p{L}_][\\p{L}\\p{N}_]*"),
    ]

  private static let signs: [JSONValue] = [
    rule("keyword.operator.pipe", "[|｜][>＞]?"),
    rule("keyword.operator.comparison", "[!！]?[=＝]{1,2}|[<＜][=＝>＞]?|[>＞][=＝]?|[≥≤≠]"),
    rule("keyword.operator.arithmetic", "[-－+＋*＊×/／÷]|[?？]{2}|[.．。]{2}"),
    rule("punctuation.separator", "[,，、.．。:：;；]"),
    rule("punctuation.bracket", "[(（)）\\[【\\]】{｛}｝]"),
  ]

  private static func scope(of role: Keyword.Role) -> String {
    switch role {
    case .declaration: "storage.type"
    case .stage: "keyword.control"
    case .clause: "keyword.other"
    case .operation: "keyword.operator.word"
    case .value: "constant.language"
    case .pattern: "keyword.other.pattern"
    }
  }

  private static let wordStart = "(?<![\\p{L}\\p{N}_])"
  private static let wordEnd = "(?![\\p{L}\\p{N}_])"

  /// Any of the words, longer ones first; blanks within them may be wider.
  private static func any(_ words: [String]) -> String {
    words.enumerated().sorted {
      ($1.element.unicodeScalars.count, $0.offset) < ($0.element.unicodeScalars.count, $1.offset)
    }.map { quoted($0.element) }.joined(separator: "|")
  }

  private static func quoted(_ word: String) -> String {
    word.map { character in
      switch character {
      case " ": "\\s+"
      case "%": "[%％]"
      case "(", ")", ".", "*", "+", "?", "|", "[", "]", "{", "}", "^", "$", "\\": "\\\(character)"
      default: String(character)
      }
    }.joined()
  }

  private static func rule(_ name: String, _ match: String) -> JSONValue {
    ["name": .text("\(name).replyql"), "match": .text(match)]
  }

  private static func captured(_ match: String, _ group: Int, _ name: String) -> JSONValue {
    let captures: [JSONValue.Member] = [.init("\(group)", ["name": .text("\(name).replyql")])]
    return ["match": .text(match), "captures": .object(captures)]
  }

  private static func group(_ rules: [JSONValue]) -> JSONValue { ["patterns": .list(rules)] }
}
