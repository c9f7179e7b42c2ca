import AssayTestSupport

@testable import AssayCompiler

/// A pack in memory, of which a test writes only what it is about.
enum SamplePack {
  static let manifest = SampleRule.manifest

  /// A rule with other values for some keys; an empty value leaves a key out.
  static func rule(_ changes: (key: String, value: String)...) -> String {
    SampleRule.text(changes)
  }

  /// A rule with another assertion.
  static func rule(assert condition: String) -> String { rule(("assert", " \(condition)")) }

  static func files(
    _ files: [String: String], folder: String = "rules/sample"
  ) -> RulePackFiles {
    RulePackFiles(
      folder: folder,
      files: files.map { RulePackFiles.File(path: $0.key, bytes: Array($0.value.utf8)) },
      sha256: "")
  }

  static func compile(
    manifest: String = manifest, rule: String = rule(), settings: [String: String] = [:]
  ) -> Compilation {
    RuleCompiler(settings: settings)
      .compile([files(["pack.yaml": manifest, "sample-rule.yaml": rule])])
  }
}
