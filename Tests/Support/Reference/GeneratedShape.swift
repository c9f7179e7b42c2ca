/// What generated resources have under the paths that generated rules read.
enum GeneratedShape: Sendable {
  case scalar(GeneratedKind)
  case list(GeneratedKind)
  /// An object with values of a kind under some of `keys`.
  case map(GeneratedKind)
  /// A list of objects with the fields of `recordFields`.
  case records

  static let keys = ["a", "b", "C", "x.y", "it's"]

  static let recordFields: [(name: String, shape: GeneratedShape)] = [
    ("n", .scalar(.number)), ("s", .scalar(.text)), ("h", .scalar(.host)), ("l", .list(.text)),
    ("m", .map(.number)),
  ]

  /// A resource's own fields.
  static let outer: [(name: String, shape: GeneratedShape)] = [
    ("name", .scalar(.text)), ("kind", .scalar(.text)), ("location", .scalar(.region)),
    ("zones", .list(.text)), ("tags", .map(.text)),
  ]

  /// What stands in `properties`.
  static let inner: [(name: String, shape: GeneratedShape)] =
    recordFields
    + [
      ("b", .scalar(.boolean)), ("i", .scalar(.id)), ("g", .scalar(.guid)),
      ("d", .scalar(.duration)), ("t", .scalar(.time)), ("v", .scalar(.version)),
      ("c", .scalar(.network)), ("ns", .list(.number)), ("ts", .list(.time)), ("r", .records),
    ]

  /// Of keys alone: without `kty`, none of these was exported.
  static let keyMaterial: [(name: String, shape: GeneratedShape)] = [
    ("kty", .scalar(.text)), ("keySize", .scalar(.number)),
  ]
}

/// The types that generated packs are about.
enum GeneratedType: String, CaseIterable, Sendable {
  case sites = "Contoso.Web/sites"
  case farms = "Contoso.Web/farms"
  case keys = "Microsoft.KeyVault/vaults/keys"

  /// The paths of its fields.
  var fields: [(path: String, shape: GeneratedShape)] {
    let material = self == .keys ? GeneratedShape.keyMaterial : []
    // Of keys, the fields are known: what is none of them is taken as it is in brackets only.
    let inner = (GeneratedShape.inner + material).map { name, shape in
      (self == .keys ? "properties['\(name)']" : "properties.\(name)", shape)
    }
    return [("id", .scalar(.id)), ("type", .scalar(.text))] + GeneratedShape.outer + inner
  }

  func id(_ number: Int) -> String {
    switch self {
    case .sites: "/sites/\(number)"
    case .farms: "/farms/\(number)"
    case .keys: "/keys/\(number)"
    }
  }
}
