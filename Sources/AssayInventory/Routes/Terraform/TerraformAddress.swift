/// Where an instance of a resource is: its modules, its type, its name and its index.
struct TerraformAddress: Hashable {
  /// What instances of one `count` or `for_each` have in common.
  struct Family: Hashable {
    /// The calls of modules that lead to it, with their indices.
    var modules: [TerraformPath.Step] = []
    var isData = false
    var type: String
    var name: String

    /// The resource's name inside its module, as configurations list it.
    var local: String { (isData ? "data." : "") + type + "." + name }
  }

  var family: Family
  var index: String?

  init(_ family: Family, index: String?) {
    self.family = family
    self.index = index
  }

  /// `nil` for what is no address of an instance.
  init?(_ text: String) {
    guard let path = TerraformPath(text) else { return nil }
    var rest = path.steps[...]
    var modules: [TerraformPath.Step] = []
    while rest.count > 1, rest.first == TerraformPath.Step(name: "module") {
      modules.append(rest[rest.startIndex + 1])
      rest = rest.dropFirst(2)
    }
    guard let last = Self.resource(rest, in: modules), last.rest.isEmpty else { return nil }
    self = last.address
  }

  /// The instance that a way inside a module begins with, and the rest of the way.
  static func resource(
    _ steps: ArraySlice<TerraformPath.Step>, in modules: [TerraformPath.Step]
  ) -> (address: Self, rest: ArraySlice<TerraformPath.Step>)? {
    let isData = steps.first == TerraformPath.Step(name: "data")
    let own = isData ? steps.dropFirst() : steps
    guard own.count > 1, let type = own.first, type.index == nil else { return nil }
    let name = own[own.startIndex + 1]
    let family = Family(modules: modules, isData: isData, type: type.name, name: name.name)
    return (Self(family, index: name.index), own.dropFirst(2))
  }
}
