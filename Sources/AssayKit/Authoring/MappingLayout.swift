internal import AssayCompiler
internal import AssayInventory
internal import AssaySyntax

/// The order of the keys in a mapping's file.
enum MappingLayout {
  /// By the key that tells such a file from others.
  static let all = [MappingKey.mapping.rawValue: file]

  private static let file = FileLayout(MappingKey.names) { key in
    key == MappingKey.resources.rawValue ? entry : .free
  }

  private static let entry = FileLayout(MappingEntryKey.names) { key in
    switch MappingEntryKey(rawValue: key) {
    case .where: condition
    case .type, .id: source
    case .fields: FileLayout(nil) { _ in source }
    case .records, .nextPage, .notExported, nil: .free
    }
  }

  private static let condition = FileLayout(MappingConditionKey.names) { _ in .free }

  /// What a source is made from are sources, too.
  private static var source: FileLayout {
    FileLayout(MappingSourceKey.names) { key in
      switch MappingSourceKey(rawValue: key) {
      case .from: Self.source
      case .where: condition
      case .join, .value, .as, .default, nil: .free
      }
    }
  }
}
