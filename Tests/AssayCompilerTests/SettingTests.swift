internal import AssayEngine
internal import AssayModel
import Testing

@testable import AssayCompiler

@Suite("Settings for parameters")
struct SettingTests {
  @Test(
    "give a parameter another value",
    arguments: [
      ("sample.minimum", "4096", Literal.number("4096")),
      ("sample.judge", "all", .string("all")),
      ("sample.regions", "[uksouth, ukwest]", .list([.string("uksouth"), .string("ukwest")])),
      ("sample.regions", "uksouth,ukwest", .list([.string("uksouth"), .string("ukwest")])),
    ])
  func set(_ name: String, _ text: String, _ value: Literal) {
    let parameter = String(name.dropFirst("sample.".count))
    let comparison =
      parameter == "regions"
      ? "{ field: location, in: { parameter: regions } }"
      : "{ field: sku.name, equals: { parameter: \(parameter) } }"
    let compilation = SamplePack.compile(
      rule: SamplePack.rule(assert: comparison), settings: [name: text])
    #expect(compilation.diagnostics.isEmpty)
    guard case .compare(let compared) = compilation.plan.rules.first?.assert else {
      Issue.record("no comparison")
      return
    }
    #expect(compared.right == .parameter(name: parameter, value))
    let summary = compilation.packs.first?.parameters.first { $0.name == parameter }
    #expect(summary?.isDefault == false)
  }

  @Test(
    "that fit no parameter are refused",
    arguments: [
      ("sample.minimun", "1", "unknown-parameter", "did you mean 'minimum'?"),
      ("sampel.minimum", "1", "unknown-pack", "did you mean 'sample'?"),
      ("minimum", "1", "setting-without-pack", "write it as 'sample.minimum'"),
      ("sample.minimum", "many", "invalid-setting", "write a whole number, without quotes"),
      ("sample.minimum", "1.5", "invalid-setting", "write a whole number, without quotes"),
      ("sample.judge", "none", "not-allowed", "write one of: used, all"),
    ])
  func refused(_ name: String, _ text: String, _ id: String, _ help: String) {
    let compilation = SamplePack.compile(settings: [name: text])
    #expect(compilation.diagnostics.map(\.id) == [id])
    #expect(compilation.diagnostics.first?.subject == .command)
    #expect(compilation.diagnostics.first?.help == help)
    #expect(compilation.plan.rules.isEmpty)
  }
}
