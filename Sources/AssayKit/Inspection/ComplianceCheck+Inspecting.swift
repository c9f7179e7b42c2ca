internal import AssayEngine
internal import AssayInventory
public import AssayModel

extension ComplianceCheck {
  /// Reads the inventories, and says what they hold and which rules can decide by it.
  ///
  /// Every rule is asked about every resource: that alone tells what it needs. What it concludes is
  /// left out. Never fails: what can't be read is in the report, and in its status.
  public func inspect(_ inventories: InventorySelection, now: Moment) -> InspectionReport {
    let judgement = judge(inventories, now: now, surveyingScopes: true)
    let report = report(of: judgement, on: inventories, now: now)
    let types = TypeSpellings(of: plan)
    return InspectionReport(
      of: report, scopes: judgement.account.scopes,
      rules: report.results.map { RuleEvidence($0, gaps: GapCollector.gaps(of: $0, types)) })
  }
}
