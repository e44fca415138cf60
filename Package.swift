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
  dependencies: [],
  targets: [
    .target(name: "Values", swiftSettings: house),
    .target(name: "Diagnostics", dependencies: ["Values"], swiftSettings: house),
    .target(name: "CTextTables"),
    .target(name: "ChineseText", dependencies: ["CTextTables"], swiftSettings: house),
    .target(name: "Plan", dependencies: ["Values", "Diagnostics"], swiftSettings: house),
    .testTarget(
      name: "ChineseTextTests", dependencies: ["CTextTables", "ChineseText"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
