internal import AssayCompiler
internal import AssaySyntax

/// The order of the keys in files that are laid out and aren't of packs.
enum WrittenLayout {
  /// By the key that tells such a file from others.
  static let all = MappingLayout.all.merging(ExemptionLayout.all) { first, _ in first }
}

/// The order of the keys in a file of exemptions.
enum ExemptionLayout {
  static let all = [ExemptionFileKey.exemptions.rawValue: file]

  private static let file = FileLayout(ExemptionFileKey.names) { _ in entry }
  private static let entry = FileLayout(ExemptionKey.names) { _ in .free }
}
