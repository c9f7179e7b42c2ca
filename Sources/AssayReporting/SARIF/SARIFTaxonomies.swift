internal import AssayModel

/// The control frameworks of a report's rules as SARIF knows them: taxonomies, whose taxa are the
/// controls that any rule helps to meet.
struct SARIFTaxonomies {
  /// A framework with its controls, sorted.
  private struct Taxonomy {
    var name: String
    var controls: [String]
    /// The place of each control in `controls`.
    var indexes: [String: Int]

    init(_ name: String, _ controls: Set<String>) {
      self.name = name
      self.controls = controls.sorted()
      indexes = Dictionary(
        uniqueKeysWithValues: self.controls.enumerated().map { ($1, $0) })
    }
  }

  private let taxonomies: [Taxonomy]
  private let indexes: [String: Int]

  init(_ results: [RuleResult]) {
    var controls: [String: Set<String>] = [:]
    for framework in results.flatMap(\.rule.controls) {
      controls[framework.framework, default: []].formUnion(framework.ids)
    }
    taxonomies = controls.sorted { $0.key < $1.key }.map { Taxonomy($0.key, $0.value) }
    indexes = Dictionary(
      uniqueKeysWithValues: taxonomies.enumerated().map { ($1.name, $0) })
  }

  /// Writes the run's taxonomies; nothing if no rule names a control.
  func write(to json: inout JSONWriter) {
    guard !taxonomies.isEmpty else { return }
    json.array("taxonomies", taxonomies) { json, taxonomy in
      json.object { json in
        json.member("name", taxonomy.name)
        json.sarifText(
          "shortDescription",
          SARIFMessage.sentence("Controls of \(taxonomy.name) that rules help to meet"))
        json.member("isComprehensive", false)
        json.array("taxa", taxonomy.controls) { json, control in
          json.object(inline: true) { $0.member("id", control) }
        }
      }
    }
  }

  /// Writes of which taxonomies the driver's rules name controls.
  func writeSupported(to json: inout JSONWriter) {
    guard !taxonomies.isEmpty else { return }
    json.array("supportedTaxonomies", taxonomies.indices) { json, index in
      json.object(inline: true) { $0.writeTaxonomy(taxonomies[index].name, index) }
    }
  }

  /// Writes to which controls a rule is relevant.
  func writeRelationships(of rule: RuleDescriptor, to json: inout JSONWriter) {
    let controls = rule.controls.flatMap { framework in
      framework.ids.map { (framework: framework.framework, id: $0) }
    }
    guard !taxonomies.isEmpty, !controls.isEmpty else { return }
    json.array("relationships", controls) { json, control in
      guard let taxonomy = indexes[control.framework] else { return }
      json.object(inline: true) { json in
        json.object("target") { json in
          json.member("id", control.id)
          json.member("index", taxonomies[taxonomy].indexes[control.id])
          json.object("toolComponent") { $0.writeTaxonomy(control.framework, taxonomy) }
        }
        json.strings("kinds", ["relevant"])
      }
    }
  }
}

extension JSONWriter {
  /// Writes the members of a reference to a taxonomy of the run.
  fileprivate mutating func writeTaxonomy(_ name: String, _ index: Int) {
    member("name", name)
    member("index", index)
  }
}
