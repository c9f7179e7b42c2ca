import Foundation

/// The fields that a JSON Schema describes.
enum SchemaFields {
  /// The names of all properties in a schema's file.
  static func names(in file: URL) throws -> Set<String> {
    names(in: try JSONSerialization.jsonObject(with: Data(contentsOf: file)))
  }

  private static func names(in schema: Any) -> Set<String> {
    switch schema {
    case let schema as [String: Any]:
      let own = (schema["properties"] as? [String: Any]).map { Set($0.keys) } ?? []
      return schema.values.reduce(into: own) { $0.formUnion(names(in: $1)) }
    case let list as [Any]: return list.reduce(into: []) { $0.formUnion(names(in: $1)) }
    default: return []
    }
  }
}
