internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Reads a state as Terraform stores it, `terraform.tfstate`.
struct TerraformStateFileReader: RouteReader {
  let filter: TreeFilter
  let tellsSecrets = true
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
      TerraformSecrets.insertStored(into: &filter, at: instance)
    }
    TerraformSecrets.insertOutputs(into: &filter, at: [])
    self.filter = filter
  }

  func read(_ state: LocatedNode, into output: inout RouteOutput) {
    TerraformSecrets.takeStored(state, &output)
    guard state["version"]?.content == .number("4") else {
      let place = output.place(state["version"]?.range ?? state.range)
      return output.refuse(.unsupportedVersion(of: "a Terraform state file", at: place))
    }
    var resources: [TerraformResource] = []
    for resource in TerraformState.list(state["resources"], &output) {
      guard let instances = resource["instances"]?.elements else {
        output.refuse(.malformedInstance(at: output.place(resource.range)))
        continue
      }
      for instance in instances {
        records.take(Self.instance(instance, of: resource), &resources, &output) {
          instance["attributes"].map(CanonicalValue.init)
        }
      }
    }
    records.add(TerraformDocument(resources, TerraformConfiguration(nil)), to: &output)
  }

  /// An instance as other documents have it, with what the file says of all of a resource.
  private static func instance(_ instance: LocatedNode, of resource: LocatedNode) -> LocatedNode {
    var entries = ["type", "mode"].compactMap { name in
      resource.entries?.first { $0.key.hasBytes(of: name) }
    }
    if let address = address(of: instance, in: resource) {
      let text = LocatedNode(.string(address), at: instance.range)
      entries.append(.init(key: "address", keyRange: instance.range, value: text))
    }
    return LocatedNode(.mapping(entries), at: instance.range)
  }

  private static func address(of instance: LocatedNode, in resource: LocatedNode) -> String? {
    guard let type = resource["type"]?.text, let name = resource["name"]?.text else { return nil }
    let mode = resource["mode"]?.text == "data" ? ["data"] : []
    let module = resource["module"]?.text.map { [$0] } ?? []
    let index: String =
      switch instance["index_key"]?.content {
      case .number(let number): "[\(number)]"
      case .string(let key): "[\(quoted(key))]"
      case nil, .null, .boolean, .sequence, .mapping: ""
      }
    return (module + mode + [type, name]).joined(separator: ".") + index
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
