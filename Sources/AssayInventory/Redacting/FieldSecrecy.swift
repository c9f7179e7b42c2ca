/// Tells by a path whether the value there is a secret.
///
/// The last name counts: `properties.adminPassword`, `tags['db-password']`. A name that tells
/// nothing is known by what holds it, an element by its list: `adminPassword.value`, `secrets[0]`.
enum FieldSecrecy {
  /// - Parameter path: As evidence has it, such as `properties.capabilities[3].name`.
  static func isSecret(_ path: String) -> Bool {
    // Most paths end with a name that tells at once that it is none.
    let text = path.utf8Span.span
    guard text.count > 0 else { return false }
    if text[text.count - 1] != UInt8(ascii: "]"), !SecretName.endings.mayEnd(text) { return false }
    var rest = PathNames(path)
    guard var last = rest.next() else { return false }
    if last.kind == .field, SecretName.isGeneric(last.name.span) {
      guard let holder = rest.next() else { return false }
      last = holder
    }
    // A list's or an object's elements are known by it.
    while last.kind != .field {
      if last.kind == .key, SecretName.isSecret(last.name.span) { return true }
      guard let holder = rest.next() else { return false }
      last = holder
    }
    if SecretName.isSecret(last.name.span) { return true }
    return SecretName.isPlural(last.name.span) && rest.next()?.name != Array("permissions".utf8)
  }
}

/// The names of a path, the last first.
private struct PathNames {
  enum Kind {
    case field
    /// An element's number.
    case element
    /// Written in quotes, as entries' keys are.
    case key
  }

  struct Name {
    var name: [UInt8]
    var kind = Kind.field
  }

  private var rest: ArraySlice<UInt8>

  init(_ path: String) { rest = Array(path.utf8)[...] }

  mutating func next() -> Name? {
    if rest.last == UInt8(ascii: "]") {
      rest.removeLast()
      if rest.last == UInt8(ascii: "'") { return key() }
      return Name(name: taken { $0 == UInt8(ascii: "[") }, kind: .element)
    }
    var name = rest
    while let last = name.last, last != UInt8(ascii: "."), last != UInt8(ascii: "]") {
      name.removeLast()
    }
    let start = name.endIndex
    guard start < rest.endIndex else { return nil }
    let found = Array(rest[start...])
    rest = rest[..<start]
    if rest.last == UInt8(ascii: ".") { rest.removeLast() }
    return Name(name: found)
  }

  /// A key up to its opening quote; one within it is doubled.
  private mutating func key() -> Name? {
    rest.removeLast()
    var start = rest.endIndex
    while start > rest.startIndex {
      start -= 1
      guard rest[start] == UInt8(ascii: "'") else { continue }
      guard start > rest.startIndex, rest[start - 1] == UInt8(ascii: "'") else {
        break
      }
      start -= 1
    }
    guard start < rest.endIndex else { return nil }
    let name = Array(rest[(start + 1)...])
    rest = rest[..<start].dropLast()
    return Name(name: name, kind: .key)
  }

  /// What stands behind the last byte for which a test holds, which is taken, too.
  private mutating func taken(after isEnd: (UInt8) -> Bool) -> [UInt8] {
    let start = rest.lastIndex(where: isEnd) ?? rest.startIndex
    defer { rest = rest[..<start] }
    return Array(rest[start...].dropFirst())
  }
}
