internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Turns a rule's paths into relations and fields, knowing what names are in scope.
struct Resolver {
  /// The element of a quantifier that encloses a condition.
  struct Element {
    var alias: String?
    /// The type of a related resource; `nil` for a value.
    var type: ResourceType?
    /// What is known of a value; `nil` for a related resource, and if nothing is.
    var fields: FieldShape?
  }

  /// A path of which the relations have been followed.
  struct Route {
    var base = FieldReference.Base.resource
    var steps: [RelationStep] = []
    /// The names of the steps that lead to many, with the step's number.
    var manySteps: [(step: Int, name: Located<String>)] = []
    /// The type reached; `nil` within a value.
    var type: ResourceType?
    var rest: ArraySlice<Located<String>>
  }

  let catalog: RelationCatalog
  let resource: ResourceType
  /// Whether it is known that all paths name what there is.
  let isAnalyzed: Bool
  var elements: [Element] = []
  var relations: RelationTable
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var followsRelation = false
  private(set) var readsPrevious = false

  init(
    catalog: RelationCatalog, resource: ResourceType, relations: RelationTable, isAnalyzed: Bool
  ) {
    self.catalog = catalog
    self.resource = resource
    self.isAnalyzed = isAnalyzed
    self.relations = relations
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// A path to a value.
  mutating func field(_ path: PathSyntax) -> FieldReference? {
    guard let route = route(path) else { return nil }
    if let many = route.manySteps.first {
      report(.pathThroughMany(many.name, in: path.text))
      return nil
    }
    if route.rest.isEmpty, route.type != nil {
      report(.resourceAsValue(path))
      return nil
    }
    guard isSound(route, path), leadsToField(route, path) else { return nil }
    return FieldReference(
      base: route.base, steps: route.steps, path: FieldPath(route.rest.map(\.value)),
      text: path.text)
  }

  /// Whether a sound path is known to lead to a text, a number or a boolean.
  mutating func leadsToScalar(_ path: PathSyntax) -> Bool {
    route(path).flatMap { shape(at: $0, path) } == .scalar
  }

  /// A path to related resources, or `previous` on its own.
  mutating func relation(_ path: PathSyntax) -> RelationPath? {
    guard let route = route(path) else { return nil }
    guard isRelation(route, path) else { return nil }
    return RelationPath(base: route.base, steps: route.steps, text: path.text)
  }

  /// What a quantifier ranges over.
  struct Range {
    var domain: Domain
    /// The type of the elements, if they are resources.
    var type: ResourceType?
    /// What is known of the elements, if they are values.
    var fields: FieldShape?
  }

  /// What a quantifier ranges over, with what its elements are.
  mutating func domain(_ path: PathSyntax) -> Range? {
    guard let route = route(path) else { return nil }
    guard route.rest.isEmpty, !route.steps.isEmpty else {
      guard let reference = field(path) else { return nil }
      return Range(domain: .field(reference), fields: shape(at: route, path)?.element)
    }
    guard isRelation(route, path) else { return nil }
    if route.manySteps.isEmpty {
      report(.quantifierOverOne(path))
      return nil
    }
    let relation = RelationPath(base: route.base, steps: route.steps, text: path.text)
    return Range(domain: .relation(relation), type: route.type)
  }

  /// Follows a path's relations as far as they go.
  private mutating func route(_ path: PathSyntax) -> Route? {
    guard var route = start(path) else { return nil }
    while let name = route.rest.first, let type = route.type {
      switch catalog.lookup(name.value, from: type) {
      case .found(let link):
        followsRelation = true
        if link.leadsToMany { route.manySteps.append((route.steps.count, name)) }
        route.steps.append(
          RelationStep(relation: relations.index(of: link.relation), isInverse: link.isInverse))
        route.type = link.target
        route.rest.removeFirst()
      case .broken: return nil
      case .elsewhere(let origins):
        guard !Names.otherFields.contains(name.value) else { return route }
        report(.relationElsewhere(name, from: type, origins: origins))
        return nil
      case .none: return route
      }
    }
    return route
  }

  /// Where a path starts: at the resource, at its earlier state, or at an element.
  private mutating func start(_ path: PathSyntax) -> Route? {
    var route = Route(type: resource, rest: path.components[...])
    guard let first = path.components.first else { return nil }
    if first.value == "previous" {
      readsPrevious = true
      route.base = .previous
      route.rest.removeFirst()
    } else if let level = level(of: first.value) {
      route.base = .item(level: level)
      route.type = elements[level].type
      route.rest.removeFirst()
    } else if first.value == "item" {
      report(.itemOutsideQuantifier(first))
      return nil
    }
    return route
  }

  private func level(of name: String) -> Int? {
    name == "item"
      ? elements.indices.last : elements.lastIndex { $0.alias == name }
  }

  /// Reports a path that doesn't end at a resource, or goes on from many.
  private mutating func isRelation(_ route: Route, _ path: PathSyntax) -> Bool {
    if let name = route.rest.first {
      let isField = route.type == nil || Names.resourceFields.contains(name.value)
      let known = (route.type.map(catalog.names) ?? []) + (route.steps.isEmpty ? ["previous"] : [])
      report(
        isField
          ? .fieldAsRelation(name, in: path)
          : .unknownRelation(name, from: route.type, known: known))
      return false
    }
    if let many = route.manySteps.first, many.step < route.steps.count - 1 {
      report(.pathThroughMany(many.name, in: path.text))
      return false
    }
    guard route.steps.isEmpty, route.base != .previous, let name = path.components.first else {
      return true
    }
    report(.fieldAsRelation(name, in: path))
    return false
  }
}
