internal import AssayModel
package import Foundation

/// Random packs and inventories, judged by the program and by the reference, which must agree.
///
/// - Generated…, PackGenerator, ConditionGenerator, InventoryGenerator: what is judged; Tree writes it
/// - CompiledPack: what the program says of it
/// - ReferenceEvaluator and the other parts of the reference: what the pages of the language say
/// - DifferentialCase: the two compared; DifferentialShrinker: a difference made small
package struct DifferentialRun: Sendable {
  /// Where the two differ.
  package struct Difference: Hashable, Sendable, CustomStringConvertible {
    var rule: String
    /// The resource's normalised id; `nil` if only numbers of outcomes differ.
    var resource: String?
    var found: String
    var expected: String

    package var description: String {
      "\(rule) on \(resource ?? "all"): the program says \(found), the reference \(expected)"
    }
  }

  /// What came of some seeds.
  package struct Account: Sendable {
    /// Pairs of a rule and a resource.
    package var decisions = 0
    /// Decisions by verdict, such as `unknown (absent)`.
    package var verdicts: [String: Int] = [:]
    /// The words of the language that rules used, such as `notIn` or `as region`.
    package var words: Set<String> = []
    package var rules = 0
    /// Rules that say too little or too much to be of use, and were left out.
    package var refused: [String: Int] = [:]
    /// The smallest cases found on which the two differ, each with its seed.
    package var differences: [String] = []

    package init() {}

    package mutating func add(_ other: Self) {
      decisions += other.decisions
      verdicts.merge(other.verdicts) { $0 + $1 }
      words.formUnion(other.words)
      rules += other.rules
      refused.merge(other.refused) { $0 + $1 }
      differences += other.differences
    }
  }

  private let folder: URL
  private let rulesPerPack: Int
  private let inventoriesPerPack: Int
  private let misreading: DifferentialCase.Misreading?

  /// - Parameters:
  ///   - folder: Where exports can be written.
  ///   - misreading: What the reference reads instead of a rule.
  package init(
    in folder: URL, rulesPerPack: Int = 40, inventoriesPerPack: Int = 8,
    misreading: DifferentialCase.Misreading? = nil
  ) {
    self.folder = folder
    self.rulesPerPack = rulesPerPack
    self.inventoriesPerPack = inventoriesPerPack
    self.misreading = misreading
  }

  /// Judges the packs of some seeds; stops at the first difference of each.
  package func account(of seeds: Range<UInt64>) throws -> Account {
    var account = Account()
    for seed in seeds { account.add(try self.account(ofSeed: seed)) }
    return account
  }

  private func account(ofSeed seed: UInt64) throws -> Account {
    var account = Account()
    let forExports = seed % 2 == 0
    var generator = PackGenerator(seed: seed)
    var pack = generator.pack(rules: rulesPerPack)
    account.rules = rulesPerPack
    let program = try compiled(&pack, forExports, &account)
    for rule in pack.rules { account.addWords(of: rule.tree) }
    let folder = folder.appending(component: "seed-\(seed)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var inventories = InventoryGenerator(seed: seed)
    var reference: ReferencePack?
    for _ in 0..<inventoriesPerPack {
      let inventory = inventories.inventory(asExport: forExports)
      let one = DifferentialCase(pack: pack, inventory: inventory)
      let read = try reference ?? one.reference(misreading)
      reference = read
      let expected = try one.expected(read)
      account.add(expected)
      let found = try program.verdicts(on: inventory, in: folder)
      if let difference = one.difference(found, expected) {
        let shrinker = DifferentialShrinker(folder: folder, misreading: misreading)
        account.differences.append("seed \(seed): \(shrinker.least(one, difference))")
        break
      }
    }
    return account
  }

  /// Leaves out the rules that are refused: random ones now and then can't be true, or can't fail.
  private func compiled(
    _ pack: inout GeneratedPack, _ forExports: Bool, _ account: inout Account
  ) throws -> CompiledPack {
    while true {
      do {
        return try CompiledPack(pack, forExports: forExports)
      } catch {
        let rules = error.rules
        let kept = pack.rules.filter { !rules.contains($0.id) }
        guard kept.count < pack.rules.count else { throw error }
        for diagnostic in error.diagnostics where diagnostic.severity == .error {
          account.refused[diagnostic.id, default: 0] += 1
        }
        pack.rules = kept
      }
    }
  }
}

extension DifferentialRun.Account {
  fileprivate mutating func add(_ expected: [String: [String: String]?]) {
    for case let verdicts? in expected.values {
      decisions += verdicts.count
      for verdict in verdicts.values { self.verdicts[verdict, default: 0] += 1 }
    }
  }

  /// Adds keys, and what stands behind `as`.
  fileprivate mutating func addWords(of tree: Tree) {
    for member in tree.members { addWords(of: member) }
    for entry in tree.entries {
      words.insert(entry.key)
      if entry.key == "as", let name = entry.value.text { words.insert("as \(name)") }
      if entry.key != "examples" { addWords(of: entry.value) }
    }
  }
}
