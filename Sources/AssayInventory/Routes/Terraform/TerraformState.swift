internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Where instances are in a state, and in the part of a plan that is one.
enum TerraformState {
  /// Adds the instances of a state that is at a path.
  ///
  /// - Parameter values: The node of attributes.
  static func insert(
    _ records: TerraformRecords, into filter: inout TreeFilter, at path: [TreeFilter.Step],
    values: Int
  ) {
    let root = filter.insert(path + [.key("values"), .key("root_module")])
    let modules = filter.insert([.key("child_modules")], from: root)
    filter.link(.each, of: modules, to: root)
    records.insertInstance(into: &filter, at: [.key("resources"), .each], from: root) {
      filter, node, isWanted in
      if isWanted { filter.link(.key("values"), of: node, to: values) }
      TerraformSecrets.insertInstance(into: &filter, at: node)
    }
    TerraformSecrets.insertOutputs(into: &filter, at: path + [.key("values")])
  }

  /// Whether a document is of a version that is read.
  static func check(
    _ document: LocatedNode, _ name: String, _ output: inout RouteOutput
  ) -> Bool {
    guard let version = document["format_version"] else { return true }
    let major = version.text.flatMap { $0.utf8.split(separator: UInt8(ascii: ".")).first }
    if let major, ["0", "1"].contains(String(decoding: major, as: UTF8.self)) { return true }
    output.refuse(.unsupportedVersion(of: name, at: output.place(version.range)))
    return false
  }

  /// The instances of a state, module by module, in the document's order.
  static func instances(in state: LocatedNode?, _ output: inout RouteOutput) -> [LocatedNode] {
    var instances: [LocatedNode] = []
    guard let root = object(object(state, &output)?["values"], &output)?["root_module"] else {
      return []
    }
    var open = [root]
    while let next = open.popLast() {
      guard let module = object(next, &output) else { continue }
      instances += list(module["resources"], &output)
      open += list(module["child_modules"], &output).reversed()
    }
    return instances
  }

  /// What a list holds; one that is `null` or isn't there holds nothing, anything else is refused.
  static func list(_ node: LocatedNode?, _ output: inout RouteOutput) -> [LocatedNode] {
    switch node?.content {
    case .sequence(let elements): return elements
    case nil, .null: break
    case .boolean, .number, .string, .mapping:
      output.refuse(.malformedState(at: output.place(node?.range ?? 0..<0)))
    }
    return []
  }

  private static func object(_ node: LocatedNode?, _ output: inout RouteOutput) -> LocatedNode? {
    switch node?.content {
    case .mapping: return node
    case nil, .null: break
    case .boolean, .number, .string, .sequence:
      output.refuse(.malformedState(at: output.place(node?.range ?? 0..<0)))
    }
    return nil
  }

  /// How many instances there are.
  static func count(_ root: LocatedNode?) -> Int {
    var count = 0
    var open = root.map { [$0] } ?? []
    while let module = open.popLast() {
      count += module["resources"]?.elements?.count ?? 0
      open += module["child_modules"]?.elements ?? []
    }
    return count
  }
}
