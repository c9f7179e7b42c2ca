internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Makes resources, as rules name them, of a document's instances.
struct TerraformRecords: Sendable {
  private let program: MappingProgram
  private let projection: Projection
  /// The types that have a name in Azure.
  private let mapped: Set<String>
  /// The types that rules are about by Terraform's own names.
  private let natives: Set<String>

  init(_ projection: Projection) {
    let mapping = Mapping.terraform
    program = MappingProgram(mapping, projection)
    mapped = Set(
      mapping.entries.flatMap { $0.condition.equals }.filter {
        $0.path == MappingPath([.key("type")])
      }.flatMap(\.values).compactMap { value in
        if case .string(let type) = value { type } else { nil }
      })
    // Terraform's names have underscores instead.
    natives = Set(
      projection.types.map(\.lowercased).filter { type in
        !type.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ":") }
      })
    self.projection = projection
  }

  /// Adds what a filter has to read of attributes, and returns their node.
  func insertValues(into filter: inout TreeFilter) -> Int {
    let record = filter.addNode()
    program.insert(into: &filter, at: record, projection)
    let values = filter.insert([.key("values")], from: record)
    for name in Self.linking { filter.insert([.key(name)], from: values) }
    for name in ["principal_id", "tenant_id"] {
      filter.insert([.key("identity"), .each, .key(name)], from: values)
    }
    if !natives.isEmpty {
      for child in projection.nodes[0].children {
        filter.insertWhole([.key(child.key)], from: values)
      }
    }
    for type in mapped.sorted() {
      for link in TerraformLink.links(of: type) {
        var steps = link.path.map { TreeFilter.Step.key($0) }
        // Blocks are lists of one.
        if steps.count > 1 { steps.insert(.each, at: 1) }
        filter.insert(steps + (link.isList ? [.each] : []), from: values)
      }
    }
    return values
  }

  /// Adds what tells an instance, and where the rest of it is.
  ///
  /// - Parameter rest: Adds the rest of an instance that something is made of, or of another one.
  func insertInstance(
    into filter: inout TreeFilter, at path: [TreeFilter.Step], from start: Int = 0,
    rest: (inout TreeFilter, _ node: Int, _ isWanted: Bool) -> Void
  ) {
    let node = filter.insert(path, from: start)
    let other = filter.addNode()
    for name in ["address", "type", "name", "mode", "module"] {
      filter.insert([.key(name)], from: node)
    }
    for name in ["address", "mode"] { filter.insert([.key(name)], from: other) }
    rest(&filter, node, true)
    rest(&filter, other, false)
    filter.require("type", in: mapped.union(natives), at: node, otherwise: other)
  }

  /// What an instance is to the reading.
  enum Standing {
    /// Something is made of it.
    case wanted(TerraformAddress, spelling: String)
    /// It is counted.
    case other(type: String)
    /// A data source that nothing is made of.
    case ignored
    case malformed
  }

  func standing(of instance: LocatedNode) -> Standing {
    guard let type = instance["type"]?.text else { return .malformed }
    guard mapped.contains(type) || natives.contains(type) else {
      return instance["mode"]?.text == "data" ? .ignored : .other(type: type)
    }
    guard let spelling = instance["address"]?.text, let address = TerraformAddress(spelling),
      address.family.type.hasBytes(of: type)
    else { return .malformed }
    return .wanted(address, spelling: spelling)
  }

  /// Attributes by which resources know each other.
  private static let linking = [
    "id", "name", "key_vault_id", "managed_hsm_id", "vault_uri", "hsm_uri", "versionless_id",
    "versioned_id", "resource_versionless_id", "client_id", "principal_id", "tenant_id",
    "subscription_id", "type", "resource_id", "role_definition_name",
  ]

  /// Adds the resources of a document.
  func add(_ document: consuming TerraformDocument, to output: inout RouteOutput) {
    addNatives(of: document, to: &output)
    document.dropEmptyTexts()
    document.resolve()
    document.identifyRoles()
    let alone = document.attachParts()
    document.standAlone(alone)
    document.describeIdentities()
    var matches: [[String]: MappingProgram.Match] = [:]
    for (index, resource) in document.resources.enumerated() {
      let id = document.id(of: index)
      if document.isPart(index), !alone.contains(index) { continue }
      if !document.isShown(index) { continue }
      let record = resource.record(id: id)
      let match = matches[resource.kind] ?? program.match(record)
      matches[resource.kind] = match
      guard case .entry(let entry) = match, var made = program.resource(of: record, as: entry)
      else { continue }
      if let tenant = resource.subscriptionTenant { made.value.set(["tenantId"], to: tenant) }
      output.add(made)
    }
  }

  /// Adds the instances that rules are about by Terraform's own names, as the document has them.
  private func addNatives(of document: borrowing TerraformDocument, to output: inout RouteOutput) {
    guard !natives.isEmpty else { return }
    let indices = document.resources.indices.filter { index in
      let family = document.resources[index].address.family
      return !family.isData && natives.contains(family.type)
    }
    func key(_ index: Int) -> [UInt8] {
      let type = document.resources[index].address.family.type
      return Array("\(type) \(document.id(of: index))".lowercased().utf8)
    }
    // Providers give some types the same id, such as 'none', in every instance.
    var first: [[UInt8]: TerraformAddress] = [:]
    var shared: Set<[UInt8]> = []
    for index in indices {
      let (key, address) = (key(index), document.resources[index].address)
      if first[key] ?? address != address { shared.insert(key) }
      first[key] = address
    }
    for index in indices {
      let resource = document.resources[index]
      let isShared = !shared.isEmpty && shared.contains(key(index))
      let id = isShared ? document.symbolicID(of: resource) : document.id(of: index)
      output.add(resource.native(id: id))
    }
  }
}

extension TerraformResource {
  /// The tenant of the subscription that this is: wanted for other resources, if not by rules.
  fileprivate var subscriptionTenant: CanonicalValue? {
    ["azurerm_client_config", "azurerm_subscription"].contains(address.family.type)
      ? values["tenant_id"] : nil
  }

  /// What tells instances apart for the mapping.
  fileprivate var kind: [String] {
    [address.family.type, isData ? "data" : ""] + (azureType.map { [$0.name] } ?? [])
  }

  /// The instance under Terraform's own names.
  fileprivate func native(id: String) -> CanonicalResource {
    var value = values
    value.range = range
    value.set(["type"], to: type)
    value.set(["id"], to: CanonicalValue(.string(id), at: values["id"]?.range ?? range))
    return CanonicalResource(value)
  }

  /// The instance as a mapping sees it.
  fileprivate func record(id: String) -> CanonicalValue {
    func text(_ text: String) -> CanonicalValue { CanonicalValue(.string(text), at: range) }
    let entries: [CanonicalValue.Entry] = [
      .init(key: "type", value: type),
      .init(key: "mode", value: text(isData ? "data" : "managed")),
      .init(key: "id", value: CanonicalValue(.string(id), at: values["id"]?.range ?? range)),
      .init(key: "address", value: text(spelling)),
      .init(key: "values", value: values),
    ]
    return CanonicalValue(.mapping(entries + azureEntries), at: range)
  }
}
