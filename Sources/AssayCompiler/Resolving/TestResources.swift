internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// The resources of a test, to be found by id or by name.
struct TestResources {
  struct Resource {
    /// The normalised id.
    var id: String
    /// The id as the test spells it.
    var spelling: String
    var type: String
  }

  /// Whether no resource is left out because of a mistake.
  let isWhole: Bool
  /// The ids and the names, each once, in order.
  private(set) var names: [String] = []
  private var byID: [Spelling: Resource] = [:]
  private var byName: [Spelling: [Resource]] = [:]

  init(_ syntax: PremiseSyntax) {
    isWhole = syntax.hasAllResources
    var known: Set<Spelling> = []
    for node in syntax.premise.resources {
      guard let id = node["id"]?.text, let type = node["type"]?.text else { continue }
      let resource = Resource(id: ResourceReference.normalize(id), spelling: id, type: type)
      let name = node["name"]?.text
      if byID.updateValue(resource, forKey: Spelling(resource.id)) == nil, let name {
        byName[Spelling(name), default: []].append(resource)
      }
      for name in [id, name].compactMap(\.self) where known.insert(Spelling(name)).inserted {
        names.append(name)
      }
    }
  }

  /// The resource with an id or, if there is none, those with a name: of the type that is
  /// preferred, if any is.
  func named(_ name: String, preferring type: ResourceType?) -> [Resource] {
    if let resource = byID[Spelling(ResourceReference.normalize(name))] { return [resource] }
    let named = byName[Spelling(name)] ?? []
    let preferred = named.filter { ResourceType($0.type) == type }
    return preferred.isEmpty ? named : preferred
  }
}

/// A text's bytes: two texts are the same only if they are spelled alike, whereas `==` takes
/// composed and decomposed accents for the same.
struct Spelling: Hashable {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }
}
