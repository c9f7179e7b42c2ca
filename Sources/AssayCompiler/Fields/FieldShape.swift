/// What is known of a value in resources of some type.
indirect enum FieldShape: Hashable, Sendable {
  /// A text, a number or a boolean: nothing is below it.
  case scalar
  /// Anything can be below it.
  case open
  /// These fields can be below it, and no others.
  case object([String: FieldShape])
  /// An array of such elements.
  case list(FieldShape)
  /// An object of such values, at whatever keys.
  case map(FieldShape)

  /// Where following a path ended otherwise than at a value.
  enum Stop: Hashable {
    /// There is no field of that name among those that there are.
    case unknown(index: Int, known: [String])
    /// The value above the name holds no fields.
    case scalar(index: Int)
    /// The value above the name is an array.
    case list(index: Int)
  }

  /// The shape at the end of a path, or where it stops.
  ///
  /// - Parameter taken: the indices of names that are taken as they are, known or not.
  func following(_ path: [String], taken: Set<Int>) -> Result<FieldShape, StoppedPath> {
    var shape = self
    for (index, name) in path.enumerated() {
      if taken.contains(index) { return .success(.open) }
      switch shape {
      case .open: return .success(.open)
      case .scalar: return .failure(StoppedPath(stop: .scalar(index: index)))
      case .list: return .failure(StoppedPath(stop: .list(index: index)))
      case .map(let value): shape = value
      case .object(let fields):
        guard let field = fields[name] else {
          return .failure(StoppedPath(stop: .unknown(index: index, known: fields.keys.sorted())))
        }
        shape = field
      }
    }
    return .success(shape)
  }

  /// What a quantifier's element is, which has its key as a field where it has one.
  var element: FieldShape {
    switch self {
    case .list(let element): element
    case .map(.object(let fields)):
      .object(fields.merging(["key": .scalar]) { field, _ in field })
    case .map, .scalar, .open, .object: .open
    }
  }
}

/// Why a path leads nowhere.
struct StoppedPath: Error, Hashable {
  var stop: FieldShape.Stop
}
