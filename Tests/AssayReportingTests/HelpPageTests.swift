import AssayModel
import AssayReporting
import AssayTestSupport
import Foundation
import Testing

/// Pages of `assay explain`, of a rule with several of everything and text of every awkward kind.
@Suite struct HelpPageTests {
  private static let schema = AssayProgram.package.appending(
    path: "Sources/AssayKit/Documentation.docc/Resources/explain-1.schema.json")

  private static let diagnostics = [
    DiagnosticPage(
      "odd-door", "a door is odd", meaning: "It opens twice.", reason: "Doors open once.",
      subject: .rule, wrong: "doors: 2", right: "doors: 1"),
    DiagnosticPage(
      "no-door", "no door", meaning: "None.", reason: "None.", subject: .inventory,
      occasion: "The house is new."),
  ]

  private static let causes = [
    CausePage(.absent, meaning: "The door has no lock.", remedy: "Fit one."),
    CausePage(.conflict, meaning: "Two doors in one wall.", remedy: "Wall one up."),
  ]

  static let pages: [HelpPage] = [
    .list(rules: [.sample], causes: causes, diagnostics: diagnostics), .topic(diagnostics[0], nil),
    .topic(nil, causes[0]), .topic(diagnostics[0], causes[0]), .rule(.sample),
  ]

  @Test(arguments: HelpFormat.allCases)
  func listsAll(as format: HelpFormat) throws {
    try expectGolden(Self.pages[0].written(as: format), "help-list.\(format.rawValue).golden")
  }

  @Test func writesADiagnosticAndACauseOfOneName() throws {
    try expectGolden(Self.pages[3].written(as: .text), "topic-page.text.golden")
  }

  @Test(arguments: HelpFormat.allCases)
  func writesARule(as format: HelpFormat) throws {
    try expectGolden(
      HelpPage.rule(.sample).written(as: format), "rule-page.\(format.rawValue).golden")
  }

  @Test(.enabled(if: Python.hasJSONSchema, "needs the Python package jsonschema"), arguments: pages)
  func jsonHoldsWhatItsSchemaDescribesAndNothingElse(_ page: HelpPage) throws {
    let text = page.written(as: .json)
    #expect(try Python.mistakes(in: text, by: Self.schema, strictly: true) == "")
  }

  @Test func theDocumentationNamesEveryFieldOfTheSchema() throws {
    let pages = try ["ExplainingRules.md", "Reports.md"].map { name in
      try String(
        contentsOf: AssayProgram.package.appending(
          path: "Sources/AssayKit/Documentation.docc/\(name)"),
        encoding: .utf8)
    }.joined()
    let fields = try SchemaFields.names(in: Self.schema)
    #expect(fields.count > 40)
    #expect(fields.filter { !pages.contains("`\($0)`") }.sorted() == [])
  }

  @Test(arguments: pages, [nil, 20, 40, 200])
  func textShowsNothingThatMisleads(_ page: HelpPage, _ width: Int?) {
    let text = page.written(as: .text, TextStyle(width: width))
    #expect(hazards(in: text) == [])
    #expect(commands(in: text) == [])
  }

  @Test func textFitsTheTerminal() {
    let text = HelpPage.rule(.sample).written(as: .text, TextStyle(width: 60))
    for line in text.split(separator: "\n") where line.split(separator: " ").count > 4 {
      #expect(line.count <= 60, "\(line)")
    }
  }
}

extension HelpPage {
  func written(as format: HelpFormat, _ style: TextStyle = .plain) -> String {
    var output = ReportBuffer()
    format.write(self, style: style, to: &output)
    return output.text
  }
}

extension RulePage {
  fileprivate static let sample = RulePage(
    rule: RuleDescriptor(
      id: .init(pack: "a-hostile", rule: "doors"), title: "Doors \u{1B}[31m are ::error:: shut",
      severity: .low, resourceType: "::group::Test.House/doors",
      rationale: "::warning:: because\n::error:: of draughts", remediation: "Shut\nthem. ##[group]",
      references: ["https://example.com/a", "::debug::"],
      controls: [
        .init(framework: "nist", ids: ["SC-12", "SC-28"]), .init(framework: "b", ids: []),
      ]),
    pack: PackSummary(
      name: "a-hostile", version: "1.0.0", title: "Doors",
      sha256: String(repeating: "0", count: 64),
      parameters: [.init(name: "most", value: "3", origin: .option)]),
    when: Statement(
      number: 1, words: "all of these:",
      parts: [
        Statement(number: 2, words: "::stop-commands:: is 'x'"),
        Statement(number: 3, words: "b is \u{202E}"),
      ]),
    assert: Statement(
      number: 4, words: "every element of c must satisfy:",
      parts: [
        Statement(
          number: 5,
          words: "item.name is one of " + (1...30).map { "'::n\($0)'" }.joined(separator: ", "))
      ]),
    needsPrevious: true, message: "{name} is {state}", evidence: ["frames", "walls"],
    relations: [
      Relation(
        name: "frame", inverseOf: nil, from: "Test.House/doors", to: "Test.House/frames",
        leadsToMany: false, keys: [.init(from: "id", to: "door", normalizer: "arm-id")],
        words: "the one frame"),
      Relation(
        name: "doors", inverseOf: "frame", from: "Test.House/frames", to: "Test.House/doors",
        leadsToMany: true, keys: [.init(from: "a", to: "b"), .init(from: "c", to: "d")],
        words: "every door"),
    ],
    doubts: [
      Doubt(cause: .notExported, paths: ["::c::", "d"]), Doubt(cause: .conflict, paths: []),
    ],
    fields: [
      Fields(resourceType: "Test.House/doors", paths: ["c[*]", "name"]),
      Fields(resourceType: "::x::", paths: ["id"]),
    ],
    parameters: [
      .init(name: "most", value: "3", origin: .option),
      .init(name: "least", value: "::1", origin: .pack),
    ],
    examples: [
      Example(kind: .pass, number: 1, resources: 1, place: span(line: 7)),
      Example(kind: .fail, number: 1, resources: 2, message: "::error::", place: span(line: 9)),
      Example(
        kind: .unknown, number: 1, resources: 2, cause: .notInInventory, place: span(line: 11)),
    ])

  private static func span(line: Int) -> SourceSpan {
    let position = SourcePosition(offset: 0, line: line, column: 1, utf8Column: 1)
    return SourceSpan(file: "rules/a hostile/doors.yaml", start: position, end: position)
  }
}
