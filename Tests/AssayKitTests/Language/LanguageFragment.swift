import AssayKit
import AssaySyntax

@testable import AssayCompiler

/// The keys of a rule, and of the pack around it, that an example of the reference is about.
struct LanguageFragment: Sendable {
  private static let pack = [
    "pack": "web-sites", "version": "1.0.0", "title": "Sites and their farms",
  ]
  private static let rule = [
    "title": "A site is right", "severity": "high", "resource": "Contoso.Web/sites",
    "message": "{name} is wrong", "remediation": "Put it right.",
  ]

  var entries: [LocatedNode.Entry]

  /// The type of the resources that the rule judges.
  var type: String { entries["resource"]?.text ?? "Contoso.Web/sites" }

  /// A pack with one rule and, if one is given, a test, which passes for proved: its examples are of no
  /// account.
  func pack(test: String? = nil) -> RulePack {
    let ofPack = entries.filter { PackKey(rawValue: $0.key) != nil && $0.key != "title" }
    let ofRule = entries.filter { PackKey(rawValue: $0.key) == nil || $0.key == "title" }
    var files = [
      "pack.yaml": Self.complete(ofPack, with: Self.quoted(Self.pack)),
      "right.yaml": Self.complete(
        ofRule,
        with: Self.quoted(Self.rule) + [
          ("assert", "{ field: location, equals: westeurope }"), ("examples", examples),
        ]),
    ]
    if let test { files["tests/one.test.yaml"] = "---\n[\(test)]" }
    return RulePack(
      folder: "web-sites",
      files: files.map { RulePack.File(path: $0.key, bytes: Array($0.value.utf8)) },
      isProved: true)
  }

  /// One of each kind, which aren't run.
  private var examples: String {
    let example = "[ { resources: [ { id: a, type: \(Flow.text(type)) } ] } ]"
    return "{ pass: \(example), fail: \(example), unknown: \(example) }"
  }

  private static func quoted(_ texts: [String: String]) -> [(key: String, value: String)] {
    texts.sorted { $0.key < $1.key }.map { ($0.key, Flow.text($0.value)) }
  }

  private static func complete(
    _ entries: [LocatedNode.Entry], with others: [(key: String, value: String)]
  ) -> String {
    let own = entries.map { (key: $0.key, value: $0.value.flow) }
    let missing = others.filter { other in !own.contains { $0.key == other.key } }
    return "---\n" + Flow.mapping(own + missing)
  }
}
