/// A value as a rule names it: where to start, which relations to follow, which path to read.
package struct FieldReference: Hashable, Sendable {
  package enum Base: Hashable, Sendable {
    /// The judged resource.
    case resource
    /// The judged resource as it was in the previous snapshot.
    case previous
    /// The element of an enclosing quantifier; level 0 is the outermost.
    ///
    /// The path `key` is an entry's key where the quantifier ranges over an object's values.
    case item(level: Int)
  }

  package var base: Base
  /// All `one` relations forwards; a path through `many` resources needs a quantifier.
  package var steps: [RelationStep]
  package var path: FieldPath
  /// The whole reference as the author wrote it, such as `vault.properties.vaultUri`.
  package var text: String

  package init(
    base: Base = .resource, steps: [RelationStep] = [], path: FieldPath, text: String
  ) {
    self.base = base
    self.steps = steps
    self.path = path
    self.text = text
  }
}
