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
    .target(name: "Plan", dependencies: ["Values", "Diagnostics"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6]
)
