/// Why a value, and with it an outcome, is unknown.
public enum UnknownCause: String, Hashable, Sendable, CaseIterable {
  /// The export route never carries the field.
  case notExported = "not-exported"
  /// The related resource is not in an inventory that does not claim to hold all of its type.
  case notInInventory = "not-in-inventory"
  /// The inventory says of itself that something is missing.
  case incompleteInventory = "incomplete-inventory"
  /// A relation to one resource matches several.
  case ambiguous
  /// A planned value that is known only after the plan is applied.
  case knownAfterApply = "known-after-apply"
  /// A template expression that was not evaluated.
  case expression
  /// A value that the operator or the normaliser can't read.
  case wrongType = "wrong-type"
  /// An operator that can't be decided without the value.
  case absent
  /// Two sources of one resource disagree.
  case conflict
  /// The rule compares with an earlier inventory and none was given.
  case noPreviousSnapshot = "no-previous-snapshot"
}
