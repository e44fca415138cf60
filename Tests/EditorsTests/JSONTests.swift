import Editors
import TestSupport
import Testing
import Values

/// Goal: what is JSON is read and written again as it was; nothing else is, and nothing traps.
@Suite struct JSONTests {
  private func read(_ text: String) -> JSONValue? { try? JSONReader.value(of: Array(text.utf8)) }

  @Test func `values are read and written again`() {
    for text in [
      "null", "true", "false", "0", "-0", "12", "-1.5e+3", "1E9", "\"\"", "[]", "{}",
      "[1, [2], {\"a\": null}]", "{\"b\": 1, \"a\": \"字😀\"}", "\"\\\"\\\\\\n\\t\\r\"",
    ] {
      let value = read(text)
      #expect(value.map { String(decoding: $0.bytes, as: UTF8.self) } == text)
      #expect(value.flatMap { read($0.readableText) } == value, "\(text)")
    }
  }

  @Test func `escapes stand for characters`() {
    #expect(read("\"\\u5b57\\ud83d\\uDE00\\/\\b\\f\"") == "字😀/\u{8}\u{C}")
    #expect(read("\"\\ud83d\"") == "\u{FFFD}")
    #expect(read("\"\\ude00x\"") == "\u{FFFD}x")
    #expect(read("\"\\ud83d\\u5b57\"") == "\u{FFFD}字")
  }

  @Test func `what is no JSON is refused with its place`() {
    for text in [
      "", " ", "nul", "01", "-", "1.", "1e", "+1", ".5", "\"a", "\"\n\"", "\"\\x\"", "\"\\u12\"",
      "[1,]", "[1 2]", "{a: 1}", "{\"a\" 1}", "{\"a\": 1,}", "[", "{", "1 2", "'a'", "NaN", "[\0]",
    ] {
      #expect(read(text) == nil, "\(text)")
    }
    let fault = #expect(throws: JSONReader.Fault.self) {
      try JSONReader.value(of: Array("[1 2]".utf8))
    }
    #expect(fault?.offset == 3)
    #expect((try? JSONReader.value(of: [0x22, 0xFF, 0x22])) == nil, "bytes that are no UTF-8")
  }

  @Test func `depth has a limit`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(read(nested(JSONReader.depthMax)) != nil)
    #expect(read(nested(JSONReader.depthMax + 2)) == nil)
    #expect(read(String(repeating: "{\"a\":", count: 100_000)) == nil)
  }

  @Test func `random bytes do not trap`() {
    let pieces = ["{", "}", "[", "]", ",", ":", "\"", "\\", "u12", "1", "-", "e", "true", " ", "字"]
    for seed in UInt64(0)..<2_000 {
      var random = SplitMix64(seed: seed)
      let count = Int(seed % 20)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      if let value = read(text) {
        #expect(read(String(decoding: value.bytes, as: UTF8.self)) == value, "seed \(seed)")
      }
    }
  }
}
