internal import AssaySyntax

/// What a plan says of the configuration: which things its expressions refer to.
///
/// Expressions themselves aren't in a plan, only the names in them.
struct TerraformConfiguration {
  struct Module {
    /// The expressions of each resource, by its name inside the module.
    var resources: [String: LocatedNode] = [:]
    var calls: [String: Call] = [:]
    var outputs: [String: LocatedNode] = [:]
  }

  struct Call {
    var expressions: LocatedNode?
    /// An index in `modules`.
    var module: Int
  }

  private(set) var modules: [Module] = []

  /// - Parameter root: The root module; without it, nothing refers to anything.
  init(_ root: LocatedNode?) {
    if let root { add(root) } else { modules = [Module()] }
  }

  /// Calls itself for each level of modules, of which readers allow less than 128.
  @discardableResult
  private mutating func add(_ node: LocatedNode) -> Int {
    let index = modules.count
    modules.append(Module())
    var module = Module()
    for resource in node["resources"]?.elements ?? [] {
      guard let type = resource["type"]?.text, let name = resource["name"]?.text else { continue }
      let isData = resource["mode"]?.text == "data"
      let family = TerraformAddress.Family(isData: isData, type: type, name: name)
      module.resources[family.local] = resource["expressions"]
    }
    for entry in node["outputs"]?.entries ?? [] {
      module.outputs[entry.key] = entry.value["expression"]
    }
    for entry in node["module_calls"]?.entries ?? [] {
      guard let inner = entry.value["module"] else { continue }
      module.calls[entry.key] = Call(expressions: entry.value["expressions"], module: add(inner))
    }
    modules[index] = module
    return index
  }

  /// The module that calls lead to from the root.
  func module(at calls: [TerraformPath.Step]) -> Module? {
    var module = modules[0]
    for call in calls {
      guard let next = module.calls[call.name] else { return nil }
      module = modules[next.module]
    }
    return module
  }

  /// What the expression of an attribute refers to; `nil` if that isn't told.
  ///
  /// - Parameter path: The names of the blocks around the attribute, and its own.
  func references(of path: [String], in resource: TerraformAddress.Family) -> [String]? {
    var node = module(at: resource.modules)?.resources[resource.local]
    for name in path {
      // The expressions of a list of blocks are a list.
      if let blocks = node?.elements { node = blocks.count == 1 ? blocks[0] : nil }
      node = node?[name]
    }
    return node?.references
  }
}

extension LocatedNode {
  /// What an expression refers to.
  var references: [String]? { self["references"]?.elements?.compactMap(\.text) }
}
