/// Patterns in which `*` stands for any text, as `like` compares them.
package enum Wildcard {
  /// Whether a text has the form that a pattern says: byte by byte, or but for ASCII case.
  package static func matches(
    _ text: ArraySlice<UInt8>, _ pattern: ArraySlice<UInt8>, isCaseless: Bool
  ) -> Bool {
    TextTest(text: text, other: pattern, isCaseless: isCaseless).holds(for: .like)
  }
}
