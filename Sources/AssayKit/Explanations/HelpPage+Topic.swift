internal import AssayModel
public import AssayReporting

extension HelpPage {
  /// What there is to know about a topic: a kind of diagnostic by its id, or a rule as `pack.rule`.
  ///
  /// - Parameter packs: whose rules there are; compiled unless there is such a diagnostic.
  public static func about(
    _ topic: String, packs: [RulePack], settings: [String: String], over file: SettingsFile?
  ) throws(InvalidCheck) -> HelpPage {
    if let page = DiagnosticPage.all.first(where: { $0.id == topic }) { return .diagnostic(page) }
    let explainer = try RuleExplainer(packs, settings: settings, over: file)
    if topic.contains(".") { return .rule(try explainer.page(of: topic)) }
    throw InvalidCheck([
      .unknownDiagnostic(
        topic, known: DiagnosticPage.all.map(\.id), rules: explainer.rules)
    ])
  }
}
