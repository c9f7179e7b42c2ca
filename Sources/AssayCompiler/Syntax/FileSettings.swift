internal import AssayEngine
package import AssayModel
package import AssaySyntax

/// What a settings file says, not yet compared with any pack.
package struct FileSettings: Sendable {
  /// A value for a pack's parameter.
  struct Parameter: Sendable {
    var pack: Located<String>
    var name: Located<String>
    var value: Located<Literal>
  }

  /// The packs' folders, as written; `nil` if the file doesn't say which packs apply.
  package var rules: [String]?
  /// The mappings' files, as written.
  package var mappings: [String] = []
  /// The files of exemptions, as written.
  package var exemptions: [String] = []
  /// The file of the baseline, as written.
  package var baseline: String?
  package var failOn: Severity?
  package var allowsUnknown = false
  package var allowsEmpty = false
  package var allowsIncomplete = false
  /// Which findings are listed, as `--show` takes it.
  package var show: [Located<String>] = []
  var unmatched: [Located<String>] = []
  var parameters: [Parameter] = []

  package init() {}

  /// The rules that may select nothing, by full name.
  package var allowsUnmatched: [String] { unmatched.map(\.value) }

  /// What names a rule that isn't among those in use.
  package func mistakes(for rules: [RuleDescriptor.ID]) -> [Diagnostic] {
    let known = rules.map(\.description)
    return unmatched.filter { !known.contains($0.value) }
      .map { .unknownName(.rule, $0, known: known) }
  }

  /// What is set for packs that aren't in use.
  func mistakes(forPacks known: [String]) -> [Diagnostic] {
    var packs: [Located<String>] = []
    for parameter in parameters where !packs.contains(where: { $0.value == parameter.pack.value }) {
      packs.append(parameter.pack)
    }
    return packs.filter { !known.contains($0.value) }
      .map { .unknownName(.pack, $0, known: known) }
  }

  func parameters(of pack: String) -> [Parameter] {
    parameters.filter { $0.pack.value == pack }
  }
}
