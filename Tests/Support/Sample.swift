internal import AssayModel

/// The inventories of the sample report, and the resources in them.
enum Sample {
  static let group = "/subscriptions/0a1b/resourceGroups/rg-ai/providers"

  static let alpha = """
    {
        "id": "\(group)/Microsoft.CognitiveServices/accounts/alpha",
        "name": "alpha",
        "type": "Microsoft.CognitiveServices/accounts",
        "location": "westeurope",
        "properties": { "encryption": { "keySource": "Microsoft.KeyVault" } }
      }
    """
  static let cafe = """
    {
    \t"id": "\(group)/Microsoft.CognitiveServices/accounts/café",
    \t"name": "café",
    \t"type": "Microsoft.CognitiveServices/accounts",
    \t"tags": { "motto": "é 日本 👩‍🚀 e\u{301}" }, "location": "France Central"
      }
    """
  static let bare = """
    { "id": "\(group)/Microsoft.CognitiveServices/accounts/bare", "name": "bare" }
    """
  static let estate = SampleText(
    path: "exports/estate.json", text: "[\n  \(alpha),\n  \(cafe),\n  \(bare)\n]\n")

  static let north = """
    {"id":"\(group)/Microsoft.KeyVault/vaults/kv-north","type":"Microsoft.KeyVault/vaults",\
    "name":"kv-north","tenantId":"72f988bf","location":"northeurope","sku":{"family":"A"},\
    "properties":{"enableSoftDelete":true,"softDeleteRetentionInDays":7,"enableRbac":true}}
    """
  static let south = """
    {"id":"\(group)/Microsoft.KeyVault/vaults/kv-south","name":"kv-south","location":"x"}
    """
  static let vaults = SampleText(
    path: "exports/key vaults.ndjson", text: "\(south)\n\(north)\n")

  static let weird = """
    id: "urn:<b>&\u{1B}[31m"
    """
  static let stream = SampleText(path: "-", text: "---\n\(weird)\ntags: {x: \"\u{202E}\"}\n")

  static func account(_ name: String, _ object: String, region: String? = nil)
    -> ResourceReference
  {
    ResourceReference(
      id: "\(group)/Microsoft.CognitiveServices/accounts/\(name)",
      type: "Microsoft.CognitiveServices/accounts", name: name, location: region,
      sources: [estate.span(of: object)])
  }

  static func vault(_ name: String, _ object: String) -> ResourceReference {
    ResourceReference(
      id: "\(group)/Microsoft.KeyVault/vaults/\(name)", type: "Microsoft.KeyVault/vaults",
      name: name, location: "northeurope", sources: [vaults.span(of: object)])
  }

  static let alphaAccount = account("alpha", alpha, region: "westeurope")
  static let cafeAccount = account("café", cafe, region: "France Central")
  static let bareAccount = account("bare", bare)
  static let northVault = vault("kv-north", north)
  static let southVault = vault("kv-south", south)
  static let weirdResource = ResourceReference(
    id: "urn:<b>&\u{1B}[31m", type: "Contoso.\"Weird\"/<things>", sources: [stream.span(of: weird)])
}
