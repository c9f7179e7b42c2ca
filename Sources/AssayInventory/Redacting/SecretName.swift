internal import AssayEngine
internal import AssayModel

/// Tells by a field's name whether its value is a secret.
///
/// A name is secret if it ends with a secret phrase, word by word: `adminPassword`, `API_KEY`,
/// `account-key`; `keyName`, `tokenExpiry` and `secretPermissions` end with another word.
enum SecretName {
  struct Phrase {
    let words: [[UInt8]]
    /// Whether letters may stand right before it, as in `dbpassword`.
    let isUnmistakable: Bool

    init(_ text: StaticString, isUnmistakable: Bool = false) {
      words = "\(text)".utf8.split(separator: UInt8(ascii: " ")).map { Array($0) }
      self.isUnmistakable = isUnmistakable
    }
  }

  private static let unmistakable: [StaticString] = [
    "password", "passwd", "passphrase", "connection string", "api key", "access key",
    "private key", "client secret", "access token", "shared access signature",
  ]

  private static let others: [StaticString] = [
    "secret", "token", "pwd", "credential", "sas", "sas uri", "sas url", "conn string",
    "account key", "shared key", "primary key", "secondary key", "master key", "function key",
    "admin key", "storage key", "secret key", "secret key base", "secret text",
    "secure value", "secure string", "secure object", "pass", "signing key", "subscription key",
    "symmetric key", "auth key", "encryption key", "host key", "system key",
    "private key pem", "pfx blob", "secret value", "bearer", "cookie", "key1", "key2",
  ]

  private static let phrases = byEnd(
    unmistakable.map { Phrase($0, isUnmistakable: true) } + others.map { Phrase($0) })

  /// Names of which a list or an object holds secrets, one in each element, whatever its name.
  private static let plurals = byEnd(
    [
      "passwords", "connection strings", "api keys", "access keys", "client secrets",
      "function keys", "system keys", "host keys", "master keys", "access tokens",
    ].map { Phrase($0, isUnmistakable: true) })

  /// Names of which a list or an object holds secrets, and what tells what they are and where.
  private static let vague = byEnd(["secrets", "credentials"].map { Phrase($0) })

  /// The same, of names that are nothing more.
  private static let vagueAlone = ["secret", "credential", "tokens"].map { Phrase($0) }

  /// Names of which an object is secret with all that it holds.
  private static let wholes = byEnd(["protected settings"].map { Phrase($0) })

  /// Names that tell nothing: what holds the field tells what its value is.
  private static let generic = byEnd(
    ["value", "default value", "constant value", "content", "data", "literal"].map { Phrase($0) })

  /// Phrases by the byte that they end with: most names end with another.
  static func byEnd(_ phrases: [Phrase]) -> [[Phrase]] {
    (0..<256).map { byte in phrases.filter { $0.words.last?.last.map(Int.init) == byte } }
  }

  /// The last three bytes of all phrases' last words.
  static let endings: TripleSet = {
    var endings = TripleSet()
    for phrase in (phrases + plurals + vague + wholes + generic + [vagueAlone]).joined() {
      let last = Array(phrase.words.last?.suffix(3) ?? [])
      precondition(last.count == 3, "A phrase's last word has at least three letters.")
      endings.insert(last[0], last[1], last[2])
    }
    return endings
  }()

  /// The same of the names of what holds secrets.
  static let holdingEndings: TripleSet = {
    var endings = TripleSet()
    for phrase in (plurals + vague + wholes + [vagueAlone]).joined() {
      let last = Array(phrase.words.last?.suffix(3) ?? [])
      endings.insert(last[0], last[1], last[2])
    }
    return endings
  }()

  /// Whether a field of the name holds a secret.
  static func isSecret(_ name: Span<UInt8>) -> Bool {
    guard endings.mayEnd(name) else { return false }
    return ends(name, withAnyOf: phrases) || ends(name, withAnyOf: wholes)
  }

  /// What a list or an object of the name holds.
  static func holding(_ name: Span<UInt8>) -> SecretHolding? {
    guard endings.mayEnd(name) else { return nil }
    if ends(name, withAnyOf: plurals) { return .secrets }
    if ends(name, withAnyOf: wholes) { return .onlySecrets }
    let isVague = ends(name, withAnyOf: vague) || vagueAlone.contains { isWhole($0, name) }
    return isVague ? .secretsAmongOthers : nil
  }

  /// Whether only the field's holder tells what it is.
  static func isGeneric(_ name: Span<UInt8>) -> Bool {
    guard endings.mayEnd(name) else { return false }
    return generic[Int(name[name.count - 1].lowercasedASCII)].contains { isWhole($0, name) }
  }

  /// Whether a name is a phrase and nothing more.
  static func isWhole(_ phrase: Phrase, _ name: Span<UInt8>) -> Bool {
    start(of: phrase, in: name) == 0
  }

  /// Whether a name, which isn't empty, ends with a phrase.
  static func ends(_ name: Span<UInt8>, withAnyOf phrases: [[Phrase]]) -> Bool {
    for phrase in phrases[Int(name[name.count - 1].lowercasedASCII)] {
      guard let start = start(of: phrase, in: name) else { continue }
      if phrase.isUnmistakable || beginsWord(name, at: start) { return true }
    }
    return false
  }

  /// Where a phrase starts that ends a name, its words joined or apart.
  private static func start(of phrase: Phrase, in name: Span<UInt8>) -> Int? {
    var end = name.count
    for (index, word) in phrase.words.enumerated().reversed() {
      if index < phrase.words.count - 1 {
        while end > 0, !name[end - 1].isLetter, !name[end - 1].isDigit { end -= 1 }
      }
      guard end >= word.count else { return nil }
      for offset in word.indices
      where name[end - word.count + offset].lowercasedASCII != word[offset] { return nil }
      end -= word.count
    }
    return end
  }

  /// Whether a word begins at an offset: behind what is no letter, or as `camelCase` has it.
  private static func beginsWord(_ name: Span<UInt8>, at start: Int) -> Bool {
    guard start > 0, name[start - 1].isLetter else { return true }
    guard name[start].isASCIIUppercase else { return false }
    if !name[start - 1].isASCIIUppercase { return true }
    return start + 1 < name.count && !name[start + 1].isASCIIUppercase
  }
}

extension UInt8 {
  var isASCIIUppercase: Bool { self &- UInt8(ascii: "A") < 26 }
}
