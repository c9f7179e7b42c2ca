/// What a mapping makes of a value, `as:` in its text.
///
/// A function gets no value that isn't there or isn't known. What it can't read, it makes unknown.
package enum MappingFunction: String, Hashable, Sendable, CaseIterable {
  /// `true` of `false` and the other way round.
  case not
  /// A boolean of the texts `true` and `false`.
  case boolean
  /// A number of a text in JSON's grammar.
  case number
  /// What comes after the last slash: a name of an id, a region of a zone's address.
  case lastSegment = "last-segment"
  /// The vault's host in the address of a key: `v.vault.azure.net` of
  /// `https://v.vault.azure.net/keys/k/1`.
  case keyHost = "key-host"
  /// The key's name in the address of a key: `k`.
  case keyName = "key-name"
  /// The key's version in the address of a key: `1`; absent in an address without version.
  case keyVersion = "key-version"
  /// How many bits a number in base64 or base64url has: the size of a key by its modulus.
  case bitLength = "bit-length"
  /// The same with the first letter of each key in lower case, at every level.
  case lowerFirst = "lower-first"
  /// An object with each text of a list as a key.
  case keys
  /// An object of a list of pairs such as `{ Key: …, Value: … }`, which is how tags are exported.
  case pairs
}
