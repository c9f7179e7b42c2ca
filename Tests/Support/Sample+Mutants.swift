internal import AssayModel

extension Sample {
  static let mutationResults = [
    MutationResult(
      rule: hostile.rule.id, killed: 0,
      survivors: [
        Mutant(
          rule: hostile.rule.id, number: 1, kind: .literal,
          change: "::error::\u{1B}[2J instead of ##vso[x]", help: "##[group]help",
          span: rules.span(of: "fail"),
          removed: ["::error:: \u{202E}"] + (1...9).map { "##[line \($0)]" }, added: ["]]>"])
      ]),
    MutationResult(
      rule: region.rule.id, killed: 12,
      survivors: [
        Mutant(
          rule: region.rule.id, number: 3, kind: .operator,
          change: "'notEquals' instead of 'equals'",
          help: "add an example that this condition decides", span: rules.span(of: "pass"),
          removed: ["- { field: location, equals: <b> }"],
          added: ["- { field: location, notEquals: <b> }"]),
        Mutant(
          rule: region.rule.id, number: 12, kind: .selection, change: "that 'when' is left out",
          help: "add an example with a resource that 'when' leaves out",
          span: rules.span(of: "fail"), removed: ["fail:", "  - resources: []"], added: []),
      ]),
  ]

  static let coverageResults = [
    CoverageResult(
      rule: hostile.rule.id, wanted: 3,
      gaps: [
        CoverageGap(
          condition: "::error::\u{1B}[2J", span: rules.span(of: "fail"),
          missing: [.true, .false, .unknown])
      ]),
    CoverageResult(
      rule: region.rule.id, wanted: 12,
      gaps: [
        CoverageGap(
          condition: "location equals vault.location (as region)", span: rules.span(of: "pass"),
          missing: [.unknown])
      ]),
  ]
}
