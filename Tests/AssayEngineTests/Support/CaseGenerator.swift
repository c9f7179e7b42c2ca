import AssayEngine
import AssayModel
import AssayReference

/// Makes rules and inventories from small alphabets, so that values are often equal and relations
/// often lead somewhere.
struct CaseGenerator {
  /// What paths start from: a resource of a type, or an element.
  private enum Scope {
    case resource(ResourceType)
    case element
  }

  static let relations = [
    Relation(
      pack: "test", name: "vault", from: .account, to: .vault, cardinality: .one,
      inverse: "accounts",
      match: [
        Relation.Pair(from: FieldPath("u"), to: FieldPath("u"), normalizer: .uriHost)
      ]),
    Relation(
      pack: "test", name: "keys", from: .vault, to: .key, cardinality: .many, inverse: "vaults",
      match: [
        Relation.Pair(from: FieldPath("u"), to: FieldPath("u"), normalizer: .uriHost),
        Relation.Pair(from: FieldPath("n"), to: FieldPath("n")),
      ]),
    Relation(
      pack: "test", name: "peer", from: .account, to: .account, cardinality: .one,
      inverse: "peers", match: [Relation.Pair(from: FieldPath("n"), to: FieldPath("m"))]),
  ]

  private static let texts = [
    "x", "X", "y", "x y", "a", "", "true", "1", "1.0", "h.x", "https://H.X/", "/x", "/X/",
    "global",
  ]
  private static let expressions = [
    "^x$", "x|1", "h[.]x", "[0-9]+[.]?", "^$", "\\bY?\\b", "^/.*/?$", "(?:X ?)+y", "[^a-x]",
  ]
  private static let numbers = [
    "0", "-0", "1", "1.0", "10e-1", "2", "-1", "9007199254740992", "9007199254740993", "1e400",
    "1e401", "1e9000",
  ]

  private var random: SeededGenerator
  private var scopes: [Scope] = []
  private var resource = ResourceType.account

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  // Resources

  mutating func world() -> World {
    var resources: [Tree] = []
    for (type, count) in [(ResourceType.account, 4), (.vault, 3), (.key, 3)] {
      for number in 0..<count { resources.append(self.resource(type, "\(number)")) }
    }
    let complete = [ResourceType.account, .vault, .key].filter { _ in random.isOne(in: 2) }
    return World(resources: resources, complete: complete, isIncomplete: random.isOne(in: 8))
  }

  /// An earlier state of some resources, their ids in another case.
  mutating func earlier(_ world: World) -> World {
    var earlier = self.world()
    earlier.resources = []
    for resource in world.resources where !random.isOne(in: 3) {
      guard case .object(var entries) = resource else { continue }
      entries[0].value = .string(resource.id)
      for index in entries.indices.dropFirst(2) where random.isOne(in: 3) {
        entries[index].value = tree(depth: 2)
      }
      earlier.resources.append(.object(entries))
    }
    return earlier
  }

  private mutating func resource(_ type: ResourceType, _ name: String) -> Tree {
    let hosts: [Tree] = [
      "h.x", "H.X", "https://h.x/", "h.y", "h.y", nil, "!", 1, .unknown(.conflict),
    ]
    let names: [Tree] = ["x", "X", "y", 1, .number("1.0"), true, nil, .unknown(.notExported)]
    var entries = [
      Tree.Entry(key: "id", value: .string("/s/\(type.spelling)/\(name)")),
      Tree.Entry(key: "type", value: .string(type.spelling)),
    ]
    for (key, choices) in [("u", hosts), ("n", names), ("m", names)] where !random.isOne(in: 9) {
      entries.append(Tree.Entry(key: key, value: random.pick(choices)))
    }
    for key in ["a", "b"] where !random.isOne(in: 6) {
      entries.append(Tree.Entry(key: key, value: tree(depth: 3)))
    }
    return .object(entries)
  }

  private mutating func tree(depth: Int) -> Tree {
    switch depth == 0 ? random.below(6) : random.below(11) {
    case 0: return random.pick([.null, .unknown(.expression), .unknown(.knownAfterApply)])
    case 1: return .number(random.pick(Self.numbers))
    case 2: return .boolean(random.isOne(in: 2))
    case 3, 4, 5: return .string(random.pick(Self.texts))
    case 6, 7: return .array((0..<random.below(4)).map { _ in tree(depth: depth - 1) })
    default:
      let keys = ["a", "b", "/X"].filter { _ in !random.isOne(in: 3) }
      return .object(keys.map { Tree.Entry(key: $0, value: tree(depth: depth - 1)) })
    }
  }

  // Conditions

  mutating func condition(about type: ResourceType) -> Condition {
    resource = type
    scopes = []
    return condition(depth: 1 + random.below(3))
  }

  private mutating func condition(depth: Int) -> Condition {
    switch depth == 0 ? 3 + random.below(6) : random.below(13) {
    case 0: return .allOf((0..<random.below(4)).map { _ in condition(depth: depth - 1) })
    case 1: return .anyOf((0..<random.below(4)).map { _ in condition(depth: depth - 1) })
    case 2: return .not(condition(depth: depth - 1))
    case 3: return .exists(operand(), random.isOne(in: 2))
    case 4: return .isNull(operand(), random.isOne(in: 2))
    case 5: return related()
    case 6, 7, 8: return .compare(comparison())
    case 9: return count(depth: depth)
    default:
      let kind = random.pick(Quantifier.Kind.allCases)
      let (domain, scope) = domain()
      return .quantified(
        Quantifier(kind: kind, domain: domain, satisfy: inside(scope, depth: depth)))
    }
  }

  private mutating func inside(_ scope: Scope, depth: Int) -> Condition {
    scopes.append(scope)
    defer { scopes.removeLast() }
    return condition(depth: depth - 1)
  }

  private mutating func count(depth: Int) -> Condition {
    let (domain, scope) = domain()
    let filter = random.isOne(in: 3) ? nil : inside(scope, depth: depth)
    let operators: [Operator] = [
      .equals, .notEquals, .less, .lessOrEquals, .greater, .greaterOrEquals,
    ]
    let right: Operand =
      random.isOne(in: 4) ? operand() : .literal(.number("\(random.below(4))"))
    return .count(
      Count(domain: domain, where: filter, operator: random.pick(operators), right: right))
  }

  private mutating func comparison() -> Comparison {
    let normalizers: [Normalizer] = [.text, .region, .uriHost, .armID]
    let `operator` = random.pick(Operator.allCases)
    let normalizer = random.isOne(in: 4) ? random.pick(normalizers) : nil
    // Packs can't take a regular expression from a field.
    let isField = random.isOne(in: 3) && `operator` != .matches
    let right: Operand = isField ? operand() : .literal(literal(for: `operator`))
    return Comparison(
      left: operand(), operator: `operator`, right: right, normalizer: normalizer)
  }

  private mutating func literal(for operator: Operator) -> Literal {
    switch `operator` {
    case .in, .notIn, .containsAll:
      return .list((0..<random.below(4)).map { _ in scalar() })
    case .like, .notLike: return .string(random.pick(["*", "x*", "*x", "h*x", "*.*", "", "X"]))
    case .match: return .string(random.pick(["?", "#", ".", "?.?", "", "???? "]))
    case .matches: return .string(random.pick(Self.expressions))
    case .equals, .notEquals:
      return random.isOne(in: 6) ? .list((0..<random.below(3)).map { _ in scalar() }) : scalar()
    default: return scalar()
    }
  }

  private mutating func scalar() -> Literal {
    switch random.below(8) {
    case 0: .boolean(random.isOne(in: 2))
    case 1, 2, 3: .number(random.pick(Self.numbers))
    case 4 where random.isOne(in: 3): .null
    default: .string(random.pick(Self.texts))
    }
  }

  private mutating func operand() -> Operand {
    .field(reference(), default: random.isOne(in: 8) ? scalar() : nil)
  }

  private mutating func reference() -> FieldReference {
    let (base, scope) = base()
    guard case .resource(let type) = scope else {
      return .path(random.pick(["", "", "a", "b", "key", "a.b"]), from: base)
    }
    var steps: [RelationStep] = []
    if type == .account, random.isOne(in: 4) {
      steps = random.pick([[0], [2], [2, 0]]).map { RelationStep(relation: $0) }
    }
    return .path(
      random.pick(["u", "n", "m", "a", "a", "b", "b", "a.a", "a.b", "b.a", "c"]), from: base,
      along: steps)
  }

  private mutating func base() -> (FieldReference.Base, Scope) {
    if random.isOne(in: 10) { return (.previous, .resource(resource)) }
    let level = random.below(scopes.count + 1)
    return level == scopes.count
      ? (.resource, .resource(resource)) : (.item(level: level), scopes[level])
  }

  private mutating func related() -> Condition {
    let isThere = random.isOne(in: 2)
    if random.isOne(in: 4) {
      return .related(RelationPath(base: .previous, steps: [], text: "previous"), exists: isThere)
    }
    return .related(relationPath().path, exists: isThere)
  }

  private mutating func domain() -> (Domain, Scope) {
    if random.isOne(in: 2) { return (.field(reference()), .element) }
    let (path, type) = relationPath(toMany: true)
    return (.relation(path), .resource(type))
  }

  private mutating func relationPath(
    toMany: Bool = false
  ) -> (path: RelationPath, target: ResourceType) {
    var base = FieldReference.Base.resource
    var type = resource
    if case (let other, .resource(let start)) = self.base() { (base, type) = (other, start) }
    let toVault = RelationStep(relation: 0)
    let toKeys = RelationStep(relation: 1)
    let toPeer = RelationStep(relation: 2)
    let toAccounts = RelationStep(relation: 0, isInverse: true)
    let toPeers = RelationStep(relation: 2, isInverse: true)
    var ways: [[RelationStep]]
    switch type {
    case .account:
      ways = [[toPeers], [toVault, toKeys], [toVault, toAccounts], [toPeer, toVault, toKeys]]
      if !toMany { ways += [[toVault], [toPeer], [toPeer, toVault]] }
    case .vault: ways = [[toAccounts], [toKeys]]
    default: ways = [[RelationStep(relation: 1, isInverse: true)]]
    }
    let steps = random.pick(ways)
    let last = steps[steps.count - 1]
    let relation = Self.relations[last.relation]
    return (
      RelationPath(base: base, steps: steps, text: "relation"),
      last.isInverse ? relation.from : relation.to
    )
  }
}
