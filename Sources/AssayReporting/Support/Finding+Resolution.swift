internal import AssayModel

extension Finding {
  /// What would let the rule decide, with the command that exports what is missing, if there is
  /// one; `nil` unless the outcome is unknown.
  var resolution: String? {
    guard let cause else { return nil }
    let command = evidence.lazy.compactMap { $0.command(for: cause) }.first
    return cause.resolution + (command.map { ": \($0)" } ?? "")
  }
}

extension Evidence {
  /// The command that exports what this shows to be missing.
  fileprivate func command(for cause: UnknownCause) -> String? {
    switch cause {
    case .notExported where observed == .unknown(.notExported):
      ExportCommand.supplying(path, of: resource.type)
    case .notInInventory, .incompleteInventory:
      target.flatMap { ExportCommand.supplying("", of: $0) }
    case .absent where observed == .absent:
      // Whoever exports the rest again gets no more than there is.
      ExportCommand.supplyingApart(path, of: resource.type)
    case .notExported, .ambiguous, .knownAfterApply, .expression, .wrongType, .absent, .conflict,
      .noPreviousSnapshot:
      nil
    }
  }
}
