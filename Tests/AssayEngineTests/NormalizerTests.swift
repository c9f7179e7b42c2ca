import AssayEngine
import Testing

@Suite struct NormalizerTests {
  static let equal: [(Normalizer, String, String)] = [
    (.region, "East US 2", "eastus2"), (.region, "(US) East US 2", "EASTUS2"),
    (.region, "WestUS2", "west us 2"), (.region, "(Europe) UK South", "uksouth"),
    (.uriHost, "https://KV.vault.azure.net/", "kv.vault.azure.net"),
    (.uriHost, "https://kv.vault.azure.net:443/keys/k?x#y", "HTTPS://kv.vault.azure.net."),
    (.uriHost, "https://A-1.b/keys/x", "https://a-1.b?x"), (.uriHost, "https://a.b", "a.b"),
    (.uriHost, "http://a.b:80", "a.b"), (.uriHost, "https://u:p@a.b/", "//a.b"),
    (.uriHost, "a.b:443", "a.b:"), (.uriHost, "https://a.b:08443", "a.b:8443"),
    (.uriHost, "https://[::1]/", "https://[0:0::1]:443"),
    (.uriHost, "https://localhost", "http://localhost"),
    (.armID, "/Subscriptions/A/", "/subscriptions/a"), (.armID, "/", "/"),
    (.guid, "{72F988BF-86F1-41AF-91AB-2D7CD011DB47}", "72f988bf86f141af91ab2d7cd011db47"),
    (.text, "a", "a"), (.duration, "P90D", "PT2160H"), (.duration, "P1Y", "P12M"),
    (.duration, "PT1.50S", "PT1.5S"), (.duration, "-P1W", "-P7D"), (.duration, "PT0S", "-P0D"),
    (.dateTime, "2024-01-01T00:00:00Z", "2024-01-01"),
    (.dateTime, "2024-01-01T01:30:00+01:30", "2023-12-31T23:59:60.000Z"),
    (.dateTime, "2024-01-01t00:00z", "2024-01-01 00:00:00.0000000-00:00"),
    (.dateTime, "2024-03-01T00:00:00+0100", "2024-02-29T23:00:00"),
    (.version, "v1.2", "1.2.0.0"), (.version, "1.02", "1.2"), (.version, "1.0-Beta", "1-beta"),
    (.version, "1.0+a", "1.0+b"), (.version, "0", "0.0"),
    (.cidr, "10.0.0.1/24", "10.0.0.255/24"), (.cidr, "10.0.0.1", "10.0.0.1/32"),
    (.cidr, "2001:DB8::/32", "2001:db8:0:0:1::/32"), (.cidr, "::ffff:10.0.0.1", "::FFFF:a00:1"),
    (.cidr, "::/0", "1::/0"),
  ]

  @Test(arguments: equal) func spellingsOfOneValueAreEqual(
    _ normalizer: Normalizer, _ left: String, _ right: String
  ) {
    #expect(test(left, .equals, right, normalizer) == "compliant")
    #expect(test(right, .equals, left, normalizer) == "compliant")
  }

  static let different: [(Normalizer, String, String)] = [
    (.region, "eastus", "eastus2"), (.uriHost, "a.b:8443", "a.b"), (.uriHost, "a.b", "a.c"),
    (.uriHost, "http://a.b:443", "a.b"), (.armID, "/a", "/a/b"), (.text, "a", "A"),
    (.guid, "72f988bf-86f1-41af-91ab-2d7cd011db47", "72f988bf-86f1-41af-91ab-2d7cd011db48"),
    (.duration, "P1Y", "P365D"), (.dateTime, "2024-01-01", "2024-01-02"), (.version, "1.2", "1.20"),
    (.version, "1.0-beta", "1.0"), (.cidr, "10.0.0.0/24", "10.0.0.0/25"),
    (.cidr, "0.0.0.0/0", "::/0"),
  ]

  @Test(arguments: different) func otherValuesAreNot(
    _ normalizer: Normalizer, _ left: String, _ right: String
  ) {
    #expect(test(left, .equals, right, normalizer) == "noncompliant")
  }

  static let unreadable: [(Normalizer, [String])] = [
    (
      .region,
      ["", "global", "Global", "[parameters('location')]", "2east", "()", "east-us", "île"]
    ),
    (
      .uriHost,
      [
        "", "https://", "not a uri", "kv", "a..b", "https://a b/", "[x]", "https://a.b:99x",
        "https://[::1", "é.b", "https:///x", "a.b:123456",
      ]
    ),
    (.armID, ["", "subscriptions/a", "[resourceId('x')]", "/a\nb"]),
    (
      .guid,
      [
        "", "72f988bf", "72f988bf-86f1-41af-91ab-2d7cd011db4", "{72f988bf86f141af91ab2d7cd011db47",
        "72f988bf-86f1-41af-91ab_2d7cd011db47", "g2f988bf86f141af91ab2d7cd011db47",
      ]
    ),
    (
      .duration,
      ["", "P", "PT", "P1", "1D", "P1S", "PT1D", "P1.5D", "P1D1Y", "P1D1D", "PT1S ", "PT-1S"]
    ),
    (
      .dateTime,
      [
        "", "2023-02-29", "2024-13-01", "2024-00-01", "2024-04-31", "1900-02-29", "2024-1-1",
        "2024-01-01T24:00:00Z", "2024-01-01T12:60Z", "2024-01-01T", "2024-01-01T12", "0000-01-01",
        "2024-01-01T12:00:00.Z", "2024-01-01T12:00:00+24:00", "2024-01-01T12:00:00Zx", "1700000000",
      ]
    ),
    (.version, ["", "v", "1.", ".1", "1..2", "1.a", "1-", "1-a..b", "latest", "1 2"]),
    (
      .cidr,
      [
        "", "10.0.0", "10.0.0.256", "10.0.0.01", "10.0.0.0/33", "10.0.0.0/", "::1::",
        "1:2:3:4:5:6:7",
        "12345::", ":1", "::/129", "10.0.0.0/-1", "g::", "1:2:3:4:5:6:7::8",
      ]
    ),
  ]

  @Test(arguments: unreadable) func whatCannotBeReadIsUnknown(
    _ normalizer: Normalizer, _ texts: [String]
  ) {
    for text in texts {
      #expect(test(text, .equals, text, normalizer) == "unknown: wrong-type", "\(text)")
    }
  }

  static let ordered: [(Normalizer, [String])] = [
    (
      .version,
      [
        "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2",
        "1.0.0-beta.11", "1.0.0", "1.0.1", "1.9", "1.10", "2", "100",
      ]
    ),
    (.duration, ["-P1D", "PT0S", "PT0.5S", "PT1S", "P1D", "P29D", "P1M", "P365D", "P1Y"]),
    (
      .dateTime,
      [
        "0001-01-01", "1969-12-31T23:59:59.999999999Z", "1970-01-01", "2024-02-29", "2024-03-01",
        "9999-12-31T23:59:59Z",
      ]
    ),
    (.text, ["", "A", "B", "a", "ab"]),
  ]

  @Test(arguments: ordered) func valuesAreInOrder(_ normalizer: Normalizer, _ texts: [String]) {
    for (left, right) in zip(texts, texts.dropFirst()) {
      #expect(test(left, .less, right, normalizer) == "compliant", "\(left) \(right)")
      #expect(test(right, .lessOrEquals, left, normalizer) == "noncompliant", "\(left) \(right)")
    }
  }

  @Test func numbersAreReadAsMomentsOnly() {
    for normalizer in Normalizer.allCases {
      let expected = normalizer == .dateTime ? "compliant" : "unknown: wrong-type"
      let condition = Condition.test(.field("f"), .equals, .field("f"), as: normalizer)
      #expect(verdict(condition, on: ["f": .number("0.5")]) == expected)
      #expect(verdict(condition, on: ["f": true]) == "unknown: wrong-type")
    }
  }

  /// Compares a field with a constant, and then with another field.
  private func test(
    _ left: String, _ operator: Operator, _ right: String, _ normalizer: Normalizer
  ) -> String {
    let constant = Condition.test("f", `operator`, .string(right), as: normalizer)
    let field = Condition.test(.field("f"), `operator`, .field("g"), as: normalizer)
    let fields: Tree = ["f": .string(left), "g": .string(right)]
    let first = verdict(constant, on: fields)
    let second = verdict(field, on: fields)
    return first == second ? first : "\(first), \(second)"
  }
}
