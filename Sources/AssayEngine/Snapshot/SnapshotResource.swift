/// What reports say of a resource.
package struct SnapshotResource: Sendable {
  package var id: String
  package var type: String
  package var name: String?
  package var location: String?
  /// Each place of the whole resource, in reading order.
  package var places: [ValuePlace]

  package init(
    id: String, type: String, name: String? = nil, location: String? = nil, places: [ValuePlace]
  ) {
    self.id = id
    self.type = type
    self.name = name
    self.location = location
    self.places = places
  }
}
