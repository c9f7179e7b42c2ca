internal import AssayModel

extension Sample {
  static let regionFindings = [
    Finding(
      resource: conflicted, outcome: .unknown, cause: .conflict,
      message: "can't tell where twice is",
      evidence: [
        Evidence(
          resource: conflicted, path: "location", expected: "equals vault.location (as region)",
          observed: .unknown(.conflict))
      ]),
    Finding(
      resource: bareAccount, outcome: .unknown, cause: .notExported,
      message: "can't tell whether bare is in its key vault's region",
      evidence: [
        Evidence(
          resource: bareAccount, path: "properties.encryption.keySource",
          expected: "equals \"Microsoft.KeyVault\"", observed: .unknown(.notExported))
      ]),
    Finding(
      resource: alphaAccount, outcome: .noncompliant,
      message: "alpha is in westeurope, its key vault kv-north in northeurope",
      evidence: [
        locationEvidence(alphaAccount, "\"westeurope\"", alpha),
        Evidence(
          resource: northVault, relation: "vault", path: "location", expected: "",
          observed: .string("northeurope"),
          source: vaults.span(of: "\"northeurope\"", in: north)),
      ]),
    Finding(
      resource: cafeAccount, outcome: .noncompliant, status: .known(since: "2026-09-01T00:00:00Z"),
      message: "café is in France Central, its key vault kv-south in x",
      evidence: [
        locationEvidence(cafeAccount, "\"France Central\"", cafe),
        Evidence(
          resource: southVault, relation: "vault", path: "location", expected: "",
          observed: .string("x"), source: vaults.span(of: "\"x\"", in: south)),
      ]),
    Finding(
      resource: ResourceReference(id: "/x/orphan", type: "Microsoft.CognitiveServices/accounts"),
      outcome: .unknown, cause: .notInInventory, message: "can't find the key vault of orphan",
      evidence: []),
  ]

  static let recoverableFindings = [
    Finding(
      resource: southVault, outcome: .noncompliant,
      status: .accepted,
      message: "kv-south can be purged",
      evidence: [
        Evidence(
          resource: southVault, path: "properties.enableSoftDelete", expected: "equals true",
          observed: .absent)
      ]),
    Finding(
      resource: northVault, outcome: .noncompliant, message: "kv-north can be purged",
      evidence: [
        Evidence(
          resource: northVault, path: "properties.enablePurgeProtection", expected: "equals true",
          observed: .absent),
        Evidence(
          resource: northVault, path: "properties.softDeleteRetentionInDays",
          expected: "greaterOrEquals 90", observed: .number("7"),
          source: vaults.span(of: "7", in: "softDeleteRetentionInDays\":")),
        Evidence(
          resource: alphaAccount, relation: "accounts", path: "", expected: "",
          observed: .related),
        Evidence(
          resource: cafeAccount, relation: "accounts", path: "", expected: "",
          observed: .related),
      ]),
  ]

  static let hostileFindings = [
    Finding(
      resource: weirdResource, outcome: .noncompliant,
      message: "::error::\u{1B}[2J\u{202E}evil\r\n##vso[task.complete] [click](http://e.vil)",
      evidence: [
        Evidence(
          resource: weirdResource, path: "id", expected: "notEquals \"\u{9B}31m\"",
          observed: .string("urn:<b>&\u{1B}[31m"),
          source: stream.span(of: "\"urn:<b>&\u{1B}[31m\"")),
        Evidence(
          resource: weirdResource, path: "tags['x'].list", expected: "contains null",
          observed: .array(count: 3)),
        Evidence(
          resource: weirdResource, relation: "previous", path: "limits", expected: "less 0x20",
          observed: .number("0x1F")),
      ]),
    Finding(
      resource: ResourceReference(id: "\u{202E}::set-env", type: "::group::"), outcome: .unknown,
      cause: .ambiguous, message: "", evidence: []),
  ]

  /// A resource that two files tell of.
  static let conflicted = {
    var resource = account("twice", alpha)
    resource.sources.append(vaults.span(of: south))
    return resource
  }()

  private static func locationEvidence(
    _ resource: ResourceReference, _ value: String, _ object: String
  ) -> Evidence {
    Evidence(
      resource: resource, path: "location", expected: "equals vault.location (as region)",
      observed: .string(String(value.dropFirst().dropLast())),
      source: estate.span(of: value, in: object))
  }
}
