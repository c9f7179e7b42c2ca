internal import AssayModel

/// A resource type in lower case, such as `microsoft.keyvault/vaults`.
///
/// Types are compared without regard to ASCII case; `spelling` keeps what the author wrote.
package struct ResourceType: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let lowercased: String
  package let spelling: String

  package init(_ spelling: String) {
    self.spelling = spelling
    lowercased = spelling.lowercasedASCII
  }

  package var description: String { spelling }

  /// Whether the type is one of Azure Resource Manager's, of which the outermost fields are known.
  package var isAzure: Bool { lowercased.utf8.starts(with: "microsoft.".utf8) }

  package static func == (lhs: Self, rhs: Self) -> Bool { lhs.lowercased == rhs.lowercased }
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.lowercased < rhs.lowercased }
  package func hash(into hasher: inout Hasher) { hasher.combine(lowercased) }
}
