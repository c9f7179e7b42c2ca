internal import AssayModel
internal import AssaySyntax

extension PackFileReader {
  /// The tests of a file, in the order written.
  mutating func tests(_ node: LocatedNode) -> [TestSyntax] {
    guard case .sequence(let elements) = node.content else {
      report(.testsNotListed(node.content, at: head(node)))
      return []
    }
    if elements.isEmpty { report(.noTests(at: place(node))) }
    return elements.compactMap { test($0) }
  }

  private mutating func test(_ node: LocatedNode) -> TestSyntax? {
    guard let fields = fields(of: node, as: TestKey.self) else { return nil }
    return TestSyntax(
      title: text(fields[.title]), place: head(node), premise: premise(fields),
      expectations: elements(fields[.expect], isRequired: true).compactMap { expectation($0) })
  }

  private mutating func expectation(_ node: LocatedNode) -> TestSyntax.Expectation? {
    guard let fields = fields(of: node, as: ExpectationKey.self) else { return nil }
    let expectation = TestSyntax.Expectation(
      place: head(node), rule: text(fields[.rule]), resource: text(fields[.resource]),
      outcome: choice(fields[.outcome], of: .outcome, as: Outcome.self),
      cause: choice(fields[.cause], of: .cause, as: UnknownCause.self),
      message: text(fields[.message]))
    guard let outcome = expectation.outcome?.value else { return expectation }
    if let cause = fields[.cause], outcome != .unknown {
      report(.causeWithoutUnknown(key(cause), outcome))
    }
    if let message = fields[.message], outcome != .noncompliant, outcome != .unknown {
      report(.messageWithoutFinding(key(message), outcome))
    }
    return expectation
  }
}
