import Diagnostics
import TestSupport
import Testing
import Values

@testable import Formats

/// Goal: every entry of an archive is read or named with its reason, and nothing harms the load.
@Suite struct ArchiveTests {
  @Test(arguments: [MadeArchive.Form.zip, .tar, .tarGzip])
  func `entries are read with their paths, whatever they are called`(
    form: MadeArchive.Form
  ) {
    let name = form == .zip ? "a.zip" : form == .tar ? "a.tar" : "a.tgz"
    let gbk: [UInt8] = [0xB4, 0xF0, 0xB8, 0xB4, 0x2E, 0x74, 0x78, 0x74]
    let bytes = MadeArchive.bytes(
      form,
      [
        (Array("f/一.txt".utf8), Array("甲".utf8)), (gbk, Array("乙".utf8)),
        (Array("../../etc/x.txt".utf8), Array("丙".utf8)),
        (Array("/abs.md".utf8), Array("丁".utf8)), (Array("style.css".utf8), Array("x".utf8)),
        (Array("b.docx".utf8), MadeArchive.word(paragraphs: "戊")),
        (Array("p.html".utf8), Array("<p>己".utf8)), (Array("__MACOSX/._x.txt".utf8), [1]),
        (Array("l.jsonl".utf8), Array("{\"text\":\"庚\"}\n{\"text\":1}\n".utf8)),
        (Array("old.doc".utf8), [0xD0, 0xCF, 0x11, 0xE0, 1]), (Array("none.txt".utf8), []),
      ])
    #expect(
      Looking(bytes, called: name).lines == [
        "\(name)/f/一.txt: 甲", "\(name)/答复.txt: 乙", "\(name)/../../etc/x.txt: 丙",
        "\(name)//abs.md: 丁", "\(name)/style.css -", "\(name)/b.docx: 戊\n", "\(name)/p.html: <p>己",
        "\(name)/l.jsonl#1: 庚", "\(name)/l.jsonl#2! Q0528", "\(name)/old.doc! Q0529",
        "\(name)/none.txt! Q0501",
      ])
  }

  @Test func `an archive inside, whatever it is called, is listed and refused`() {
    let inner = MadeArchive.bytes(.zip, texts: [("x.txt", "甲")])
    let bytes = MadeArchive.bytes(
      .tar, named: [("in.zip", inner), ("in.txt", inner), ("a.txt", Array("乙".utf8))])
    #expect(
      Looking(bytes, called: "a.tar").lines == [
        "a.tar/in.zip! Q0522", "a.tar/in.txt! Q0522", "a.tar/a.txt: 乙",
      ])
  }

  @Test func `a locked entry is listed, and a file that is no archive refused`() {
    let locked = MadeArchive.bytes(.encryptedZip, texts: [("x.txt", "甲")])
    #expect(Looking(locked, called: "a.zip").lines == ["a.zip/x.txt! Q0524"])
    let none = Looking(Array("甲乙丙丁".utf8), called: "a.zip")
    #expect(none.lines == ["a.zip! Q0523"] || none.failure?.code == .damagedFile)
  }

  @Test func `an archive that breaks off keeps the entries before`() {
    var random = SplitMix64(seed: 1)
    let noise = (0..<400_000).map { _ in UInt8.random(in: 0...255, using: &random) }
    let entries = [("a.txt", Array("甲".utf8)), ("b.txt", Array("乙".utf8)), ("c.txt", noise)]
    for (form, name) in [(MadeArchive.Form.zip, "a.zip"), (.tar, "a.tar"), (.tarGzip, "a.tgz")] {
      let whole = MadeArchive.bytes(form, named: entries)
      let lines = Looking(Array(whole.prefix(whole.count / 2)), called: name).lines
      #expect(lines.prefix(2) == ["\(name)/a.txt: 甲", "\(name)/b.txt: 乙"], "\(name)")
      #expect(lines.contains("\(name)/c.txt! Q0523"), "\(name): \(lines)")
    }
  }

  @Test func `each limit ends the reading and is named`() {
    let large = [UInt8](repeating: 0x61, count: 3_000_000)
    let bytes = MadeArchive.bytes(
      .zip, named: [("a.txt", Array("甲".utf8)), ("b.txt", large), ("c.txt", Array("丙".utf8))])
    func lines(_ change: (inout FormatOptions) -> Void) -> [String] {
      var options = FormatOptions()
      change(&options)
      return Looking(bytes, called: "a.zip", options).lines.map { String($0.prefix(20)) }
    }
    #expect(lines { _ in }.count == 3)
    let ended = ["a.zip/a.txt: 甲", "a.zip! Q0522"]
    #expect(lines { $0.archiveLimits.byteCountMax = 1_000_000 } == ended)
    #expect(lines { $0.archiveLimits.ratioByteCountMin = 1_000 } == ended)
    #expect(lines { $0.archiveLimits.entryCountMax = 1 } == ended)
    #expect(
      lines { $0.fileByteCountMax = 1_000_000 } == [
        "a.zip/a.txt: 甲", "a.zip/b.txt! Q0521", "a.zip/c.txt: 丙",
      ])
    var narrow = FormatOptions()
    narrow.archiveLimits.ratioByteCountMin = 1_000
    let bomb = Looking(bytes, called: "a.zip", narrow)
    #expect(bomb.reasons.last?.contains("more than 200 times") == true)
    let deep = String(repeating: "d/", count: 80) + "x.txt"
    let nested = MadeArchive.bytes(.tar, texts: [("x.txt", "甲"), (String(deep.suffix(90)), "乙")])
    var options = FormatOptions()
    options.archiveLimits.depthMax = 8
    #expect(Looking(nested, called: "a.tar", options).lines.last?.hasSuffix("! Q0522") == true)
  }
}
