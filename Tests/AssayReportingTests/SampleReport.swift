import AssayModel
import AssayReporting
import AssayTestSupport

/// The reports that every format must be able to write.
enum SampleReport: String, CaseIterable {
  /// Several of everything.
  case sample
  /// A run that found nothing to check.
  case empty
  /// Not all findings listed, and a compliant resource.
  case shown

  var report: Report {
    switch self {
    case .sample: .sample
    case .shown: .sampleShown
    case .empty:
      Report(
        tool: .init(name: "assay", version: "0.1.0"), isComplete: false, exitStatus: .cannotVouch,
        results: [])
    }
  }
}

extension Report {
  /// The report's text in a format.
  func written(as format: ReportFormat, style: TextStyle = .plain) -> String {
    var output = ReportBuffer()
    format.reporter(style: style).write(self, to: &output)
    return output.text
  }
}
