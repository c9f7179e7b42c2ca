internal import AssayEngine
internal import AssayModel

/// What a list or an object holds, by its name.
enum SecretHolding {
  /// Nothing but secrets, in all that it holds: `protectedSettings`.
  case onlySecrets
  /// Secrets under names of their own: `connectionStrings`.
  case secrets
  /// Secrets, and what tells what they are and where: `credentials`.
  case secretsAmongOthers

  /// Whether a value that it holds is a secret.
  ///
  /// - Parameters:
  ///   - name: Of the field that the value is in, in whatever lists; `nil` if in none.
  ///   - depth: How many lists and objects the value is in, from this one on.
  func hides(_ name: [UInt8]?, depth: Int) -> Bool {
    guard let name = name?.span else { return true }
    switch self {
    case .onlySecrets: return true
    case .secrets: return depth == 1 || !Self.describes(name)
    case .secretsAmongOthers: return depth == 1 ? !Self.isDescription(name) : !Self.describes(name)
    }
  }

  /// What a secret is, where it is, whose it is and for how long.
  private static let descriptions = SecretName.byEnd(
    [
      "id", "ids", "name", "names", "type", "kind", "uri", "uris", "url", "urls", "version",
      "enabled", "location", "region", "expiry", "expires", "exp", "nbf", "created", "updated",
      "at", "on", "date", "time", "days", "level", "state", "status", "identity", "scope",
      "scheme", "host", "endpoint", "server", "port", "user", "username", "login", "email",
      "method", "algorithm", "path", "file", "store", "source", "ref", "reference",
      "thumbprint", "protocol", "tenant", "permissions", "count", "size", "length",
      "description", "provider", "slot setting",
    ].map { SecretName.Phrase($0) })

  /// Whether a name ends with a word that tells of a secret what is none.
  private static func describes(_ name: Span<UInt8>) -> Bool {
    name.count > 0 && SecretName.ends(name, withAnyOf: descriptions)
  }

  /// Whether a name is such a word.
  private static func isDescription(_ name: Span<UInt8>) -> Bool {
    guard name.count > 0 else { return false }
    return descriptions[Int(name[name.count - 1].lowercasedASCII)].contains {
      SecretName.isWhole($0, name)
    }
  }
}
