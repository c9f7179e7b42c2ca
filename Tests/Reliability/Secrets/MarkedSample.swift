package import AssayRunning
import Foundation

/// Secrets that nothing but the marks of a Terraform document tells: each a text that begins with
/// `CANARY`, or a number that begins with 700, and occurs nowhere else.
package struct MarkedSample {
  package static let inventories = ["state", "plan", "stored"].flatMap {
    ["\($0).json", "\($0)-pretty.json"]
  }

  private static let rule = """
    title: Nothing is as it should be
    severity: high
    resource: random_password
    assert:
      allOf:
        - { field: length, equals: 1 }
        - { field: result, equals: x }
        - { field: seed, equals: 1 }
        - { field: keepers.a, equals: x }
        - all: { in: list, as: part, satisfy: { field: part.text, equals: x } }
    message: "{id}: {length}, {result}, {seed}, {keepers.a}, {other}"
    remediation: change it
    examples:
      pass: [ { resources: [ { id: a, type: random_password, length: 1, result: x, seed: 1, keepers: { a: x },
        list: [ { text: x } ], other: y } ] } ]
      fail: [ { resources: [ { id: a, type: random_password, length: 1, result: y, seed: 1, keepers: { a: x },
        list: [ { text: x } ] } ] } ]

    """

  /// What is marked of an instance.
  private static var marks: [String: Any] {
    [
      "keepers": true, "list": [["text": true], [:]], "other": true, "result": true, "seed": true,
      "zone": ["y": true],
    ]
  }

  private static var paths: [[Any]] {
    [["keepers"], ["list", 0, "text"], ["other"], ["result"], ["seed"], ["zone", "y"]]
  }

  private var count = 0

  /// Writes the pack `pack`, which all instances break, and the inventories.
  package static func write(to scratch: ScratchFolder) throws {
    try scratch.file("pack/pack.yaml", "pack: pack\nversion: 1.0.0\ntitle: Secrets\n")
    try scratch.file("pack/rule.yaml", rule)
    var sample = Self()
    let state: [String: Any] = ["format_version": "1.0", "values": sample.state()]
    for (name, document) in [
      ("state", state), ("plan", sample.plan()), ("stored", sample.stored()),
    ] {
      for (end, options) in [("", []), ("-pretty", .prettyPrinted)]
        as [(String, JSONSerialization.WritingOptions)]
      {
        let data = try JSONSerialization.data(
          withJSONObject: document, options: options.union(.sortedKeys))
        try scratch.file("\(name)\(end).json", Array(data))
      }
    }
  }

  private mutating func canary() -> String {
    count += 1
    return "CANARY\(count)\"x"
  }

  private mutating func values() -> [String: Any] {
    [
      "id": "none", "keepers": ["a": canary(), "b": canary()], "length": 12,
      "list": [["text": canary()], ["text": "plain"]], "other": canary(), "result": canary(),
      "seed": 700_000 + count, "zone": ["x": "plain", "y": canary()],
    ]
  }

  private func instance(_ name: String, _ type: String = "random_password") -> [String: Any] {
    let module = name == "c" ? "module.m." : ""
    return ["address": "\(module)\(type).\(name)", "mode": "managed", "type": type, "name": name]
  }

  private mutating func instances() -> [[String: Any]] {
    [(instance("a"), Self.marks), (instance("b", "other"), true), (instance("d", "other"), [1])]
      .map { (instance: [String: Any], marks: Any) in
        instance.merging(["values": values(), "sensitive_values": marks]) { $1 }
      }
  }

  private mutating func state() -> [String: Any] {
    let module = instance("c").merging(["values": values(), "sensitive_values": Self.marks]) { $1 }
    return [
      "outputs": ["o": ["sensitive": true, "type": "string", "value": canary()]],
      "root_module": ["resources": instances(), "child_modules": [["resources": [module]]]],
    ]
  }

  private mutating func change(_ instance: [String: Any]) -> [String: Any] {
    let change: [String: Any] = [
      "actions": ["update"], "before": values(), "after": values(), "after_unknown": [:],
      "before_sensitive": Self.marks, "after_sensitive": Self.marks,
    ]
    return instance.merging(["change": change]) { $1 }
  }

  private mutating func plan() -> [String: Any] {
    let inner: [String: Any] = ["variables": ["w": ["sensitive": true, "default": canary()]]]
    let call: [String: Any] = ["expressions": ["w": ["constant_value": canary()]], "module": inner]
    let output: [String: Any] = ["sensitive": true, "expression": ["constant_value": canary()]]
    return [
      "format_version": "1.2", "variables": ["v": ["value": canary()]],
      "planned_values": state(), "resource_drift": [change(instance("a"))],
      "resource_changes": [
        change(instance("a")), change(instance("b", "other")), change(instance("c")),
        change(instance("d", "other")),
      ],
      "output_changes": ["o": ["after": canary(), "after_sensitive": true]],
      "prior_state": ["format_version": "1.0", "values": state()],
      "configuration": [
        "root_module": [
          "variables": ["v": ["default": canary(), "sensitive": true]], "outputs": ["o": output],
          "module_calls": ["m": call],
        ]
      ],
    ]
  }

  private mutating func stored() -> [String: Any] {
    let paths = Self.paths.map { path in
      path.map { step -> [String: Any] in
        step is String
          ? ["type": "get_attr", "value": step]
          : ["type": "index", "value": ["type": "number", "value": step]]
      }
    }
    let resources = [("random_password", paths), ("other", [[]])].map { type, paths in
      [
        "mode": "managed", "type": type, "name": "a", "provider": "p",
        "instances": [["attributes": values(), "sensitive_attributes": paths]],
      ] as [String: Any]
    }
    return [
      "version": 4, "terraform_version": "1.9.0", "serial": 1, "lineage": "l",
      "outputs": ["o": ["value": canary(), "type": "string", "sensitive": true]],
      "resources": resources,
    ]
  }
}
