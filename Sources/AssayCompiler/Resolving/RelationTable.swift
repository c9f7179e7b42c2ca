internal import AssayEngine

/// The relations that rules follow, in the order in which they first do.
struct RelationTable {
  private(set) var relations: [Relation] = []
  private var indices: [Relation: Int] = [:]

  /// Whether any rule follows the relation.
  func contains(_ relation: Relation) -> Bool { indices[relation] != nil }

  mutating func index(of relation: Relation) -> Int {
    if let index = indices[relation] { return index }
    let index = relations.count
    relations.append(relation)
    indices[relation] = index
    return index
  }
}
