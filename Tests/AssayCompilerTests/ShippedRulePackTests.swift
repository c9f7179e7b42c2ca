internal import AssayModel
internal import Foundation
import Testing

@testable import AssayCompiler

@Suite("Shipped rule packs")
struct ShippedRulePackTests {
  private static let rules = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(component: "rules")

  /// The folders of `rules/`.
  static let packs: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: rules.path)) ?? []).sorted()

  static func files(of pack: String) throws -> RulePackFiles {
    let folder = rules.appending(component: pack)
    let names = try #require(FileManager.default.enumerator(atPath: folder.path))
    let files = try names.compactMap { $0 as? String }.filter { $0.hasSuffix(".yaml") }.map {
      RulePackFiles.File(
        path: $0, bytes: Array(try Data(contentsOf: folder.appending(path: $0))))
    }
    return RulePackFiles(folder: "rules/\(pack)", files: files, sha256: "")
  }

  @Test("compile without a diagnostic", arguments: packs)
  func compiles(_ pack: String) throws {
    let compilation = RuleCompiler().compile([try Self.files(of: pack)])
    for diagnostic in compilation.diagnostics {
      let place = diagnostic.span.map { ":\($0.start.line):\($0.start.column)" } ?? ""
      Issue.record(
        "\(diagnostic.file ?? "")\(place): \(diagnostic.message); \(diagnostic.help ?? "")")
    }
    #expect(!compilation.examples.isEmpty)
  }

  @Test("are found")
  func found() { #expect(Self.packs.contains("azure-ai-cmk")) }
}
