internal import AssayModel
import AssaySyntax
import AssayTestSupport
import Foundation
import Testing

@testable import AssayCompiler

/// The files of yaml-test-suite and the texts in them: whatever YAML can be, nothing is changed or
/// lost, and what is laid out stays as it is.
@Suite(.enabled(if: SharedMaterial.has("data/yaml-test-suite"), "needs ../shared/data"))
struct YAMLSuiteFormattingTests {
  private static let folder = SharedMaterial.url("data/yaml-test-suite/src")

  private static func texts() throws -> [(name: String, text: [UInt8])] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .flatMap { name -> [(name: String, text: [UInt8])] in
        let file = try [UInt8](Data(contentsOf: folder.appending(path: name)))
        guard case .sequence(let cases)? = try YAML.documents(in: file).first?.content else {
          return []
        }
        return [(name, file)]
          + cases.compactMap { value in
            guard case .mapping(let fields) = value.content,
              case .string(let text)? = fields.first(where: { $0.key == "yaml" })?.value.content
            else { return nil }
            return (name, Array(text.utf8))
          }
      }
  }

  @Test func everyTextIsLaidOutOnceAndForAllOrRefused() throws {
    var formatted = 0
    var refused: [String] = []
    for (name, text) in try Self.texts() {
      switch CanonicalText.of(text, path: name) {
      case .success(let canonical):
        formatted += 1
        #expect(try CanonicalText.of(canonical, path: name).get() == canonical, "\(name)")
      case .failure(let invalid) where invalid.diagnostic.id == "no-canonical-text":
        refused.append(name)
      case .failure: break
      }
    }
    #expect(formatted > 450)
    #expect(refused == [])
  }
}
