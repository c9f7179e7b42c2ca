internal import AssayModel

/// The results of a run with the findings that are to be listed, on which nothing else depends.
struct ListedResults {
  private(set) var results: [RuleResult] = []
  private(set) var shown: ShownFindings

  /// - Parameter findings: What is known of each result's findings before they are made.
  init(_ results: [RuleResult], _ findings: [ReportedFindings], by selection: FindingSelection) {
    var matches = [Int](repeating: 0, count: selection.filters.count)
    var tally = Tally()
    let asksForResources = selection.asksForResources
    for (result, own) in zip(results, findings) {
      var numbers: [Int] = []
      for number in result.findings.indices {
        let candidate = Candidate(
          rule: result.rule, outcome: result.findings.outcome(at: number),
          status: result.findings.status(at: number),
          resourceNames: asksForResources ? own.resourceNames(at: number) : [])
        for (index, filter) in selection.filters.enumerated() where filter.holds(for: candidate) {
          matches[index] += 1
        }
        guard selection.lists(candidate) else { continue }
        numbers.append(number)
        tally[candidate.outcome] += 1
      }
      self.results.append(result.listing(numbers))
    }
    shown = ShownFindings(
      filters: zip(selection.filters, matches).map {
        ShownFindings.Filter(option: $0.option, matches: $1)
      }, tally: tally)
  }
}
