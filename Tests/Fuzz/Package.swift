// swift-tools-version: 6.2
// A package of its own: a fuzz target has no `main`, so an ordinary build could not link it.
// `Program` is a link to the sources of the project, which are built here once more with coverage.
import PackageDescription

let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
let fuzzing = house + [.unsafeFlags(["-parse-as-library"])]
let reading: [Target.Dependency] = ["Letters", "ReadingAudit"]

let package = Package(
  name: "Fuzz",
  targets: [
    .target(name: "Values", path: "Program/Values", swiftSettings: house),
    .target(name: "CTextTables", path: "Program/CTextTables", exclude: ["README.md"]),
    .target(
      name: "ChineseText", dependencies: ["CTextTables", "Values"], path: "Program/ChineseText",
      swiftSettings: house),
    .target(
      name: "Diagnostics", dependencies: ["Values", "ChineseText"], path: "Program/Diagnostics",
      swiftSettings: house),
    .target(
      name: "Letters", dependencies: ["Values", "ChineseText", "CTextTables", "Diagnostics"],
      path: "Program/Letters", swiftSettings: house),
    .systemLibrary(name: "CMemory", path: "Program/CMemory"),
    .systemLibrary(name: "CArchive", path: "Program/CArchive", pkgConfig: "libarchive"),
    .target(
      name: "Formats",
      dependencies: ["Values", "ChineseText", "Diagnostics", "Letters", "CMemory", "CArchive"],
      path: "Program/Formats", swiftSettings: house),
    .target(
      name: "Plan", dependencies: ["Values", "Diagnostics"], path: "Program/Plan",
      swiftSettings: house),
    .target(
      name: "Syntax", dependencies: ["Values", "ChineseText", "Diagnostics"],
      path: "Program/Syntax", swiftSettings: house),
    .target(
      name: "Checker", dependencies: ["Values", "ChineseText", "Diagnostics", "Plan", "Syntax"],
      path: "Program/Checker", swiftSettings: house),
    .target(name: "CTextKernels", path: "Program/CTextKernels", exclude: ["README.md"]),
    .target(
      name: "CRegex", path: "Program/CRegex", exclude: ["README.md"],
      linkerSettings: [.linkedLibrary("re2")]),
    .target(name: "Statistics", path: "Program/Statistics", swiftSettings: house),
    .target(
      name: "Corpus",
      dependencies: [
        "Values", "ChineseText", "Diagnostics", "Letters", "Formats", "Plan", "CMemory",
      ], path: "Program/Corpus", swiftSettings: house),
    .target(
      name: "Engine",
      dependencies: [
        "Values", "CTextTables", "ChineseText", "Diagnostics", "Plan", "CTextKernels", "CRegex",
        "Statistics", "Corpus",
      ], path: "Program/Engine", swiftSettings: house),
    .target(
      name: "Output", dependencies: ["Values", "ChineseText", "Plan"], path: "Program/Output",
      exclude: ["README.md"], swiftSettings: house),
    .target(
      name: "ReplyQL",
      dependencies: [
        "Values", "ChineseText", "Diagnostics", "Letters", "Formats", "Plan", "Syntax", "Checker",
        "Corpus", "Engine", "Output",
      ], path: "Program/ReplyQL", resources: [.copy("Sample")], swiftSettings: house),
    .target(name: "ReadingAudit", dependencies: ["ChineseText", "Letters"], swiftSettings: house),
    .target(
      name: "LanguageAudit",
      dependencies: [
        "Values", "Diagnostics", "Letters", "Plan", "Syntax", "Corpus", "Engine", "Output",
        "ReplyQL",
      ], swiftSettings: house),
    .executableTarget(name: "fuzz-reader", dependencies: reading, swiftSettings: fuzzing),
    .executableTarget(name: "fuzz-letter", dependencies: reading, swiftSettings: fuzzing),
    .executableTarget(
      name: "fuzz-language", dependencies: ["LanguageAudit"], swiftSettings: fuzzing),
  ])
