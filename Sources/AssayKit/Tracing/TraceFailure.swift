public import AssayModel

/// Why a rule can't be traced on a resource.
public struct TraceFailure: Error, Hashable, Sendable {
  /// What is wrong; not empty.
  public let diagnostics: [Diagnostic]
  /// `invalid` for what was asked amiss, `cannotVouch` for a resource that isn't there.
  public let exitStatus: ExitStatus
}
