/// Something that holds of assay, whatever is done to it, and how that is measured.
protocol Property: Sendable {
  /// What the table and the command line call it.
  static var name: String { get }
  /// What is asked, such as `0 of ≥ 60 pass`.
  static func goal(_ extent: Extent) -> String
  /// Tries to break it.
  func measure(in laboratory: Laboratory) throws -> Measurement

  init()
}

/// How much of everything is tried.
enum Extent: String, Sendable {
  /// What every change has to pass.
  case quick
  case full

  /// A number for each.
  func of(quick: Int, full: Int) -> Int { self == .quick ? quick : full }
}

/// All properties, in the order of the table.
///
/// To add one, write a type in a folder of its own and name it here.
enum Properties {
  static let all: [any Property.Type] = [
    FailOpenProbes.self, BadInputs.self, FuzzingRuns.self, Differential.self, SecondEngine.self,
    Bombs.self,
    Memory.self, Faults.self, Kills.self, Injection.self, Secrets.self, Determinism.self,
    Isolation.self,
  ]

  static func named(_ name: String) -> (any Property.Type)? { all.first { $0.name == name } }
}
