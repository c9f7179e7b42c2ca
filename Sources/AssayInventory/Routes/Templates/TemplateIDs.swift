internal import AssayModel

/// The ids of a template's resources, as reports show them.
///
/// Where a template is deployed to isn't known before it is, and often not what its resources are
/// called. What isn't known stands in the id in braces, the first pair with the template's file,
/// because two templates' unknown names have nothing to do with each other:
/// `/subscriptions/{main.json:subscription}/resourceGroups/{resourceGroup}/providers/…`.
struct TemplateIDs {
  /// In lower case.
  private let declared: Set<[UInt8]>
  private let mark: String

  /// - Parameter offset: Where in the file the template starts.
  init(_ declarations: [TemplateDeclaration], file: String, offset: Int) {
    declared = Set(declarations.compactMap { $0.id.form.map(Self.key) })
    let name = file.unicodeScalars.map {
      ["/": "%2F", "%": "%25", "{": "%7B", "}": "%7D"][$0] ?? "\($0)"
    }
    .joined()
    mark = "{\(name)\(offset == 0 ? "" : "@\(offset)"):"
  }

  /// What two ids have to share to be one.
  static func key(_ form: String) -> [UInt8] { Array(form.lowercasedASCII.utf8) }

  /// Whether two forms may come to the same text, given the bytes of both in one case.
  static func mayBeEqual(_ own: [UInt8], _ other: [UInt8]) -> Bool {
    let (start, otherStart) = strip(own[...], other[...], opening: "{", closing: "}")
    if start.isEmpty, otherStart.isEmpty { return true }
    guard start.first == UInt8(ascii: "{") || otherStart.first == UInt8(ascii: "{") else {
      return false
    }
    let (end, otherEnd) = strip(
      start.reversed()[...], otherStart.reversed()[...], opening: "}", closing: "{")
    return end.first == UInt8(ascii: "}") || otherEnd.first == UInt8(ascii: "}")
  }

  /// What is left of two forms behind what both begin with, nothing that is in braces being parted.
  private static func strip(
    _ own: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>, opening: Unicode.Scalar,
    closing: Unicode.Scalar
  ) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
    var count = 0
    var brace: Int?
    for (byte, otherByte) in zip(own, other) {
      guard byte == otherByte else { break }
      if byte == UInt8(ascii: opening) { brace = count }
      if byte == UInt8(ascii: closing) { brace = nil }
      count += 1
    }
    return (own.dropFirst(brace ?? count), other.dropFirst(brace ?? count))
  }

  /// The id that has a form.
  func text(_ form: String) -> String {
    guard let brace = form.utf8.firstIndex(of: UInt8(ascii: "{")) else { return form }
    return form[..<brace] + mark + form[form.utf8.index(after: brace)...]
  }

  /// What a value is to rules: itself, or unknown, joining what has the same form.
  ///
  /// Ids of resources that the template declares, and ids in which nothing but the scope is
  /// unknown, are known.
  ///
  /// - Parameter value: Neither a list nor an object.
  func value(of value: TemplateValue, at place: Range<Int>) -> CanonicalValue {
    let content: CanonicalValue.Content
    switch value.content {
    case .null: content = .null
    case .boolean(let value): content = .boolean(value)
    case .number(let text): content = .number(text)
    case .text(let text): content = .string(text)
    case .symbol(let form) where isReference(form): content = .string(text(form))
    case .symbol(let form):
      return CanonicalValue(.unknown(.expression), at: place, standIn: standIn(for: form))
    case .list, .object: content = .unknown(.expression)
    }
    return CanonicalValue(content, at: place)
  }

  /// A text that is the same wherever the form is, and nowhere else.
  ///
  /// An unknown host is one that no address has, in the letters of hosts.
  private func standIn(for form: String) -> String {
    let scheme = "https://"
    guard form.hasPrefixIgnoringCase(scheme) else { return text(form) }
    let rest = form.utf8.dropFirst(scheme.utf8.count)
    let host = rest.prefix { $0 != UInt8(ascii: "/") }
    guard host.contains(UInt8(ascii: "{")),
      let digest = SHA256.hexDigest(
        of: Array((mark + String(Substring(host))).lowercasedASCII.utf8))
    else { return text(form) }
    return "\(scheme)\(digest.prefix(24)).invalid\(text(String(Substring(rest[host.endIndex...]))))"
  }

  private func isReference(_ form: String) -> Bool {
    guard ["/subscriptions/", "/providers/"].contains(where: form.hasPrefixIgnoringCase) else {
      return false
    }
    if declared.contains(Self.key(form)) { return true }
    let segments = form.split(separator: "/")
    let provider = segments.firstIndex { $0.lowercased() == "providers" }
    let names = provider.map { segments[$0...] } ?? segments.dropFirst(4)
    return names.allSatisfy { !$0.utf8.contains(UInt8(ascii: "{")) }
  }
}
