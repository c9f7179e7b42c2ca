internal import AssayCompiler
internal import AssayEngine
internal import AssayInventory
public import AssayModel
internal import AssaySyntax

extension ComplianceCheck {
  /// Says how one rule is decided for one resource.
  ///
  /// - Parameters:
  ///   - rule: The rule's id, such as `azure-ai-cmk.region-match`.
  ///   - resource: The resource's id, or its name if no other resource of the rule's type has it.
  public func trace(
    _ rule: String, _ resource: String, on inventories: InventorySelection, now: Moment
  ) throws(TraceFailure) -> RuleTrace {
    let planned = try plannedRule(rule)
    let single = Plan(rules: [planned], relations: plan.relations)
    let (current, previous) = load(inventories, for: single)
    let row = try ResourceSearch(current.snapshot, planned).row(of: resource)
    let evaluator = Evaluator(
      plan: single, snapshot: current.snapshot, previous: previous?.snapshot,
      now: now.secondsSince1970)
    guard let explanation = evaluator.explain(rule: 0, resource: row).first else {
      throw TraceFailure(diagnostics: [.untracedRule(planned.descriptor.id)], exitStatus: .invalid)
    }
    let assembly = TraceAssembly(
      rule: planned, spans: spans(of: planned.descriptor.id), tolerance: tolerance)
    let judgement = Judgement(
      by: evaluator, showing: [.noncompliant, .unknown], current: current, previous: previous,
      threads: inventories.threads)
    let status = status(
      of: current.snapshot.resource(row).id, in: judgement, of: planned.descriptor, now: now)
    return assembly.trace(
      explanation, status, current: current, previous: previous, warnings: warnings)
  }

  /// What the baseline and the exemptions say of a resource's finding, as in a check of its rule.
  private func status(
    of id: String, in judgement: Judgement, of rule: RuleDescriptor, now: Moment
  ) -> Finding.Status {
    guard let result = judgement.evaluation.results.first else { return .new }
    let findings = ReportedFindings(
      result.findings, of: rule, judgement.places, threads: judgement.threads)
    let identity = ResourceReference.normalize(id)
    let number = (0..<findings.count).first {
      ResourceReference.normalize(findings.resourceID(at: $0)) == identity
    }
    var triage = Triage(baseline, exemptions, now: now)
    let triaged = triage.triage(findings, of: rule.id.description, isRun: true)
    return number.map { triaged.status(at: $0) } ?? .new
  }

  private func plannedRule(_ name: String) throws(TraceFailure) -> PlannedRule {
    if let rule = plan.rules.first(where: { $0.descriptor.id.description == name }) { return rule }
    let known = plan.rules.map(\.descriptor.id.description)
    let nearest = Suggestion.nearest(to: name, among: known)
    throw TraceFailure(
      diagnostics: [.unknownTracedRule(name, nearest: nearest, known: known)],
      exitStatus: .invalid)
  }

  /// The places of a rule's conditions.
  private func spans(of rule: RuleDescriptor.ID) -> [SourceSpan] {
    zip(packs, files).first { $0.0.name == rule.pack }
      .map { ConditionPlaces(of: $0.1)[rule] } ?? []
  }
}

/// Finds a resource that a user named.
private struct ResourceSearch {
  let snapshot: Snapshot
  let rule: PlannedRule

  init(_ snapshot: Snapshot, _ rule: PlannedRule) {
    self.snapshot = snapshot
    self.rule = rule
  }

  func row(of name: String) throws(TraceFailure) -> Int {
    let resources = (0..<snapshot.count).map { (row: $0, resource: snapshot.resource($0)) }
    let id = ResourceReference.normalize(name)
    let own = resources.filter { ResourceType($0.resource.type) == rule.resourceType }
    if let match = own.first(where: { ResourceReference.normalize($0.resource.id) == id }) {
      return match.row
    }
    let isNamed = { (resource: SnapshotResource) in
      resource.name?.lowercasedASCII == name.lowercasedASCII
    }
    let named = own.filter { isNamed($0.resource) }
    if named.count == 1 { return named[0].row }
    if named.count > 1 {
      throw failure(.ambiguousResource(name, named.map(\.resource.id)), .invalid)
    }
    if let other = resources.first(where: { ResourceReference.normalize($0.resource.id) == id })
      ?? resources.first(where: { isNamed($0.resource) })
    {
      let type = other.resource.type
      throw failure(
        .resourceOfAnotherType(name, type: type, wanted: rule.resourceType.spelling), .invalid)
    }
    let known =
      name.utf8.contains(UInt8(ascii: "/"))
      ? own.map(\.resource.id)
      : own.compactMap(\.resource.name)
    let names = Set(known).sorted()
    let nearest =
      Suggestion.nearest(to: name, among: names)
      ?? names.first { $0.lowercasedASCII.contains(name.lowercasedASCII) }
    throw failure(
      .unknownResource(name, nearest: nearest, type: rule.resourceType.spelling), .cannotVouch)
  }

  private func failure(_ diagnostic: Diagnostic, _ status: ExitStatus) -> TraceFailure {
    TraceFailure(diagnostics: [diagnostic], exitStatus: status)
  }
}
