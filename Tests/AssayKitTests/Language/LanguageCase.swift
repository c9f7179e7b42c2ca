import AssaySyntax

/// A resource of an example of the reference, with what a rule must say of it.
struct LanguageCase: Sendable {
  /// What stands beside the resource in an inventory.
  static let inventoryKeys = ["beside", "nextLink"]
  /// What a test knows too.
  static let testKeys = ["previous", "complete", "parameters", "now"]
  /// What the finding must hold.
  static let findingKeys = ["message", "shows"]

  /// The outcome, with its cause in parentheses; or `not run`.
  var expected: String
  private var resource: LocatedNode
  private var others: [LocatedNode.Entry]

  /// `nil` if the node is no case.
  init?(_ node: LocatedNode) {
    guard let first = node.entries.first, case .mapping = first.value.content else { return nil }
    expected = first.key
    resource = first.value
    others = Array(node.entries.dropFirst())
    let keys = Self.inventoryKeys + Self.testKeys + Self.findingKeys
    guard others.allSatisfy({ keys.contains($0.key) }) else { return nil }
  }

  var id: String { resource.entries["id"]?.text ?? "a" }
  var message: String? { others["message"]?.text }
  /// The paths of a finding's evidence, if they matter.
  var shows: [String]? { others["shows"]?.members.compactMap(\.text) }
  /// Whether only an export can show it.
  var needsExport: Bool { others["nextLink"] != nil || expected == "not run" }

  /// The case as a pack's test, which expects something of the resource.
  func test(of type: String) -> String {
    let parts = others.filter { Self.testKeys.contains($0.key) }.map { ($0.key, $0.value.flow) }
    let expectation = [
      ("rule", "right"), ("resource", Flow.text(id)), ("outcome", "compliant"),
    ]
    return Flow.mapping(
      [
        ("title", Flow.text(expected)), ("resources", resources(of: type)),
        ("expect", Flow.list([Flow.mapping(expectation)])),
      ] + parts)
  }

  /// The case as an export.
  func export(of type: String) -> String {
    let link = others["nextLink"].map { [("nextLink", $0.flow)] } ?? []
    return Flow.mapping([("value", resources(of: type))] + link)
  }

  private func resources(of type: String) -> String {
    var own = resource.entries.map { (key: $0.key, value: $0.value.flow) }
    for (key, value) in [("id", id), ("name", id), ("type", type)]
    where !own.contains(where: { $0.key == key }) {
      own.append((key, Flow.text(value)))
    }
    return Flow.list([Flow.mapping(own)] + (others["beside"]?.members.map(\.flow) ?? []))
  }
}
