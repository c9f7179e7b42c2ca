public import Foundation

extension Python {
  /// The mistakes that a JSON Schema finds in a text; objects that the schema describes may hold
  /// nothing else if `strictly`.
  public static func mistakes(
    in text: String, by schema: URL, strictly: Bool = false
  ) throws -> String {
    let scratch = try ScratchFolder()
    let document = try scratch.file("document.json", text)
    let strictness = strictly ? "strictly" : "loosely"
    return try run(["-c", script, schema.path, document.path, strictness]).output
  }

  /// The mistakes that an XML Schema finds in a text.
  public static func mistakes(inXML text: String, by schema: URL) throws -> String {
    let scratch = try ScratchFolder()
    let document = try scratch.file("document.xml", text)
    let script = """
      import sys, xmlschema
      for error in xmlschema.XMLSchema(sys.argv[1]).iter_errors(sys.argv[2]):
          print(error.path, error.reason)
      """
    return try run(["-c", script, schema.path, document.path]).output
  }

  private static let script = """
    import json, sys, jsonschema
    def close(node):
        if isinstance(node, dict):
            if node.get("type") == "object": node["additionalProperties"] = False
            for value in node.values(): close(value)
        elif isinstance(node, list):
            for value in node: close(value)
    schema, document = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:3])
    if sys.argv[3] == "strictly": close(schema)
    validator = jsonschema.validators.validator_for(schema)
    validator.check_schema(schema)
    for error in list(validator(schema).iter_errors(document))[:10]:
        print("/".join(map(str, error.absolute_path)), error.message[:300])
    """
}
