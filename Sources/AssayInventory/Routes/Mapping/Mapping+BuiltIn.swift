internal import AssayModel
internal import AssaySyntax

extension Mapping {
  /// A mapping that is part of the program: a mistake in it is the program's, and tests find it.
  static func builtIn(_ text: String) -> Self {
    let (mapping, diagnostics) = MappingReader.read(Array(text.utf8), path: "built-in.yaml")
    guard let mapping else { preconditionFailure("\(diagnostics.map(\.message))") }
    return mapping
  }
}
