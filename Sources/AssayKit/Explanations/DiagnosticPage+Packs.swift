internal import AssayModel

extension DiagnosticPage {
  private static let vault = """
    relations:
      vault:
        from: Microsoft.CognitiveServices/accounts
        to: Microsoft.KeyVault/vaults
        cardinality: one
        match: [ { from: properties.apiProperties.id, to: id, as: arm-id } ]
    """

  static let packs: [DiagnosticPage] = [
    DiagnosticPage(
      "invalid-name", "a name can't be used where it is wanted",
      meaning: "A pack's name is lower-case words joined by hyphens. The name of a parameter, a "
        + "relation or an element begins with a letter and goes on with letters, digits, '-' and "
        + "'_'.",
      reason: "The name has to stand in paths, on the command line and in reports.",
      subject: .pack, wrong: "pack: Azure Storage", right: "pack: azure-storage"),
    DiagnosticPage(
      "unknown-type", "a parameter is of no type that there is",
      meaning: "A parameter is a string, an integer, a number, a boolean, a list, a duration or a "
        + "date-time.",
      reason: "What is set from outside is checked against the type before anything runs.",
      subject: .pack, wrong: "parameters:\n  minimum: { type: int, default: 2048 }",
      right: "parameters:\n  minimum: { type: integer, default: 2048 }"),
    DiagnosticPage(
      "wrong-parameter-type", "a value is not of its parameter's type",
      meaning: "The default, an allowed value or what an example sets is of another type than the "
        + "parameter. Text that looks like a number needs quotes; a number must have none.",
      reason: "A comparison with a value of the wrong type is never true.",
      subject: .pack, wrong: "parameters:\n  minimum: { type: integer, default: \"2048\" }",
      right: "parameters:\n  minimum: { type: integer, default: 2048 }"),
    DiagnosticPage(
      "not-allowed", "a value is not among those that its parameter allows",
      meaning: "The parameter has a list 'allowed', and the value is not in it: it is mistyped, or "
        + "the list lacks it. A condition that compares the parameter with such a value could never "
        + "be true.",
      reason: "A value that nothing tests for would turn a part of the rules off.",
      subject: .pack,
      wrong: "parameters:\n  judge: { type: string, default: al, allowed: [used, all] }",
      right: "parameters:\n  judge: { type: string, default: all, allowed: [used, all] }"),
    DiagnosticPage(
      "unknown-cardinality", "a relation's cardinality is neither 'one' nor 'many'",
      meaning: "'one' says that a resource has one target at most, and that two are ambiguous; "
        + "'many' that it may have several.",
      reason: "It decides whether a path can lead through the relation, or needs a quantifier.",
      subject: .pack, wrong: vault.replacing("one", with: "single"), right: vault),
    DiagnosticPage(
      "relation-name-taken", "a relation has a name that means something else",
      meaning: "The fields that any resource can have, and the words 'item' and 'previous', can't "
        + "name a relation.",
      reason: "A path that begins with the name would have two meanings.",
      subject: .pack, wrong: vault.replacing("vault:", with: "identity:"), right: vault),
    DiagnosticPage(
      "duplicate-relation", "two relations of one type have the same name",
      meaning: "From one resource type a name leads one way; the name of an 'inverse' counts for "
        + "the type that it leads from.",
      reason: "A path through the relation would have two meanings.",
      subject: .pack,
      wrong: vault + "\n" + """
          deployments:
            from: Microsoft.CognitiveServices/accounts/deployments
            to: Microsoft.CognitiveServices/accounts
            cardinality: one
            inverse: vault
            match: [ { from: properties.parent, to: id, as: arm-id } ]
        """,
      right: vault + "\n" + """
          account:
            from: Microsoft.CognitiveServices/accounts/deployments
            to: Microsoft.CognitiveServices/accounts
            cardinality: one
            inverse: deployments
            match: [ { from: properties.parent, to: id, as: arm-id } ]
        """),
    DiagnosticPage(
      "relation-in-match", "a relation is matched by something that is no field",
      meaning: "Both paths of a pair begin at the resource itself: neither at a relation nor at "
        + "'item' or 'previous'.",
      reason: "Relations are joined before any rule runs, by what the resources hold.",
      subject: .pack,
      wrong: vault.replacing("from: properties.apiProperties.id", with: "from: previous.id"),
      right: vault),
    DiagnosticPage(
      "misplaced-within", "'within' stands where it can't have a meaning",
      meaning: "Only ids of resources lie within one another. A pair that says 'within' reads them "
        + "'as: arm-id', is its relation's only one, and leads to many, forwards.",
      reason: "What holds a resource is found by the names in its id, from the last to the first.",
      subject: .pack,
      wrong: vault.replacing("as: arm-id }", with: "as: arm-id, within: true }"),
      right: vault.replacing("as: arm-id }", with: "as: arm-id, within: true }")
        .replacing("cardinality: one", with: "cardinality: many")),
    DiagnosticPage(
      "type-spelling", "a resource type is written in two ways",
      meaning:
        "Types are the same in any case, so this is sound; but one of the two may be a slip.",
      reason: "Readers who search for one spelling miss the other.",
      subject: .pack,
      wrong: vault.replacing("KeyVault/vaults", with: "KeyVault/Vaults")
        + "\n  key:\n    from: Microsoft.CognitiveServices/accounts\n"
        + "    to: Microsoft.KeyVault/vaults\n    cardinality: one\n"
        + "    match: [ { from: name, to: name } ]",
      right: vault),
    DiagnosticPage(
      "suspicious-type", "a resource type differs by one letter from another that is known",
      meaning: "One of the two is most likely mistyped. If both are meant, the warning can stand.",
      reason: "A rule or a relation about a type that doesn't exist never says anything.",
      subject: .pack, wrong: vault.replacing("CognitiveServices/", with: "CognitiveService/"),
      right: vault),
  ]
}
