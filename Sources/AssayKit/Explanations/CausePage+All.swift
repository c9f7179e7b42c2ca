public import AssayModel

extension CausePage {
  /// A page for every cause, in the order of the causes.
  public static let all: [CausePage] = UnknownCause.allCases.map { cause in
    CausePage(cause, meaning: cause.meaning, remedy: cause.remedy)
  }
}

extension UnknownCause {
  fileprivate var meaning: String {
    switch self {
    case .notExported:
      "Some exports leave fields out for every resource: 'az resource list' has no 'properties', "
        + "and a list of keys no key types. A field that was left out may have any value, so that "
        + "nothing can be said of it, not even that it is absent."
    case .notInInventory:
      "The rule follows a relation, and the resource at its other end isn't there. It may lie in "
        + "another subscription, or in an export that was not given. Only where the inventory says "
        + "that it holds all resources of a type is a missing one known not to exist."
    case .incompleteInventory:
      "The inventory ends with a link to a next page, a skip token, an error or the note that it "
        + "was truncated. What isn't in it may be on the pages that are missing."
    case .ambiguous:
      "The relation leads to one resource, and the inventory has several that match: a deleted "
        + "vault beside its successor, for example. Which of them is meant can't be told."
    case .knownAfterApply:
      "A Terraform plan doesn't know the value: it is made when the plan is applied."
    case .expression:
      "The inventory is a template, and the value an expression such as [parameters('location')] "
        + "that nothing has evaluated."
    case .wrongType:
      "The value is there, but the rule can't read it as what it compares: a text where a number "
        + "is wanted, or something that is no GUID, no region, no address."
    case .absent:
      "The field is exported and the resource doesn't have it. That is a fact, and most operators "
        + "decide by it; an order ('less', 'greater'), an operator with 'as', and 'all', 'none' "
        + "and 'count' over a list that isn't there can't."
    case .conflict:
      "The resource is in the inventory twice, and a field that the rule reads has another value "
        + "in each place. Which of them is right can't be told."
    case .noPreviousSnapshot:
      "The rule reads 'previous.', the resource as it was in an earlier inventory, and no earlier "
        + "inventory was given."
    }
  }

  fileprivate var remedy: String {
    switch self {
    case .notExported:
      "Export the resources with all of their properties: with Resource Graph, or with "
        + "'az resource show' or 'az rest' for each."
    case .notInInventory:
      "Give the export that holds the related resource as well: 'assay check accounts.json "
        + "vaults.json'. Several files are one inventory."
    case .incompleteInventory:
      "Export again and follow every page to the end. '--allow-incomplete' lets the status pass, "
        + "but decides nothing."
    case .ambiguous:
      "Find out which of the resources is meant, and remove the stale ones; the finding shows all "
        + "of them."
    case .knownAfterApply:
      "Check again with an export that was made after the plan was applied."
    case .expression:
      "Check the deployed resources, or the template with its parameters filled in."
    case .wrongType:
      "Correct the value. If Azure shows it like this, change the rule: another normaliser, or "
        + "none."
    case .absent:
      "Set the value explicitly. In a rule, say what its absence means: by 'default' beside the "
        + "field, or by 'exists'."
    case .conflict:
      "Remove the older of the two, or give only one of the exports."
    case .noPreviousSnapshot:
      "Give the earlier inventory with '--previous'. In a rule, ask { related: previous, "
        + "exists: true } first, or say 'needs: previous'."
    }
  }
}
