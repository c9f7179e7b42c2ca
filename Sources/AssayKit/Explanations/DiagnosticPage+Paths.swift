internal import AssayModel

extension DiagnosticPage {
  static let paths: [DiagnosticPage] = [
    DiagnosticPage(
      "invalid-path", "a text is no path",
      meaning: "A path is names with dots between them; names with other characters stand in "
        + "brackets and quotes: tags['cost-center']. Azure Policy's aliases and '[*]' are no paths: "
        + "write { any: { in: PATH, satisfy: … } }, or 'all', 'none' or 'count'.",
      reason: "'[*]' means any element to some tools and every element to others.",
      subject: .rule,
      wrong: "assert: { field: \"properties.capabilities[*].name\", equals: CustomerManagedKey }",
      right: "assert:\n  any:\n    in: properties.capabilities\n"
        + "    satisfy: { field: item.name, equals: CustomerManagedKey }"),
    DiagnosticPage(
      "unknown-field", "a path names a field that resources of the type don't have",
      meaning: "The name is mistyped, in another case, or stands one level too high or too low. "
        + "Names of fields are case-sensitive. Fields are checked for types whose fields are "
        + "known; a name in brackets, as in properties['newField'], is taken as it is, for a field "
        + "that is newer than this program.",
      reason: "A field that no resource has is absent everywhere: 'notEquals' would always hold, "
        + "and 'equals' never.",
      subject: .rule,
      wrong: "resource: Microsoft.KeyVault/vaults\n"
        + "assert: { field: properties.enablePurgeProtction, equals: true }",
      right: "resource: Microsoft.KeyVault/vaults\n"
        + "assert: { field: properties.enablePurgeProtection, equals: true }"),
    DiagnosticPage(
      "path-through-list", "a path leads through a list",
      meaning:
        "Say which of its elements are meant: any, all, none, or a number of them. An object "
        + "at whatever keys, such as an identity's userAssignedIdentities, has elements too.",
      reason: "A path stands for one value; through a list it would be absent everywhere.",
      subject: .rule,
      wrong: "assert: { field: properties.capabilities.name, equals: CustomerManagedKey }",
      right: "assert:\n  any:\n    in: properties.capabilities\n"
        + "    satisfy: { field: item.name, equals: CustomerManagedKey }"),
    DiagnosticPage(
      "unusual-field", "an outermost field is none that resources of Azure have",
      meaning: "Most often 'properties.' is missing before it; in resources of other sources, the "
        + "name is nearly one that any resource can have. If an export really has the field, put "
        + "its name in brackets: ['name'].",
      reason: "A field that no resource has is absent everywhere.",
      subject: .rule, wrong: "assert: { field: publicNetworkAccess, equals: Disabled }",
      right: "assert: { field: properties.publicNetworkAccess, equals: Disabled }"),
    DiagnosticPage(
      "unknown-relation", "a name that has to be a relation is none",
      meaning: "Relations are defined in 'pack.yaml', and lead from one type. Behind 'related' and "
        + "in 'evidence' stands a relation of the rule's resource type, or 'previous'.",
      reason: "A relation that isn't there leads to nothing.",
      subject: .rule, wrong: "evidence: [vualt]", right: "evidence: [vault]"),
    DiagnosticPage(
      "path-through-many", "a path leads through a relation to many resources",
      meaning: "Say which of them are meant: any, all, none, or a number of them.",
      reason: "A path stands for one value.",
      subject: .rule, wrong: "assert: { field: deployments.sku.name, equals: Standard }",
      right: "assert:\n  all:\n    in: deployments\n"
        + "    satisfy: { field: item.sku.name, equals: Standard }"),
    DiagnosticPage(
      "quantifier-over-one", "a quantifier ranges over a relation to one resource",
      meaning: "Write the resource's fields directly: vault.location.",
      reason: "Over one resource a quantifier hides that it may not be in the inventory.",
      subject: .rule,
      wrong:
        "assert: { any: { in: vault, satisfy: { field: item.location, equals: westeurope } } }",
      right: "assert: { field: vault.location, equals: westeurope }"),
    DiagnosticPage(
      "resource-as-value", "a resource stands where a value is wanted",
      meaning:
        "Name one of its fields, or ask whether it is there: { related: vault, exists: true }.",
      reason: "A resource is neither equal nor unequal to a value.",
      subject: .rule, wrong: "assert: { field: vault, exists: true }",
      right: "assert: { related: vault, exists: true }"),
    DiagnosticPage(
      "field-as-relation", "a field stands where a relation is wanted",
      meaning: "'related' and 'evidence' take relations. To test a field, write { field: PATH, "
        + "exists: true }.",
      reason: "A field leads to no resource.",
      subject: .rule, wrong: "assert: { related: identity, exists: true }",
      right: "assert: { field: identity, exists: true }"),
    DiagnosticPage(
      "item-outside-quantifier", "'item' stands where there is no element",
      meaning: "'item' is the element that 'any', 'all', 'none' or 'count' just looks at.",
      reason: "Outside of them there is nothing that it could name.",
      subject: .rule, wrong: "assert: { field: item.name, equals: CustomerManagedKey }",
      right: "assert:\n  any:\n    in: properties.capabilities\n"
        + "    satisfy: { field: item.name, equals: CustomerManagedKey }"),
    DiagnosticPage(
      "element-name-taken", "an element gets a name that means something else",
      meaning: "The name is a field, a relation, an outer element or a word of the language. Give "
        + "the element another one.",
      reason: "A path that begins with the name would have two meanings.",
      subject: .rule,
      wrong: "assert:\n  any:\n    in: properties.capabilities\n    as: name\n"
        + "    satisfy: { field: name.name, equals: CustomerManagedKey }",
      right: "assert:\n  any:\n    in: properties.capabilities\n    as: capability\n"
        + "    satisfy: { field: capability.name, equals: CustomerManagedKey }"),
    DiagnosticPage(
      "unknown-parameter", "a parameter isn't defined",
      meaning: "Parameters are defined in 'pack.yaml', each with a type and a default. On the "
        + "command line, '--set' names them with their pack: pack.name=value.",
      reason: "There is no value to compare with.",
      subject: .rule, wrong: "assert: { field: location, in: { parameter: region } }",
      right: "assert: { field: location, in: { parameter: regions } }"),
    DiagnosticPage(
      "needless-previous", "a rule needs a previous inventory and never reads it",
      meaning: "Remove 'needs', or compare with a path that begins with 'previous.'.",
      reason: "Without '--previous' the rule isn't run, for no reason.",
      subject: .rule, wrong: "needs: previous\nassert: { field: kind, exists: true }",
      right: "needs: previous\nassert: { field: kind, equals: { field: previous.kind } }"),
  ]
}
