internal import AssayEngine

/// The relations that rules follow, in the order in which they first do.
struct RelationTable {
  private(set) var relations: [Relation] = []
  private var indices: [Relation: Int] = [:]

  mutating func index(of relation: Relation) -> Int {
    if let index = indices[relation] { return index }
    let index = relations.count
    relations.append(relation)
    indices[relation] = index
    return index
  }
}
