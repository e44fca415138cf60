import Testing

/// Goal: modules point one way, as the map in `Sources/README.md` draws them.
@Suite struct ArrowTests {
  /// What each target may import of ours, and from the system.
  static let allowed: [String: Set<String>] = [
    "Values": [],
    "CTextTables": [],
    "ChineseText": ["CTextTables", "Values", "Glibc"],
    "Diagnostics": ["Values", "ChineseText"],
    "Letters": ["Values", "ChineseText", "CTextTables", "Diagnostics", "Glibc"],
    "Formats": [
      "Values", "ChineseText", "Diagnostics", "Letters", "CMemory", "CArchive", "Foundation",
      "Glibc", "Synchronization",
    ],
    "Plan": ["Values", "Diagnostics"],
    "Syntax": ["Values", "Diagnostics", "ChineseText"],
    "Checker": ["Values", "Diagnostics", "ChineseText", "Syntax", "Plan"],
    "Statistics": ["Foundation"],
    "Corpus": [
      "CMemory", "Values", "Diagnostics", "ChineseText", "Letters", "Formats", "Plan",
      "Foundation", "Glibc", "Dispatch",
      "Synchronization",
    ],
    "Engine": [
      "Values", "Diagnostics", "ChineseText", "CTextTables", "Plan", "Corpus", "Statistics",
      "CTextKernels",
      "CRegex", "Glibc", "Dispatch", "Synchronization",
      "CTextKernels", "CRegex", "Glibc", "Dispatch", "Synchronization",
    ],
    "Output": ["Values", "Diagnostics", "ChineseText", "Plan", "Glibc"],
    "ReplyQL": [
      "Values", "Diagnostics", "ChineseText", "Letters", "Formats", "Plan", "Syntax", "Checker",
      "Corpus", "Engine", "Output", "Foundation", "Glibc", "Synchronization",
    ],
    "Shell": [
      "Values", "Diagnostics", "ChineseText", "Formats", "Plan", "Syntax", "Engine", "Output",
      "ReplyQL", "Glibc",
    ],
    "Editors": ["Values", "Diagnostics", "Plan", "Syntax", "Engine", "Output", "ReplyQL"],
    "replyql": [
      "Values", "Diagnostics", "Formats", "Plan", "Corpus", "Engine", "Output", "ReplyQL", "Shell",
      "Editors", "CEditLine", "ArgumentParser", "Foundation", "Glibc", "Dispatch",
      "Synchronization",
    ],
    "replyql-bench": [
      "Values", "ChineseText", "Diagnostics", "Letters", "Formats", "Plan", "Corpus", "ReplyQL",
      "LetterMaker", "ReadingScore", "GoldScore", "ArgumentParser", "Foundation", "Glibc",
    ],
    "replyql-make": ["LetterMaker", "ArgumentParser", "Foundation", "Glibc"],
    "LetterMaker": ["Values", "Glibc"],
    "ReadingScore": ["ChineseText", "Foundation"],
    "GoldScore": ["Values", "CTextTables", "Letters", "Foundation"],
  ]

  @Test func `each target imports only what stands below it`() {
    let strays = SourceFile.swift.filter(\.isProgram).flatMap { file in
      let allowed = Self.allowed[file.target] ?? []
      return file.imports.subtracting(allowed).sorted().map { "\(file.path) imports \($0)" }
    }
    #expect(strays.isEmpty, "\(strays.joined(separator: "\n"))")
  }

  @Test func `the three absences hold`() {
    let syntax = SourceFile.swift.filter { $0.isProgram && $0.target == "Syntax" }
    let engine = SourceFile.swift.filter { $0.isProgram && $0.target == "Engine" }
    let outside = SourceFile.swift.filter { $0.isProgram && $0.target != "replyql" }
    #expect(syntax.allSatisfy { !$0.imports.contains("Corpus") })
    #expect(engine.allSatisfy { !$0.imports.contains("Syntax") })
    #expect(outside.allSatisfy { !$0.imports.contains("CEditLine") })
  }

  @Test func `an import line is recognised in each of its forms`() {
    let file = SourceFile(
      path: "Sources/X/Y.swift",
      lines: ["import A", "package import B", "@testable import C", "// import D", "let import5"])
    #expect(file.imports == ["A", "B", "C"])
  }
}
