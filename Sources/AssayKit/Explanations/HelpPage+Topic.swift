internal import AssayModel
public import AssayReporting

extension HelpPage {
  /// What there is to know about a topic: a kind of diagnostic by its id, a cause of unknown
  /// outcomes, or a rule as `pack.rule`.
  ///
  /// - Parameter packs: whose rules there are; compiled unless the topic is known without them.
  public static func about(
    _ topic: String, packs: [RulePack], settings: [String: String], over file: SettingsFile?
  ) throws(InvalidCheck) -> HelpPage {
    let diagnostic = DiagnosticPage.all.first { $0.id == topic }
    let cause = CausePage.all.first { $0.cause.rawValue == topic }
    guard diagnostic == nil, cause == nil else { return .topic(diagnostic, cause) }
    let explainer = try RuleExplainer(packs, settings: settings, over: file)
    if topic.contains(".") { return .rule(try explainer.page(of: topic)) }
    let known = DiagnosticPage.all.map(\.id) + CausePage.all.map(\.cause.rawValue)
    throw InvalidCheck([.unknownTopic(topic, known: known, rules: explainer.rules)])
  }

  /// All that there is to explain, with the rules of some packs.
  public static func list(
    packs: [RulePack], settings: [String: String], over file: SettingsFile?
  ) throws(InvalidCheck) -> HelpPage {
    let explainer = try RuleExplainer(packs, settings: settings, over: file)
    var rules: [RulePage] = []
    for rule in explainer.rules { rules.append(try explainer.page(of: rule.description)) }
    return .list(rules: rules, causes: CausePage.all, diagnostics: DiagnosticPage.all)
  }
}
