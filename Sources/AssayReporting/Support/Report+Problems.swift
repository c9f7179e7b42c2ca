internal import AssayModel

extension Report {
  /// What was met, and that not everything could be judged: for formats in which a reader sees
  /// nothing but a list, and for whom an empty one would look like a pass.
  var problems: [Diagnostic] { diagnostics + [incompleteness].compactMap(\.self) }

  /// What an incomplete run says of itself, so that a reader of the results alone can't miss it.
  var incompleteness: Diagnostic? {
    if isComplete { return nil }
    let unknown = tally.unknown
    let partial = inventories.count { !$0.isComplete }
    var reasons: [String] = []
    if unknown > 0 { reasons.append(counted(unknown, "unknown outcome")) }
    if partial > 0 {
      reasons.append(counted(partial, "incomplete inventory", "incomplete inventories"))
    }
    let reason = reasons.isEmpty ? "" : ": " + reasons.joined(separator: ", ")
    return Diagnostic(
      "incomplete", severity: exitStatus == .compliant ? .warning : .error, subject: .inventory,
      "not everything could be judged\(reason)")
  }
}
