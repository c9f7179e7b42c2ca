public import AssayModel

/// | file | diagnostics |
/// |---|---|
/// | `+Folders` | of packs' folders and the files in them |
/// | `+Text` | of a text that is no YAML or JSON |
/// | `+Keys`, `+Packs`, `+Examples`, `+Tests` | of what stands at a key |
/// | `+Conditions`, `+Comparisons`, `+RegularExpressions`, `+Paths` | of what a rule tests |
/// | `+Analysis` | of what a pack's rules amount to |
/// | `+Mappings` | of mappings |
/// | `+Manifests` | of manifests |
/// | `+Exemptions` | of exemptions, and of what a run made of them |
/// | `+Files`, `+Resources`, `+Templates`, `+Runs` | of inventories, and of what a run made of them |
/// | `+Commands`, `+Tracing` | of the command line |
/// | `+Authoring` | of files that are written for authors |
extension DiagnosticPage {
  /// Every kind of diagnostic, sorted by id.
  public static let all: [DiagnosticPage] =
    [
      folders, text, keys, packs, examples, tests, conditions, comparisons, regularExpressions,
      paths, analysis, mappings, manifests, exemptions, files, resources, runs, commands, tracing,
      authoring,
      templates,
    ].flatMap(\.self).sorted { $0.id < $1.id }
}
