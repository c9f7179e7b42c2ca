internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Problems of resources, and of what stands in their place.
extension InventoryProblem {
  static func notAResource(at place: ValuePlace) -> Self {
    Self(
      "not-a-resource", "a resource is an object, this is something else", at: place,
      help: "an inventory is an array of objects with 'type' and 'id'")
  }

  /// - Parameters:
  ///   - found: What is at the key instead of a text.
  ///   - hint: What the resource has that may be meant.
  static func missing(
    _ key: String, _ found: Capture?, alsoID: Bool, at place: ValuePlace,
    hint: MissingKeyHint? = nil
  ) -> Self {
    let message =
      if let found {
        found.kind == .string
          ? "a resource with an empty '\(key)'" : "a resource whose '\(key)' is no text"
      } else {
        "a resource without '\(key)'" + (alsoID ? " and 'id'" : "")
      }
    return Self(
      "missing-\(key)", message, at: place,
      help: hint?.words
        ?? "export '\(key)' too, or say by '--map' what it is; without it the resource isn't "
        + "judged")
  }

  static func type(
    _ type: String, _ problem: ResourceTypeProblem, at place: ValuePlace
  ) -> Self {
    switch problem {
    case .malformed:
      Self(
        problem.rawValue, "'\(type)' is no resource type", at: place,
        help: "a type is of visible ASCII characters, such as 'Microsoft.KeyVault/vaults'; no rule "
          + "would be about this one, so the resource isn't judged")
    case .contradictsID:
      Self(
        problem.rawValue, "'\(type)' is not the type that the resource's id tells", at: place,
        help: "correct the type or the id; as it is not clear which rules are about the resource, "
          + "it isn't judged")
    }
  }

  static func keyID(_ text: String?, at place: ValuePlace) -> Self {
    Self(
      "invalid-key-id",
      text.map { "'\(Redactor().shown($0).prefix(120))' is not the address of a key" }
        ?? "a key without an address",
      at: place,
      help: "a key's 'kid' is 'https://VAULT.vault.azure.net/keys/NAME', with or without a version "
        + "behind it; without it the key isn't judged")
  }

  static func shape(_ shape: ForeignShape, at place: ValuePlace) -> Self {
    Self(
      "unrecognized-shape", "this looks like \(shape.name), not like a resource", at: place,
      help: help(for: shape))
  }

  private static func help(for shape: ForeignShape) -> String {
    switch shape {
    case .template:
      "check the template that has the resources; what its parameters are by default is taken "
        + "from the template itself"
    case .plan, .state, .terraformLog:
      "check what 'terraform show -json' prints, of a plan or of the state, as a whole"
    case .recording, .account, .subscription, .log, .manifest:
      "this export isn't read; export resources as Azure Resource Manager or Resource Graph return "
        + "them, for example with 'az resource show' or 'az graph query', or say by '--map' what it "
        + "holds"
    }
  }

  static func resourceAsEnvelope(at place: ValuePlace) -> Self {
    Self(
      "unrecognized-shape", "an object with 'type' and 'id' that also holds a list of resources",
      at: place, help: "the list is read, the object around it isn't judged")
  }

  /// - Parameter count: How many cells the row has; `nil` if it is none.
  static func row(_ count: Int?, of columns: Int, at place: ValuePlace) -> Self {
    Self(
      "not-a-resource",
      count.map { "a row of \($0) cells where the table has \(columns) columns" }
        ?? "a row is an array, this is something else", at: place,
      help: "export the table again, or as an array of objects")
  }

  static func malformedInstance(at place: ValuePlace) -> Self {
    Self(
      "malformed-instance", "an instance of a Terraform resource that can't be read", at: place,
      help: "it needs its 'address' and 'type', and in a plan the 'actions' and what comes "
        + "'after'; export it again with 'terraform show -json'")
  }

  static func malformedState(at place: ValuePlace) -> Self {
    Self(
      "malformed-instance", "a part of a Terraform document that can't be read", at: place,
      help: "resources and modules are objects in lists; export the document again with "
        + "'terraform show -json'")
  }

  static func unsupportedVersion(of document: String, at place: ValuePlace) -> Self {
    Self(
      "unsupported-version", "\(document) of a version that isn't read", at: place,
      help: "export it with 'terraform show -json' of Terraform 1, or of OpenTofu 1")
  }

  static func erroredPlan(at place: ValuePlace) -> Self {
    incomplete(
      "planning failed, so the plan holds only some of the changes", at: place,
      help: "correct what 'terraform plan' reports, and plan again")
  }

  static func deferredPlan(at place: ValuePlace) -> Self {
    incomplete(
      "the plan defers changes, and doesn't hold all resources that there will be", at: place,
      help: "apply the plan, plan again, and check that plan, too")
  }

  /// - Parameter address: One of the resources that the plan says nothing of.
  static func partialPlan(
    without address: String?, others: Int, at place: ValuePlace
  ) -> Self {
    let name = address.map { "'\($0)'" } ?? "a resource without an address"
    let more = others == 0 ? "" : " and \(others) more"
    return incomplete(
      "the plan says nothing of \(name)\(more), although the state has \(others == 0 ? "it" : "them")",
      at: place, help: "plan again without '-target' and '-exclude'")
  }

  static func nextPage(at place: ValuePlace) -> Self {
    incomplete(
      "there is a further page", at: place,
      help: "export all pages: of Azure Resource Graph, give all of them with their "
        + "'total_records' in one run; join others in one list")
  }

  static func truncated(at place: ValuePlace) -> Self {
    incomplete(
      "the result is truncated", at: place, help: "export in pages, or narrow the query")
  }

  static func fewer(_ count: Int, than all: Int, at place: ValuePlace) -> Self {
    incomplete(
      "only \(count) of \(all) resources are here", at: place,
      help: "give all pages in one run, each resource once, or joined in one list")
  }

  static func fullPages(of count: Int, at place: ValuePlace) -> Self {
    let pages = count > 1000 ? "full pages" : "a full page"
    let end = count > 1000 ? "there is no further one" : "it is the last"
    return incomplete(
      "the \(count) resources are \(pages) of Azure Resource Graph, and nothing says that \(end)",
      at: place,
      help: "export the answer with its 'total_records', not its 'data' alone, and all its pages; "
        + "each in a file of its own, or joined: {\"total_records\": …, \"data\": […]}")
  }

  /// - Parameter key: Where the list is in the object around the resources.
  static func strayList(_ key: String, at place: ValuePlace) -> Self {
    incomplete(
      "the list '\(key.prefix(120))' beside the resources isn't read", at: place,
      help: "if it holds resources, give it as an inventory of its own; else leave it out, or "
        + "accept this with '--allow-incomplete'")
  }

  static func errorBody(_ code: String?, at place: ValuePlace) -> Self {
    incomplete(
      "the export holds an error" + (code.map { " '\($0)'" } ?? "") + " in place of resources",
      at: place, help: "see to it that the export may read everything, and export again")
  }

  static func refusedRequest(_ address: String?, status: Int?, at place: ValuePlace) -> Self {
    let status = status.map { " with status \($0)" } ?? ""
    return incomplete(
      "a request" + named(address) + " was refused\(status)", at: place,
      help: "record again with an account that may read everything")
  }

  static func answerIsNoJSON(_ address: String?, at place: ValuePlace) -> Self {
    incomplete(
      "the answer to a request" + named(address) + " is no JSON", at: place,
      help: "record again, asking for JSON")
  }

  static func answerIsMissing(_ address: String?, at place: ValuePlace) -> Self {
    incomplete(
      "the answer to a request" + named(address) + " isn't in the recording", at: place,
      help: "record again with the contents of answers, and without a cache")
  }

  static func batchOfRequests(_ address: String?, at place: ValuePlace) -> Self {
    incomplete(
      "the answers to a batch of requests" + named(address) + " aren't read", at: place,
      help: "export by other means what the batch asked for, for example by 'az graph query'")
  }

  private static func named(_ address: String?) -> String {
    address.map { address in
      let shown = Redactor().shown(address)
      return " for '\(shown.prefix(120))\(shown.count > 120 ? "…" : "")'"
    } ?? ""
  }

  private static func incomplete(
    _ message: String, at place: ValuePlace, help: String
  ) -> Self {
    Self("incomplete-inventory", severity: .warning, message, at: place, help: help)
  }
}
