/// Tells by a path whether the value there is a secret.
///
/// The last name counts: `properties.adminPassword`, `tags['db-password']`. A name that tells
/// nothing is known by what holds it, an element by its list: `adminPassword.value`, `secrets[0]`.
/// What is called `secrets` holds some at any depth.
enum FieldSecrecy {
  /// - Parameter path: As evidence has it, such as `properties.capabilities[3].name`.
  static func isSecret(_ path: String) -> Bool {
    guard mayTell(path.utf8Span.span) else { return false }
    let names = names(of: path)
    guard let leaf = names.firstIndex(where: { $0.kind != .element }) else { return false }
    return names[leaf].tells || isHeldBySecret(names[leaf...])
      || isAmongSecrets(names[...], leaf: leaf)
  }

  /// Whether what holds it tells of a path that its value is nothing but secrets.
  static func isInSecrets(_ path: String) -> Bool {
    guard mayTell(path.utf8Span.span) else { return false }
    let names = names(of: path)
    let leaf = names.firstIndex { $0.kind != .element } ?? 0
    return isAmongSecrets(names[...], leaf: leaf)
  }

  /// Whether any name of a path may tell: most paths have none of which the end does.
  private static func mayTell(_ path: Span<UInt8>) -> Bool {
    guard path.count > 0 else { return false }
    // The last name may be in brackets, or tell nothing by itself.
    if path[path.count - 1] == UInt8(ascii: "]") || SecretName.endings.mayEnd(path) { return true }
    let endings = SecretName.holdingEndings
    var index = 3
    while index < path.count {
      if !SecretShape.isInWord(path[index]),
        endings.mayContain(path[index - 3], path[index - 2], path[index - 1])
      {
        return true
      }
      index += 1
    }
    return false
  }

  private static func names(of path: String) -> [PathNames.Name] {
    var rest = PathNames(path)
    var names: [PathNames.Name] = []
    while let name = rest.next() { names.append(name) }
    return names
  }

  /// Whether the field that holds one whose name tells nothing is a secret.
  private static func isHeldBySecret(_ names: ArraySlice<PathNames.Name>) -> Bool {
    guard let field = names.first, field.kind == .field, SecretName.isGeneric(field.name.span)
    else { return false }
    for holder in names.dropFirst() where holder.kind != .element {
      if holder.tells { return true }
      if holder.kind == .field { return false }
    }
    return false
  }

  /// Whether a list or an object that holds secrets holds the value, too.
  private static func isAmongSecrets(_ names: ArraySlice<PathNames.Name>, leaf: Int) -> Bool {
    for (depth, holder) in names.enumerated() where holder.kind != .element {
      guard let holding = SecretName.holding(holder.name.span) else { continue }
      let isPermission =
        depth + 1 < names.count && names[depth + 1].name == Array("permissions".utf8)
      let name = leaf < depth ? names[leaf].name : nil
      if !isPermission, holding.hides(name, depth: depth) { return true }
    }
    return false
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

    /// Whether the name tells that its value is a secret.
    var tells: Bool {
      let span = name.span
      return SecretName.isSecret(span)
        || SecretName.mayHaveParts(span) && SecretName.isSecretByParts(span)
    }
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
