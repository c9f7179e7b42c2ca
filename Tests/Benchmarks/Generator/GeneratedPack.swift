import ArgumentParser
import Glibc

/// A rule pack of any size, for what more rules take.
///
/// Every second rule is one of the shipped six that also selects resources of a name of its own,
/// because a rule that says the same as another is refused; each of the others has a literal or a
/// path of its own.
struct GeneratedPack {
  let rules: Int

  private static let shipped = "rules/azure-ai-cmk"
  private static let names = [
    "identity-enabled", "key-rsa-2048", "no-cross-tenant-move", "region-match", "tenant-match",
    "vault-recoverable",
  ]

  /// Writes the pack; run it in the package's folder, where the shipped rules are.
  func write(to folder: String) throws {
    try Self.begin(folder)
    let shipped = try Self.names.map { try TextFile.text(of: "\(Self.shipped)/\($0).yaml") }
    for number in 0..<rules {
      let text =
        number % 2 == 0
        ? Self.changed(shipped[number / 2 % shipped.count], number) : Self.ownRule(number / 2)
      try Self.write(text, to: "\(folder)/rule-\(number).yaml")
    }
  }

  /// Writes the six alone, by which programs are compared.
  static func writeSix(to folder: String) throws {
    try begin(folder)
    for name in names {
      try write(TextFile.text(of: "\(shipped)/\(name).yaml"), to: "\(folder)/\(name).yaml")
    }
  }

  private static func begin(_ folder: String) throws {
    guard unsafe mkdir(folder, 0o755) == 0 || errno == EEXIST else {
      throw ValidationError("can't make the folder '\(folder)'")
    }
    try write(TextFile.text(of: "\(shipped)/pack.yaml"), to: "\(folder)/pack.yaml")
  }

  private static func write(_ text: String, to path: String) throws {
    try OutputFile(path: path).write(Array(text.utf8))
  }

  /// A shipped rule with another title, and with one more way of being selected.
  private static func changed(_ text: String, _ number: Int) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let title = lines.firstIndex(where: { $0.hasPrefix("title: ") }) {
      lines[title] += ", \(number)"
    }
    if let when = lines.firstIndex(of: "  anyOf:") {
      lines.insert("    - { field: name, equals: only-\(number) }", at: when + 1)
    }
    return lines.joined(separator: "\n")
  }

  /// A rule like no other: its number is in what it compares with, or in what it reads.
  private static func ownRule(_ number: Int) -> String {
    let (type, condition, pass, fail) =
      switch number % 10 {
      case 0:
        (
          "Microsoft.CognitiveServices/accounts", "field: tags.exempt\(number), exists: false",
          "tags: {}", "tags: { exempt\(number): x }"
        )
      case 1, 2, 3:
        (
          "Microsoft.CognitiveServices/accounts",
          "field: location, notEquals: r\(number), as: region",
          "location: elsewhere", "location: R \(number)"
        )
      case 4, 5, 6:
        (
          "Microsoft.KeyVault/vaults/keys", "field: properties.keySize, notEquals: \(number)",
          "properties: { kty: RSA, keySize: 0 }", "properties: { kty: RSA, keySize: \(number) }"
        )
      case 7, 8:
        (
          "Microsoft.KeyVault/vaults",
          "field: properties.vaultUri, notEquals: 'https://v\(number).x', as: uri-host",
          "properties: { vaultUri: 'https://w.x' }",
          "properties: { vaultUri: 'https://V\(number).x/' }"
        )
      default:
        (
          "Microsoft.KeyVault/vaults", "field: name, notLike: '*-\(number)-*'", "name: a",
          "name: a-\(number)-b"
        )
      }
    return """
      title: Rule \(number)
      severity: low
      resource: \(type)
      assert: { \(condition) }
      message: "{type} breaks rule \(number)"
      remediation: Nothing to do.
      examples:
        pass: [{ resources: [{ id: /a, type: \(type), \(pass) }] }]
        fail: [{ resources: [{ id: /a, type: \(type), \(fail) }] }]

      """
  }
}
