import AssayKit
import AssayModel
import AssayReporting
import AssayTestSupport
import Foundation
import Testing

/// Values that exemptions accept, where the inventory's own is a secret.
@Suite struct AcceptedSecretTests {
  private static let rule = """
    title: No password is set
    severity: high
    resource: Test.House/doors
    assert:
      allOf:
        - { field: properties.adminPassword, exists: false }
        - { none: { in: properties.settings, satisfy: { field: item.value, exists: true } } }
    message: "{name} has a password"
    remediation: Remove it.
    examples:
      pass: [ { resources: [ { id: a, name: a, type: Test.House/doors, properties: { settings: [] } } ] } ]
      fail:
        - resources:
            - { id: a, name: a, type: Test.House/doors, properties: { adminPassword: a, settings: [ { value: a } ] } }
    """

  private static func report(
    accepting observed: String, showingValues: Bool = false
  ) throws -> Report {
    let scratch = try ScratchFolder()
    try scratch.file("house/pack.yaml", "pack: house\nversion: 1.0.0\ntitle: Houses\n")
    try scratch.file("house/open.yaml", rule)
    let doors = try scratch.file(
      "doors.json",
      #"[{"id": "/a", "name": "a", "type": "Test.House/doors", "properties": {"#
        + #""adminPassword": "Hunter2!", "settings": [{"name": "DB_PASSWORD", "value": "Swordfish"}]}}]"#
    )
    var check = try ComplianceCheck([RulePack(at: scratch.url.appending(path: "house").path)])
    let text =
      "exemptions:\n- {rule: house.open, resource: /a, observed: {\(observed)}, reason: why, "
      + "owner: Jo, expires: 2026-12-31}\n"
    check.exemptions = [try ExemptionFile(Array(text.utf8), path: "exemptions.yaml")]
    var inventories = InventorySelection([doors.path])
    inventories.showsValues = showingValues
    return check.run(on: inventories, now: Moment(secondsSince1970: 1_790_000_000))
  }

  @Test(arguments: [
    ("properties.adminPassword: Hunter2!", "Hunter2!", ExemptionSummary.Fate.used),
    ("properties.adminPassword: Hunter1!", "Hunter1!", .changed),
    ("properties.adminPassword: 4242424242", "4242424242", .changed),
    ("'properties.settings[0].value': Swordfish", "Swordfish", .used),
    ("'properties.settings[0].value': Swordfin", "Swordfin", .changed),
    ("properties.state: Bearer 0123456789abcdef0123456789abcdef", "89abcdef0123", .changed),
  ])
  func areInNoReport(
    _ observed: String, _ secret: String, _ fate: ExemptionSummary.Fate
  ) throws {
    let report = try Self.report(accepting: observed)
    let entry = try #require(report.exemptions.first?.entries.first)
    #expect(entry.fate == fate)
    #expect(entry.accepted[0].values[0].contains("‹redacted"))
    for format in ReportFormat.allCases {
      #expect(!report.written(as: format).contains(secret), "\(format.rawValue)")
    }
  }

  @Test func areShownIfAskedFor() throws {
    let report = try Self.report(
      accepting: "properties.adminPassword: Hunter2!", showingValues: true)
    #expect(report.exemptions[0].entries[0].accepted[0].values == ["\"Hunter2!\""])
  }

  /// An author may write down what reports show.
  @Test func aMarkIsItsOwnMark() throws {
    let shown = try Self.report(accepting: "properties.adminPassword: Hunter2!")
      .exemptions[0].entries[0].accepted[0].values[0]
    let report = try Self.report(accepting: "properties.adminPassword: \(shown)")
    #expect(report.exemptions[0].entries[0].accepted[0].values == [shown])
    #expect(report.exemptions[0].entries[0].fate == .used)
  }

  @Test func othersAreShown() throws {
    let report = try Self.report(accepting: "properties.state: shut")
    #expect(report.exemptions[0].entries[0].accepted[0].values == ["\"shut\""])
  }
}
