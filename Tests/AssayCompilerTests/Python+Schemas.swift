import AssaySyntax
import AssayTestSupport
import Foundation

@testable import AssayCompiler

extension Python {
  /// What a public validator finds wrong with each document; empty for one that is sound.
  static func refusals(of documents: [String], by schema: SchemaNode) throws -> [String] {
    let scratch = try ScratchFolder()
    let schema = try scratch.file("schema.json", schema.json)
    let list = try scratch.file("documents.json", "[\(documents.joined(separator: ",\n"))]")
    let outcome = try run(["-c", script, schema.path, list.path])
    return try JSONDecoder().decode([String].self, from: Data(outcome.output.utf8))
  }

  private static let script = """
    import json, sys, jsonschema
    schema, documents = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
    validator = jsonschema.validators.validator_for(schema)
    assert validator is jsonschema.Draft7Validator
    validator.check_schema(schema)
    print(json.dumps([
        next((error.message[:200] for error in validator(schema).iter_errors(document)), "")
        for document in documents]))
    """
}

extension LocatedNode {
  /// The value as JSON, as editors take it from YAML 1.2.
  var json: String {
    switch content {
    case .null: "null"
    case .boolean(let flag): "\(flag)"
    case .number(let text): text
    case .string(let text): text.json
    case .sequence(let elements): "[\(elements.map(\.json).joined(separator: ", "))]"
    case .mapping(let entries):
      "{\(entries.map { "\($0.key.json): \($0.value.json)" }.joined(separator: ", "))}"
    }
  }
}

extension SchemaNode {
  var json: String {
    switch self {
    case .object(let members):
      "{\(members.map { "\($0.key.json): \($0.value.json)" }.joined(separator: ", "))}"
    case .array(let elements): "[\(elements.map(\.json).joined(separator: ", "))]"
    case .string(let text): text.json
    case .number(let number): "\(number)"
    case .boolean(let flag): "\(flag)"
    }
  }
}

extension String {
  var json: String {
    String(decoding: (try? JSONEncoder().encode(self)) ?? Data(), as: UTF8.self)
  }
}
