import Editors
import Foundation
import Plan
import Syntax
import TestSupport
import Testing
import Values

/// Goal: the grammars of editors are those of the language as it is.
@Suite struct EditorGrammarTests {
  static let folder = ProjectFolder.root.appending(path: "grammar/editors")

  @Test(arguments: EditorGrammars.files.map(\.path)) func `grammars are fresh`(path: String) throws
  {
    let stored = try String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
    let made = EditorGrammars.files.first { $0.path == path }?.text
    #expect(stored == made, "run: replyql generate editors grammar/editors")
  }

  /// The scopes that the grammar gives to each character of a line, by its first rule that fits.
  private func scope(of word: String, in line: String) throws -> String? {
    let grammar = try #require(
      EditorGrammars.files.first { $0.path.hasSuffix("json") }.map { Array($0.text.utf8) })
    let rules = try TextMate(JSONReader.value(of: grammar))
    return try rules.scope(of: word, in: line)
  }

  @Test func `tokens of every kind get their colours`() throws {
    let cases: [(String, String, String)] = [
      ("where", "replies | where year", "keyword.control"),
      ("筛选", "答复｜筛选 年份", "keyword.control"), ("WHERE", "r | WHERE x", "keyword.control"),
      ("单位含", "答复 | 筛选 单位含 “x”", "variable.other"), ("含", "单位 含 “x”", "keyword.operator.word"),
      ("附近", "“a” 附近10 “b”", "keyword.other.pattern"),
      ("starts  with", "a starts  with \"b\"", "keyword.operator.word"),
      ("count", "x | count", "keyword.control"),
      ("count", "n = count(figures)", "support.function"),
      ("计数", "n = 计数（数据）", "support.function"), ("figures", "figures | take", "support.class"),
      ("缺失", "期限 缺失", "constant.language"), ("let", "let a = 1", "storage.type"),
      ("number", "param a: number", "storage.type"), ("按", "汇总 计数() 按 单位", "keyword.other"),
      ("2024年7月", "时间 在 2024年7月 内", "constant.numeric.date"),
      ("@2024-Q3", "d < @2024-Q3", "constant.numeric.date"), ("3", "take 3", "constant.numeric"),
      ("元", "1.5亿元", "keyword.other.unit"), ("％", "１０％", "keyword.other.unit"),
      ("# 注", "a # 注", "comment.line.number-sign"),
      ("## 注", "## 注", "comment.line.documentation"),
      ("\"a # b\"", "x = \"a # b\"", "string.quoted.double"),
      ("《关于《办法》的通知》", "x = 《关于《办法》的通知》 | y", "string.quoted.other"),
      ("/[0-9]+%/", "contains /[0-9]+%/", "string.regexp"), ("/a|b/", "(/a|b/)", "string.regexp"),
      ("/a/", "then 3 /a/", "string.regexp"), ("/", "a / b / c", "keyword.operator.arithmetic"),
      ("`odd name`", "x.`odd name`", "variable.other.quoted"),
      ("≥", "a ≥ 1", "keyword.operator.comparison"), ("｜", "a ｜ b", "keyword.operator.pipe"),
    ]
    for (word, line, expected) in cases {
      let found = try scope(of: word, in: line)
      #expect(found == "\(expected).replyql", "\(word) in \(line): \(found ?? "nothing")")
    }
  }

  @Test func `every word of the language has a colour that is not a name's`() throws {
    for keyword in Keyword.allCases {
      for word in [keyword.spelling.chinese, keyword.spelling.english] {
        let found = try scope(of: word, in: "a \(word) b")
        #expect(found?.hasPrefix("variable") == false, "\(word): \(found ?? "none")")
      }
    }
  }
}

/// As much of a TextMate grammar's reader as these tests need: one line, no state between lines.
struct TextMate {
  private let rules: [JSONValue]

  init(_ grammar: JSONValue) {
    let repository = grammar["repository"]
    func flat(_ rule: JSONValue) -> [JSONValue] {
      guard let name = rule["include"]?.text?.dropFirst() else { return [rule] }
      let included = repository?[String(name)] ?? .null
      return included["match"] == nil && included["begin"] == nil
        ? (included["patterns"]?.list ?? []).flatMap(flat) : [included]
    }
    rules = (grammar["patterns"]?.list ?? []).flatMap(flat)
  }

  /// The scope of the first occurrence of a word that gets one scope as a whole.
  func scope(of word: String, in line: String) throws -> String? {
    let text = line as NSString
    var place = 0
    while place < text.length {
      guard let (range, scopes) = try firstMatch(in: text, from: place) else { return nil }
      if let scope = scopes.first(where: { text.substring(with: $0.0) == word })?.1 { return scope }
      place = max(range.upperBound, place + 1)
    }
    return nil
  }

  /// The leftmost match, of equally left ones the first rule's, with the scopes within it.
  private func firstMatch(
    in text: NSString, from place: Int
  ) throws -> (NSRange, [(NSRange, String)])? {
    var best: (NSRange, [(NSRange, String)])?
    for rule in rules {
      guard let (range, scopes) = try match(rule, in: text, from: place), range.length > 0 else {
        continue
      }
      if best.map({ range.location < $0.0.location }) ?? true { best = (range, scopes) }
    }
    return best
  }

  private func match(
    _ rule: JSONValue, in text: NSString, from place: Int
  ) throws -> (NSRange, [(NSRange, String)])? {
    let rest = NSRange(location: place, length: text.length - place)
    guard let pattern = rule["match"]?.text else { return try region(rule, in: text, rest) }
    guard let found = try first(pattern, in: text, rest) else { return nil }
    var scopes: [(NSRange, String)] = []
    for group in 1..<max(1, found.numberOfRanges) {
      if let name = rule["captures"]?["\(group)"]?["name"]?.text {
        scopes.append((found.range(at: group), name))
      }
    }
    if let name = rule["name"]?.text { scopes.append((found.range, name)) }
    return (found.range, scopes)
  }

  /// From the begin of a region to its end, regions of the same kind within it included.
  private func region(
    _ rule: JSONValue, in text: NSString, _ rest: NSRange
  ) throws -> (NSRange, [(NSRange, String)])? {
    guard let begin = rule["begin"]?.text, let end = rule["end"]?.text,
      let start = try first(begin, in: text, rest)
    else { return nil }
    var (place, depth) = (start.range.upperBound, 1)
    let nests = rule["patterns"]?.list?.first?["include"] != nil
    while depth > 0 {
      let behind = NSRange(location: place, length: text.length - place)
      guard let close = try first(end, in: text, behind) else { break }
      let inner = nests ? try first(begin, in: text, behind) : nil
      if let inner, inner.range.location < close.range.location {
        (place, depth) = (inner.range.upperBound, depth + 1)
      } else {
        (place, depth) = (close.range.upperBound, depth - 1)
      }
    }
    let whole = NSRange(location: start.range.location, length: place - start.range.location)
    return (whole, [(whole, rule["name"]?.text ?? "")])
  }

  private func first(
    _ pattern: String, in text: NSString, _ range: NSRange
  ) throws -> NSTextCheckingResult? {
    try NSRegularExpression(pattern: pattern).firstMatch(
      in: text as String, options: [.withTransparentBounds, .withoutAnchoringBounds], range: range)
  }
}
