internal import AssayEngine
internal import AssaySyntax

extension RuleLowering {
  mutating func condition(_ syntax: ConditionSyntax) -> Condition? {
    switch syntax.test {
    case .allOf(let members): return conditions(members).map { .allOf($0) }
    case .anyOf(let members): return conditions(members).map { .anyOf($0) }
    case .not(let member): return condition(member).map { .not($0) }
    case .compare(let comparison): return compare(comparison)
    case .exists(let operand, let flag):
      return presence(of: operand).map { .exists($0, flag.value) }
    case .isNull(let operand, let flag):
      return presence(of: operand).map { .isNull($0, flag.value) }
    case .related(let path, let exists):
      return resolver.relation(path).map { .related($0, exists: exists.value) }
    case .quantified(let kind, let domain, let satisfy):
      return quantified(kind, domain, satisfy)
    case .count(let syntax): return count(syntax)
    case .mistaken(let operands):
      for operand in operands { _ = self.operand(operand) }
      return nil
    }
  }

  /// All members, each of which reports its own mistakes.
  private mutating func conditions(_ members: [ConditionSyntax]) -> [Condition]? {
    let conditions = members.compactMap { condition($0) }
    return conditions.count == members.count ? conditions : nil
  }

  /// What may be there or not: a field.
  private mutating func presence(of syntax: OperandSyntax) -> Operand? {
    guard let operand = operand(syntax) else { return nil }
    guard case .field = operand else {
      resolver.report(.constantCondition("a value that is no field's is there", at: syntax.place))
      return nil
    }
    return operand
  }

  private mutating func compare(_ syntax: ComparisonSyntax) -> Condition? {
    let left = operand(syntax.left)
    let right = operand(syntax.right)
    guard let left, let right else { return nil }
    let checker = ComparisonChecker(
      syntax, left, right, isLeftSingle: isSingle(left, syntax.left),
      isAnalyzed: resolver.isAnalyzed)
    if let mistake = checker.mistake {
      resolver.report(mistake)
      return nil
    }
    for (operand, other, place) in [
      (left, right, syntax.right.place), (right, left, syntax.left.place),
    ] {
      guard case .parameter(let name, _) = operand, case .literal(let literal) = other else {
        continue
      }
      if let mistake = parameters.disallowed(literal, for: name, syntax.operator.value, at: place) {
        resolver.report(mistake)
        return nil
      }
    }
    return .compare(checker.lowered)
  }

  /// Whether an operand is known to be no list.
  private mutating func isSingle(_ operand: Operand, _ syntax: OperandSyntax) -> Bool {
    if case .path(let path, _) = syntax.content { return resolver.leadsToScalar(path) }
    guard let constant = operand.constant else { return false }
    if case .list = constant { return false }
    return true
  }

  private mutating func quantified(
    _ kind: Quantifier.Kind, _ syntax: DomainSyntax, _ satisfy: ConditionSyntax
  ) -> Condition? {
    let domain = resolver.domain(syntax.path)
    resolver.enter(syntax, domain)
    let satisfy = condition(satisfy)
    resolver.leave()
    guard let domain, let satisfy else { return nil }
    return .quantified(Quantifier(kind: kind, domain: domain.domain, satisfy: satisfy))
  }

  private mutating func count(_ syntax: CountSyntax) -> Condition? {
    let domain = resolver.domain(syntax.domain.path)
    resolver.enter(syntax.domain, domain)
    let condition = syntax.where.map { self.condition($0.value) }
    resolver.leave()
    let number = self.number(syntax.right)
    if case .some(.none) = condition { return nil }
    guard let domain, let number else { return nil }
    return .count(
      Count(
        domain: domain.domain, where: condition ?? nil, operator: syntax.operator.value,
        right: number))
  }

  /// What a count is compared with.
  private mutating func number(_ syntax: OperandSyntax) -> Operand? {
    guard let operand = operand(syntax) else { return nil }
    if case .field = operand { return operand }
    guard let literal = operand.constant, ParameterType.integer.accepts(literal) else {
      resolver.report(.integerWanted(at: syntax.place))
      return nil
    }
    return operand
  }

  private mutating func operand(_ syntax: OperandSyntax) -> Operand? {
    switch syntax.content {
    case .path(let path, let fallback):
      return resolver.field(path).map { .field($0, default: fallback?.value) }
    case .literal(let literal): return .literal(literal)
    case .now(let offset, let text): return .now(offset: offset, text: text)
    case .parameter(let name):
      guard let parameter = parameters.parameter(named: name) else {
        resolver.report(.unknownParameter(name, at: syntax.place, known: parameters.names))
        return nil
      }
      readParameters.insert(name)
      return parameter.value.map { .parameter(name: name, $0) }
    }
  }
}
