internal import AssayModel

/// What an object must have for an entry, or a source of a field, to count; empty asks nothing.
struct MappingCondition: Hashable, Sendable {
  struct Equality: Hashable, Sendable {
    var path: MappingPath
    /// The value is one of these; texts are compared without case, as Azure does.
    var values: [CanonicalValue.Content]
  }

  /// There is a value at each of these, other than `null`.
  var has: [MappingPath] = []
  /// There is none at any of these.
  var lacks: [MappingPath] = []
  var equals: [Equality] = []

  var isEmpty: Bool { has.isEmpty && lacks.isEmpty && equals.isEmpty }

  var paths: [MappingPath] { has + lacks + equals.map(\.path) }
}

extension CanonicalValue.Content {
  /// Whether two scalars are the same, as conditions of mappings compare them.
  func equals(_ other: Self) -> Bool {
    switch (self, other) {
    case (.string(let left), .string(let right)):
      left.utf8.count == right.utf8.count
        && zip(left.utf8, right.utf8).allSatisfy { $0.lowercasedASCII == $1.lowercasedASCII }
    case (.number(let left), .number(let right)): left == right
    case (.boolean(let left), .boolean(let right)): left == right
    case (.string, _), (.number, _), (.boolean, _), (.null, _), (.sequence, _), (.mapping, _),
      (.unknown, _):
      false
    }
  }
}
