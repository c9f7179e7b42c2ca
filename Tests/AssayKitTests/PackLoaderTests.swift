import AssayCompiler
import AssayKit
import AssayModel
import Testing

/// What a lint refuses, every use of a pack refuses in the same words.
@Suite struct PackLoaderTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var pass = "{ id: a, name: a, type: Contoso.House/doors, kind: open }"
    var fail = "{ id: a, name: a, type: Contoso.House/doors, kind: shut }"
    var more = ""
    /// A file of tests.
    var test = ""
    /// What is wrong with the pack.
    var ids: [String] = []

    init(_ name: String, _ ids: String..., change: (inout Self) -> Void = { _ in }) {
      testDescription = name
      self.ids = ids
      change(&self)
    }

    var pack: RulePack {
      let rule = """
        title: A door is open
        severity: low
        resource: Contoso.House/doors
        assert: { field: kind, equals: { parameter: wanted } }
        message: "{name} is {kind}"
        remediation: Open it.
        examples:
          pass: [ { resources: [ \(pass) ] \(more) } ]
          fail: [ { resources: [ \(fail) ] \(more) } ]

        """
      let manifest = """
        pack: house
        version: 1.0.0
        title: Doors
        parameters: { wanted: { type: string, default: open } }

        """
      let texts = ["pack.yaml": manifest, "open.yaml": rule]
        .merging(test.isEmpty ? [:] : ["tests/a.test.yaml": test]) { first, _ in first }
      return RulePack(
        folder: "house",
        files: texts.map { RulePack.File(path: $0.key, bytes: Array($0.value.utf8)) })
    }
  }

  static let table = [
    Case("a pack that holds"),
    Case("a pack whose examples set a parameter") { row in
      row.more = ", parameters: { wanted: ajar }"
      row.pass = "{ id: a, name: a, type: Contoso.House/doors, kind: ajar }"
      row.fail = "{ id: a, name: a, type: Contoso.House/doors, kind: open }"
    },
    Case("a passing example that fails", "example-outcome") { row in
      row.pass = "{ id: a, name: a, type: Contoso.House/doors, kind: shut }"
    },
    Case("two examples that do the opposite", "example-outcome", "example-outcome") { row in
      swap(&row.pass, &row.fail)
    },
    Case("a finding of other words", "example-finding") { row in
      row.fail += " ], finding: { message: b is shut }, complete: [ Contoso.House/doors"
    },
    Case("a path that no example shows", "unshown-path") { row in
      row.pass = "{ id: a, type: Contoso.House/doors, kind: open }"
      row.fail = "{ id: a, type: Contoso.House/doors, kind: shut }"
    },
    Case("a misspelt key in a test", "unknown-key") { row in
      row.test = """
        - title: A door
          resources: [ { id: a, type: Contoso.House/doors, kind: open } ]
          expect: [ { rule: open, resource: a, outcome: compliant, mesage: a } ]

        """
    },
  ]

  private static func messages(of load: () throws(InvalidCheck) -> Void) -> [String] {
    do throws(InvalidCheck) {
      try load()
      return []
    } catch {
      return error.diagnostics.map { "\($0.id): \($0.message)" }
    }
  }

  @Test(arguments: table) func everyUseRefusesWhatALintRefuses(_ row: Case) {
    let linted = PackLinter().report(on: [row.pack]).diagnostics
    #expect(linted.map(\.id) == row.ids)
    let messages = linted.map { "\($0.id): \($0.message)" }
    #expect(
      Self.messages { () throws(InvalidCheck) in _ = try ComplianceCheck([row.pack]) } == messages)
    #expect(
      Self.messages { () throws(InvalidCheck) in _ = try RuleExplainer([row.pack]) } == messages)
  }

  /// Examples and tests suppose the defaults, whatever a run sets.
  @Test func whatARunSetsDoesNotBreakExamples() throws {
    let pack = Self.table[0].pack
    let check = try ComplianceCheck([pack], settings: ["house.wanted": "shut"])
    #expect(check.packs.first?.parameters.first?.value == "shut")
  }

  /// The packs of the program are proved by its own tests.
  @Test func aProvedPackIsNotProvedAgain() throws {
    let failing = Self.table[2].pack
    let pack = RulePack(folder: "house", files: failing.files.files, isProved: true)
    #expect(try ComplianceCheck([pack]).rules.count == 1)
  }

  /// What a run sets is no part of what the program's tests prove.
  @Test func anExpressionThatARunSetsIsCompiledBeforeAnythingIsRead() throws {
    let texts = Self.table[0].pack.files.files.map { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
      return RulePack.File(
        path: file.path, bytes: Array(text.replacing("kind, equals", with: "kind, matches").utf8))
    }
    let pack = RulePack(folder: "house", files: texts, isProved: true)
    #expect(try ComplianceCheck([pack], settings: ["house.wanted": "^shut$"]).rules.count == 1)
    let messages = Self.messages { () throws(InvalidCheck) in
      _ = try ComplianceCheck([pack], settings: ["house.wanted": "(shut"])
    }
    #expect(messages.count == 1)
  }

  /// A proved pack beside one that isn't takes nothing from it.
  @Test func aPackIsProvedBesideProvedOnes() {
    let messages = Self.messages { () throws(InvalidCheck) in
      _ = try ComplianceCheck(RulePack.shipped + [Self.table[2].pack])
    }
    #expect(messages.count == 1)
  }
}
