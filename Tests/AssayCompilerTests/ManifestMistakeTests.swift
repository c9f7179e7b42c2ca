internal import AssayEngine
internal import AssayTestSupport
import Testing

@testable import AssayCompiler

@Suite("Mistakes in pack.yaml are reported at their place")
struct ManifestMistakeTests {
  @Test(arguments: heads + parameters + relations)
  func reports(_ sample: MistakenText) {
    let source = MarkedText(sample.text)
    let compilation = SamplePack.compile(manifest: source.text)
    expect(compilation.diagnostics, are: sample.expected, in: source)
    #expect(compilation.plan.rules.isEmpty == compilation.hasErrors)
  }

  private static let head = "pack: sample\nversion: 1.0.0\ntitle: A sample\n"

  static let heads = [
    MistakenText(
      "pack: 1️⃣My Pack\nversion: 1.0.0\ntitle: A sample\n",
      Expected(
        "1️⃣", "invalid-name", at: "My Pack", "'My Pack' can't be a pack's name",
        help: "write lower-case words joined by hyphens, such as 'azure-storage'")),
    MistakenText(
      "pack: sample\nversion: 1️⃣1.0\ntitle: A sample\n",
      Expected(
        "1️⃣", "wrong-type", at: "1.0", "'version' must be text, not the number 1.0",
        help: "put it in quotes: \"1.0\"")),
    MistakenText(
      "1️⃣pack: sample\ntitle: A sample\n",
      Expected(
        "1️⃣", "missing-key", at: "pack", "a pack must have 'version'", help: "add 'version: …'")),
    MistakenText(
      head + "1️⃣relation: {}\n",
      Expected(
        "1️⃣", "unknown-key", at: "relation", "unknown key 'relation' in a pack",
        help: "did you mean 'relations'?")),
    MistakenText(
      head + "1️⃣title: Another\n",
      Expected(
        "1️⃣", "duplicate-key", at: "title", "the key occurs twice: 'title'",
        help: "keep one of the two")),
  ]

  static let parameters = [
    MistakenText(
      head + "parameters:\n  minimum: { type: 1️⃣interger, default: 7 }\n",
      Expected(
        "1️⃣", "unknown-type", at: "interger", "unknown type 'interger'",
        help: "did you mean 'integer'?")),
    MistakenText(
      head + "parameters:\n  minimum: { type: integer, default: 1️⃣\"7\" }\n",
      Expected(
        "1️⃣", "wrong-parameter-type", at: "\"7\"", "'default' is not of the type 'integer'",
        help: "write a whole number, without quotes")),
    MistakenText(
      head + "parameters:\n  strict: { type: boolean, default: 1️⃣yes }\n",
      Expected(
        "1️⃣", "wrong-parameter-type", at: "yes", "'default' is not of the type 'boolean'",
        help: "write true or false, without quotes")),
    MistakenText(
      head + "parameters:\n  age: { type: duration, default: 1️⃣P9x9 }\n",
      Expected(
        "1️⃣", "wrong-parameter-type", at: "P9x9", "'default' is not of the type 'duration'",
        help: "write a duration in quotes, such as \"P90D\"")),
    MistakenText(
      head + "parameters:\n  since: { type: date-time, default: 1️⃣2026-02-30 }\n",
      Expected(
        "1️⃣", "wrong-parameter-type", at: "2026-02-30", "'default' is not of the type 'date-time'",
        help: "write a date in quotes, such as \"2026-01-31T00:00:00Z\"")),
    MistakenText(
      head + "parameters:\n  judge: { type: string, default: 1️⃣non, allowed: [used, all] }\n",
      Expected(
        "1️⃣", "not-allowed", at: "non", "'non' is not among the allowed values",
        help: "write one of: used, all")),
    MistakenText(
      head + "parameters:\n  judge: { 1️⃣type: string }\n",
      Expected(
        "1️⃣", "missing-key", at: "type", "a parameter must have 'default'",
        help: "add 'default: …'")),
  ]

  private static func relation(_ name: String, _ changes: String) -> String {
    head + "relations:\n  \(name):\n" + changes
  }

  static let relations = [
    MistakenText(
      relation(
        "1️⃣location",
        "    { from: a/b, to: c/d, cardinality: one, match: [ { from: id, to: id } ] }\n"),
      Expected(
        "1️⃣", "relation-name-taken", at: "location", "'location' is already the name of a field",
        help: "give the relation another name")),
    MistakenText(
      relation(
        "1️⃣previous",
        "    { from: a/b, to: c/d, cardinality: one, match: [ { from: id, to: id } ] }\n"),
      Expected(
        "1️⃣", "relation-name-taken", at: "previous",
        "'previous' is already the name of a word of the language",
        help: "give the relation another name")),
    MistakenText(
      relation(
        "vault",
        "    { from: a/b, to: c/d, cardinality: 1️⃣single, match: [ { from: id, to: id } ] }\n"),
      Expected(
        "1️⃣", "unknown-cardinality", at: "single", "unknown cardinality 'single'",
        help: "write one of: one, many")),
    MistakenText(
      relation(
        "vault",
        "    { from: a/b, to: c/d, cardinality: one, match: 1️⃣[] }\n"),
      Expected(
        "1️⃣", "empty-list", at: "[]", "'match' is an empty list",
        help: "write at least one member")),
    MistakenText(
      relation(
        "vault",
        "    { from: Microsoft.A/b, to: c/d, cardinality: one,"
          + " match: [ { from: 1️⃣propertis.a, to: id } ] }\n"),
      Expected(
        "1️⃣", "unknown-field", at: "propertis", "resources have no field 'propertis'",
        help: "did you mean 'properties'?")),
    MistakenText(
      relation(
        "vault",
        "    { from: a/b, to: c/d, cardinality: one, match: [ { from: 1️⃣vault.id, to: id } ] }\n"),
      Expected(
        "1️⃣", "relation-in-match", at: "vault",
        "'vault' is no field, and relations match fields",
        help: "write a path that begins at the resource itself")),
    MistakenText(
      relation(
        "vault",
        "    { from: a/b, to: c/d, cardinality: many,"
          + " match: [ { from: id, to: name, 1️⃣within: true } ] }\n"),
      Expected(
        "1️⃣", "misplaced-within", at: "within", "'within' is about the ids of resources",
        help: "write 'as: arm-id' beside it")),
    MistakenText(
      relation(
        "vault",
        "    { from: a/b, to: c/d, cardinality: many,"
          + " match: [ { from: id, to: id, as: arm-id, 1️⃣within: true }, { from: name, to: name } ] }\n"
      ),
      Expected(
        "1️⃣", "misplaced-within", at: "within", "'within' stands beside another pair",
        help: "leave the other pair out, and ask for it in the conditions of rules")),
    MistakenText(
      relation(
        "vault",
        "    { from: a/b, to: c/d, cardinality: one,"
          + " match: [ { from: id, to: id, as: arm-id, 1️⃣within: true } ] }\n"),
      Expected(
        "1️⃣", "misplaced-within", at: "within", "what lies within others leads to many",
        help: "write 'cardinality: many'")),
    MistakenText(
      relation(
        "vault",
        "    { from: a/b, to: c/d, cardinality: many, inverse: back,"
          + " match: [ { from: id, to: id, as: arm-id, 1️⃣within: true } ] }\n"),
      Expected(
        "1️⃣", "misplaced-within", at: "within",
        "a relation with 'within' isn't followed backwards", help: "leave 'inverse' out")),
    MistakenText(
      relation(
        "owner",
        """
            { from: a/b, to: a/b, cardinality: one, inverse: 1️⃣owner,
              match: [ { from: managedBy, to: id } ] }

        """),
      Expected(
        "1️⃣", "duplicate-relation", at: "owner", "two relations of 'a/b' are named 'owner'",
        help: "give one of them another name")),
    MistakenText(
      relation(
        "vault",
        "    { from: Microsoft.A/b, to: 1️⃣Microsoft.a/b, cardinality: one,"
          + " match: [ { from: id, to: id } ] }\n"),
      Expected(
        "1️⃣", "type-spelling", at: "Microsoft.a/b",
        "'Microsoft.a/b' is also written 'Microsoft.A/b' in this pack",
        help: "spell it the same everywhere: the type is the same")),
    MistakenText(
      relation(
        "vault",
        "    { from: Microsoft.A/vaults, to: 1️⃣Microsoft.A/vault, cardinality: one,"
          + " match: [ { from: id, to: id } ] }\n"),
      Expected(
        "1️⃣", "suspicious-type", at: "Microsoft.A/vault",
        "'Microsoft.A/vault' differs by one letter from a type used elsewhere",
        help: "did you mean 'Microsoft.A/vaults'?")),
    MistakenText(
      relation(
        "vault",
        "    { from: AWS::EC2::Volume, to: 1️⃣Microsoft.KeyVault/vault, cardinality: one,"
          + " match: [ { from: id, to: id } ] }\n"),
      Expected(
        "1️⃣", "suspicious-type", at: "Microsoft.KeyVault/vault",
        "'Microsoft.KeyVault/vault' differs by one letter from a type of Azure's",
        help: "did you mean 'Microsoft.KeyVault/vaults'?")),
    MistakenText(
      relation(
        "vault",
        "    { from: Microsoft.Sample/accounts, to: Microsoft.KeyVault/vaults, cardinality: one,"
          + " match: [ { from: 1️⃣property.uri, to: 2️⃣vaultUri } ] }\n"),
      Expected(
        "1️⃣", "unusual-field", at: "property",
        "'property' is not among the outermost fields of Azure's resources",
        help: "did you mean 'properties'?"),
      Expected(
        "2️⃣", "unusual-field", at: "vaultUri",
        "'vaultUri' is not among the outermost fields of Azure's resources",
        help: "did you mean 'properties.vaultUri'?")),
    MistakenText(
      relation(
        "vault",
        "    { from: Microsoft.Sample/accounts, to: Microsoft.KeyVault/vaults, cardinality: one,"
          + " match: [ { from: id, to: 1️⃣vault.properties.vaultUri } ] }\n"),
      Expected(
        "1️⃣", "relation-in-match", at: "vault", "'vault' is no field, and relations match fields",
        help: "write a path that begins at the resource itself")),
    MistakenText(
      relation(
        "vault",
        "    { from: AWS::EC2::Volume, to: AWS::KMS::Key, cardinality: one,"
          + " match: [ { from: 1️⃣tag.key, to: \"['tag']\" }, { from: key, to: vault } ] }\n"),
      Expected(
        "1️⃣", "unusual-field", at: "tag", "'tag' is nearly 'tags', which any resource can have",
        help: "did you mean 'tags'? If not, write ['tag']")),
    MistakenText(
      relation(
        "1️⃣key.vault",
        "    { from: Microsoft.Sample/accounts, to: Microsoft.KeyVault/vaults, cardinality: one,"
          + " match: [ { from: 2️⃣vaults, to: id } ] }\n"),
      Expected(
        "1️⃣", "invalid-name", at: "key.vault", "'key.vault' can't be a relation's name",
        help: "begin with a letter, and go on with letters, digits, '-' and '_'"),
      Expected(
        "2️⃣", "unusual-field", at: "vaults",
        "'vaults' is not among the outermost fields of Azure's resources",
        help: "did you mean 'properties.vaults'?")),
  ]
}
