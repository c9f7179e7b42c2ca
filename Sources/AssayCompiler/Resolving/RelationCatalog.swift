internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// A pack's relations by name and type.
struct RelationCatalog {
  /// A relation as followed in one direction.
  struct Link {
    var relation: Relation
    var isInverse: Bool
    var name: Located<String>

    var origin: ResourceType { isInverse ? relation.to : relation.from }
    var target: ResourceType { isInverse ? relation.from : relation.to }
    var leadsToMany: Bool { isInverse || relation.cardinality == .many }
  }

  enum Lookup {
    case found(Link)
    /// The relation has a mistake, which has been reported.
    case broken
    /// Only other types have a relation of that name.
    case elsewhere([ResourceType])
    case none
  }

  private(set) var links: [Link] = []
  /// The names that can stand in a path, by the type that they lead from.
  private var names: [ResourceType: [String]] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private var broken: Set<String> = []

  /// - Parameter isAnalyzed: Whether it is known that the relations name what there is.
  init(_ manifest: ManifestSyntax, isAnalyzed: Bool) {
    for syntax in manifest.relations { add(syntax, of: manifest.name.value) }
    if isAnalyzed { return }
    for link in links where !link.isInverse { check(link, manifest) }
  }

  func lookup(_ name: String, from type: ResourceType) -> Lookup {
    let named = links.filter { $0.name.value == name }
    if let link = named.first(where: { $0.origin == type }) { return .found(link) }
    if broken.contains(name) { return .broken }
    return named.isEmpty ? .none : .elsewhere(named.map(\.origin))
  }

  /// The names of the relations that lead from a type and can stand in a path.
  func names(from type: ResourceType) -> [String] {
    names[type] ?? []
  }

  private mutating func add(_ syntax: RelationSyntax, of pack: String) {
    for name in [syntax.name, syntax.inverse].compactMap(\.self) where isTaken(name.value) {
      diagnostics.append(.relationNameTaken(name))
    }
    guard let from = syntax.from, let to = syntax.to, let cardinality = syntax.cardinality,
      !syntax.match.isEmpty
    else {
      broken.formUnion([syntax.name.value, syntax.inverse?.value].compactMap(\.self))
      return
    }
    let relation = Relation(
      pack: pack, name: syntax.name.value, from: from.value, to: to.value,
      cardinality: cardinality, inverse: syntax.inverse?.value,
      match: syntax.match.map { pair in
        Relation.Pair(
          from: pair.from.fieldPath, to: pair.to.fieldPath, normalizer: pair.normalizer?.value,
          isWithin: pair.within != nil)
      })
    add(Link(relation: relation, isInverse: false, name: syntax.name))
    if let inverse = syntax.inverse {
      add(Link(relation: relation, isInverse: true, name: inverse))
    }
  }

  private func isTaken(_ name: String) -> Bool {
    Names.resourceFields.contains(name) || Names.bases.contains(name)
  }

  /// Makes a relation known by one of its names; a taken one keeps its other meaning.
  private mutating func add(_ link: Link) {
    guard !isTaken(link.name.value) else { return }
    if case .found(let first) = lookup(link.name.value, from: link.origin) {
      diagnostics.append(
        .duplicateRelation(link.name, from: link.origin, first: first.name.place))
    } else {
      links.append(link)
      if Names.isPlain(link.name.value) {
        names[link.origin, default: []].append(link.name.value)
      }
    }
  }

  /// Checks that a relation's pairs begin at fields.
  private mutating func check(_ link: Link, _ manifest: ManifestSyntax) {
    let syntax = manifest.relations.first { $0.name.value == link.name.value }
    for pair in syntax?.match ?? [] {
      check(pair.from, of: link.relation.from)
      check(pair.to, of: link.relation.to)
      if let place = pair.within, let mistake = WithinMistake(pair, of: link.relation) {
        diagnostics.append(.misplacedWithin(mistake, at: place))
      }
    }
  }

  private mutating func check(_ path: PathSyntax, of type: ResourceType) {
    guard let first = path.components.first else { return }
    if isRelation(path, of: type) {
      diagnostics.append(.relationInMatch(first))
    } else if !path.quoted.contains(0), let doubt = OutermostField(first, of: type).doubt() {
      diagnostics.append(doubt)
    } else if let shape = FieldCatalog.shape(of: type),
      let stop = shape.stop(of: path, from: 0, ofResource: true)
    {
      diagnostics.append(.stopped(stop, path, from: 0, in: shape, of: type))
    }
  }
}

extension RelationCatalog {
  /// Whether a path begins with a relation of the type, or goes on from one of another type.
  fileprivate func isRelation(_ path: PathSyntax, of type: ResourceType) -> Bool {
    guard let first = path.components.first?.value, !path.quoted.contains(0) else { return false }
    if Names.bases.contains(first) || names(from: type).contains(first) { return true }
    return path.components.count > 1 && !Names.otherFields.contains(first)
      && FieldCatalog.shape(of: type)?.has(first) != true
      && links.contains { $0.name.value == first }
  }
}

extension PathSyntax {
  var fieldPath: FieldPath { FieldPath(components.map(\.value)) }
}
