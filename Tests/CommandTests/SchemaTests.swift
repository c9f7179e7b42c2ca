import AssayTestSupport
import Foundation
import Testing

/// What `assay schema` prints for editors.
@Suite struct SchemaTests {
  @Test(arguments: ["rule", "pack", "test", "settings", "mapping", "manifest", "exemptions"])
  func printsASchema(_ kind: String) throws {
    let outcome = try AssayProgram.run(["schema", kind])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty)
    let schema = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let keys = try #require(schema as? [String: Any])
    #expect(keys["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
    #expect(keys["properties"] != nil || keys["items"] != nil)
  }

  @Test(
    .enabled(if: Python.hasJSONSchema, "needs the package jsonschema"),
    arguments: ["rule", "pack", "test"])
  func printsASchemaThatAValidatorTakes(_ kind: String) throws {
    let scratch = try ScratchFolder()
    let schema = try scratch.file("schema.json", AssayProgram.run(["schema", kind]).output)
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1]))
      jsonschema.Draft7Validator.check_schema(schema)
      print(jsonschema.Draft7Validator(schema).is_valid({}))
      """
    #expect(try Python.run(["-c", script, schema.path]).output == "False\n")
  }
}
