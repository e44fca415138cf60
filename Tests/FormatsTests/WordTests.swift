import Diagnostics
import TestSupport
import Testing

@testable import Formats

/// Goal: of a Word document the text that Word shows.
@Suite struct WordTests {
  private func text(_ body: String) throws -> String {
    try WordDocument.text(of: MadeArchive.word(body))
  }

  private func run(_ text: String) -> String { "<w:r><w:t>\(text)</w:t></w:r>" }

  private func cell(_ lines: String...) -> String {
    "<w:tc><w:tcPr/>" + lines.map { "<w:p>\(run($0))</w:p>" }.joined() + "</w:tc>"
  }

  @Test func `runs, breaks, tabs and references make lines`() throws {
    let rows = [
      ("<w:p>\(run("甲"))\(run("乙"))</w:p><w:p w:rsidR=\"1\"/><w:p>\(run("丙"))</w:p>", "甲乙\n\n丙\n"),
      (
        "<w:p><w:r><w:t>甲</w:t><w:br/><w:t xml:space=\"x\"> 乙</w:t><w:tab/>\(run("丙"))</w:r></w:p>",
        "甲\n 乙\t丙\n"
      ),
      ("<w:p>\(run("a&lt;b&amp;&#20851;&#x4E8E;&bad;"))</w:p>", "a<b&关于&bad;\n"),
      (
        "<w:p><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins>\(run("增"))</w:ins></w:p>",
        "增\n"
      ),
      ("<w:p><w:moveFrom>\(run("旧"))</w:moveFrom><w:moveTo>\(run("新"))</w:moveTo></w:p>", "新\n"),
      ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>\(run("显"))</w:p>", "显\n"),
      ("<w:p><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>显</w:t></w:r></w:p>", "显\n"),
      (
        "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>\(run("页"))<!-- \(run("注")) --></w:p>",
        "页\n"
      ),
      (
        "<mc:Choice><w:p>\(run("甲"))</w:p></mc:Choice><mc:Fallback>\(run("甲"))</mc:Fallback>",
        "甲\n"
      ),
    ]
    for (body, expected) in rows { #expect(try text(body) == expected, "\(body)") }
  }

  @Test func `tables are cells in rows`() throws {
    let rows = [
      (
        "<w:tr>\(cell("文号"))\(cell("12"))\(cell(""))</w:tr><w:tr>\(cell("标题"))\(cell("甲"))</w:tr>",
        "文号|12||\n标题|甲|\n"
      ),
      ("<w:tbl><w:tr>\(cell("甲", "乙"))\(cell("丙"))</w:tr></w:tbl>", "甲\n乙\n丙|\n"),
      ("<w:tbl><w:tr>\(cell("甲"))</w:tr></w:tbl><w:p>\(run("乙"))</w:p>", "甲\n乙\n"),
      ("</w:tc></w:tr></w:p></w:body><w:tc>\(run("甲"))", "\n甲"),
    ]
    for (body, expected) in rows { #expect(try text(body) == expected, "\(body)") }
    let deep = String(repeating: "<w:tbl><w:tr><w:tc>", count: 50_000) + run("甲")
    #expect(try text(deep).contains("甲"))
  }

  @Test func `what is no document is refused with its reason`() {
    func code(_ bytes: [UInt8]) -> DiagnosticCode? {
      do throws(FileFailure) {
        _ = try WordDocument.text(of: bytes)
        return nil
      } catch { return error.code }
    }
    #expect(code(MadeArchive.word("", part: "word/other.xml")) == .damagedFile)
    #expect(code(Array("甲".utf8)) == .damagedFile)
    #expect(code([]) == .damagedFile)
    #expect(
      code(MadeArchive.bytes(.encryptedZip, texts: [("word/document.xml", "<w:t>")]))
        == .encryptedFile)
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(Looking(old, called: "a.docx").failure?.code == .foreignFormat)
    #expect(Looking(Array("<html><p>甲".utf8), called: "a.doc").documents.count == 1)
  }
}
