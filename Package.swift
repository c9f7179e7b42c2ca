// swift-tools-version: 6.3

import PackageDescription

let package = Package(
  name: "assay",
  products: [
    .library(name: "AssayKit", targets: ["AssayKit"]),
    .executable(name: "assay", targets: ["assay"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .library(system: "CLibYAML", pkgConfig: "yaml-0.1", apt: "libyaml-dev"),
    .library(system: "CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
    .library(system: "CZstd", pkgConfig: "libzstd", apt: "libzstd-dev"),
    .library(system: "CLibCrypto", pkgConfig: "libcrypto", apt: "libssl-dev"),

    // Each module uses only modules listed above it.
    .module("AssayModel"),
    .module("AssaySyntax", uses: ["AssayModel", "CLibYAML"]),
    .module("AssayEngine", uses: ["AssayModel"]),
    .module("AssayCompiler", uses: ["AssayModel", "AssaySyntax", "AssayEngine"]),
    .module(
      "AssayInventory",
      uses: ["AssayModel", "AssaySyntax", "AssayEngine", "CZlib", "CZstd", "CLibCrypto"]),
    .module(
      "AssayReporting", uses: ["AssayModel"], excluding: ["HTML/Page"],
      plugins: ["EmbedFilesPlugin"]),
    .module(
      "AssayKit",
      uses: [
        "AssayModel", "AssaySyntax", "AssayEngine", "AssayCompiler", "AssayInventory",
        "AssayReporting",
      ],
      plugins: ["EmbedFilesPlugin"]),
    .executableTarget(
      name: "assay",
      dependencies: [
        "AssayKit", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: .strict),

    // Puts the packs of rules/ into AssayKit, and the style of pages into AssayReporting.
    .plugin(
      name: "EmbedFilesPlugin", capability: .buildTool(), dependencies: ["EmbedFiles"],
      path: "Sources/Plugins/EmbedFilesPlugin"),
    .executableTarget(
      name: "EmbedFiles", dependencies: ["CLibCrypto"], swiftSettings: .strict),

    .target(
      name: "AssayRunning", dependencies: ["CZlib", "CZstd"], path: "Tests/Support/Running",
      swiftSettings: .strict),
    .target(
      name: "AssayTestSupport", dependencies: ["AssayModel", "AssayRunning"],
      path: "Tests/Support", exclude: ["Reference", "Running"], swiftSettings: .strict),
    .target(
      name: "AssayReference",
      dependencies: [
        "AssayModel", "AssaySyntax", "AssayEngine", "AssayCompiler", "AssayInventory", "AssayKit",
      ],
      path: "Tests/Support/Reference", swiftSettings: .strict),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "AssayEngine", "AssayKit", "AssayRunning", "CLibYAML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/Benchmarks", exclude: ["Peers"], swiftSettings: .strict),
    .executableTarget(
      name: "Reliability",
      dependencies: [
        "AssayKit", "AssayModel", "AssayReference", "AssayReporting", "AssayRunning", "AssaySyntax",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Tests/Reliability", swiftSettings: .strict),
    // libFuzzer's entry, and what it gives random bytes to; Tests/Fuzzing/run links it.
    .target(
      name: "Fuzzing",
      dependencies: [
        "AssayCompiler", "AssayEngine", "AssayInventory", "AssayKit", "AssayModel",
        "AssayReference", "AssayReporting", "AssaySyntax",
      ],
      path: "Tests/Fuzzing", exclude: ["Seeds", "run"], swiftSettings: .strict),
    .testTarget(
      name: "AgreementTests", dependencies: ["AssayTestSupport", "Benchmarks", "assay"],
      swiftSettings: .strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: .strict),
    .testTarget(
      name: "CommandTests",
      dependencies: ["AssayReporting", "AssayTestSupport", "Reliability", "assay"],
      exclude: ["Golden", "Places"], swiftSettings: .strict),
    .testTarget(
      name: "ScenarioTests", dependencies: ["AssayTestSupport", "assay"],
      exclude: ["Scenarios"], swiftSettings: .strict),
    .tests(
      of: "AssayCompiler",
      uses: ["AssayEngine", "AssayModel", "AssayReference", "AssaySyntax", "AssayTestSupport"]),
    .tests(
      of: "AssayEngine",
      uses: ["AssayModel", "AssayReference", "AssayTestSupport", "Benchmarks"]),
    .tests(
      of: "AssayInventory",
      uses: [
        "AssayModel", "AssaySyntax", "AssayEngine", "AssayReference", "AssayTestSupport",
      ]),
    .tests(
      of: "AssayKit",
      uses: [
        "AssayCompiler", "AssayEngine", "AssayInventory", "AssayModel", "AssayReference",
        "AssaySyntax", "AssayTestSupport", "Fuzzing",
      ]),
    .tests(of: "AssaySyntax", uses: ["AssayModel", "AssayReference", "AssayTestSupport"]),
    .tests(of: "AssayReporting", uses: ["AssayModel", "AssayTestSupport"], excluding: ["Golden"]),
  ]
)

extension [SwiftSetting] {
  /// What the compiler holds every target to.
  static var strict: Self {
    [
      .treatAllWarnings(as: .error),
      .strictMemorySafety(),
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
    ]
  }
}

extension Target {
  static func module(
    _ name: String, uses modules: [String] = [], excluding paths: [String] = [],
    plugins: [PluginUsage] = []
  ) -> Target {
    .target(
      name: name, dependencies: modules.map { .byName(name: $0) }, exclude: paths,
      swiftSettings: .strict, plugins: plugins)
  }

  static func library(system name: String, pkgConfig: String, apt package: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
  }

  static func tests(
    of module: String, uses modules: [String] = [], excluding paths: [String] = []
  ) -> Target {
    .testTarget(
      name: "\(module)Tests", dependencies: ([module] + modules).map { .byName(name: $0) },
      exclude: paths, swiftSettings: .strict)
  }
}
