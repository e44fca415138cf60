import Foundation
import TestSupport
import Testing

/// Goal: what is written is documented, finished and ours.
@Suite struct WordingTests {
  @Test func `every shared declaration has a doc comment`() {
    let bare = SourceFile.swift.filter(\.isProgram).flatMap { file in
      file.lines.indices.filter { isBare($0, in: file.lines) }.map { "\(file.path):\($0 + 1)" }
    }
    #expect(bare.isEmpty, "\(bare.joined(separator: "\n"))")
  }

  @Test func `a bare declaration is told from a documented one`() {
    #expect(isBare(1, in: ["}", "  package let a = 1"]))
    #expect(!isBare(1, in: ["  /// What.", "  package let a = 1"]))
    #expect(!isBare(2, in: ["  /// What.", "  @inlinable", "  package func a() {"]))
    #expect(!isBare(1, in: ["", "package import A"]))
  }

  @Test func `nothing is marked as unfinished`() {
    let marks = ["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]
    let unfinished = SourceFile.all.flatMap { file in
      file.lines.enumerated()
        .filter { line in marks.contains { line.element.contains($0) } }
        .map { "\(file.path):\($0.offset + 1)" }
    }
    #expect(unfinished.isEmpty, "\(unfinished.joined(separator: "\n"))")
  }

  @Test func `no path of a machine stands in the project`() {
    let paths = ["/wo" + "rk/", "/ho" + "me/", "/ro" + "ot/"]
    let named = SourceFile.all.flatMap { file in
      file.lines.enumerated()
        .filter { line in paths.contains { line.element.contains($0) } }
        .map { "\(file.path):\($0.offset + 1)" }
    }
    #expect(named.isEmpty, "\(named.joined(separator: "\n"))")
  }

  @Test func `no passage of the real letters stands in the project`() throws {
    guard let seeds = ProjectFolder.seeds else {
      print(ProjectFolder.noSharedLetters)
      return
    }
    var passages: Set<UInt64> = []
    for file in try FileManager.default.contentsOfDirectory(
      at: seeds, includingPropertiesForKeys: nil)
    {
      passages.formUnion(Passage.hashes(of: try String(contentsOf: file, encoding: .utf8)))
    }
    let copied = SourceFile.all.filter { file in
      Passage.hashes(of: file.lines.joined()).contains(where: passages.contains)
    }
    #expect(copied.isEmpty, "\(copied.map(\.path))")
  }

  @Test func `a copied passage is found wherever it stands`() {
    let passage = String("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄".prefix(24))
    let hashes = Set(Passage.hashes(of: passage))
    #expect(hashes.count == 1)
    #expect(
      Passage.hashes(of: "前文 \(passage.prefix(9)) \(passage.dropFirst(9))后文").contains(
        where: hashes.contains))
    #expect(!Passage.hashes(of: "前文\(passage.dropFirst())后文").contains(where: hashes.contains))
  }

  private func isBare(_ index: Int, in lines: [Substring]) -> Bool {
    let line = lines[index].drop { $0 == " " }
    guard line.hasPrefix("package ") || line.hasPrefix("public ") else { return false }
    let words = line.split(separator: " ").prefix(4)
    let declares = ["let", "var", "func", "struct", "enum", "class", "protocol", "actor"]
    let isDeclaration =
      words.contains { declares.contains(String($0)) }
      || words.contains { $0.hasPrefix("init(") || $0.hasPrefix("init?(") }
    guard isDeclaration, !isRequirement(line) else { return false }
    let above = lines[..<index].last { !$0.drop { $0 == " " }.hasPrefix("@") } ?? ""
    return !above.drop { $0 == " " }.hasPrefix("///")
  }

  /// Whether the line meets a requirement of a protocol that documents it.
  private func isRequirement(_ line: Substring) -> Bool {
    [
      "static func <", "static func ==", "var description:", "var debugDescription:",
      "func hash(into", "mutating func next()", "var spelling:", "var errorDescription:",
      "func encode(to", "init(from decoder", "func makeIterator()", "static let configuration",
      "func run()", "mutating func run()", "init() {}",
    ].contains { line.contains($0) }
  }
}

/// Finds runs of 24 characters that are mostly Han, by rolling hash.
private enum Passage {
  static let length = 24
  static let hanMin = 14

  /// One hash for each run, in text order, blanks left out.
  static func hashes(of text: some StringProtocol) -> [UInt64] {
    let dense = text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(\.value)
    guard dense.count >= length else { return [] }
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    let leaving = (0..<length).reduce(UInt64(1)) { power, _ in power &* base }
    var (hash, han, found) = (UInt64(0), 0, [UInt64]())
    for (index, scalar) in dense.enumerated() {
      hash = hash &* base &+ UInt64(scalar)
      han += isHan(scalar)
      if index >= length {
        hash &-= leaving &* UInt64(dense[index - length])
        han -= isHan(dense[index - length])
      }
      if index >= length - 1, han >= hanMin { found.append(hash) }
    }
    return found
  }

  private static func isHan(_ scalar: UInt32) -> Int { (0x4E00...0x9FFF).contains(scalar) ? 1 : 0 }
}
