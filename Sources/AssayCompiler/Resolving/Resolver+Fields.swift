internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// What is known of the fields that paths name.
extension Resolver {
  /// Reports an outermost field that is most likely a slip for another name.
  mutating func isSound(_ route: Route, _ path: PathSyntax) -> Bool {
    guard !isAnalyzed, let first = route.rest.first, let type = route.type,
      !path.quoted.contains(route.rest.startIndex)
    else { return true }
    let isOutermost = route.rest.startIndex == 0
    let doubt = OutermostField(first, of: type).doubt(
      names: catalog.names(from: type) + (isOutermost ? startingNames : []),
      hasElement: !elements.isEmpty)
    guard let doubt else { return true }
    report(doubt)
    return doubt.severity != .error
  }

  /// What paths can begin with, beside fields and relations.
  private var startingNames: [String] {
    elements.compactMap(\.alias) + ["previous"] + (elements.isEmpty ? [] : ["item"])
  }

  /// Reports a path that leads nowhere in resources of a type whose fields are known.
  mutating func leadsToField(_ route: Route, _ path: PathSyntax) -> Bool {
    guard let shape = start(of: route),
      let stop = shape.stop(of: path, from: route.rest.startIndex, ofResource: route.type != nil)
    else { return true }
    report(.stopped(stop, path, from: route.rest.startIndex, in: shape, of: route.type))
    return false
  }

  /// What is known of the value that a path leads to; `nil` if nothing is.
  func shape(at route: Route, _ path: PathSyntax) -> FieldShape? {
    start(of: route)?.shape(at: path, from: route.rest.startIndex)
  }

  /// What is known of that which a path's fields are in; nothing if no path can be wrong.
  private func start(of route: Route) -> FieldShape? {
    if isAnalyzed { return nil }
    if let type = route.type { return FieldCatalog.shape(of: type) }
    guard case .item(let level) = route.base, route.steps.isEmpty else { return nil }
    return elements[level].fields
  }
}

extension FieldShape {
  /// Whether an object has a field of that name.
  func has(_ name: String) -> Bool {
    guard case .object(let fields) = self else { return false }
    return fields[name] != nil
  }

  /// Where the path's names from an index on lead nowhere; `nil` if they lead to a value.
  ///
  /// Which outermost fields a resource has differs between the ways to export it.
  func stop(of path: PathSyntax, from start: Int, ofResource isResource: Bool) -> Stop? {
    guard case .failure(let stopped) = following(path, from: start) else { return nil }
    if isResource, case .unknown(index: 0, _) = stopped.stop { return nil }
    return stopped.stop
  }

  func shape(at path: PathSyntax, from start: Int) -> FieldShape? {
    try? following(path, from: start).get()
  }

  private func following(
    _ path: PathSyntax, from start: Int
  ) -> Result<FieldShape, StoppedPath> {
    following(
      path.components[start...].map(\.value),
      taken: Set(path.quoted.filter { $0 >= start }.map { $0 - start }))
  }
}
