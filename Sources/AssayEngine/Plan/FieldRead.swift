/// One place below a resource of a type that a plan needs, through elements where it must.
struct FieldRead: Hashable {
  enum Step: Hashable {
    case key(String)
    /// Any element of an array or value of an object.
    case element
  }

  /// Where a path starts: a resource, or an element of a value below one.
  struct Scope: Hashable {
    var type: ResourceType
    var steps: [Step] = []

    func read(_ path: FieldPath) -> FieldRead {
      FieldRead(type: type, steps: steps + path.components.map { .key($0) })
    }

    /// What the elements of the value at `path` start from.
    func elements(of path: FieldPath) -> Scope {
      Scope(type: type, steps: steps + path.components.map { .key($0) } + [.element])
    }
  }

  var type: ResourceType
  var steps: [Step]

  init(type: ResourceType, steps: [Step]) {
    self.type = type
    self.steps = steps
  }

  init(type: ResourceType, path: FieldPath) {
    self.init(type: type, steps: path.components.map { .key($0) })
  }

  /// The names on the way, without the steps into elements.
  var path: FieldPath {
    FieldPath(
      steps.compactMap { step in
        switch step {
        case .key(let name): name
        case .element: nil
        }
      })
  }
}
