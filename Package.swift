// swift-tools-version: 6.2
// Targets stand in the order of their arrows: each imports only what stands above it.
import PackageDescription

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "ReplyQL",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    .target(name: "Values", swiftSettings: house),
    .target(name: "CTextTables"),
    .target(
      name: "ChineseText", dependencies: ["CTextTables", "Values"], swiftSettings: house),
    .target(name: "Diagnostics", dependencies: ["Values", "ChineseText"], swiftSettings: house),
    .target(
      name: "Letters", dependencies: ["Values", "ChineseText", "CTextTables", "Diagnostics"],
      swiftSettings: house),
    .target(name: "Plan", dependencies: ["Values", "Diagnostics"], swiftSettings: house),
    .target(
      name: "Output", dependencies: ["Values", "ChineseText", "Plan"], swiftSettings: house),
    .target(
      name: "Shell",
      dependencies: ["Values", "Diagnostics", "ChineseText", "Plan", "Syntax", "Output"],
      swiftSettings: house),
    .systemLibrary(
      name: "CEditLine", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),

    .target(
      name: "ReplyQL",
      dependencies: [
        "Values", "ChineseText", "Diagnostics", "Letters", "Plan", "Syntax", "Checker", "Corpus",
        "Engine", "Output",
      ],
      resources: [.copy("Sample")], swiftSettings: house),

    .target(name: "LetterMaker", dependencies: ["Values"], swiftSettings: house),
    .executableTarget(
      name: "replyql-make",
      dependencies: [
        "LetterMaker", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: house),

    .target(
      name: "Syntax", dependencies: ["Diagnostics", "ChineseText", "Values"],
      swiftSettings: house),
    .target(
      name: "Checker", dependencies: ["Syntax", "Plan", "Diagnostics", "ChineseText", "Values"],
      swiftSettings: house),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: house),
    .testTarget(name: "ValuesTests", dependencies: ["Values"], swiftSettings: house),
    .target(name: "CTextKernels", exclude: ["README.md"]),
    .target(
      name: "CRegex", exclude: ["README.md"], linkerSettings: [.linkedLibrary("re2")]),
    .target(name: "Statistics", swiftSettings: house),
    .target(
      name: "Corpus",
      dependencies: ["Letters", "ChineseText", "Plan", "Values", "Diagnostics"],
      swiftSettings: house),
    .target(
      name: "Engine",
      dependencies: [
        "Plan", "Corpus", "Statistics", "Diagnostics", "ChineseText", "Values", "CTextKernels",
        "CTextTables", "CRegex",
      ], swiftSettings: house),
    .testTarget(
      name: "LettersTests",
      dependencies: ["Letters", "CTextTables", "ChineseText", "Values", "Diagnostics", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "ChineseTextTests",
      dependencies: ["CTextTables", "ChineseText", "Values", "TestSupport"],
      swiftSettings: house),
    .testTarget(name: "PlanTests", dependencies: ["Values", "Plan"], swiftSettings: house),
    .testTarget(
      name: "OutputTests",
      dependencies: ["Values", "ChineseText", "Plan", "Output", "TestSupport"],
      exclude: ["Golden"], swiftSettings: house),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics"], swiftSettings: house),
    .testTarget(
      name: "CorpusTests",
      dependencies: [
        "Values", "Diagnostics", "ChineseText", "Letters", "Plan", "Corpus",
      ], swiftSettings: house),
    .testTarget(
      name: "EngineTests",
      dependencies: [
        "Values", "Diagnostics", "ChineseText", "Plan", "CTextKernels", "Corpus", "Engine",
      ], swiftSettings: house),
    .testTarget(name: "LetterMakerTests", dependencies: ["LetterMaker"], swiftSettings: house),
    .testTarget(
      name: "ShellTests",
      dependencies: ["Values", "ChineseText", "Plan", "Output", "Shell", "TestSupport"],
      exclude: ["Transcripts"],
      swiftSettings: house),
    .target(name: "GrammarKit", path: "Tests/GrammarKit", swiftSettings: house),
    .testTarget(
      name: "SyntaxTests",
      dependencies: ["GrammarKit", "Syntax", "Diagnostics", "Values", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: house),
    .testTarget(
      name: "CheckerTests",
      dependencies: [
        "Checker", "Syntax", "Plan", "Corpus", "Engine", "Diagnostics", "Values", "TestSupport",
      ],
      exclude: ["Golden"], swiftSettings: house),
    .testTarget(
      name: "SampleTests",
      dependencies: ["ChineseText", "Letters", "ReplyQL", "TestSupport", "Values"],
      swiftSettings: house),
    .testTarget(
      name: "GrammarTests",
      dependencies: ["GrammarKit", "Plan", "Syntax", "Diagnostics", "Values", "TestSupport"],
      swiftSettings: house),
    .testTarget(name: "HouseTests", dependencies: ["TestSupport"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
