public import AssayModel

/// The diagnostics of a run as a whole.
extension Diagnostic {
  static func unknownAllowedRule(_ name: String, known: Set<String>) -> Diagnostic {
    Diagnostic(
      "unknown-rule", subject: .command, "'--allow-unmatched \(name)' names no rule in use",
      help: known.isEmpty
        ? "no rule is in use" : "the rules in use: \(known.sorted().joined(separator: ", "))")
  }

  static func changedInventory(_ file: String) -> Diagnostic {
    Diagnostic(
      "changed-inventory", subject: .inventory, "'\(file)' changed while it was being judged",
      file: file, help: "check again when nothing writes to the file")
  }

  static func unlocatedFindings(in file: String) -> Diagnostic {
    Diagnostic(
      "unlocated-findings", subject: .inventory,
      "can't read '\(file)' again, so that findings have no places", file: file,
      help: "see that the file can be read, and check again")
  }

  static let noRules = Diagnostic(
    "no-rules", subject: .rules, "no rule was run, so nothing was judged",
    help: "name a rule pack with rules; rules about changes need '--previous'")

  static func noResources(_ role: InventorySummary.Role) -> Diagnostic {
    Diagnostic(
      "no-resources", subject: .inventory,
      role == .current
        ? "the inventory holds no resource, so nothing was judged"
        : "the previous inventory holds no resource, so nothing was compared",
      help: "export the resources, or accept this with '--allow-empty'")
  }
}

extension Verdict {
  /// The doubts that nothing else in a report tells of.
  var diagnostics: [Diagnostic] {
    let isExplained = doubts.contains(.unreadable)
    return doubts.compactMap { doubt in
      switch doubt {
      case .noRules: .noRules
      case .noResources(let role): isExplained ? nil : .noResources(role)
      case .unreadable, .refused, .incomplete, .unknown, .unmatched, .blind: nil
      }
    }
  }
}

extension Report.Tool {
  /// This program.
  public static let assay = Report.Tool(name: "assay", version: "0.1.0")
}
