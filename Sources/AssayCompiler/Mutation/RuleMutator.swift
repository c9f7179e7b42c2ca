internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Changes a rule in every small way.
struct RuleMutator {
  private let rule: RuleSyntax
  private let mutator: ConditionMutator
  private var visited: Set<Range<Int>> = []
  private(set) var choices: [Choice<RuleSyntax>] = []

  init(_ rule: RuleSyntax, _ vocabulary: PackVocabulary) {
    self.rule = rule
    mutator = ConditionMutator(
      bytes: rule.place.file.bytes, relations: vocabulary.relations,
      paths: rule.resource.map { vocabulary.paths(of: $0.value) } ?? [])
    if let when = rule.when {
      choices.append([unselective(when)])
      visit(when.value)
    }
    if let assert = rule.assert { visit(assert) }
  }

  /// Adds what a condition can be changed to, wherever it stands, and the conditions inside.
  private mutating func visit(_ condition: ConditionSyntax) {
    let range = condition.place.range
    guard visited.insert(range).inserted else { return }
    for choice in mutator.variants(of: condition) {
      choices.append(choice.map { variant in variant.map { replacing(range, by: $0) } })
    }
    for part in condition.test.parts { visit(part) }
  }

  private func replacing(_ range: Range<Int>, by other: ConditionSyntax) -> RuleSyntax {
    var mutant = rule
    if let when = rule.when { mutant.when?.located.value = when.value.replacing(range, by: other) }
    mutant.assert = rule.assert?.replacing(range, by: other)
    return mutant
  }

  private func unselective(_ when: Keyed<ConditionSyntax>) -> Variant<RuleSyntax> {
    var mutant = rule
    mutant.when = nil
    return Variant(
      part: mutant, kind: .selection,
      edit: TextEdit(removing: when.entry.range, from: rule.place.file.bytes),
      change: "that 'when' is left out",
      help: "add an example with a resource that 'when' leaves out and 'assert' would fail")
  }
}

/// The names of a pack that an author could take for each other.
struct PackVocabulary {
  /// The relations, by the names that follow them, sorted.
  private(set) var relations: [String]
  /// The paths that rules about a type read.
  private var paths: [ResourceType: Set<[String]>] = [:]

  init(of pack: PackSyntax) {
    let names = pack.manifest.relations.flatMap { [$0.name.value, $0.inverse?.value] }
    relations = Set(names.compactMap(\.self)).sorted()
    for rule in pack.rules {
      guard let type = rule.resource?.value else { continue }
      for condition in [rule.when?.value, rule.assert].compactMap(\.self) {
        for path in condition.paths {
          paths[type, default: []].insert(path.components.map(\.value))
        }
      }
    }
  }

  /// The paths that rules about a type read, sorted.
  func paths(of type: ResourceType) -> [[String]] {
    (paths[type] ?? []).sorted { $0.lexicographicallyPrecedes($1) }
  }
}

extension ConditionSyntax {
  /// The paths of all tests inside.
  fileprivate var paths: [PathSyntax] {
    let own: [PathSyntax] =
      switch test {
      case .compare(let comparison): [comparison.left, comparison.right].compactMap(\.path)
      case .exists(let operand, _), .isNull(let operand, _): [operand].compactMap(\.path)
      case .count(let count): [count.right].compactMap(\.path)
      case .allOf, .anyOf, .not, .related, .quantified, .mistaken: []
      }
    return own + test.parts.flatMap(\.paths)
  }
}

extension OperandSyntax {
  fileprivate var path: PathSyntax? {
    if case .path(let path, default: _) = content { return path }
    return nil
  }
}
