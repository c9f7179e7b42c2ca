internal import AssayCompiler
internal import AssayInventory
internal import AssayModel

/// Compiles packs for use, as `PackLinter` does to look at them.
///
/// A pack that the program's own tests haven't proved must prove itself each time: with an example
/// that doesn't hold, as with any other mistake, there is no plan.
struct PackLoader {
  var settings: [String: String]
  var file: SettingsFile?
  /// Whether the examples of proved packs are wanted, too.
  var readsProofs = false
  /// How many threads read rules and run their examples.
  var threads = 1

  /// What the packs amount to; throws every mistake in them at once.
  func load(_ packs: [RulePack]) throws(InvalidCheck) -> Compilation {
    let compilation = RuleCompiler(
      settings: settings, over: file?.settings ?? FileSettings(), readsTests: true,
      readsProofs: readsProofs
    ).compile(packs.map(\.files), in: RuleFilePieces(threads, by: Workers.map))
    guard !compilation.hasErrors else { throw InvalidCheck(compilation.diagnostics) }
    let unproved = zip(packs, compilation.packs).filter { !$0.0.files.isProved }
    let mistakes = compilation.part(of: Set(unproved.map(\.1.name)))
      .exampleMistakes(in: unproved.map(\.0), threads: threads).diagnostics
    guard mistakes.isEmpty else { throw InvalidCheck(compilation.diagnostics + mistakes) }
    return compilation
  }
}

extension Compilation {
  /// Runs the examples of packs that were compiled without a mistake.
  ///
  /// - Parameter threads: How many threads may run them.
  /// - Returns: How many were run, and a mistake for each that doesn't do what it says and for each
  ///   path that none shows.
  func exampleMistakes(
    in packs: [RulePack], threads: Int
  ) -> (count: Int, diagnostics: [Diagnostic]) {
    do throws(InvalidCheck) {
      var tester = try RuleTester(packs, self)
      tester.threads = threads
      let run = tester.runExamples()
      return (run.proofs.count, tester.mistakes(in: run))
    } catch {
      return (0, error.diagnostics)
    }
  }
}
