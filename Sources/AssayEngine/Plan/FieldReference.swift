/// The names from a resource, or from an element of an array, down to a value.
package struct FieldPath: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Property names, exact in case; empty for the whole value.
  package var components: [String]

  package init(_ components: [String]) { self.components = components }

  /// The path as authors write it: `tags['cost-center']` where a name is not plain.
  package var description: String {
    components.enumerated().reduce(into: "") { text, component in
      let name = component.element
      let isPlain =
        !name.isEmpty
        && name.utf8.allSatisfy { byte in
          byte | 0x20 &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "_")
        }
      if isPlain {
        text += component.offset == 0 ? name : ".\(name)"
      } else {
        text += "['\(name)']"
      }
    }
  }

  package static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.components.lexicographicallyPrecedes(rhs.components)
  }
}

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
