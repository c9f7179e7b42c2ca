internal import AssayModel
internal import AssaySyntax

/// Warnings about exemptions, of each kind only the first of a file: a file may have thousands.
struct WarningLimit {
  private struct Kind: Hashable {
    var id: String
    var file: String
  }

  /// How many of one kind are given for one file.
  private static let most = 20

  private var counts: [Kind: Int] = [:]
  private var kinds: [Kind] = []
  private var shown: [Diagnostic] = []

  /// Adds a warning, which is made only if it is given.
  mutating func add(_ id: String, _ entry: ExemptionEntry, _ make: () -> Diagnostic) {
    let kind = Kind(id: id, file: entry.place.file.path)
    if counts[kind] == nil { kinds.append(kind) }
    counts[kind, default: 0] += 1
    if counts[kind, default: 0] <= Self.most { shown.append(make()) }
  }

  var diagnostics: [Diagnostic] {
    shown
      + kinds.compactMap { kind in
        let rest = counts[kind, default: 0] - Self.most
        return rest > 0 ? .moreExemptions(rest, like: kind.id, in: kind.file) : nil
      }
  }
}

/// The rules in use.
struct KnownRules {
  let ids: [String]
  private let known: Set<String>

  init(_ ids: [String]) {
    self.ids = ids
    known = Set(ids)
  }

  func contains(_ id: String) -> Bool { known.contains(id) }
}

extension ExemptionEntry {
  /// The rules that it names and nobody knows.
  func unknownRules(_ known: KnownRules) -> [Located<String>] {
    rules.filter { !$0.value.isPattern && !known.contains($0.value.text) }
      .map { Located($0.value.text, at: $0.place) }
  }
}
