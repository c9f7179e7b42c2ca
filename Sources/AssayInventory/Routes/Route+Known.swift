extension Route {
  /// Every route that there is, sorted by name.
  package static var known: [Route] { RouteCatalog.routes }
}
