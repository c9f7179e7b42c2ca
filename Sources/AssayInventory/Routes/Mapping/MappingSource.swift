/// Where a value of a resource comes from.
struct MappingSource: Hashable, Sendable {
  indirect enum Origin: Hashable, Sendable {
    case path(MappingPath)
    /// The texts of several sources, with something between; absent if one of them is.
    case joined([MappingSource], by: String)
    /// The same in every object.
    case constant(CanonicalValue.Content)
  }

  var origin: Origin
  /// What is made of the value that is found.
  var function: MappingFunction?
  /// The source counts only for objects, or elements, that fulfil this.
  var condition = MappingCondition()
  /// What stands in for a value that isn't there; never for one that isn't known.
  var fallback: CanonicalValue.Content?

  init(_ origin: Origin) { self.origin = origin }

  /// The paths that are looked up for the value itself.
  ///
  /// Calls itself for parts of what is joined, which are joined of nothing.
  var paths: [MappingPath] {
    switch origin {
    case .path(let path): [path]
    case .joined(let parts, _): parts.flatMap(\.paths)
    case .constant: []
    }
  }

  /// The path whose `[]` say which elements there are.
  var leadingPath: MappingPath? { paths.first }
}
