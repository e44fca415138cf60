/// A PDF made for a test: pages of lines in one font, with the table that gives back characters.
package enum MadePDF {
  /// Writes pages, each a list of lines from the top; no lines make a page without text.
  package static func bytes(pages: [[String]]) -> [UInt8] {
    let characters = Array(Set(pages.joined().joined().unicodeScalars.map(\.value))).sorted()
    var codes: [UInt32: Int] = [:]
    for (index, scalar) in characters.enumerated() { codes[scalar] = index + 1 }
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count \(pages.count) /Kids ["
        + pages.indices.map { "\(7 + 2 * $0) 0 R " }.joined() + "] >>",
      "<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H "
        + "/DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) "
        + "/Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 >>",
      "<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 -200 1000 800] "
        + "/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
      stream(characterMap(characters)),
    ]
    for (index, lines) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(8 + 2 * index) 0 R "
          + "/Resources << /Font << /F 3 0 R >> >> >>")
      objects.append(stream(content(lines, codes)))
    }
    return file(objects)
  }

  private static func hexadecimal(_ number: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func content(_ lines: [String], _ codes: [UInt32: Int]) -> String {
    guard !lines.isEmpty else { return "" }
    let shown = lines.map { line in
      "<" + line.unicodeScalars.map { hexadecimal(codes[$0.value] ?? 0) }.joined()
        + "> Tj 0 -20 Td\n"
    }
    return "BT /F 12 Tf 72 780 Td\n\(shown.joined())ET"
  }

  private static func characterMap(_ characters: [UInt32]) -> String {
    let lines = characters.enumerated().map { index, scalar in
      let pair = "<\(hexadecimal(index + 1))> <\(hexadecimal(Int(scalar)))>"
      return "1 beginbfchar\n\(pair)\nendbfchar\n"
    }
    return """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Made def
      /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange
      \(lines.joined())endcmap end end
      """
  }

  private static func stream(_ text: String) -> String {
    "<< /Length \(text.utf8.count) >>\nstream\n\(text)\nendstream"
  }

  private static func file(_ objects: [String]) -> [UInt8] {
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = "\(offset)"
      text += String(repeating: "0", count: 10 - digits.utf8.count) + "\(digits) 00000 n \n"
    }
    text += "trailer << /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(text.utf8)
  }
}
