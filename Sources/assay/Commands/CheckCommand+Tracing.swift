internal import ArgumentParser
internal import AssayKit

extension CheckCommand {
  /// What follows '--trace': a rule and a resource, and inventories if they stand after it.
  struct Tracing {
    var rule: String
    var resource: String
  }

  /// What to trace; `nil` if that isn't asked for.
  func tracing() throws(InvalidCheck) -> Tracing? {
    if trace.isEmpty { return nil }
    guard trace.count > 1 else { throw InvalidCheck([.incompleteTrace()]) }
    return Tracing(rule: trace[0], resource: trace[1])
  }

  /// All inventories, wherever they stand.
  func currentInventories() throws(InvalidCheck) -> [String] {
    let all = inventories + trace.dropFirst(2)
    guard !all.isEmpty else { throw InvalidCheck([.noInventory()]) }
    return all
  }

  func run(
    _ tracing: Tracing, _ check: ComplianceCheck, on inventories: InventorySelection,
    into files: ReportFiles<ReportFormat>
  ) throws(InvalidCheck) -> ExitStatus {
    let reports = try files.mapFormats { format throws(InvalidCheck) in
      guard let format = TraceFormat(rawValue: format.rawValue) else {
        throw InvalidCheck([.formatOfTrace(format.rawValue)])
      }
      return format
    }
    let now = try moment.moment()
    do throws(TraceFailure) {
      let trace = try check.trace(tracing.rule, tracing.resource, on: inventories, now: now)
      return reports.finish(trace, status: trace.exitStatus)
    } catch {
      Terminal.tell(error.diagnostics, color: output.color)
      return error.exitStatus
    }
  }
}

extension TraceFormat: OutputFormat {}

extension ReportFiles {
  /// The same outputs in formats of another kind of report.
  fileprivate func mapFormats<Other: OutputFormat>(
    _ other: (Format) throws(InvalidCheck) -> Other
  ) throws(InvalidCheck) -> ReportFiles<Other> {
    var mapped: [ReportOutput<Other>] = []
    for output in outputs {
      mapped.append(
        ReportOutput(format: try other(output.format), destination: output.destination))
    }
    return ReportFiles<Other>(outputs: mapped, color: color)
  }
}
