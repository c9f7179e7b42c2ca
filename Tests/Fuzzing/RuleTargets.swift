internal import AssayCompiler
internal import AssayEngine
internal import AssayKit
internal import AssayModel

/// Files that authors write: rules, exemptions.
enum RuleTargets {
  private static let pack = RulePackFiles.File(
    path: "pack.yaml",
    bytes: Array(
      """
      pack: fuzzed
      version: 1.0.0
      title: Fuzzed
      parameters: { least: { type: integer, default: 1 }, names: { type: list, default: [a] } }
      relations:
        farm: { from: Test.House/doors, to: Test.House/farms, cardinality: one, inverse: doors, match: [ { from: properties.farm, to: name } ] }

      """.utf8))

  static func rules(_ bytes: [UInt8]) -> String? {
    let rule = RulePackFiles.File(path: "rule.yaml", bytes: bytes)
    let files = RulePackFiles(folder: "fuzzed", files: [pack, rule], sha256: "")
    let compilation = RuleCompiler().compile([files])
    if compilation.hasErrors { return nil }
    return compilation.ruleCount == compilation.plan.rules.count ? nil : "a rule is lost"
  }

  static func exemptions(_ bytes: [UInt8]) -> String? {
    do throws(InvalidCheck) {
      _ = try ExemptionFile(bytes, path: "exemptions.yaml")
      return nil
    } catch {
      return error.diagnostics.isEmpty ? "refused without a word" : nil
    }
  }
}
