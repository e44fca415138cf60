// swift-tools-version: 6.2
// Targets stand in the order of their arrows: each imports only what stands above it.
import PackageDescription

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "ReplyQL",
  products: [
    .library(name: "ReplyQL", targets: ["ReplyQL"]),
    .executable(name: "replyql", targets: ["replyql"]),
    .executable(name: "replyql-make", targets: ["replyql-make"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    // Text and values.
    .target(name: "Values", swiftSettings: house),
    .target(name: "CTextTables", exclude: ["README.md"]),
    .target(
      name: "ChineseText", dependencies: ["CTextTables", "Values"], swiftSettings: house),
    .target(name: "Diagnostics", dependencies: ["Values", "ChineseText"], swiftSettings: house),

    // Letters.
    .target(
      name: "Letters", dependencies: ["Values", "ChineseText", "CTextTables", "Diagnostics"],
      swiftSettings: house),

    // Files.
    .systemLibrary(name: "CMemory"),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .target(
      name: "Formats",
      dependencies: ["Values", "ChineseText", "Diagnostics", "Letters", "CMemory", "CArchive"],
      swiftSettings: house),

    // The language.
    .target(name: "Plan", dependencies: ["Values", "Diagnostics"], swiftSettings: house),
    .target(
      name: "Syntax", dependencies: ["Values", "ChineseText", "Diagnostics"],
      swiftSettings: house),
    .target(
      name: "Checker", dependencies: ["Values", "ChineseText", "Diagnostics", "Plan", "Syntax"],
      swiftSettings: house),

    // Running.
    .target(name: "CTextKernels", exclude: ["README.md"]),
    .target(name: "CRegex", exclude: ["README.md"], linkerSettings: [.linkedLibrary("re2")]),
    .target(name: "Statistics", swiftSettings: house),
    .target(
      name: "Corpus",
      dependencies: [
        "Values", "ChineseText", "Diagnostics", "Letters", "Formats", "Plan", "CMemory",
      ],
      swiftSettings: house),
    .target(
      name: "Engine",
      dependencies: [
        "Values", "CTextTables", "ChineseText", "Diagnostics", "Plan", "CTextKernels", "CRegex",
        "Statistics", "Corpus",
      ], swiftSettings: house),
    .target(
      name: "Output", dependencies: ["Values", "ChineseText", "Plan"], exclude: ["README.md"],
      swiftSettings: house),

    // The facade and the programs.
    .target(
      name: "ReplyQL",
      dependencies: [
        "Values", "ChineseText", "Diagnostics", "Letters", "Formats", "Plan", "Syntax", "Checker",
        "Corpus", "Engine", "Output",
      ], resources: [.copy("Sample")], swiftSettings: house),
    .target(
      name: "Shell",
      dependencies: [
        "Values", "ChineseText", "Diagnostics", "Formats", "Plan", "Syntax", "Engine", "Output",
        "ReplyQL",
      ], swiftSettings: house),
    .target(
      name: "Editors",
      dependencies: ["Values", "Diagnostics", "Plan", "Syntax", "Engine", "Output", "ReplyQL"],
      swiftSettings: house),
    .systemLibrary(
      name: "CEditLine", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .executableTarget(
      name: "replyql",
      dependencies: [
        "Values", "Diagnostics", "Formats", "Plan", "Corpus", "Engine", "Output", "ReplyQL",
        "Shell", "Editors", "CEditLine", argumentParser,
      ], swiftSettings: house),

    // Making and measuring.
    .target(name: "LetterMaker", dependencies: ["Values"], swiftSettings: house),
    .target(name: "ReadingScore", dependencies: ["ChineseText"], swiftSettings: house),
    .target(
      name: "GoldScore", dependencies: ["Values", "CTextTables", "Letters"],
      swiftSettings: house),
    .executableTarget(
      name: "replyql-make", dependencies: ["LetterMaker", argumentParser], swiftSettings: house),
    .executableTarget(
      name: "replyql-bench",
      dependencies: [
        "Values", "ChineseText", "Diagnostics", "Letters", "Formats", "Plan", "Corpus", "ReplyQL",
        "LetterMaker", "ReadingScore", "GoldScore", argumentParser,
      ], swiftSettings: house),

    // Tests, in the same order.
    .target(
      name: "TestSupport", dependencies: ["CArchive"], path: "Tests/TestSupport",
      swiftSettings: house),
    .testTarget(name: "ValuesTests", dependencies: ["Values"], swiftSettings: house),
    .testTarget(
      name: "ChineseTextTests",
      dependencies: ["Values", "CTextTables", "ChineseText", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "LettersTests",
      dependencies: [
        "Values", "CTextTables", "ChineseText", "Diagnostics", "Letters", "GoldScore",
        "TestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "FormatsTests",
      dependencies: [
        "Values", "ChineseText", "Diagnostics", "Letters", "Formats", "TestSupport",
      ],
      swiftSettings: house),
    .testTarget(name: "PlanTests", dependencies: ["Values", "Plan"], swiftSettings: house),
    .target(name: "GrammarKit", path: "Tests/GrammarKit", swiftSettings: house),
    .testTarget(
      name: "SyntaxTests",
      dependencies: ["Values", "Diagnostics", "Syntax", "GrammarKit", "TestSupport"],
      exclude: ["Golden"], swiftSettings: house),
    .testTarget(
      name: "GrammarTests",
      dependencies: ["Values", "Diagnostics", "Plan", "Syntax", "GrammarKit", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "CheckerTests",
      dependencies: [
        "Values", "Diagnostics", "Plan", "Syntax", "Checker", "Corpus", "Engine", "TestSupport",
      ], exclude: ["Golden"], swiftSettings: house),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics"], swiftSettings: house),
    .testTarget(
      name: "CorpusTests",
      dependencies: [
        "Values", "ChineseText", "Diagnostics", "Letters", "Formats", "Plan", "Corpus",
        "TestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "EngineTests",
      dependencies: [
        "Values", "ChineseText", "Diagnostics", "Plan", "CTextKernels", "Corpus", "Engine",
      ], swiftSettings: house),
    .target(
      name: "Oracle",
      dependencies: [
        "Values", "CTextTables", "ChineseText", "Diagnostics", "Plan", "Corpus", "Output",
      ], path: "Tests/Oracle", swiftSettings: house),
    .testTarget(
      name: "OracleTests",
      dependencies: [
        "Values", "ChineseText", "Diagnostics", "Letters", "Plan", "Syntax", "Checker", "Corpus",
        "Engine", "Output", "ReplyQL", "Oracle", "TestSupport",
      ], swiftSettings: house),
    .testTarget(
      name: "OutputTests",
      dependencies: ["Values", "ChineseText", "Plan", "Output", "TestSupport"],
      exclude: ["Golden"], swiftSettings: house),
    .testTarget(
      name: "ShellTests",
      dependencies: ["Values", "ChineseText", "Plan", "Output", "ReplyQL", "Shell", "TestSupport"],
      exclude: ["Letters", "Sessions", "Transcripts"], swiftSettings: house),
    .target(
      name: "LanguageAudit",
      dependencies: [
        "Values", "Diagnostics", "Letters", "Plan", "Syntax", "Corpus", "Engine", "Output",
        "ReplyQL",
      ], path: "Tests/Fuzz/Sources/LanguageAudit", swiftSettings: house),
    .testTarget(
      name: "LanguageAuditTests",
      dependencies: ["Values", "Plan", "LanguageAudit", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "EditorsTests",
      dependencies: [
        "Values", "Diagnostics", "Plan", "Syntax", "ReplyQL", "Editors", "TestSupport",
      ], swiftSettings: house),
    .testTarget(
      name: "ReplyQLTests",
      dependencies: [
        "Values", "Diagnostics", "Letters", "Plan", "Syntax", "Corpus", "Engine", "ReplyQL",
        "TestSupport",
      ], exclude: ["Golden"], swiftSettings: house),
    .testTarget(
      name: "SampleTests",
      dependencies: [
        "Values", "CTextTables", "ChineseText", "Letters", "ReplyQL", "LetterMaker",
        "ReadingScore", "TestSupport",
      ], swiftSettings: house),
    .testTarget(
      name: "QueriesTests",
      dependencies: [
        "Values", "Diagnostics", "Plan", "Engine", "Output", "ReplyQL", "TestSupport",
      ],
      exclude: ["Golden"], swiftSettings: house),
    .testTarget(name: "LetterMakerTests", dependencies: ["LetterMaker"], swiftSettings: house),
    .testTarget(
      name: "TerminalTests", dependencies: ["Values", "Plan", "Output", "replyql"],
      swiftSettings: house),
    .testTarget(
      name: "CommandTests", dependencies: ["TestSupport", "replyql"], swiftSettings: house),
    .testTarget(name: "HouseTests", dependencies: ["TestSupport"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
