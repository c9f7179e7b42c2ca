/// The keys that one kind of mapping may have.
package protocol FileKey: RawRepresentable<String>, CaseIterable, Hashable {
  /// The mapping as messages name it.
  static var subject: String { get }
  static var required: [Self] { get }
  /// What to do about an unknown key; `nil` for what there is to say of any.
  static func help(for key: String) -> String?
  /// What the key is for, as editors show it.
  var meaning: String { get }
}

extension FileKey {
  package static func help(for key: String) -> String? { nil }

  package static var names: [String] { allCases.map(\.rawValue) }
}
