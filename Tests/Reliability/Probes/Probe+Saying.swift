package import AssayReporting

extension Probe {
  /// What is wrong with a run of the probe in some format; empty if it failed closed and said so.
  package func problems(
    status found: Int32, output: String, errors: String, as format: ReportFormat
  ) -> [String] {
    var problems: [String] = []
    if found != status { problems.append("status \(found), not \(status): \(errors)\(output)") }
    if isRefused {
      if let id, !errors.contains("[\(id)]: ") {
        problems.append("standard error doesn't say \(id): \(errors)")
      }
      if errors.isEmpty { problems.append("standard error says nothing") }
      if status == 3, !output.isEmpty { problems.append("there is a report: \(output)") }
    } else {
      if !errors.isEmpty { problems.append("standard error says: \(errors)") }
      problems += self.problems(of: output, as: format)
    }
    return problems.map { "\(name), as \(format.rawValue): \($0)" }
  }

  private func problems(of report: String, as format: ReportFormat) -> [String] {
    guard let signs = ReportSigns(of: report, as: format) else {
      return ["that is no report: \(report)"]
    }
    var problems: [String] = []
    if signs.isComplete != isComplete {
      problems.append("the report says that it is \(isComplete ? "incomplete" : "complete")")
    }
    if let told = signs.status, told != status {
      problems.append("the report tells status \(told)")
    }
    if let id, !signs.shows(id) { problems.append("the report doesn't say \(id): \(report)") }
    return problems
  }
}
