import AssayEngine
import AssayModel
import AssaySyntax
import Testing

@testable import AssayInventory

/// What comes of a Terraform document, before anything is judged.
struct TerraformSample {
  /// In the order of the document, as `MappingSample` writes values.
  let resources: [String]
  /// The resources that no rule can be about, by type.
  let counted: [String]
  let problems: [String]
  /// The words of the problems.
  let messages: [String]

  private static let types = [
    "Microsoft.CognitiveServices/accounts", "Microsoft.KeyVault/vaults",
    "Microsoft.KeyVault/vaults/keys", "Microsoft.KeyVault/vaults/accessPolicies",
    "Microsoft.Authorization/roleAssignments", "Microsoft.Resources/subscriptions",
    "Microsoft.ManagedIdentity/userAssignedIdentities",
  ]

  /// - Parameters:
  ///   - paths: What rules read of any resource, beside id and type.
  ///   - own: The types that rules are about by Terraform's own names.
  ///   - shown: What is shown of it: the same, if nothing else is said.
  init(
    _ document: String, reading paths: [String] = [], of own: [String] = [],
    showing shown: [String]? = nil,
    by reader: (Projection) -> any RouteReader = TerraformPlanReader.init
  ) throws {
    let projection = MappingSample.projection(["id", "type"] + paths, Self.types + own)
    let reader = reader(projection)
    var tree = JSONTreeReader(reader.filter)
    let node = try tree.value(of: Array(document.utf8))
    var output = RouteOutput(source: 0, file: "plan.json")
    reader.read(try #require(node), into: &output)
    resources = output.resources.map { resource in
      let type = MappingSample.text(resource.value["type"] ?? resource.value)
      let id = MappingSample.text(resource.value["id"] ?? resource.value)
      let rest = (shown ?? paths).map { path in
        "\(path)=" + (Self.value(at: path, of: resource.value).map(MappingSample.text) ?? "-")
      }
      return ([Self.short(type), id] + rest).joined(separator: " ")
    }
    counted = output.counted.map { "\($0.count) \($0.type)" }
    problems = output.problems.map(\.diagnostic.id)
    messages = output.problems.map(\.diagnostic.message)
  }

  private static func short(_ type: String) -> String {
    type.split(separator: "/").last.map(String.init) ?? type
  }

  private static func value(at path: String, of value: CanonicalValue) -> CanonicalValue? {
    path.split(separator: ".").reduce(value as CanonicalValue?) { value, name in
      value?.isUnknown ?? true ? value : value?[String(name)]
    }
  }

  /// A plan of changes given as address, attributes and what isn't known of them.
  static func plan(
    _ changes: [(address: String, after: String, unknown: String)], configuration: String = "{}",
    more: String = ""
  ) -> String {
    let texts = changes.map { change in
      let path = change.address.split(separator: ".")
      let type =
        path.first { ["azurerm_", "azapi_", "other_"].contains(where: $0.hasPrefix) } ?? ""
      let address = change.address.split(separator: "\"").joined(separator: "\\\"")
      return #"{"address": "\#(address)", "type": "\#(type)", "change": {"actions": ["create"],"#
        + #" "after": \#(change.after), "after_unknown": \#(change.unknown)}}"#
    }
    return #"{"format_version": "1.2", \#(more)"resource_changes": ["#
      + texts.joined(separator: ",\n") + #"], "configuration": {"root_module": "#
      + configuration + "}}"
  }

  /// A resource's expressions in a configuration, each with what it refers to.
  static func resource(_ name: String, _ expressions: [String: [String]]) -> String {
    let parts = name.split(separator: ".")
    let texts = expressions.sorted { $0.key < $1.key }.map { key, references in
      "\"\(key)\": " + Self.references(references)
    }
    return #"{"type": "\#(parts[0])", "name": "\#(parts[1])", "mode": "managed", "expressions": {"#
      + texts.joined(separator: ", ") + "}}"
  }

  static func references(_ names: [String]) -> String {
    let quoted = names.map { name in
      "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
        + "\""
    }
    return #"{"references": ["# + quoted.joined(separator: ", ") + "]}"
  }
}
