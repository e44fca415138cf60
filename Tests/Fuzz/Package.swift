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
    .target(name: "ReadingAudit", dependencies: ["ChineseText", "Letters"], swiftSettings: house),
    .executableTarget(name: "fuzz-reader", dependencies: reading, swiftSettings: fuzzing),
    .executableTarget(name: "fuzz-letter", dependencies: reading, swiftSettings: fuzzing),
  ])
