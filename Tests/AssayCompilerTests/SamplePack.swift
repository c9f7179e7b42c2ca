import AssayModel
import AssayTestSupport

@testable import AssayCompiler

/// A pack in memory, of which a test writes only what it is about.
///
/// Its accounts are of a type of which no fields are known, so that tests can invent some.
enum SamplePack {
  static let manifest = withoutKnownFields(SampleRule.manifest)

  private static func withoutKnownFields(_ text: String) -> String {
    text.replacing("Microsoft.CognitiveServices/", with: "Microsoft.Sample/")
  }

  /// A rule with other values for some keys; an empty value leaves a key out.
  static func rule(_ changes: (key: String, value: String)...) -> String {
    withoutKnownFields(SampleRule.text(changes))
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

  /// Compiles the pack; that a test's rule doesn't use all of it is left out.
  static func compile(
    manifest: String = manifest, rule: String = rule(), settings: [String: String] = [:]
  ) -> Compilation {
    var compilation = RuleCompiler(settings: settings)
      .compile([files(["pack.yaml": manifest, "sample-rule.yaml": rule])])
    compilation.diagnostics = compilation.diagnostics.withoutUse
    return compilation
  }
}

extension [Diagnostic] {
  /// Those that don't say that no rule uses a part of the pack.
  var withoutUse: [Diagnostic] {
    filter { !["unused-relation", "unused-parameter"].contains($0.id) }
  }
}
