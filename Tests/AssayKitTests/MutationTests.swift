import AssayCompiler
import AssayKit
import AssayModel
import Testing

/// Whether mutants are told apart that examples and tests notice, and conditions that they cover.
@Suite struct MutationTests {
  private static let manifest = """
    pack: doors
    version: 1.0.0
    title: Doors
    parameters: { least: { type: integer, default: 80 } }

    """

  private static func door(_ state: String, _ width: Int) -> String {
    "{ id: a, name: a, type: Test.House/doors, properties: { state: \(state), width: \(width) } }"
  }

  private static func rule(pass: [String], fail: [String]) -> String {
    func examples(_ doors: [String]) -> String {
      doors.map { "\n    - { resources: [ \($0) ] }" }.joined()
    }
    return """
      title: The door is open
      severity: medium
      resource: Test.House/doors
      assert:
        allOf:
          - { field: properties.state, equals: open }
          - { field: properties.width, greaterOrEquals: 80 }
      message: "{name} is {properties.state}"
      remediation: open it
      examples:
        pass:\(examples(pass))
        fail:\(examples(fail))

      """
  }

  private static func tester(
    pass: [String], fail: [String], test: String? = nil
  ) throws -> RuleTester {
    var files = ["pack.yaml": manifest, "open.yaml": rule(pass: pass, fail: fail)]
    files["tests/doors.test.yaml"] = test
    return try RuleTester([
      RulePack(
        folder: "doors",
        files: files.map { RulePack.File(path: $0.key, bytes: Array($0.value.utf8)) })
    ])
  }

  /// What of the width nothing but doors of that width show.
  private static let ofWidth = [
    "doors.open#4: part", "doors.open#10: operator", "doors.open#13: literal",
    "doors.open#14: literal",
  ]

  @Test func listsWhatNoExampleNotices() throws {
    let tester = try Self.tester(
      pass: [Self.door("open", 100)], fail: [Self.door("shut", 100)])
    let result = try #require(tester.mutate().first)
    #expect(result.survivors.map { "\($0.id): \($0.kind)" } == Self.ofWidth)
    #expect(result.count == 14)
    #expect(result.score == 71)
    #expect(tester.mutate() == [result])
    let left = try #require(result.survivors.first)
    #expect(left.removed == ["- { field: properties.width, greaterOrEquals: 80 }"])
    #expect(left.span.file == "doors/open.yaml")
    #expect(left.span.start.line == 7)
  }

  @Test func anExampleAtTheBoundaryNotices() throws {
    let tester = try Self.tester(
      pass: [Self.door("open", 80)], fail: [Self.door("shut", 80), Self.door("open", 79)])
    #expect(tester.mutate().first?.survivors == [])
  }

  @Test func aTestOfThePackNotices() throws {
    let tester = try Self.tester(
      pass: [Self.door("open", 100)], fail: [Self.door("shut", 100)],
      test: """
        - title: Widths
          resources:
            - \(Self.door("open", 80))
            - \(Self.door("open", 79).replacing("id: a", with: "id: b"))
          expect: [ { rule: open, resource: b, outcome: noncompliant } ]
        """)
    #expect(tester.mutate().first?.survivors == [])
  }

  @Test func whatDoesNotHoldOfTheRuleNoticesNothing() throws {
    let tester = try Self.tester(
      pass: [Self.door("open", 79)], fail: [Self.door("open", 100)])
    #expect(tester.mutate().first?.killed == 0)
  }

  /// A rule that follows a relation by two values, with an example more or not.
  private static func follower(_ fail: String...) throws -> RuleTester {
    let rule = """
      title: A site runs on a live farm
      severity: low
      resource: Test.House/sites
      assert: { field: farm.kind, equals: live }
      message: no
      remediation: change it
      examples:
        pass:
          - resources: [ SITE, { id: p, type: Test.House/farms, name: P, kind: live, location: westeurope } ]
        fail:
          - resources: [ SITE, { id: p, type: Test.House/farms, name: P, kind: draft, location: westeurope } ]
      \(fail.joined(separator: "\n"))
        unknown:
          - resources: [ SITE ]

      """
      .replacing(
        "SITE",
        with: "{ id: s, type: Test.House/sites, location: westeurope, properties: { farm: p } }")
    let files = ["pack.yaml": relations, "live.yaml": rule]
    return try RuleTester([
      RulePack(
        folder: "sites",
        files: files.map { RulePack.File(path: $0.key, bytes: Array($0.value.utf8)) })
    ])
  }

  private static let relations = """
    pack: sites
    version: 1.0.0
    title: Sites
    relations:
      farm:
        from: Test.House/sites
        to: Test.House/farms
        cardinality: one
        match:
          - { from: properties.farm, to: name }
          - { from: location, to: location, as: region }

    """

  @Test func aRelationThatJoinsByTooLittleIsNoticed() throws {
    let weak = try #require(try Self.follower().mutate().last)
    #expect(weak.rule.description == "sites.pack")
    #expect(
      weak.survivors.map { "\($0.number): \($0.kind)" } == [
        "1: part", "2: part", "3: normalizer", "4: normalizer",
      ])
    let other = "{ id: q, type: Test.House/farms, name: q, kind: live, location: West Europe }"
    let far = "{ id: r, type: Test.House/farms, name: p, kind: live, location: eastus }"
    let own = "{ id: o, type: Test.House/farms, name: p, kind: draft, location: West Europe }"
    let strong = try Self.follower("    - resources: [ SITE, \(other), \(far), \(own) ]")
    #expect(strong.mutate().last?.survivors == [])
  }

  @Test(arguments: [(nil, true), (71, true), (72, false)])
  func failsBelowTheScoreAskedFor(_ minimum: Int?, _ passes: Bool) throws {
    let tester = try Self.tester(
      pass: [Self.door("open", 100)], fail: [Self.door("shut", 100)])
    var report = tester.run()
    report.mutation = MutationReport(tester.mutate(), minimumScore: minimum)
    #expect(report.exitStatus == (passes ? .compliant : .noncompliant))
  }

  @Test func listsTheValuesThatConditionsDoNotTake() throws {
    let tester = try Self.tester(
      pass: [Self.door("open", 100)], fail: [Self.door("shut", 100)])
    let result = try #require(tester.coverage().first)
    #expect(result.wanted == 9)
    #expect(result.seen == 5)
    #expect(
      result.gaps.map { "\($0.condition): \($0.missing.map(\.rawValue))" } == [
        #"all of: ["unknown"]"#, #"properties.state equals 'open': ["unknown"]"#,
        #"properties.width is at least 80: ["false", "unknown"]"#,
      ])
    #expect(result.gaps.map(\.span.start.line) == [5, 6, 7])
  }

  /// What no example could notice.
  ///
  /// - access-kept: an account that named no vault before had no key to lose, so that to select it
  ///   changes nothing but what passing is called.
  /// - key-identifier: the next condition asks for names of three characters and more.
  /// - key-version-current: no address of a version is `""` or `"other"`; the condition is there to
  ///   be unknown where there is none.
  private static let equivalent = [
    "access-kept: that this condition is left out",
    "access-kept: 'previous.properties.encryption.keyVaultProperties' instead of "
      + "'previous.properties.encryption.keyVaultProperties.keyVaultUri'",
    "access-kept: 'properties.encryption.keyVaultProperties.keyVaultUri' instead of "
      + "'previous.properties.encryption.keyVaultProperties.keyVaultUri'",
    "key-identifier: '+' instead of '*'",
    "key-version-current: \"other\" instead of \"\"",
  ]

  /// The shipped rules' examples and tests notice every change that makes a difference.
  @Test func theShippedRulesAreProved() throws {
    var tester = try RuleTester(RulePack.shipped)
    tester.threads = 2
    let results = tester.mutate()
    for result in results { #expect(result.count > 5, "\(result.rule)") }
    let survivors = results.flatMap { result in
      result.survivors.map { "\(result.rule.rule): \($0.change)" }
    }
    #expect(survivors == Self.equivalent)
  }

  @Test func threadsChangeNothing() throws {
    let one = try Self.follower()
    var several = one
    several.threads = 3
    #expect(several.mutate() == one.mutate())
    let alone = try RuleTester(RulePack.shipped)
    var shared = alone
    shared.threads = 3
    #expect(shared.run() == alone.run())
  }
}
