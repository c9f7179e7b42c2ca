internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Reads a state as Terraform stores it, `terraform.tfstate`.
struct TerraformStateFileReader: RouteReader {
  let filter: TreeFilter
  private let records: TerraformRecords

  init(_ projection: Projection) {
    records = TerraformRecords(projection)
    var filter = TreeFilter()
    filter.insert([.key("version")])
    let values = records.insertValues(into: &filter)
    records.insertInstance(into: &filter, at: [.key("resources"), .each]) {
      filter, node, isWanted in
      let instance = filter.insert([.key("instances"), .each], from: node)
      filter.insert([.key("index_key")], from: instance)
      if isWanted { filter.link(.key("attributes"), of: instance, to: values) }
    }
    self.filter = filter
  }

  func read(_ state: LocatedNode, into output: inout RouteOutput) {
    guard state["version"]?.content == .number("4") else {
      let place = output.place(state["version"]?.range ?? state.range)
      return output.refuse(.unsupportedVersion(of: "a Terraform state file", at: place))
    }
    var found: [TerraformResource] = []
    for resource in state["resources"]?.elements ?? [] {
      guard let family = Self.family(of: resource) else {
        output.refuse(.malformedInstance(at: output.place(resource.range)))
        continue
      }
      for instance in resource["instances"]?.elements ?? [] {
        if let made = Self.resource(family, instance, of: resource) {
          found.append(made)
        } else {
          output.refuse(.malformedInstance(at: output.place(instance.range)))
        }
      }
    }
    records.add(found, to: &output)
  }

  /// The address without index, and as text.
  private static func family(of resource: LocatedNode) -> String? {
    guard let type = resource["type"]?.text, let name = resource["name"]?.text else { return nil }
    let mode = resource["mode"]?.text == "data" ? ["data"] : []
    let module = resource["module"]?.text.map { [$0] } ?? []
    return (module + mode + [type, name]).joined(separator: ".")
  }

  private static func resource(
    _ family: String, _ instance: LocatedNode, of resource: LocatedNode
  ) -> TerraformResource? {
    let index: String? =
      switch instance["index_key"]?.content {
      case .number(let number): "[\(number)]"
      case .string(let key): "[\(quoted(key))]"
      case nil, .null, .boolean, .sequence, .mapping: nil
      }
    let spelling = family + (index ?? "")
    guard let address = TerraformAddress(spelling), let type = resource["type"] else { return nil }
    let values = instance["attributes"].map(CanonicalValue.init)
    return TerraformResource(
      address: address, spelling: spelling, type: CanonicalValue(type),
      values: values ?? CanonicalValue(.mapping([]), at: instance.range), range: instance.range)
  }

  /// A key as addresses have it.
  private static func quoted(_ key: String) -> String {
    var text = "\""
    for scalar in key.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { text += "\\" }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}
