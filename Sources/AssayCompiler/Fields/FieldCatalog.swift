internal import AssayEngine

/// The fields of the resource types that there are lists for.
///
/// The lists say what the public references of Azure's REST API say in any version, and what
/// exports were seen to hold beside that.
enum FieldCatalog {
  /// What is known of resources of a type; `nil` if nothing is.
  static func shape(of type: ResourceType) -> FieldShape? { shapes[type] }

  private static let shapes: [ResourceType: FieldShape] = {
    let common = FieldShape(list: FieldLists.common)
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
