internal import AssayCompiler
internal import AssaySyntax

extension ComplianceCheck {
  /// Chooses which findings are listed; nothing else of a report depends on it.
  ///
  /// - Parameters:
  ///   - options: What `--show` takes, such as `severity=high`.
  ///   - file: What holds if there is none of that.
  public mutating func show(
    _ options: [String], over file: SettingsFile?
  ) throws(InvalidCheck) {
    let named = options.map { FindingSelection.Request(text: $0, span: nil) }
    let written = (file?.settings.show ?? []).map {
      FindingSelection.Request(text: $0.value, span: $0.place.span)
    }
    let requests = named.isEmpty ? written : named
    selection =
      requests.isEmpty ? nil : try FindingSelection(requests, rules: rules.map(\.id))
  }
}
