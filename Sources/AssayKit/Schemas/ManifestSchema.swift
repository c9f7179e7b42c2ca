internal import AssayCompiler
internal import AssayInventory

/// The schema of a manifest.
enum ManifestSchema {
  static let node = FileSchema.document(
    "A manifest: what somebody says of inventories",
    .mapping(ManifestKey.self) { key in
      switch key {
      case .by, .captured: .text
      case .scope: scope
      case .complete: .list(of: .text)
      case .files: .list(of: file)
      }
    }, [])

  private static let scope = SchemaNode.mapping(ManifestScopeKey.self) { key in
    switch key {
    case .tenant: .text
    case .subscriptions: .list(of: .text)
    }
  }

  private static let file = SchemaNode.mapping(ManifestFileKey.self) { key in
    switch key {
    case .file, .captured: .text
    case .complete: .list(of: .text)
    }
  }
}
