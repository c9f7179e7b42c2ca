internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// What speaks against a manifest: warnings, for nothing is taken that isn't known without it.
extension InventoryProblem {
  private static func warning(
    _ id: String, _ message: String, at claim: Place, help: String
  ) -> Self {
    var problem = Self(id, severity: .warning, message, help: help)
    problem.diagnostic.span = claim.span
    problem.diagnostic.file = claim.file.path
    return problem
  }

  /// - Parameter mark: Where the inventory says that something is missing.
  static func contradicted(
    _ type: Located<ResourceType>, by mark: ValuePlace?
  ) -> Self {
    var problem = warning(
      "contradicted-claim",
      "'\(type.value)' isn't taken for complete: the inventory itself says that something is missing",
      at: type.place,
      help: "export what is missing; what an inventory says of itself counts more than a manifest")
    if let mark { problem.notes = [("it says so here", mark)] }
    return problem
  }

  static func outsideScope(
    _ what: String, _ id: String, at place: ValuePlace, _ scope: Place
  ) -> Self {
    var problem = warning(
      "outside-scope", "a resource is of the \(what) '\(id)', which isn't in the manifest's scope",
      at: scope,
      help: "add it to the scope if 'complete' holds for it, too, or leave the resource out; as it "
        + "is, no type is taken for complete")
    problem.notes = [("the resource is here", place)]
    return problem
  }

  static func uncovered(_ file: String, _ manifest: String) -> Self {
    Self(
      "uncovered-file", severity: .warning,
      "no manifest is about '\(file)', so that no type is taken for complete", file: file,
      help: "put '\(Manifest.usualName)' beside it, too, or name one for all with '--manifest'")
  }

  static func unread(_ file: Located<String>) -> Self {
    warning(
      "unread-claim",
      "'\(file.value)' is none of the inventories, so what is said of it is left out",
      at: file.place, help: "check the path, which is seen from the manifest, or give the file, too"
    )
  }

  static func misplacedManifest(_ path: String) -> Self {
    Self(
      "misplaced-manifest", "a manifest is no inventory, and isn't looked for here", file: path,
      help: "put it into the folder that is given, or beside the files, or name it with "
        + "'--manifest'")
  }
}
