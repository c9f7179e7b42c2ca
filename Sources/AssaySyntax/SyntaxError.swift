/// Why a text is not what it should be, and where.
package struct SyntaxError: Error, Hashable, Sendable {
  /// What is wrong; the raw value is the diagnostic's id.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case unexpectedCharacter = "unexpected-character"
    case unexpectedEnd = "unexpected-end"
    case invalidString = "invalid-string"
    case invalidEscape = "invalid-escape"
    /// Half of a surrogate pair in a value that is read.
    case unpairedSurrogate = "unpaired-surrogate"
    case invalidUTF8 = "invalid-utf8"
    case nulByte = "nul-byte"
    case invalidNumber = "invalid-number"
    case invalidLiteral = "invalid-literal"
    case tooDeep = "too-deep"
    case tooLarge = "too-large"
    case duplicateKey = "duplicate-key"
    case trailingContent = "trailing-content"
    /// A root value that is neither an object nor an array.
    case notAContainer = "not-a-container"
    case invalidYAML = "invalid-yaml"
    case tooManyAliases = "too-many-aliases"
    case unsupportedYAML = "unsupported-yaml"
  }

  package var kind: Kind
  /// The offset in bytes of the first byte that is wrong.
  package var offset: Int
  package var length: Int
  /// The offset of the other place concerned, such as a duplicate key's first occurrence.
  package var relatedOffset: Int?
  /// What would have been right, or what the parser says, such as `',' or '}'`.
  package var detail: String

  package init(
    _ kind: Kind, at offset: Int, length: Int = 1, related: Int? = nil, _ detail: String = ""
  ) {
    self.kind = kind
    self.offset = offset
    self.length = length
    relatedOffset = related
    self.detail = detail
  }
}
