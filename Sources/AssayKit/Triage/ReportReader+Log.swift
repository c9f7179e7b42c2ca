internal import AssayModel
internal import AssaySyntax

extension ReportReader {
  /// A result's index leads to its rule, and its level is that of its severity.
  func checkRule(
    ofLog node: LocatedNode, _ outcome: Outcome?, _ severity: Severity?
  ) throws(InvalidCheck) {
    let rules = parts.rules?.elements ?? []
    guard let index = node["ruleIndex"]?.count, index < rules.count,
      rules[index]["id"]?.text == node["ruleId"]?.text
    else {
      throw contradiction(
        "has a finding whose index leads to another rule", at: (node["ruleIndex"] ?? node).range)
    }
    let level = outcome == .noncompliant ? severity?.sarifLevel : "none"
    guard node["level"]?.text == level else {
      throw contradiction(
        "has a finding with another level than its severity's", at: (node["level"] ?? node).range)
    }
  }
}
