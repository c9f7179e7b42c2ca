import AssayModel
import AssayReporting

extension Report {
  /// The report in a format.
  func written(as format: ReportFormat) -> String {
    var output = ReportBuffer()
    format.reporter().write(self, to: &output)
    return output.text
  }
}
