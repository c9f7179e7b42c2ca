package import AssayEngine

/// The fields of the resource types that there are lists for.
///
/// The lists say what the public references of Azure's REST API say in any version, and what
/// exports were seen to hold beside that.
package enum FieldCatalog {
  private static let common = FieldShape(list: FieldLists.common)

  /// What is known of resources of a type; `nil` if nothing is.
  static func shape(of type: ResourceType) -> FieldShape? { shapes[type] }

  /// Whether a list has every name of the path, through the elements of arrays; if not, the path
  /// may be mistyped.
  package static func lists(_ path: FieldPath, of type: ResourceType) -> Bool {
    var shape = shapes[type] ?? common
    for name in path.components {
      while case .list(let element) = shape { shape = element }
      guard case .object(let fields) = shape, let field = fields[name] else { return false }
      shape = field
    }
    return true
  }

  private static let shapes: [ResourceType: FieldShape] = {
    var shapes: [ResourceType: FieldShape] = [:]
    for (type, list) in FieldLists.all {
      shapes[ResourceType(type)] = FieldShape(list: list).merging(common)
    }
    return shapes
  }()
}

extension FieldShape {
  /// An object's own fields, and those of another.
  fileprivate func merging(_ other: FieldShape) -> FieldShape {
    guard case .object(let own) = self, case .object(let fields) = other else { return self }
    return .object(own.merging(fields) { own, _ in own })
  }
}
