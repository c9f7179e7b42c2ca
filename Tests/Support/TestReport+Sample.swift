public import AssayModel

extension TestReport {
  /// A report with mismatches of every kind, listed backwards, with hostile text and without.
  public static let sample = TestReport(
    tool: Report.Tool(name: "assay", version: "1.2.3"), settings: Report.sample.settings,
    packs: Report.sample.packs,
    rules: Sample.results.map(\.rule), proofs: Sample.proofs, diagnostics: [Sample.slip],
    mutation: MutationReport(Sample.mutationResults, minimumScore: 90),
    coverage: Sample.coverageResults)

  /// A report on what holds, in which no test expects anything of one of two rules.
  public static let passing = TestReport(
    tool: Report.Tool(name: "assay", version: "1.2.3"), packs: [],
    rules: [Sample.rsa.rule, Sample.region.rule],
    proofs: [
      Sample.example(.pass, 1, []), Sample.example(.fail, 1, []),
      Proof(
        of: .test(pack: "azure-ai-cmk", title: "An estate"), at: Sample.titleSpan,
        rules: [Sample.region.rule.id], mismatches: []),
    ], mutation: MutationReport(Sample.mutationResults), coverage: [])

  /// A report on nothing.
  public static let empty = TestReport(
    tool: Report.Tool(name: "assay", version: "1.2.3"), packs: [], rules: [], proofs: [])
}

extension Sample {
  static let tests = SampleText(
    path: "rules/azure-ai-cmk/tests/estate.test.yaml",
    text: """
      - title: An <estate> & "more"
        resources: []
        expect:
          - { rule: region-match, resource: alpha, outcome: compliant }
          - { rule: region-match, resource: bare, outcome: unknown, cause: ambiguous }
          - { rule: region-match, resource: café, outcome: noncompliant, message: café is off }
          - { rule: region-match, resource: gone, outcome: noncompliant }

      """)
  static let rules = SampleText(
    path: "rules/azure-ai-cmk/region-match.yaml",
    text: "examples:\n  pass:\n    - resources: []\n  fail:\n    - resources: []\n")

  static let titleSpan = tests.span(of: "An <estate> & \"more\"")

  static let slip = Diagnostic(
    "type-spelling", severity: .warning, subject: .rules, "'a/B' is also written 'a/b'",
    at: rules.span(of: "pass"), help: "spell it the same everywhere: the type is the same")

  static let proofs = [
    Proof(
      of: .test(pack: "azure-ai-cmk", title: "An <estate> & \"more\""), at: titleSpan,
      rules: [region.rule.id], mismatches: mismatches.reversed()),
    Proof(
      of: .test(pack: "a-hostile", title: "]]>\u{202E}::error::\u{1B}[2J\n##vso[x]"),
      at: titleSpan, rules: [hostile.rule.id],
      mismatches: [
        Mismatch(
          .message, of: hostile.rule.id, at: titleSpan, expected: "<b>&amp;\u{0}",
          observed: hostileFindings[0].message, finding: hostileFindings[0])
      ]),
    example(
      .fail, 1,
      [
        Mismatch(
          .missingFinding, of: region.rule.id, at: rules.span(of: "resources: []"),
          expected: "a noncompliant resource, and none unknown", observed: "1 compliant")
      ]),
    example(.pass, 2, []),
    example(
      .pass, 1,
      [
        Mismatch(
          .inventory, of: nil, at: rules.span(of: "[]"),
          expected: "resources that can be read", observed: "'a b' is no resource type")
      ]),
  ]

  static func example(_ kind: ExampleKind, _ number: Int, _ mismatches: [Mismatch]) -> Proof {
    Proof(
      of: .example(of: region.rule.id, kind, number: number),
      at: rules.span(of: kind.rawValue), rules: [region.rule.id], mismatches: mismatches)
  }

  private static let mismatches = [
    Mismatch(
      .outcome, of: region.rule.id, at: tests.span(of: "compliant"), expected: "compliant",
      observed: "noncompliant", finding: regionFindings[2]),
    Mismatch(
      .cause, of: region.rule.id, at: tests.span(of: "ambiguous"), expected: "ambiguous",
      observed: "not-exported", finding: regionFindings[1]),
    Mismatch(
      .message, of: region.rule.id, at: tests.span(of: "café is off"), expected: "café is off",
      observed: regionFindings[3].message, finding: regionFindings[3]),
    Mismatch(
      .outcome, of: region.rule.id, at: tests.span(of: "noncompliant", in: "gone"),
      expected: "noncompliant", observed: "not judged"),
    Mismatch(
      .unexpectedFinding, of: recoverable.rule.id, at: titleSpan, expected: "no finding",
      observed: "noncompliant", finding: recoverableFindings[1]),
  ]
}
