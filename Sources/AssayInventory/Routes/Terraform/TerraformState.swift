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
    }
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

  /// Calls `body` with the instances of a module and of those in it, in the document's order.
  static func forEach(in root: LocatedNode?, _ body: (LocatedNode) -> Void) {
    var open = root.map { [$0] } ?? []
    while let module = open.popLast() {
      for instance in module["resources"]?.elements ?? [] { body(instance) }
      open += (module["child_modules"]?.elements ?? []).reversed()
    }
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
