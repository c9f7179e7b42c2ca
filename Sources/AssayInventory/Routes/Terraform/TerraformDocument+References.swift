internal import AssayModel
internal import AssaySyntax

/// What an attribute of an instance is, as far as the document tells.
struct TerraformAttribute {
  var resource: Int
  var steps: ArraySlice<TerraformPath.Step>
}

extension TerraformDocument {
  /// How many variables and outputs a reference may lead through.
  private static var followedReferences: Int { 100 }

  /// A place in the configuration where references mean something.
  private struct Scope {
    var modules: [TerraformPath.Step]
    /// What `count.index` or `each.key` is there.
    var index: String?

    /// The key of a `for_each`; a number may have been reckoned with, which nothing in a plan shows.
    var key: String? { index.flatMap { $0.utf8.first == UInt8(ascii: "\"") ? $0 : nil } }
  }

  /// What an attribute's expression refers to; `nil` if the plan doesn't say so.
  func references(
    of path: [String], in family: TerraformAddress.Family
  ) -> TerraformReferences? {
    configuration.references(of: path, in: family).flatMap { TerraformReferences($0) }
  }

  /// The attributes whose values references stand for; `nil` if the plan doesn't tell that of each.
  ///
  /// A plan tells which names are in an expression, not what is done with them. One name of the
  /// right kind is taken for the value itself, as none but the provider could make another of it.
  func origins(of references: TerraformReferences, in index: Int) -> [TerraformAttribute]? {
    let address = resources[index].address
    let scope = Scope(modules: address.family.modules, index: address.index)
    var found: [TerraformAttribute] = []
    for path in references.paths {
      guard let origin = follow(path, in: scope, usesIndex: references.usesIndex) else {
        return nil
      }
      found.append(origin)
    }
    return found
  }

  private func follow(
    _ path: TerraformPath, in scope: Scope, usesIndex: Bool
  ) -> TerraformAttribute? {
    var (path, scope, usesIndex) = (path, scope, usesIndex)
    for _ in 0..<Self.followedReferences {
      if let end = attribute(path, in: scope, usesIndex: usesIndex) { return end }
      guard let next = next(path, in: scope, usesIndex: usesIndex),
        let leaves = TerraformReferences(next.references), leaves.paths.count == 1
      else { return nil }
      (path, scope, usesIndex) = (leaves.paths[0], next.scope, leaves.usesIndex)
    }
    return nil
  }

  /// What a variable or an output stands for.
  private func next(
    _ path: TerraformPath, in scope: Scope, usesIndex: Bool
  ) -> (references: [String], scope: Scope)? {
    let steps = path.steps
    guard steps[0].index == nil else { return nil }
    switch (steps[0].name, steps.count) {
    case ("var", 2) where steps[1].index == nil:
      guard let call = scope.modules.last else { return nil }
      let outer = Array(scope.modules.dropLast())
      let expressions = configuration.module(at: outer)?.calls[call.name]?.expressions
      guard let references = expressions?[steps[1].name]?.references else { return nil }
      return (references, Scope(modules: outer, index: call.index))
    case ("module", 3) where steps[2].index == nil:
      var call = steps[1]
      if call.index == nil, usesIndex {
        guard let key = scope.key else { return nil }
        call.index = key
      }
      let modules = scope.modules + [call]
      let outputs = configuration.module(at: modules)?.outputs
      guard let references = outputs?[steps[2].name]?.references else { return nil }
      return (references, Scope(modules: modules))
    default: return nil
    }
  }

  /// The attribute of an instance; `nil` if it can't be told which instance.
  private func attribute(
    _ path: TerraformPath, in scope: Scope, usesIndex: Bool
  ) -> TerraformAttribute? {
    guard !["var", "module"].contains(path.steps[0].name),
      let (address, rest) = TerraformAddress.resource(path.steps[...], in: scope.modules),
      let instances = families[address.family]
    else { return nil }
    if address.index != nil {
      return index(of: address).map { TerraformAttribute(resource: $0, steps: rest) }
    }
    if instances.count == 1 { return TerraformAttribute(resource: instances[0], steps: rest) }
    guard usesIndex, let key = scope.key else { return nil }
    let same = TerraformAddress(address.family, index: key)
    return index(of: same).map { TerraformAttribute(resource: $0, steps: rest) }
  }
}
