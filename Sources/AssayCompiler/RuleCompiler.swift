internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Rule packs in, a plan out, or every mistake in them.
///
/// `RulePackReader` reads files into syntax, `Resolver` looks names up, and `RuleLowering` makes
/// rules of the plan. A mistake stops none of them, so that all are reported at once.
package struct RuleCompiler: Sendable {
  private let settings: [String: String]
  private let readsTests: Bool
  private let readsProofs: Bool
  private let file: FileSettings

  /// - Parameters:
  ///   - settings: Values for parameters by `pack.parameter`, as text.
  ///   - file: What a settings file says, where `settings` says nothing.
  ///   - readsTests: Whether mistakes in the packs' `tests` folders are mistakes of the packs.
  ///   - readsProofs: Whether packs that are proved already are proved again: their examples and
  ///     tests read, their rules analysed.
  package init(
    settings: [String: String] = [:], over file: FileSettings = FileSettings(),
    readsTests: Bool = false, readsProofs: Bool = true
  ) {
    self.settings = settings
    self.file = file
    self.readsTests = readsTests
    self.readsProofs = readsProofs
  }

  /// - Parameter pieces: How the reading of rules is shared out.
  package func compile(
    _ packs: [RulePackFiles], in pieces: RuleFilePieces = RuleFilePieces()
  ) -> Compilation {
    var diagnostics: [Diagnostic] = []
    let read = packs.map { files in
      let isTrusted = files.isProved && !readsProofs
      var reader = RulePackReader(
        files, readsTests: readsTests && !isTrusted, readsExamples: !isTrusted)
      var pack = reader.read(in: pieces)
      pack?.isAnalyzed = isTrusted
      diagnostics += reader.diagnostics
      return pack
    }
    let readable = read.compactMap(\.self)
    diagnostics += duplicates(among: readable)
    if readable.count == packs.count {
      let names = readable.map(\.name)
      diagnostics += file.mistakes(forPacks: names) + Settings.mistakes(in: settings, for: names)
    }
    var planning = Planning()
    for pack in readable {
      planning.add(
        pack, Settings.of(pack.name, in: settings), over: file.parameters(of: pack.name))
    }
    diagnostics = (diagnostics + planning.diagnostics).sortedOnce()
    let isSound = !diagnostics.contains { $0.severity == .error }
    var compilation = Compilation(
      plan: isSound ? planning.plan : Plan(rules: [], relations: []),
      packs: isSound ? planning.packs : [], examples: isSound ? planning.examples : [],
      tests: isSound ? planning.tests : [],
      ruleCount: readable.reduce(0) { $0 + $1.rules.count },
      types: planning.types, diagnostics: diagnostics)
    compilation.read = isSound ? readable : []
    compilation.hasDefaults = settings.isEmpty && file.parameters.isEmpty
    return compilation
  }

  private func duplicates(among packs: [PackSyntax]) -> [Diagnostic] {
    packs.indices.compactMap { index in
      let name = packs[index].manifest.name
      return packs[..<index].first { $0.name == name.value }
        .map { .duplicatePack(name, first: $0.manifest.name.place) }
    }
  }
}
