internal import AssayEngine
internal import AssayModel

/// Problems of objects that a mapping should tell the meaning of.
extension InventoryProblem {
  static func unmapped(by mapping: String, at place: ValuePlace) -> Self {
    Self(
      "unmapped-object", "no entry of the mapping '\(mapping)' is about this object", at: place,
      help: "export the columns that tell what it is, or describe it in a mapping of your own and "
        + "give that with '--map'")
  }

  static func unmapped(byAll mappings: [String], at place: ValuePlace) -> Self {
    let names = mappings.map { "'\($0)'" }.joined(separator: " or ")
    return Self(
      "unmapped-object", "this is no resource of Azure, and no entry of \(names) is about it",
      at: place, help: "add an entry to the mapping, or leave the object out of the inventory")
  }

  static func undecided(by mapping: String, _ cause: UnknownCause, at place: ValuePlace) -> Self {
    Self(
      "unmapped-object",
      "which entry of the mapping '\(mapping)' is about this object isn't known: \(cause.rawValue)",
      at: place, help: "have the mapping's conditions ask only for what the export always holds")
  }

  static func envelope(of mapping: String, at place: ValuePlace) -> Self {
    Self(
      "unrecognized-shape",
      "an object that the mapping '\(mapping)' may be about also holds a list in 'data' or 'value'",
      at: place,
      help: "the elements of that list are read, the object around it isn't judged; put the object "
        + "into an array to have all of it read by the mapping")
  }

  static func tooManyRecordsInside(at place: ValuePlace) -> Self {
    Self(
      "too-deep", "too many records lie inside one another", at: place,
      help: "records may be nested 16 deep; what lies further in isn't judged")
  }
}
