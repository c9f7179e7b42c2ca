internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Makes resources, as rules name them, of a document's instances.
struct TerraformRecords: Sendable {
  private let program: MappingProgram
  private let projection: Projection
  /// The types that anything is made of.
  private let types: Set<String>

  init(_ projection: Projection) {
    let mapping = Mapping.terraform
    program = MappingProgram(mapping, projection)
    types = Set(
      mapping.entries.flatMap { $0.condition.equals }.filter {
        $0.path == MappingPath([.key("type")])
      }.flatMap(\.values).compactMap { value in
        if case .string(let type) = value { type } else { nil }
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
    for type in types.sorted() {
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
    for node in [node, other] {
      for name in ["address", "type", "name", "mode", "module"] {
        filter.insert([.key(name)], from: node)
      }
    }
    rest(&filter, node, true)
    rest(&filter, other, false)
    filter.require("type", in: types, at: node, otherwise: other)
  }

  /// Attributes by which resources know each other.
  private static let linking = [
    "id", "name", "key_vault_id", "managed_hsm_id", "vault_uri", "hsm_uri", "versionless_id",
    "versioned_id", "resource_versionless_id", "client_id", "principal_id", "tenant_id",
    "subscription_id", "type", "resource_id",
  ]

  func isWanted(_ type: String) -> Bool { types.contains(type) }

  /// Adds the resources of a document, and an account of those that no rule can be about.
  ///
  /// - Parameter others: What is managed of other types.
  func add(
    _ document: consuming TerraformDocument, others: [TerraformResource],
    to output: inout RouteOutput
  ) {
    document.resolve()
    let alone = document.attachParts()
    document.standAlone(alone)
    document.describeIdentities()
    for (index, resource) in document.resources.enumerated() {
      let id = document.id(of: index)
      if document.isPart(index), !alone.contains(index) { continue }
      // What was read before the plan, or is only to be read, gives way to what is planned.
      if resource.isData, document.index(ofID: id) != index || !resource.isRead { continue }
      let record = resource.record(id: id)
      guard case .entry(let entry) = program.match(record),
        var mapped = program.resource(of: record, as: entry)
      else { continue }
      if let tenant = resource.subscriptionTenant { mapped.value.set(["tenantId"], to: tenant) }
      output.add(mapped)
    }
    for resource in others {
      let id = CanonicalValue(.string("/terraform/" + resource.spelling), at: resource.range)
      output.add(
        CanonicalResource(
          CanonicalValue(
            .mapping([.init(key: "type", value: resource.type), .init(key: "id", value: id)]),
            at: resource.range)))
    }
  }
}

extension TerraformResource {
  /// Whether a data source has been read.
  fileprivate var isRead: Bool {
    !(values["id"]?.isUnknown ?? values["subscription_id"]?.isUnknown ?? true)
  }

  /// The tenant of the subscription that this is: wanted for other resources, if not by rules.
  fileprivate var subscriptionTenant: CanonicalValue? {
    ["azurerm_client_config", "azurerm_subscription"].contains(address.family.type)
      ? values["tenant_id"] : nil
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
