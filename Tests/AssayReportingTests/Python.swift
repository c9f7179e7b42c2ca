import Foundation

/// Runs public validators, which come as Python packages.
enum Python {
  static let hasJSONSchema = (try? run(["-c", "import jsonschema"]).status) == 0

  /// The package's root.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Material that lies beside the package where it is developed.
  static let shared = root.deletingLastPathComponent().appending(path: "shared")

  static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: shared.appending(path: path).path)
  }

  /// Runs `python3` and returns its status and all that it wrote.
  static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-W", "ignore"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  /// The mistakes that a JSON Schema finds in a text; objects that the schema describes may hold
  /// nothing else if `strictly`.
  static func mistakes(
    in text: String, by schema: URL, strictly: Bool = false
  ) throws -> String {
    let file = try temporary("document.json", holding: text)
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    let script = """
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
    let strictness = strictly ? "strictly" : "loosely"
    return try run(["-c", script, schema.path, file.path, strictness]).output
  }

  /// Writes a file into a new directory of its own.
  static func temporary(_ name: String, holding text: String) throws -> URL {
    let directory = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let file = directory.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file
  }
}
