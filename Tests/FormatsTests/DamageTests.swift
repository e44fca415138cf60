import Letters
import TestSupport
import Testing
import Values

@testable import Formats

/// Goal: no cut and no wrong byte harms the load, and what stood before the damage is kept.
@Suite struct DamageTests {
  private static let letter = "关于第5号提案的答复\n张三委员:\n您的提案收悉,现答复如下:\n已建水渠3公里。\n"

  private static let samples: [(name: String, bytes: [UInt8])] = [
    (
      "a.zip",
      MadeArchive.bytes(
        .zip, texts: [("1.txt", letter), ("2.txt", letter), ("3.csv", "text\n甲\n")])
    ),
    ("a.tar", MadeArchive.bytes(.tar, texts: [("1.txt", letter), ("2.html", "<p>\(letter)")])),
    ("a.tgz", MadeArchive.bytes(.tarGzip, texts: [("1.txt", letter), ("2.txt", letter)])),
    ("a.docx", MadeArchive.word(paragraphs: letter)),
    (
      "a.html",
      Array("<html><table><tr><td>文号<td>1</table><p hidden>x<p>\(letter)&nbsp;&#20851;</html>".utf8)
    ),
    ("a.csv", Array("id,text\n1,\"\(letter)\"\n2,乙\n3,\"丙\"\"丁\"\n".utf8)),
    ("a.jsonl", Array("{\"text\":\"甲\"}\n{\"text\":\"乙\",\"id\":3}\n".utf8)),
  ]

  private func read(_ bytes: [UInt8], _ name: String) -> Looking {
    var options = FormatOptions()
    options.textColumn = "text"
    let looking = Looking(bytes, called: name, options)
    for document in looking.documents { _ = try? document.letters(by: LetterReader()) }
    return looking
  }

  @Test func `cutting anywhere keeps what came whole before`() {
    for (name, bytes) in Self.samples {
      let whole = read(bytes, name).lines
      var random = SplitMix64(seed: 7)
      for _ in 0..<20 {
        let count = Int.random(in: 0..<bytes.count, using: &random)
        let lines = read(Array(bytes.prefix(count)), name).lines
        // The entry or row at the cut may be cut itself; a directory at the end may add a failure.
        let kept = lines.filter { $0.contains(": ") }.dropLast()
        #expect(kept.elementsEqual(whole.prefix(kept.count)), "\(name) cut at \(count)")
      }
    }
  }

  @Test func `wrong bytes anywhere never harm`() {
    for (name, bytes) in Self.samples {
      for seed in UInt64(0)..<40 {
        var random = SplitMix64(seed: seed)
        var spoilt = bytes
        for _ in 0..<Int.random(in: 1...8, using: &random) {
          let place = Int.random(in: 0..<spoilt.count, using: &random)
          spoilt[place] = UInt8.random(in: 0...255, using: &random)
        }
        // What is found is named by the file; a trap would end the test.
        let looking = read(spoilt, name)
        #expect(looking.lines.allSatisfy { $0.hasPrefix(name) }, "\(name) \(seed)")
      }
    }
  }
}
