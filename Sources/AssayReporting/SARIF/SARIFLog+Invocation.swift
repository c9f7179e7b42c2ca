internal import AssayModel

extension SARIFLog {
  /// Writes how the run went, with every problem met as a notification.
  func writeInvocation(to json: inout JSONWriter) {
    let (configuration, execution) = report.diagnostics.partitioned { $0.subject.isConfiguration }
    json.object { json in
      json.member("executionSuccessful", isSuccessful)
      json.member("exitCode", Int(report.exitStatus.rawValue))
      json.member("exitCodeDescription", report.exitStatus.meaning)
      json.array("toolConfigurationNotifications", configuration) { write($1, to: &$0) }
      json.array(
        "toolExecutionNotifications",
        execution + [report.incompleteness].compactMap(\.self) + omissions
      ) {
        write($1, to: &$0)
      }
      json.object("properties") { $0.strings("loosenings", report.loosenings) }
    }
  }

  /// Whether the run did all that was asked; findings don't count against it.
  private var isSuccessful: Bool {
    switch report.exitStatus {
    case .compliant, .noncompliant: report.isComplete
    case .cannotVouch, .invalid, .reportNotWritten: false
    }
  }

  private func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
    json.object { json in
      json.object("descriptor", inline: true) { $0.member("id", diagnostic.id) }
      json.member("level", diagnostic.severity.rawValue)
      let help = diagnostic.help.map { " " + SARIFMessage.sentence($0) } ?? ""
      json.sarifText("message", SARIFMessage.sentence(diagnostic.message) + help)
      guard let file = diagnostic.file else { return }
      json.array("locations", CollectionOfOne(file)) { json, file in
        json.object { json in
          if let span = diagnostic.span { return artifacts.writePhysical(span, to: &json) }
          json.object("physicalLocation") {
            artifacts.writeLocation("artifactLocation", of: file, to: &$0)
          }
        }
      }
    }
  }
}

extension Diagnostic.Subject {
  /// Whether the problem lies in how the tool was set up, rather than in what it read or wrote.
  fileprivate var isConfiguration: Bool {
    switch self {
    case .command, .rules: true
    case .inventory, .output: false
    }
  }
}

extension [Diagnostic] {
  fileprivate func partitioned(by isFirst: (Diagnostic) -> Bool) -> ([Diagnostic], [Diagnostic]) {
    (filter(isFirst), filter { !isFirst($0) })
  }
}
