/// The names in an expression that aren't parts of other names in it.
struct TerraformReferences {
  var paths: [TerraformPath] = []
  /// Whether the index of the resource around it is among them.
  var usesIndex = false

  private static let indices = ["count.index", "each.key"]
  /// How many names are looked at; of more, nothing could be told anyway.
  private static let limit = 500

  /// `nil` if one of them isn't understood.
  init?(_ references: [String]) {
    guard references.count <= Self.limit else { return nil }
    for reference in references {
      if Self.indices.contains(reference) {
        usesIndex = true
        continue
      }
      guard let path = TerraformPath(reference) else { return nil }
      let isPart = references.contains { $0 != reference && Self.isPart(reference, of: $0) }
      if !isPart, !paths.contains(path) { paths.append(path) }
    }
    // `each` alone is part of `each.key`.
    if usesIndex {
      paths.removeAll { $0.steps.count == 1 && ["each", "count"].contains($0.steps[0].name) }
    }
  }

  private static func isPart(_ part: String, of whole: String) -> Bool {
    guard whole.utf8.starts(with: part.utf8) else { return false }
    let rest = whole.utf8.dropFirst(part.utf8.count)
    return rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: "[")
  }
}
