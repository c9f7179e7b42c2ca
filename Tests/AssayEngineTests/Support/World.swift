import AssayEngine
import AssayModel

/// An inventory as plain trees.
struct World: Sendable {
  var resources: [Tree]
  var complete: [ResourceType] = []
  var isIncomplete = false

  func resources(of type: ResourceType) -> [Tree] { resources.filter { $0.type == type } }

  func snapshot(for plan: Plan) -> Snapshot {
    Snapshot.of(resources, for: plan, complete: complete, isIncomplete: isIncomplete)
  }
}

extension Tree {
  var type: ResourceType {
    if case .string(let type)? = self["type"] { ResourceType(type) } else { ResourceType("") }
  }

  var id: String {
    if case .string(let id)? = self["id"] { id.lowercased() } else { "" }
  }
}
