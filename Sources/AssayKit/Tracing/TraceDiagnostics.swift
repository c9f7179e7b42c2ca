internal import AssayModel

/// What can be wrong with what is traced.
extension Diagnostic {
  static func unknownTracedRule(_ name: String, nearest: String?, known: [String]) -> Diagnostic {
    Diagnostic(
      "unknown-rule", subject: .command, "'--trace \(name)' names no rule in use",
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "the rules in use: \(known.joined(separator: ", "))")
  }

  static func unknownResource(
    _ name: String, nearest: String?, type: String
  ) -> Diagnostic {
    Diagnostic(
      "untraced-resource", subject: .inventory,
      "the inventory holds no resource '\(name)' of type \(type)",
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "name a resource by its id, or by its name")
  }

  static func resourceOfAnotherType(_ id: String, type: String, wanted: String) -> Diagnostic {
    Diagnostic(
      "resource-of-another-type", subject: .command,
      "the rule is about \(wanted), and '\(id)' is a resource of type \(type)",
      help: "trace the rule on a resource of its type")
  }

  static func ambiguousResource(_ name: String, _ ids: [String]) -> Diagnostic {
    Diagnostic(
      "ambiguous-name", subject: .command, "'\(name)' names \(ids.count) resources",
      help: "name one by its id", notes: ids.prefix(8).map { Diagnostic.Note($0) })
  }

  static func untracedRule(_ id: RuleDescriptor.ID) -> Diagnostic {
    Diagnostic(
      "rule-not-run", subject: .command,
      "rule '\(id)' is about a change, and no previous inventory was given",
      help: "give the earlier inventory with '--previous'")
  }
}
