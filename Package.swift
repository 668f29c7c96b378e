// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built the same way: language mode 6, the stricter upcoming features, and
/// warnings as errors, so that what the compiler doubts never lands.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  // The release names generic types by code rather than by strings that are looked up when a type
  // is first used: a small run spent a quarter of itself with that.
  .unsafeFlags(
    ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
    .when(configuration: .release)),
]

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let sqlite = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")

let package = Package(
  name: "campaign-report",
  products: [.executable(name: "campaign-report", targets: ["CampaignReport"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "Campaigns", dependencies: ["Diagnostics"], swiftSettings: strict),
    .target(name: "Layout", dependencies: ["Diagnostics", "Campaigns"], swiftSettings: strict),
    .target(name: "Encodings", swiftSettings: strict),
    .target(
      name: "Disk", dependencies: ["CMapping"],
      swiftSettings: strict + [.enableExperimentalFeature("Lifetimes")]),
    .target(name: "Programs", swiftSettings: strict),
    .target(name: "Packages", dependencies: ["CZip", "CExpat"], swiftSettings: strict),
    .target(name: "YAML", dependencies: ["CYAML"], swiftSettings: strict),
    .target(
      name: "Intake",
      dependencies: [
        "Diagnostics", "Campaigns", "Layout", "Disk", "Encodings", "Packages", "YAML",
      ],
      swiftSettings: strict),
    .target(
      name: "XLSX", dependencies: ["Layout", "Disk", "CXLSXWriter", "CZip", "CExpat", "CDeflate"],
      swiftSettings: strict),
    .target(name: "Pages", dependencies: ["Diagnostics", "Layout"], swiftSettings: strict),
    .target(name: "Records", dependencies: ["Diagnostics", "Campaigns"], swiftSettings: strict),
    .target(
      name: "Publishing", dependencies: ["Disk", "CPublishing", "CCrypto"], swiftSettings: strict),
    .target(name: "Ledger", dependencies: ["Campaigns", "Disk", sqlite], swiftSettings: strict),
    .target(
      name: "Mail", dependencies: ["Diagnostics", "Publishing", "Records", "CCurl"],
      swiftSettings: strict),
    .executableTarget(
      name: "CampaignReport",
      dependencies: [
        "Diagnostics", "Campaigns", "Layout", "Disk", "Intake", "XLSX", "Records", "Publishing",
        "Ledger", "Mail", "Pages", "Programs", arguments,
      ],
      swiftSettings: strict),
    .target(name: "CMapping"),
    .target(name: "CPublishing"),
    .target(name: "CCurl"),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(
      name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "CampaignsTests", dependencies: ["Campaigns", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "LayoutTests", dependencies: ["Layout", "Campaigns", "Diagnostics"],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "IntakeTests",
      dependencies: ["Intake", "Campaigns", "Layout", "Diagnostics", "Encodings", "Packages"],
      swiftSettings: strict),
    .testTarget(name: "YAMLTests", dependencies: ["YAML"], swiftSettings: strict),
    .testTarget(name: "DiskTests", dependencies: ["Disk"], swiftSettings: strict),
    .testTarget(name: "ProgramsTests", dependencies: ["Programs"], swiftSettings: strict),
    .testTarget(name: "XLSXTests", dependencies: ["XLSX", "Layout"], swiftSettings: strict),
    .testTarget(
      name: "RecordsTests", dependencies: ["Records", "Campaigns", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(name: "PublishingTests", dependencies: ["Publishing"], swiftSettings: strict),
    .testTarget(name: "PagesTests", dependencies: ["Pages", "Layout"], swiftSettings: strict),
    .testTarget(
      name: "LedgerTests", dependencies: ["Ledger", "Campaigns", sqlite], swiftSettings: strict),
    .testTarget(
      name: "MailTests", dependencies: ["Mail", "Diagnostics", "Publishing", "Records"],
      exclude: ["Servers"], swiftSettings: strict),
    .testTarget(
      name: "CampaignReportTests", dependencies: ["CampaignReport"],
      exclude: ["Goldens", "Twins", "WasteSorting"], swiftSettings: strict),
    .testTarget(name: "HouseTests", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)

// Yardsticks are built only where they are asked for: `Bench/README.md`.
if Context.environment["CAMPAIGN_BENCH"] != nil {
  package.targets += [
    .executableTarget(
      name: "WriterBench", dependencies: ["XLSX", "Layout"], path: "Bench/WriterBench",
      swiftSettings: strict),
    .executableTarget(
      name: "CampaignBench", path: "Bench/CampaignBench", swiftSettings: strict),
  ]
}

// Fuzzing too: `Fuzz/README.md`. Everything that eats foreign bytes is built so that libFuzzer sees
// which ways its inputs take; the claims that it checks are those of `Tests/IntakeTests/Fuzz`.
if Context.environment["CAMPAIGN_FUZZ"] != nil {
  let seen: SwiftSetting = .unsafeFlags(["-sanitize=fuzzer", "-enable-testing"])
  package.targets.removeAll { $0.type == .test }
  for target in package.targets
  where ["Diagnostics", "Campaigns", "Layout", "Encodings", "Packages", "Intake"].contains(
    target.name)
  {
    target.swiftSettings = strict + [seen]
  }
  package.targets += [
    .target(
      name: "FuzzReaders",
      dependencies: ["Intake", "Campaigns", "Layout", "Diagnostics", "Encodings", "Packages"],
      path: "Tests/IntakeTests",
      sources: ["Fuzz/Readers", "Workbooks/RawBook.swift", "Workbooks/StoredZip.swift"],
      swiftSettings: strict + [seen]),
    .systemLibrary(name: "CFuzzer", path: "Fuzz/CFuzzer"),
    .executableTarget(
      name: "IntakeFuzz", dependencies: ["FuzzReaders", "CFuzzer"], path: "Fuzz/IntakeFuzz",
      swiftSettings: strict,
      linkerSettings: [
        .unsafeFlags([Context.environment["CAMPAIGN_FUZZ"] ?? ""]), .linkedLibrary("stdc++"),
      ]),
  ]
}
