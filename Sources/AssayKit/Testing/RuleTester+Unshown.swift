internal import AssayCompiler
internal import AssayEngine
internal import AssayInventory
internal import AssayModel

extension RuleTester {
  /// What each rule reads and none of its examples shows; only rules of which there is something.
  func unshown() -> [RuleDescriptor.ID: [UnshownReads.Path]] {
    let plan = compilation.plan
    let examples = Dictionary(grouping: compilation.examples, by: \.rule)
    var unshown: [RuleDescriptor.ID: [UnshownReads.Path]] = [:]
    for rule in plan.rules {
      var reads = UnshownReads(of: rule, in: plan)
      for example in examples[rule.descriptor.id] ?? [] {
        let own = plans[example.premise, of: example.rule.pack].part(of: example.rule)
        let loaded = LoadedPremise(example.premise, for: own)
        for snapshot in [loaded.current, loaded.previous].compactMap(\.?.snapshot) {
          reads.remove(shownIn: snapshot)
        }
      }
      let paths = reads.paths
      if !paths.isEmpty { unshown[rule.descriptor.id] = paths }
    }
    return unshown
  }

  /// A mistake for each path that no example shows, at the condition that reads it.
  func unshownMistakes() -> [Diagnostic] {
    let unshown = unshown()
    guard !unshown.isEmpty else { return [] }
    let places = packs.map { ConditionPlaces(of: $0) }
    return compilation.plan.rules.flatMap { rule -> [Diagnostic] in
      let id = rule.descriptor.id
      let spans = places.map { $0[id] }.first { !$0.isEmpty } ?? []
      let example = compilation.examples.first { $0.rule == id }?.span
      return (unshown[id] ?? []).map { path in
        let place = path.condition.flatMap { spans.indices.contains($0) ? spans[$0] : nil }
        return .unshownPath(path, of: id, at: place ?? example)
      }
    }
  }
}

extension [UnshownReads.Path] {
  /// The paths by type.
  var fields: [RulePage.Fields] {
    Dictionary(grouping: self, by: \.type).sorted { $0.key < $1.key }.map { type, paths in
      RulePage.Fields(resourceType: type.spelling, paths: paths.map(\.text))
    }
  }
}
