/// A relation of a generated pack, in one of its directions.
struct GeneratedRelation: Sendable {
  var name: String
  var from: GeneratedType
  var to: GeneratedType
  var isOne: Bool
}

/// The parameters of every generated pack.
enum GeneratedParameter {
  static let all: Tree = .object(
    ("limit", .object(("type", "integer"), ("default", 2))),
    ("names", .object(("type", "list"), ("default", ["x", "X", "ab-12"]))),
    ("code", .object(("type", "string"), ("default", "xy"))),
    ("share", .object(("type", "number"), ("default", .number("7.5")))),
    ("flag", .object(("type", "boolean"), ("default", true))),
    ("keep", .object(("type", "duration"), ("default", "P3M"))),
    ("since", .object(("type", "date-time"), ("default", "2026-01-01T00:00:00Z"))))

  /// Other values, which a run may set.
  static let settings: [String: Tree] = [
    "limit": 1, "names": ["y", "1"], "code": "X", "share": 1, "flag": false, "keep": "P12M",
    "since": 0,
  ]

  /// The parameter that is compared with values of a kind.
  static func name(of kind: GeneratedKind) -> String? {
    switch kind {
    case .text: "code"
    case .number: "share"
    case .boolean: "flag"
    case .duration: "keep"
    case .time: "since"
    default: nil
    }
  }
}

/// Makes packs whose rules use everything that there is in the language.
struct PackGenerator {
  private var random: SeededGenerator
  private var relations: [GeneratedRelation] = []

  init(seed: UInt64) { random = SeededGenerator(seed: seed &* 2) }

  mutating func pack(rules: Int) -> GeneratedPack {
    let manifest: Tree = .object(
      ("pack", "random"), ("version", "1.0.0"), ("title", "Made at random"),
      ("parameters", GeneratedParameter.all), ("relations", makeRelations()))
    var pack = GeneratedPack(manifest: manifest, rules: [])
    for number in 0..<rules { pack.rules.append(rule(number)) }
    if random.isOne(in: 3) { pack.settings = GeneratedParameter.settings }
    return pack
  }

  private mutating func rule(_ number: Int) -> GeneratedPack.Rule {
    let type = random.pick([GeneratedType.sites, .sites, .sites, .farms, .keys])
    var conditions = ConditionGenerator(random, about: type, relations: relations)
    let when = random.isOne(in: 2) ? conditions.condition(depth: 1) : nil
    let assert = conditions.condition(depth: 1 + random.below(3))
    random = conditions.random
    let example: Tree = [
      .object(("resources", [.object(("id", "a"), ("type", .text(type.rawValue)))]))
    ]
    let spelling = random.isOne(in: 4) ? type.rawValue.lowercased() : type.rawValue
    let needsPrevious = assert.json.contains("previous") && random.isOne(in: 3)
    let rule: Tree = .object(
      ("title", .text("Rule \(number) holds")), ("severity", "low"),
      ("resource", .text(spelling)), ("needs", needsPrevious ? "previous" : nil),
      ("when", when), ("assert", assert), ("message", "no"), ("remediation", "Change it."),
      ("examples", .object(("pass", example), ("fail", example), ("unknown", example))))
    return GeneratedPack.Rule(id: "rule-\(number)", tree: rule)
  }

  // Relations

  private mutating func makeRelations() -> Tree {
    let ways: [(String, GeneratedType, GeneratedType, inverse: String)] = [
      ("farm", .sites, .farms, "farmSites"), ("certificates", .farms, .keys, "holders"),
      ("peer", .sites, .sites, "peers"), ("owner", .keys, .sites, "owned"),
    ]
    relations = [GeneratedRelation(name: "scopes", from: .sites, to: .farms, isOne: false)]
    return .object(
      [Tree.Entry("scopes", Self.scopes)]
        + ways.map { name, from, to, inverse in
          let isOne = !random.isOne(in: name == "certificates" ? 4 : 3)
          let wanted = name == "certificates" ? !isOne : isOne
          relations.append(GeneratedRelation(name: name, from: from, to: to, isOne: wanted))
          relations.append(GeneratedRelation(name: inverse, from: to, to: from, isOne: false))
          return Tree.Entry(
            name,
            .object(
              ("from", .text(from.rawValue)), ("to", .text(to.rawValue)),
              ("cardinality", wanted ? "one" : "many"), ("inverse", .text(inverse)),
              ("match", pairs(from, to))))
        })
  }

  /// What holds a site.
  private static let scopes: Tree = .object(
    ("from", .text(GeneratedType.sites.rawValue)), ("to", .text(GeneratedType.farms.rawValue)),
    ("cardinality", "many"),
    (
      "match",
      [
        .object(
          ("from", "id"), ("to", "properties.i"), ("as", "arm-id"), ("within", true))
      ]
    ))

  private mutating func pairs(_ from: GeneratedType, _ to: GeneratedType) -> Tree {
    let choices = [
      pair("properties.h", "properties.h", from, to, as: "uri-host"),
      pair("name", "name", from, to), pair("name", "kind", from, to, as: "text"),
      pair("properties.i", "id", from, to, as: "arm-id"), pair("properties.i", "id", from, to),
      pair("properties.n", "properties.n", from, to),
      pair("properties.b", "properties.b", from, to),
      pair("properties.d", "properties.d", from, to, as: "duration"),
    ]
    let first = random.pick(choices)
    guard random.isOne(in: 3) else { return [first] }
    return [first, pair("location", "location", from, to, as: "region")]
  }

  private func pair(
    _ one: String, _ other: String, _ from: GeneratedType, _ to: GeneratedType,
    as normalizer: String? = nil
  ) -> Tree {
    .object(
      ("from", .text(path(one, of: from))), ("to", .text(path(other, of: to))),
      ("as", normalizer.map { .text($0) }))
  }

  private func path(_ path: String, of type: GeneratedType) -> String {
    guard type == .keys, path.hasPrefix("properties.") else { return path }
    return "properties['\(path.dropFirst("properties.".count))']"
  }
}

/// A pack as trees.
package struct GeneratedPack: Sendable {
  package struct Rule: Sendable {
    package var id: String
    package var tree: Tree
  }

  package var manifest: Tree
  package var rules: [Rule]
  /// Values of parameters that aren't to have their defaults.
  package var settings: [String: Tree] = [:]

  /// The pack's texts by path.
  package var files: [String: String] {
    var files = ["pack.yaml": manifest.yaml]
    for rule in rules { files["\(rule.id).yaml"] = rule.tree.yaml }
    return files
  }
}
