/// Values of one kind, few enough to be often equal.
enum GeneratedKind: CaseIterable, Sendable {
  case text, number, boolean, region, host, id, guid, duration, time, version, network

  /// What reads them; `nil` where nothing but comparing as they are makes sense.
  var normalizer: String? {
    switch self {
    case .text: "text"
    case .number, .boolean: nil
    case .region: "region"
    case .host: "uri-host"
    case .id: "arm-id"
    case .guid: "guid"
    case .duration: "duration"
    case .time: "date-time"
    case .version: "version"
    case .network: "cidr"
    }
  }

  /// Whether the normaliser looks into text.
  var keepsText: Bool { [.text, .region, .host, .id].contains(self) }

  /// Whether values are greater than others.
  var isOrdered: Bool { [.text, .number, .duration, .time, .version].contains(self) }

  var isWrittenAsText: Bool { self != .number && self != .boolean }

  /// Values that the normaliser reads.
  var values: [Tree] {
    switch self {
    case .text:
      ["x", "X", "y", "xy", "x1", "ab-12", "", "1", "2.0", "True", "caf\u{e9}", "cafe\u{301}"]
    case .number: [0, 1, 2, 3, 7, 100] + Self.spelled
    case .boolean: [true, false]
    case .region:
      ["westeurope", "West Europe", "(Europe) West Europe", "eastus", "EastUS", "East US"]
    case .host:
      [
        "https://kv.vault.azure.net/", "KV.vault.azure.net", "https://kv.vault.azure.net:443/k",
        "https://kv.vault.azure.net:8443", "http://u@kv.vault.azure.net.:80", "b.azure.cn",
      ]
    case .id:
      [
        "/sites/1", "/Sites/2", "/SITES/1/", "/farms/1", "/farms/2", "/keys/1", "/keys/2",
        "/Sites/", "/", "/providers/Microsoft.Management/managementGroups/m",
      ]
    case .guid:
      [
        "72f988bf-86f1-41af-91ab-2d7cd011db47", "{72F988BF-86F1-41AF-91AB-2D7CD011DB47}",
        "72f988bf86f141af91ab2d7cd011db47", "72f988bf-86f1-41af-91ab-2d7cd011db48",
      ]
    case .duration: ["P90D", "P3M", "PT2160H", "P1Y", "P12M", "P2W", "PT1.5S", "PT1.50S", "P1DT1S"]
    case .time:
      [
        "2026-01-01", "2026-01-01T00:00:00Z", "2026-01-01T00:30:00+01:00", 1_767_225_600,
        "2025-12-31T23:59:59Z", "2026-03-01", 1_764_547_200, "2024-02-29T12:00:00Z",
      ]
    case .version: ["1.9", "1.10", "v1.10.0", "2", "2.0.0-beta.2", "2.0-beta.11", "1.10+b7"]
    case .network:
      ["10.0.0.0/24", "10.0.0.77/24", "10.0.0.1", "10.0.0.1/32", "::/0", "0:0::/0", "0.0.0.0/0"]
    }
  }

  /// Values that look much like them, and that the normaliser can't read.
  var oddities: [Tree] {
    switch self {
    case .text: [7, true, ["x"], .object(("x", 1))]
    case .number: ["1", "1.0", "x", true, [1], .number("9007199254740993.0")]
    case .boolean: ["true", "False", "yes", 1, [true]]
    case .region: ["global", "east-us", 7, ["eastus"], ""]
    case .host: ["kv", "https://", 443, "a..b"]
    case .id: ["sites/1", 1, ["/sites/1"], ""]
    case .guid: ["72f988bf", "", 72, "72f988bf-86f1-41af-91ab-2d7cd011db4x"]
    case .duration: ["90", "P", "P1.5D", 90, "90 days", "P1D1Y"]
    case .time: ["1767225600", "2025-02-29", "never", true, "2026-13-01", "2026-01-01T24:30:00Z"]
    case .version: ["latest", .number("1.10"), "1..2", "", "1.x"]
    case .network: ["10.0.0.256", "10.0.0.0/33", "::1::", "", 10]
    }
  }

  /// Parts, patterns and expressions, which mostly are no such values themselves.
  var parts: [String] {
    switch self {
    case .host: [".vault.azure.net", "kv", "azure", ".cn"]
    case .region: ["west", "us", "europe"]
    case .id: ["/sites", "/farms/", "1"]
    default: ["x", "X", "", "1", "b-", "e"]
    }
  }

  private static let spelled = [
    "-1", "-0", "1.0", "10e-1", "0.1e1", "7.5", "9007199254740992", "9007199254740993", "1e400",
    "-1e-400",
  ].map { Tree.number($0) }

  static let patterns = ["*", "x*", "*x", "*e*", "West*", "*.net", "/sites/*", "x", ""]
  static let matchPatterns = ["?", "#", "??-##", ".", "x.", "?#", "####"]
  static let expressions = [
    "^x$", "x|1", "^[a-z]+-\\d+$", "[^a-x]", "^$", "net$", "e.*e", "^/s?", "^X?y*$", "[A-Z]",
  ]
  static let offsets = ["0s", "-31d", "4w", "-1h", "60m", "59d"]
}
