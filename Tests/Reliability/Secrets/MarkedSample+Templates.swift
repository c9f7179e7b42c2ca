package import AssayRunning
import Foundation

extension MarkedSample {
  package static let templates = ["template.json", "template-pretty.json"]

  private static let templateRule = """
    title: Nothing is as it should be
    severity: high
    resource: Test.House/doors
    assert:
      allOf:
        - { field: properties.plain, equals: x }
        - { field: properties.own, equals: x }
        - { field: properties.made, equals: x }
        - { field: properties.part, equals: x }
        - { field: properties.through, equals: x }
    message: "{properties.plain}, {properties.own}:, {properties.made}, {properties.part}, {properties.through}"
    remediation: change it
    examples:
      pass: [ { resources: [ { id: a, type: Test.House/doors,
        properties: { plain: x, own: x, made: x, part: x, through: x } } ] } ]
      fail: [ { resources: [ { id: a, type: Test.House/doors,
        properties: { plain: y, own: x, made: x, part: x, through: x } } ] } ]

    """

  private static var template: [String: Any] {
    let properties = [
      "plain": "open", "own": "[parameters('own')]",
      "made": "[format('{0}{1}', 'x', parameters('own'))]", "part": "[parameters('all').b[0].c]",
      "through": "[variables('through').d]",
    ]
    let inner: [String: Any] = [
      "$schema": schema, "contentVersion": "1.0.0.0",
      "parameters": ["given": ["type": "secureString", "defaultValue": "CANARY5"]],
      "resources": [door("inner", ["plain": "open", "own": "[parameters('given')]"])],
      "outputs": ["o": ["type": "securestring", "value": "CANARY6"]],
    ]
    let deployment: [String: Any] = [
      "type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "nested",
      "properties": [
        "mode": "Incremental", "expressionEvaluationOptions": ["scope": "inner"],
        "parameters": ["given": ["value": "CANARY7"]], "template": inner,
      ],
    ]
    return [
      "$schema": schema, "contentVersion": "1.0.0.0",
      "parameters": [
        "own": ["type": "SecureString", "defaultValue": "CANARY1"],
        "all": [
          "type": "secureobject", "defaultValue": ["b": [["c": "CANARY2"]], "d": "CANARY3"],
        ],
      ],
      "variables": ["through": ["d": "[concat(parameters('all').d, '/')]"]],
      "resources": [
        door("a", properties), door("[concat('n', parameters('own'))]", properties), deployment,
      ],
    ]
  }

  private static let schema =
    "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"

  private static func door(_ name: String, _ properties: [String: String]) -> [String: Any] {
    [
      "type": "Test.House/doors", "apiVersion": "2024-01-01", "name": name,
      "properties": properties,
    ]
  }

  /// Writes the pack `templates`, which all doors break, and the templates.
  package static func writeTemplates(to scratch: ScratchFolder) throws {
    try scratch.file("templates/pack.yaml", "pack: pack\nversion: 1.0.0\ntitle: Secrets\n")
    try scratch.file("templates/rule.yaml", templateRule)
    for (name, options) in zip(
      templates, [[], .prettyPrinted] as [JSONSerialization.WritingOptions])
    {
      let data = try JSONSerialization.data(
        withJSONObject: template, options: options.union([.sortedKeys, .withoutEscapingSlashes]))
      try scratch.file(name, Array(data))
    }
  }
}
