import Diagnostics
import TestSupport
import Testing

@testable import Formats

/// Goal: a PDF gives its words without its page furniture, or says what is missing.
@Suite struct PDFTests {
  private static let isInstalled =
    ChildProcess.run("pdftotext", ["-v"], input: 0, byteCountMax: 1 << 16, secondsMax: 10)
    != .notFound

  private func code(_ bytes: [UInt8], by program: String = "pdftotext") -> DiagnosticCode? {
    do throws(FileFailure) {
      _ = try PDFText.text(of: bytes, by: program)
      return nil
    } catch { return error.code }
  }

  @Test func `words come out page by page`() throws {
    guard Self.isInstalled else { return print("pdftotext is not installed: not tested") }
    let bytes = MadePDF.bytes(pages: [["关于提案的答复", "您提出的提案收悉。", "-1-"], ["已建水渠3公里。", "-2-"]])
    #expect(try PDFText.text(of: bytes) == "关于提案的答复\n您提出的提案收悉。\n已建水渠3公里。")
    #expect(code(MadePDF.bytes(pages: [[]])) == .noTextInside)
    #expect(code(Array("%PDF-1.4\nnothing".utf8)) == .damagedFile)
    #expect(code(Array("%PDF-1.4\n/Encrypt".utf8)) == .encryptedFile)
  }

  @Test func `a program that is not there is named with the way to get it`() {
    #expect(code(MadePDF.bytes(pages: [["甲"]]), by: "no-such-program") == .missingProgram)
  }

  @Test func `page numbers and running heads go, sentences stay`() {
    let pages = ["甲", "乙", "丙", "丁"].enumerated().map {
      "青禾县人民政府文件\n\($1)段,\n完\($1)。\n\n— \($0 + 1) —\n"
    }
    #expect(
      PageFurniture.removed(from: pages.joined(separator: "\u{C}"))
        == "青禾县人民政府文件\n甲段,\n完甲。\n乙段,\n完乙。\n丙段,\n完丙。\n丁段,\n完丁。")
    for number in ["3", "- 3 -", "—3—", "第 3 页", "3/12", "第3页 共12页"] {
      #expect(PageFurniture.isNumber(number[...]), "\(number)")
    }
    for line in ["2024", "一、", "3公里", "", "-", "第三页", "0512-12345678901234567"] {
      #expect(!PageFurniture.isNumber(line[...]), "\(line)")
    }
    #expect(PageFurniture.removed(from: "甲\n2024\n") == "甲\n2024")
  }

  @Test func `a child is bounded in time and output`() {
    func run(_ words: [String], bytes: Int = 1 << 20, seconds: Double = 10) -> ChildProcess.Outcome
    {
      ChildProcess.run(
        words[0], Array(words.dropFirst()), input: 0, byteCountMax: bytes, secondsMax: seconds)
    }
    #expect(run(["echo", "甲; $HOME"]) == .finished(Array("甲; $HOME\n".utf8)))
    #expect(run(["sleep", "30"], seconds: 0.2) == .tooSlow)
    #expect(run(["yes"], bytes: 100_000) == .tooMuch)
    #expect(run(["false"]) == .failed)
    #expect(run(["no-such-program"]) == .notFound)
  }
}
