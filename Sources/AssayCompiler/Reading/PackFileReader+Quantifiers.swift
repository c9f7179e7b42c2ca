internal import AssayEngine
internal import AssaySyntax

extension PackFileReader {
  /// `{ any: { in: PATH, as: NAME, satisfy: CONDITION } }`.
  mutating func quantifier(
    _ kind: Quantifier.Kind, _ subject: LocatedNode.Entry, _ others: [LocatedNode.Entry]
  ) -> ConditionSyntax.Test? {
    refuse(others, beside: subject)
    if case .sequence = subject.value.content {
      report(.listForQuantifier(key(subject)))
      return nil
    }
    guard let fields = fields(of: subject.value, as: QuantifierKey.self) else { return nil }
    let domain = domain(fields[.in], as: fields[.as])
    let satisfy = fields[.satisfy].flatMap { condition($0.value) }
    guard let domain, let satisfy else { return nil }
    return .quantified(kind, domain, satisfy: satisfy)
  }

  /// What stands inside a count's braces.
  mutating func counted(
    _ subject: LocatedNode.Entry
  ) -> (domain: DomainSyntax, where: Keyed<ConditionSyntax>?)? {
    guard let fields = fields(of: subject.value, as: CountKey.self) else { return nil }
    let domain = domain(fields[.in], as: fields[.as])
    let filter = fields[.where].map { keyed($0, condition($0.value)) }
    guard let domain else { return nil }
    if case .some(.none) = filter { return nil }
    return (domain, filter ?? nil)
  }

  private mutating func domain(
    _ path: LocatedNode.Entry?, as alias: LocatedNode.Entry?
  ) -> DomainSyntax? {
    let alias = text(alias).map { plainName($0, .element) }
    guard let path = self.path(path) else { return nil }
    return DomainSyntax(path: path, alias: alias)
  }
}
