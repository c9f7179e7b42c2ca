import AssayKit
import AssayModel
import AssayTestSupport
import Foundation
import Testing

/// The README of a shipped pack lists its rules, and behind each statement those that ask it.
@Suite struct PackReadmeTests {
  /// The framework by which rules name statements of the documentation.
  private static let statements = "documentation"

  @Test(arguments: ["azure-ai-cmk"])
  func isCurrent(_ pack: String) throws {
    let file = AssayProgram.package.appending(path: "rules/\(pack)/README.md")
    let written = try String(contentsOf: file, encoding: .utf8)
    let rules = try ComplianceCheck(RulePack.shipped).rules.filter { $0.id.pack == pack }
    let current = Self.filled(written, with: rules)
    guard current != written else { return }
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try current.write(to: file, atomically: true, encoding: .utf8)
    }
    Issue.record("\(file.path) isn't current; RECORD_GOLDEN=1 writes it")
  }

  /// Every statement that a rule names stands in the README.
  @Test func namesNoOtherStatement() throws {
    let file = AssayProgram.package.appending(path: "rules/azure-ai-cmk/README.md")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let listed = Set(lines.compactMap { Self.statement(in: $0)?.id })
    let rules = try ComplianceCheck(RulePack.shipped).rules.filter { $0.id.pack == "azure-ai-cmk" }
    let named = Set(rules.flatMap { Self.ids(of: $0, in: Self.statements) })
    #expect(named == listed)
    for rule in rules { #expect(!Self.ids(of: rule, in: Self.statements).isEmpty, "\(rule.id)") }
  }

  private static func ids(of rule: RuleDescriptor, in framework: String) -> [String] {
    rule.controls.first { $0.framework == framework }?.ids ?? []
  }

  /// A row of the table of statements: its id and all but its last column.
  private static func statement(in line: Substring) -> (id: String, start: String)? {
    let columns = line.split(separator: "|", omittingEmptySubsequences: false)
    guard columns.count == 5, let first = columns.dropFirst().first else { return nil }
    let id = first.trimmingCharacters(in: .whitespaces)
    guard id.hasPrefix("S"), Int(id.dropFirst()) != nil else { return nil }
    return (id, columns[..<3].joined(separator: "|"))
  }

  private static func filled(_ text: String, with rules: [RuleDescriptor]) -> String {
    var lines: [String] = []
    var isListing = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "<!-- /rules -->" { isListing = false }
      if isListing { continue }
      lines.append(statement(in: line).map { row($0, rules) } ?? String(line))
      if line == "<!-- rules -->" {
        isListing = true
        lines += ["", "| rule | severity | what holds | statements | other controls |"]
        lines += ["|---|---|---|---|---|"] + rules.map(row) + [""]
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func row(
    _ statement: (id: String, start: String), _ rules: [RuleDescriptor]
  ) -> String {
    let asking = rules.filter { ids(of: $0, in: statements).contains(statement.id) }
    return "\(statement.start)| \(asking.map { "`\($0.id.rule)`" }.joined(separator: ", ")) |"
  }

  private static func row(_ rule: RuleDescriptor) -> String {
    let others = rule.controls.filter { $0.framework != statements }.map {
      "\($0.framework): \($0.ids.joined(separator: ", "))"
    }
    return "| `\(rule.id.rule)` | \(rule.severity.rawValue) | \(rule.title) | "
      + "\(ids(of: rule, in: statements).joined(separator: ", ")) | \(others.joined(separator: "; ")) |"
  }
}
