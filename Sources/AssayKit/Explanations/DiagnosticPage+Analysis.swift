internal import AssayModel

extension DiagnosticPage {
  static let analysis: [DiagnosticPage] = []
}
