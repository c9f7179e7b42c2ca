/// A kind of objects: those that have the same of the keys that tell routes apart.
final class ObjectKind {
  /// Its place among the kinds that are remembered; `nil` if it isn't.
  let number: Int?
  let sign: RouteSign
  /// What reads the objects; `nil` if they are resources as rules name them.
  let reading: RouteReading?

  init(number: Int?, _ sign: RouteSign, _ reading: RouteReading?) {
    self.number = number
    self.sign = sign
    self.reading = reading
  }
}

/// The kinds of objects that were met, so that routes are told apart once for each kind.
struct ObjectKinds {
  /// Files can be made to hold more kinds than can be looked through for every object.
  private static let capacity = 32

  private var marks: [MarkSet] = []
  private var kinds: [ObjectKind] = []

  /// The number of the next kind to be remembered; `nil` if there is no room.
  var nextNumber: Int? { kinds.count < Self.capacity ? kinds.count : nil }

  /// The kind of objects with such keys, if it is remembered.
  func kind(of found: MarkSet) -> ObjectKind? {
    for index in marks.indices where marks[index] == found { return kinds[index] }
    return nil
  }

  /// Remembers a kind, if it has the next number.
  mutating func add(_ kind: ObjectKind, _ found: MarkSet) {
    guard let number = kind.number, number == kinds.count else { return }
    marks.append(found)
    kinds.append(kind)
  }
}

extension InventoryReading {
  /// The kind of an object with such keys.
  mutating func kind(of marks: MarkSet) -> ObjectKind {
    let isInner = documentDepth > 0
    if let known = isInner ? innerKinds.kind(of: marks) : outerKinds.kind(of: marks) {
      return known
    }
    let sign = tree.routes.sign(of: marks, isInner: isInner)
    let number = isInner ? innerKinds.nextNumber : outerKinds.nextNumber
    let kind = ObjectKind(number: number, sign, reading(of: sign))
    if isInner { innerKinds.add(kind, marks) } else { outerKinds.add(kind, marks) }
    return kind
  }
}
