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
        text += "['\(name.replacing("'", with: "''"))']"
      }
    }
  }

  package static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.components.lexicographicallyPrecedes(rhs.components)
  }
}
