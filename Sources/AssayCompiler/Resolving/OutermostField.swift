internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// A name that begins a path in a resource and is no relation.
struct OutermostField {
  let name: Located<String>
  let type: ResourceType

  init(_ name: Located<String>, of type: ResourceType) {
    self.name = name
    self.type = type
  }

  /// Why the name is most likely a slip; `nil` if it may be meant.
  ///
  /// Resources of other sources than Azure may have any field, so that a name near one of Azure's
  /// is only a warning there.
  ///
  /// - Parameters:
  ///   - names: What else could stand there: relations, elements and words of the language; asked
  ///     for where the name isn't a known field's.
  ///   - hasElement: Whether a quantifier's element could be meant.
  func doubt(
    names: @autoclosure () -> [String] = [], hasElement: Bool = false
  ) -> Diagnostic? {
    guard !Names.resourceFields.contains(name.value),
      FieldCatalog.shape(of: type)?.has(name.value) != true
    else { return nil }
    if let nearest = Suggestion.nearest(to: name.value, among: names()) {
      return .unknownField(name, didYouMean: nearest)
    }
    if let nearest = Names.slip(for: name.value, among: Names.resourceFields) {
      return type.isAzure
        ? .unknownField(name, didYouMean: nearest) : .nearField(name, didYouMean: nearest)
    }
    return type.isAzure && !Names.otherFields.contains(name.value)
      ? .unusualField(name, hasElement: hasElement) : nil
  }
}

extension Names {
  /// The known name that `field` is most likely a slip for; `nil` if it may be meant.
  fileprivate static func slip(for field: String, among known: [String]) -> String? {
    guard !known.contains(field), !otherFields.contains(field) else { return nil }
    return Suggestion.nearest(to: field, among: known)
  }
}
