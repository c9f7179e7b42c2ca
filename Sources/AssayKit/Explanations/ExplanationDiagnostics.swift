internal import AssayCompiler
package import AssayModel
internal import AssaySyntax

extension Diagnostic {
  /// - Parameters:
  ///   - known: the ids of diagnostics and the causes of unknown outcomes.
  ///   - rules: of which one may be meant without its pack.
  static func unknownTopic(
    _ topic: String, known: [String], rules: [RuleDescriptor.ID]
  ) -> Diagnostic {
    let near = Suggestion.nearest(to: topic, among: known + rules.map(\.rule))
    let rule = rules.first { $0.rule == topic } ?? rules.first { $0.rule == near }
    return Diagnostic(
      "unknown-topic", subject: .command,
      "no diagnostic, no cause and no rule in use has the name '\(topic)'",
      help: (rule?.description ?? near).map { "did you mean '\($0)'?" }
        ?? "'assay explain' lists all that there is to explain")
  }

  static func unknownRule(_ id: String, known: [String]) -> Diagnostic {
    let nearest = Suggestion.nearest(to: id, among: known)
    return Diagnostic(
      "unknown-rule", subject: .command, "no rule in use has the name '\(id)'",
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "name its pack with '--rules'; 'assay rules' lists the rules in use")
  }

  /// A first word of the command line that names no command.
  package static func unknownCommand(_ name: String, known: [String]) -> Diagnostic {
    let nearest = Suggestion.nearest(to: name, among: known)
    return Diagnostic(
      "unknown-command", subject: .command, "there is no command '\(name)'",
      help: nearest.map { "did you mean '\($0)'?" } ?? "'assay --help' lists the commands")
  }

  /// A '--route' that names no route.
  package static func unknownRoute(_ name: String, known: [String]) -> Diagnostic {
    let nearest = Suggestion.nearest(to: name, among: known)
    return Diagnostic(
      "unknown-route", subject: .command, "there is no route '\(name)'",
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "the routes: \(known.joined(separator: ", "))")
  }
}
