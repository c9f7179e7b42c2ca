/// The order of the keys in a kind of file that is described elsewhere, such as a mapping.
package struct FileLayout: Sendable {
  /// The keys in the order of the reference; `nil` where the author orders them.
  package var order: [String]?
  /// What the value of a key is, and each element of it if it is a list.
  package var value: @Sendable (String) -> FileLayout

  package init(_ order: [String]?, value: @escaping @Sendable (String) -> FileLayout) {
    self.order = order
    self.value = value
  }

  /// What the author orders, with all that is below it.
  package static var free: FileLayout { FileLayout(nil) { _ in .free } }
}
