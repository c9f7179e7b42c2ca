internal import AssayModel
internal import AssaySyntax

/// A resource as a template declares it, once for each turn of its loop.
struct TemplateDeclaration {
  var node: LocatedNode
  var frame: TemplateFrame
  /// Whole, with the types of the resources that it is in.
  var type: String
  /// One for each part of the type.
  var names: [TemplateValue]
  /// Whose scope the resource is deployed to, or which resource it extends.
  var scope: TemplateValue
  var id: TemplateValue
  /// Whether it is known that the resource is deployed.
  var isCertain: Bool

  func isOf(_ type: String) -> Bool { self.type.isEqualIgnoringCase(to: type) }

  func value(_ key: String, _ evaluator: TemplateEvaluator) -> TemplateValue? {
    node[caseless: key].map { evaluator.value(of: $0, in: frame) }
  }
}

/// Type, names and id of a resource, put together from what it is in and what it is called.
struct TemplateIdentity {
  var type: String
  var names: [TemplateValue]
  var scope: TemplateValue
  var id: TemplateValue

  /// - Parameters:
  ///   - type: As the resource has it: only its own part, where it stands inside another.
  ///   - scope: Where the resource is deployed to.
  ///   - extended: What the resource extends, if it says so.
  /// - Returns: `nil` if the name hasn't as many parts as the type.
  init?(
    type: String, name: TemplateValue, in parent: TemplateDeclaration?, scope: TemplateScope,
    extending extended: TemplateValue?
  ) {
    let outer = parent.map { type.hasPrefixIgnoringCase($0.type + "/") ? nil : $0 } ?? nil
    let whole = outer.map { "\($0.type)/\(type)" } ?? type
    let segments = whole.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let known = outer?.names ?? []
    guard let own = Self.names(of: name, count: segments.count - 1 - known.count) else {
      return nil
    }
    let names = known + own
    if let mark = segments.firstIndex(where: { $0.isEqualIgnoringCase(to: "providers") }) {
      guard let identity = Self.extending(segments, at: mark, names, scope) else { return nil }
      self = identity
      return
    }
    let id = extended.map { TemplateScope.id([$0], whole, names) } ?? scope.id(whole, names)
    guard let id else { return nil }
    self.init(type: whole, names: names, scope: extended ?? scope.id, id: id)
  }

  private init(type: String, names: [TemplateValue], scope: TemplateValue, id: TemplateValue) {
    (self.type, self.names, self.scope, self.id) = (type, names, scope, id)
  }

  /// A resource of a type such as `Microsoft.KeyVault/vaults/providers/roleAssignments`, which
  /// extends the resource that the first part tells.
  private static func extending(
    _ segments: [String], at mark: Int, _ names: [TemplateValue], _ scope: TemplateScope
  ) -> Self? {
    guard mark > 0, mark < names.count, let provider = names[mark - 1].text,
      let extended = scope.id(
        segments[..<mark].joined(separator: "/"), Array(names[..<(mark - 1)]))
    else { return nil }
    let type = ([provider] + segments[(mark + 1)...]).joined(separator: "/")
    let own = Array(names[mark...])
    return TemplateScope.id([extended], type, own).map {
      Self(type: type, names: own, scope: extended, id: $0)
    }
  }

  /// The parts of a name, of which there have to be so many.
  private static func names(of name: TemplateValue, count: Int) -> [TemplateValue]? {
    guard count > 0, let form = name.form else { return nil }
    let parts = form.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if parts.count == count, !parts.contains("") { return parts.map(TemplateValue.init(form:)) }
    guard name.isSymbol else { return nil }
    return (0..<count).map { .symbol(count == 1 ? name.argument : "\(name.argument)[\($0)]") }
  }
}

extension String {
  func hasPrefixIgnoringCase(_ prefix: String) -> Bool {
    lowercasedASCII.utf8.starts(with: prefix.lowercasedASCII.utf8)
  }
}
