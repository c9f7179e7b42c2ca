internal import AssayModel

extension DiagnosticPage {
  private static let door = "{ \"id\": \"a\", \"type\": \"Test.House/doors\" }"
  private static let refused = "The resource isn't judged, and the status is not 0."

  private static func changed(_ date: String, _ state: String) -> String {
    "{ \"id\": \"a\", \"type\": \"Test.House/doors\", \"changedTime\": \"\(date)\",\n"
      + "    \"properties\": { \"state\": \"\(state)\" } }"
  }

  static let resources: [DiagnosticPage] = [
    DiagnosticPage(
      "not-a-resource", "something in an inventory is no object",
      meaning: "A resource is an object with 'type' and 'id'. \(refused)",
      reason: "What was meant there can't be judged.",
      subject: .inventory, wrong: "[ \(door), 7 ]", right: "[ \(door) ]"),
    DiagnosticPage(
      "missing-type", "a resource has no type",
      meaning: "Export 'type' too; a type can't be empty or anything but text. Where the resources "
        + "lie in a list within what was read, export that list alone, or name it in a mapping. "
        + refused,
      reason: "Without its type nobody knows which rules are about it.",
      subject: .inventory, wrong: "[ { \"id\": \"a\" } ]", right: "[ \(door) ]"),
    DiagnosticPage(
      "missing-id", "a resource has no id",
      meaning: "Export 'id' too; an id can't be empty or anything but text. \(refused)",
      reason: "A finding about it would name nothing, and no baseline could know it again.",
      subject: .inventory, wrong: "[ { \"type\": \"Test.House/doors\" } ]", right: "[ \(door) ]"),
    DiagnosticPage(
      "malformed-type", "a resource's type is none that a resource can have",
      meaning: "A type is a provider and names behind slashes, in visible ASCII characters. "
        + "\(refused)",
      reason: "A letter that only looks like another one would hide the resource from every rule.",
      subject: .inventory, wrong: "[ { \"id\": \"a\", \"type\": \"Test.House/dооrs\" } ]",
      right: "[ \(door) ]"),
    DiagnosticPage(
      "contradictory-type", "a resource's type is not the one that its id tells",
      meaning: "An id of Azure Resource Manager holds the type. Correct one of the two. \(refused)",
      reason: "Which rules are about the resource isn't clear, and the wrong choice would hide it.",
      subject: .inventory,
      wrong: "[ { \"id\": \"/subscriptions/1/providers/Test.House/doors/a\", "
        + "\"type\": \"Test.House/windows\" } ]",
      right: "[ { \"id\": \"/subscriptions/1/providers/Test.House/doors/a\", "
        + "\"type\": \"Test.House/doors\" } ]"),
    DiagnosticPage(
      "invalid-key-id", "a key's address is none",
      meaning: "Keys that a vault itself returns are known by their 'kid', which names vault and "
        + "key. \(refused)",
      reason: "Without it nobody knows which key this is, nor which account uses it.",
      subject: .inventory,
      wrong: "{ \"kid\": \"https://kv.vault.azure.net/secrets/a\", \"attributes\": {} }",
      right: "{ \"kid\": \"https://kv.vault.azure.net/keys/a\", \"attributes\": {} }"),
    DiagnosticPage(
      "unrecognized-shape", "a file is an export of a kind that isn't read",
      meaning: "Export resources as Azure Resource Manager or Resource Graph return them, for "
        + "example with 'az resource show' or 'az graph query'.",
      reason: "Fields have other names there, and would all look absent.",
      subject: .inventory,
      wrong: "{ \"version\": \"2.1.0\", \"runs\": [] }", right: "[ \(door) ]"),
    DiagnosticPage(
      "malformed-instance", "a Terraform plan or state holds an instance that can't be read",
      meaning: "It needs its 'address' and 'type', and in a plan the 'actions' and what comes "
        + "'after'. Export it again with 'terraform show -json'. \(refused)",
      reason: "What the resource is, or will be, can't be told.",
      subject: .inventory,
      wrong: "{ \"format_version\": \"1.2\", \"resource_changes\": [\n"
        + "  { \"address\": \"azurerm_key_vault.a\", \"type\": \"azurerm_key_vault\" } ] }",
      right: "{ \"format_version\": \"1.2\", \"resource_changes\": [\n"
        + "  { \"address\": \"azurerm_key_vault.a\", \"type\": \"azurerm_key_vault\",\n"
        + "    \"change\": { \"actions\": [\"create\"], \"after\": { \"name\": \"a\" } } } ] }"),
    DiagnosticPage(
      "unsupported-version", "a Terraform plan or state is of a version that isn't read",
      meaning: "Export it with 'terraform show -json' of Terraform 1, or of OpenTofu 1.",
      reason: "What its keys mean isn't known.",
      subject: .inventory, wrong: "{ \"format_version\": \"9.0\", \"values\": {} }",
      right: "{ \"format_version\": \"1.0\", \"values\": { \"root_module\": {\n"
        + "  \"resources\": [ { \"address\": \"azurerm_key_vault.a\",\n"
        + "    \"type\": \"azurerm_key_vault\", \"values\": { \"id\": \"/a\" } } ] } } }"),
    DiagnosticPage(
      "unmapped-object", "an object of an inventory is none that a mapping knows",
      meaning: "The export comes by a route whose objects a mapping describes, and no entry of it "
        + "is about this one. Export the columns that tell what it is, such as 'id' and 'type', or "
        + "write a mapping of your own and give it with '--map'. \(refused)",
      reason: "What the object is can't be told; passing it over would hide it from every rule.",
      subject: .inventory,
      wrong: "[ { \"akas\": [ \"arn:aws:ec2:::volume/vol-1\" ], \"volume_id\": \"vol-1\" } ]",
      right: "[ \(door) ]"),
    DiagnosticPage(
      "incomplete-inventory", "an export says of itself that something is missing",
      meaning: "It has a link to a next page, a skip token, fewer resources than it counts, an "
        + "error in place of resources, or another list of objects beside that of resources; or it holds just 100 rows or a multiple of 1,000, as pages "
        + "of Azure Resource Graph do, and doesn't say of how many. Export all pages. Those of "
        + "Azure Resource Graph can be given in one run, each with its 'total_records'; join others "
        + "in one list. '--allow-incomplete' accepts it, and the report says so.",
      reason: "What is missing may be what breaks a rule.",
      subject: .inventory, wrong: "{ \"value\": [ \(door) ], \"nextLink\": \"https://next\" }",
      right: "{ \"value\": [ \(door) ] }"),
    DiagnosticPage(
      "superseded-value", "a resource is there twice, and the newer of two values counts",
      meaning: "Two exports of a resource disagree, and both tell their time: in a manifest, by "
        + "'systemData.lastModifiedAt' or by 'changedTime'. Of exports without a time, or of one "
        + "time, neither would count.",
      reason: "What the report says rests on the newer one; see that it is.",
      subject: .inventory,
      wrong: "[ \(changed("2026-01-01", "open")),\n  \(changed("2026-01-02", "shut")) ]",
      right: "[ \(changed("2026-01-02", "shut")) ]"),
    DiagnosticPage(
      "conflicting-resource", "a resource is there twice, and the two disagree",
      meaning:
        "Rules that read the field can't judge the resource. Export it once, remove the older of "
        + "the two, or say in a manifest when each was made: then the newer one counts.",
      reason: "Which of the two is true can't be told.",
      subject: .inventory,
      wrong:
        "[ { \"id\": \"a\", \"type\": \"Test.House/doors\", \"properties\": { \"state\": \"open\" } },\n"
        + "  { \"id\": \"a\", \"type\": \"Test.House/doors\", \"properties\": { \"state\": \"shut\" } } ]",
      right:
        "[ { \"id\": \"a\", \"type\": \"Test.House/doors\", \"properties\": { \"state\": \"open\" } } ]"
    ),
  ]
}
