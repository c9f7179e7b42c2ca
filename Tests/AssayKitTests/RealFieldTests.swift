import AssayEngine
import AssayTestSupport
import Foundation
import Testing

@testable import AssayCompiler

/// Every field that real exports hold is in the list of its type, so that no rule about it is
/// refused.
@Suite(.enabled(if: SharedMaterial.has("data/azure"), "needs the exports in ../shared/data/azure"))
struct RealFieldTests {
  /// Fields that no version of Azure's API has: a test's own slip.
  private static let exceptions: Set = [
    "microsoft.keyvault/vaults properties.softDeleteRetentionDays"
  ]

  /// What a template says of a resource, and no resource does.
  private static let ofTemplates: Set = ["dependsOn", "resources", "copy", "condition", "comments"]

  /// Types in whose fields some paths of real exports are in no list, by type and path.
  private var strangers: Set<String> = []
  private var known = 0

  @Test func areInTheLists() throws {
    var survey = Self()
    let folder = SharedMaterial.url("data/azure")
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
      guard let data = try? Data(contentsOf: folder.appending(path: path)),
        let document = try? JSONSerialization.jsonObject(with: data)
      else { continue }
      survey.visit(document)
    }
    #expect(survey.strangers.subtracting(Self.exceptions).sorted() == [])
    #expect(Self.exceptions.subtracting(survey.strangers).sorted() == [], "listed without need")
    #expect(survey.known > 500)
  }

  /// Looks for resources, wherever an export puts them.
  private mutating func visit(_ value: Any) {
    if let list = value as? [Any] { for element in list { visit(element) } }
    guard let object = value as? [String: Any] else { return }
    if let type = object["type"] as? String, object["id"] != nil || object["properties"] != nil,
      let shape = FieldCatalog.shape(of: ResourceType(type))
    {
      for (name, value) in object where !Self.ofTemplates.contains(name) {
        look(for: [name], value, in: shape, of: type)
      }
    }
    for value in object.values { visit(value) }
  }

  /// Looks for a field and those below it; the steps into elements aren't part of a path.
  private mutating func look(
    for path: [String], _ value: Any, in shape: FieldShape, of type: String
  ) {
    guard case .success(let field) = shape.following(path, taken: []) else {
      strangers.insert("\(type.lowercased()) \(path.joined(separator: "."))")
      return
    }
    known += 1
    if let object = value as? [String: Any] {
      for (name, value) in object { look(for: path + [name], value, in: shape, of: type) }
    } else if let list = value as? [Any], case .list(let element) = field {
      for case let object as [String: Any] in list {
        for (name, value) in object { look(for: [name], value, in: element, of: type) }
      }
    }
  }
}
