internal import AssayCompiler
public import AssayReporting

/// The kinds of files that authors write, each with a JSON Schema that editors check them by.
public enum FileKind: String, Hashable, Sendable, CaseIterable {
  /// A rule of a pack.
  case rule
  /// A pack's `pack.yaml`.
  case pack
  /// A file of a pack's tests.
  case test
  /// A settings file, such as `assay.yaml`.
  case settings
  /// A mapping.
  case mapping
  /// A manifest beside inventories.
  case manifest
  /// Accepted departures.
  case exemptions

  /// Appends the schema, a JSON document, to a buffer.
  public func writeSchema(to buffer: inout ReportBuffer) {
    JSONWriter.write(to: &buffer) { $0.write(schema) }
  }

  private var schema: SchemaNode {
    switch self {
    case .rule: FileSchema.rule
    case .pack: FileSchema.pack
    case .test: FileSchema.test
    case .settings: FileSchema.settings
    case .mapping: MappingSchema.node
    case .manifest: ManifestSchema.node
    case .exemptions: ExemptionSchema.node
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ node: SchemaNode) {
    switch node {
    case .object(let members):
      object(inline: members.allSatisfy(\.value.isSingle)) { writer in
        for member in members {
          writer.key(member.key)
          writer.write(member.value)
        }
      }
    case .array(let elements):
      array(nil, elements, inline: elements.allSatisfy(\.isSingle)) { $0.write($1) }
    case .string(let text): string(text)
    case .number(let number): literal("\(number)")
    case .boolean(let flag): literal("\(flag)")
    }
  }
}

extension SchemaNode {
  fileprivate var isSingle: Bool {
    switch self {
    case .object, .array: false
    case .string, .number, .boolean: true
    }
  }
}
