internal import AssayEngine
internal import AssaySyntax

extension Resolver {
  /// Brings a quantifier's element into scope.
  mutating func enter(_ domain: DomainSyntax, _ range: Range?) {
    if let alias = domain.alias, let owner = owner(of: alias.value) {
      report(.elementNameTaken(alias, by: owner))
    }
    elements.append(
      Element(alias: domain.alias?.value, type: range?.type, fields: range?.fields))
  }

  mutating func leave() { elements.removeLast() }

  /// What has a name already that an element would take.
  private func owner(of name: String) -> String? {
    if Names.bases.contains(name) { return "a word of the language" }
    if Names.resourceFields.contains(name) { return "a field" }
    if catalog.names(from: resource).contains(name) { return "a relation" }
    return elements.contains { $0.alias == name } ? "an outer element" : nil
  }
}
