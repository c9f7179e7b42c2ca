package import AssayRunning
import Foundation

/// A thousand secrets in inventories, each in a field whose name or look tells that it is one.
///
/// Each of them is a text that begins with `CANARY` and occurs nowhere else.
package enum CanarySample {
  package static let inventories = [
    "pretty.json", "minified.json", "lines.ndjson", "flow.yaml", "block.yaml",
  ]

  private static let rule = """
    title: Nothing is as it should be
    severity: high
    resource: Test.House/doors
    assert:
      allOf:
        - { field: properties.adminPassword, equals: x }
        - { field: properties.text, equals: x }
        - { field: location, equals: x }
        - { field: "tags['api-key']", equals: x }
        - any: { in: properties.secrets, as: secret, satisfy: { field: secret.value, equals: x } }
        - all: { in: properties.appSettings, as: setting, satisfy: { field: setting.value, equals: x } }
        - all: { in: properties.connectionStrings, as: text, satisfy: { field: text, equals: x } }
    message: "{name} in {location}: {properties.adminPassword}, {properties.text}, {tags['api-key']}"
    remediation: change it
    examples:
      pass: [ { resources: [ { id: a, name: a, type: Test.House/doors, location: x, tags: { api-key: x },
        properties: { adminPassword: x, text: x, secrets: [ { value: x } ], appSettings: [ { value: x } ], connectionStrings: [ x ] } } ] } ]
      fail: [ { resources: [ { id: a, type: Test.House/doors, location: x, tags: { api-key: x },
        properties: { adminPassword: y, text: x, secrets: [ { value: x } ], appSettings: [ { value: x } ], connectionStrings: [ x ] } } ] } ]

    """

  /// A text that occurs nowhere else.
  package static func canary(_ number: Int, _ use: Int) -> String {
    "CANARY\(100_000 + number * 100 + use)"
  }

  /// A resource of which each field holds a secret, by its name or by its look.
  private static func door(_ number: Int) -> [String: Any] {
    func canary(_ use: Int) -> String { Self.canary(number, use) }
    return [
      "id": "/doors/\(number)?sig=\(canary(0))0123456789", "type": "Test.House/doors",
      "name": "https://u:\(canary(1))@host", "location": "AccountKey=\(canary(2));",
      "tags": ["api-key": canary(3), "owner": "Bearer \(canary(4))0123456789"],
      "properties": [
        "adminPassword": canary(5), "text": "Server=a;Password=\(canary(6));Timeout=1",
        "secrets": [["name": "n", "value": canary(7)], ["value": canary(8)]],
        "connectionStrings": ["a": canary(9), "b": canary(10)],
        "note": ["clientSecret": canary(11)],
        "appSettings": [["name": "DB_PASSWORD", "value": canary(12)]], "primaryKey": canary(13),
        "key1": canary(14), "sasUrl": "https://a/?sig=\(canary(15))\(canary(16))",
      ],
    ]
  }

  private static let doors = 60

  /// Writes the pack `pack`, which all doors break, and the inventories.
  package static func write(to scratch: ScratchFolder) throws {
    try scratch.file("pack/pack.yaml", "pack: pack\nversion: 1.0.0\ntitle: Secrets\n")
    try scratch.file("pack/rule.yaml", rule)
    let all = (0..<doors).map(door)
    let pretty = try JSONSerialization.data(
      withJSONObject: all, options: [.prettyPrinted, .sortedKeys])
    try scratch.file("pretty.json", Array(pretty))
    let minified = try JSONSerialization.data(withJSONObject: all, options: [.sortedKeys])
    try scratch.file("minified.json", Array(minified))
    let lines = try all.map {
      String(
        decoding: try JSONSerialization.data(
          withJSONObject: $0, options: [.sortedKeys, .withoutEscapingSlashes]),
        as: UTF8.self)
    }
    try scratch.file("lines.ndjson", lines.joined(separator: "\n"))
    let flow = lines.map { "- \($0)" }.joined(separator: "\n")
    try scratch.file("flow.yaml", flow)
    try scratch.file("block.yaml", yaml)
  }

  private static let yaml = (0..<20).map { number in
    func canary(_ use: Int) -> String { Self.canary(1000 + number, use) }
    return """
      - id: /y/\(number)
        type: Test.House/doors
        name: y\(number)
        location: AccountKey=\(canary(0))
        tags: { api-key: \(canary(1)), b: c }
        properties:
          adminPassword: \(canary(2)) with blanks, and commas }
          text: |
            -----BEGIN PRIVATE KEY-----
            \(canary(3))
            -----END PRIVATE KEY-----
          secrets:
            - value: "\(canary(4))"
            - { name: x, value: '\(canary(5))' }
          appSettings:
            - name: DB_PASSWORD
              value: \(canary(7))
            - value: \(canary(8))
              name: DB_PASSWORD
          connectionStrings:
            a: >-
              \(canary(6))
      """
  }.joined(separator: "\n")
}
