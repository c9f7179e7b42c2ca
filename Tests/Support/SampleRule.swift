/// A sound rule and the pack that it is in, of which a test changes only what it is about.
public enum SampleRule {
  /// A `pack.yaml` with parameters and relations.
  public static let manifest = """
    pack: sample
    version: 1.0.0
    title: A sample
    parameters:
      minimum: { type: integer, default: 2048 }
      regions: { type: list, default: [westeurope, northeurope] }
      judge: { type: string, default: used, allowed: [used, all] }
    relations:
      vault:
        from: Microsoft.CognitiveServices/accounts
        to: Microsoft.KeyVault/vaults
        cardinality: one
        inverse: accounts
        match:
          - { from: properties.endpoint, to: properties.vaultUri, as: uri-host }
      deployments:
        from: Microsoft.CognitiveServices/accounts
        to: Microsoft.CognitiveServices/accounts/deployments
        cardinality: many
        match: [ { from: id, to: properties.account, as: arm-id } ]

    """

  private static let keys = [
    ("title", " Accounts are right"),
    ("severity", " high"),
    ("resource", " Microsoft.CognitiveServices/accounts"),
    ("assert", " { field: location, equals: westeurope }"),
    ("message", " \"{name} is wrong\""),
    ("remediation", " Put it right."),
    ("examples", examples),
  ]

  private static let examples = """

      pass: [ { resources: [ { id: a, type: Microsoft.CognitiveServices/accounts } ] } ]
      fail: [ { resources: [ { id: b, type: Microsoft.CognitiveServices/accounts } ] } ]
      unknown: [ { resources: [ { id: c, type: Microsoft.CognitiveServices/accounts } ] } ]
    """

  /// A rule with other values for some keys; an empty value leaves a key out.
  public static func text(_ changes: [(key: String, value: String)] = []) -> String {
    var lines = keys
    for change in changes {
      if let index = lines.firstIndex(where: { $0.0 == change.key }) {
        lines[index].1 = change.value
      } else {
        lines.append((change.key, change.value))
      }
    }
    return lines.filter { !$0.1.isEmpty }.map { "\($0.0):\($0.1)\n" }.joined()
  }

  /// `text`, with the keys of `part` in place of its own.
  public static func replacing(_ part: String, in text: String) -> String {
    let documents = part.split(separator: "---\n", maxSplits: 1, omittingEmptySubsequences: false)
    let own = Set(entries(of: String(documents[0])).map(\.key))
    return entries(of: text).filter { !own.contains($0.key) }.map(\.text).joined() + part + "\n"
  }

  /// The outermost keys of a YAML mapping, each with its lines.
  private static func entries(of text: String) -> [(key: String, text: String)] {
    var entries: [(key: String, text: String)] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !line.isEmpty {
      if line.first != " ", line.first != "}", line.first != "]" {
        entries.append((String(line.prefix { $0 != ":" }), ""))
      }
      if let last = entries.indices.last { entries[last].text += "\(line)\n" }
    }
    return entries
  }
}
