/// Something that a rule needs and that inventories don't hold.
public struct EvidenceGap: Hashable, Sendable {
  /// The type of the resource that lacks something, or that is missing.
  public var resourceType: String
  /// The field, with `[*]` for an element's number or key; empty for the resource as a whole.
  public var path: String
  /// Why the rule can't decide; `nil` if there is no resource that it could judge.
  public var cause: UnknownCause?
  /// About how many resources the rule can't decide because of it.
  public var resources: Int

  /// A gap; only one about a whole resource has no path.
  public init(resourceType: String, path: String = "", cause: UnknownCause?, resources: Int) {
    self.resourceType = resourceType
    self.path = path
    self.cause = cause
    self.resources = resources
  }

  /// The command that exports what is missing; `nil` if none is known, or if no export would help.
  public var command: String? {
    switch cause {
    case nil, .notExported, .notInInventory, .incompleteInventory:
      ExportCommand.supplying(path, of: resourceType)
    case .ambiguous, .knownAfterApply, .expression, .wrongType, .absent, .conflict,
      .noPreviousSnapshot:
      nil
    }
  }
}

extension EvidenceGap: Comparable {
  /// Orders gaps by type, then by path, then by cause.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.resourceType, lhs.path, lhs.cause?.rawValue ?? "")
      < (rhs.resourceType, rhs.path, rhs.cause?.rawValue ?? "")
  }
}
