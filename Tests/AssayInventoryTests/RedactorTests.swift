import AssayModel
import Testing

@testable import AssayInventory

/// What is told for a secret by its look, and what is shown in its place.
@Suite struct RedactorTests {
  private static let base64Of64Bytes = String(repeating: "Zm9vYmFyYmF6", count: 7) + "Zg=="
  private static let webToken =
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9"
  private static let markedKey =
    String(repeating: "aB3d", count: 13) + "JQQJ99" + String(repeating: "AKAC", count: 6) + "Yz"
  private static let pem =
    "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA7\n-----END RSA PRIVATE KEY-----"

  /// A text and what of it is left, without what stands in place of a secret.
  private static let secrets: [(text: String, left: String)] = [
    (pem, "§"), ("x " + pem + "\ny", "x §\ny"), ("-----BEGIN PRIVATE KEY-----\\nMII", "§"),
    ("-----BEGIN OPENSSH PRIVATE KEY-----\nb3B", "§"),
    (webToken, "§"), ("Bearer \(webToken)", "§"), ("bearer 0123456789abcdef0123", "§"),
    ("AccountName=a;AccountKey=\(base64Of64Bytes);End=b", "AccountName=a;AccountKey=§;End=b"),
    ("AccountKey=short;x", "AccountKey=§;x"),
    ("Server=s;Password=a b&c;X=1", "Server=s;Password=§;X=1"),
    (
      "Endpoint=sb://x/;SharedAccessKeyName=n;SharedAccessKey=k=",
      "Endpoint=sb://x/;SharedAccessKeyName=n;SharedAccessKey=§"
    ),
    (
      "https://a.blob.core.windows.net/c?sv=2022&sig=aB3%2FaB3aB3aB3aB3aB3aB3%3D&se=2",
      "https://a.blob.core.windows.net/c?sv=2022&sig=§&se=2"
    ),
    ("https://x/?access_token=abc&y=1", "https://x/?access_token=§&y=1"),
    ("https://user:pass@host/path", "https://user:§@host/path"),
    ("amqps://u:p:w@h", "amqps://u:§@h"), ("postgres://u:p@h:5432/db", "postgres://u:§@h:5432/db"),
    ("AKIAIOSFODNN7EXAMPLE", "§"), ("key ASIAIOSFODNN7EXAMPLE.", "key §."),
    ("ghp_" + String(repeating: "a1B2", count: 9), "§"),
    ("github_pat_11ABCDEFG0123456789_abc", "§"),
    ("glpat-0123456789abcdefghij", "§"), ("xoxb-123456789012-abc", "§"),
    ("sk_live_0123456789abcdef", "§"), ("sk-proj-0123456789abcdef0123456789ab", "§"),
    ("AIza" + String(repeating: "x", count: 35), "§"),
    ("hf_" + String(repeating: "q", count: 34), "§"),
    ("https://hooks.slack.com/services/T0000/B0000/0123456789ab", "https://§"),
    ("dapi0123456789abcdef0123456789abcdef", "§"),
    ("npm_" + String(repeating: "z", count: 36), "§"),
    ("abc8Q~" + String(repeating: "d-E_", count: 8) + "xy", "§"), (base64Of64Bytes, "§"),
    (markedKey, "§"), ("password: hunter2", "password: §"), ("a 'token'='x' b", "a 'token'='§' b"),
    (#"{"clientSecret": "a\"b", "x": 1}"#, #"{"clientSecret": "§", "x": 1}"#),
    (#"{"secret":12345,"x":1}"#, #"{"secret":§,"x":1}"#),
    (#""{\"password\":\"x\",\"y\":1}""#, #""{\"password\":\"§\",\"y\":1}""#),
    (#"{"name": "DB_PASSWORD", "value": "x"}"#, #"{"name": "DB_PASSWORD", "value": "§"}"#),
    (#"{"adminPassword": {"value": "x"}}"#, #"{"adminPassword": {"value": "§"}}"#),
    (
      #""secrets":[{"value":"a","name":"b"},{"x":"y"}]"#,
      #""secrets":[{"value":"§","name":"b"},{"x":"§"}]"#
    ),
    (
      #""passwords":{"a":"b","c":{"d":"e"}},"f":"g""#,
      #""passwords":{"a":"§","c":{"d":"§"}},"f":"g""#
    ),
    (
      #""credentials":{"a":{"endpoint":"Password=b"}}"#,
      #""credentials":{"a":{"endpoint":"Password=§"}}"#
    ),
    (#"{"value": "a", "name": "DB_PASSWORD"}"#, #"{"value": "§", "name": "DB_PASSWORD"}"#),
    ("- name: db-password\n  value: x\n", "- name: db-password\n  value: §\n"),
    (#"https:\/\/u:p@h"#, #"https:\/\/u:§@h"#),
    (#""apiKeys": ["a", "b"], "x": "y""#, #""apiKeys": ["§", "§"], "x": "y""#),
    ("pwd: 'its' # c", "pwd: '§' # c"), ("pwd: 'it''s' # c", "pwd: '§' # c"),
    (
      #"{"name":"DB_PASSWORD","slotSetting":false,"value":"x"}"#,
      #"{"name":"DB_PASSWORD","slotSetting":false,"value":"§"}"#
    ),
    (
      #"{"value":"x","slotSetting":false,"name":"DB_PASSWORD"},{"value":"y"}"#,
      #"{"value":"§","slotSetting":false,"name":"DB_PASSWORD"},{"value":"y"}"#
    ),
    (
      #"{"keyName":"key1","permissions":["FULL"],"value":"x"}"#,
      #"{"keyName":"key1","permissions":["FULL"],"value":"§"}"#
    ),
    (
      "- name: DB_PASSWORD # c\n  slotSetting: false\n  value: x\n- name: y\n  value: z\n",
      "- name: DB_PASSWORD # c\n  slotSetting: false\n  value: §\n- name: y\n  value: z\n"
    ),
    (
      #"{"type":"secureString","defaultValue":"x"}"#, #"{"type":"secureString","defaultValue":"§"}"#
    ),
    ("adminPassword: &p hunter2", "adminPassword: &p §"),
    ("adminPassword: !!str hunter2", "adminPassword: !!str §"),
    ("adminPassword: @hunter2", "adminPassword: §"),
    ("adminPassword: !hunter2", "adminPassword: §"),
    ("adminPassword: 'a'hunter2", "adminPassword: '§"),
    ("passwords: [hunter2, b], x: y", "passwords: [§, §], x: y"),
    ("secrets: {a: x, b: 'y'}", "secrets: {a: §, b: '§'}"),
    ("adminPassword: {value: x}", "adminPassword: {value: §}"),
    ("adminPassword: [hunter2}", "adminPassword: [§}"), ("password\t: x", "password\t: §"),
    (#"Password\u003dhunter2;x"#, #"Password\u003d§;x"#),
    (
      #"https://x/c?sv=1\u0026sig=abcdEFGHijklMNOPqrstUVWX\u0026se=2"#,
      #"https://x/c?sv=1\u0026sig=§\u0026se=2"#
    ),
    ("x%26sig%3DabcdEFGHijklMNOPqrstUVWX%26se", "x%26sig%3D§%26se"),
    (#""{\\\"password\\\":\\\"x\\\"}""#, #""{\\\"password\\\":\\\"§\\\"}""#),
    ("https://f/api/x?code=" + String(repeating: "aB3d", count: 12), "https://f/api/x?code=§"),
    ("s3://u:pw@h", "s3://u:§@h"), ("https://0123456789abcdef01234@h/x", "https://§@h/x"),
    (base64Of64Bytes.replacing("Y", with: "\\/"), "§"), ("SECRET_KEY_BASE=x", "SECRET_KEY_BASE=§"),
    (#"{"secretText": "x"}"#, #"{"secretText": "§"}"#), ("smtpPass: x", "smtpPass: §"),
  ]

  private static let pat = String(repeating: "abcdefgh2345", count: 4) + "wxyz"
  private static let number = String(repeating: "aB3_", count: 12)

  /// What holds secrets, names of several parts, command lines and YAML's blocks.
  private static let held: [(text: String, left: String)] = [
    (
      #"{"protectedSettings":{"name":"a","b":["c"]},"x":"y"}"#,
      #"{"protectedSettings":{"name":"§","b":["§"]},"x":"y"}"#
    ),
    (#"{"functionKeys":{"default":"a"},"x":"y"}"#, #"{"functionKeys":{"default":"§"},"x":"y"}"#),
    (
      #""secrets":{"a":{"b":"c","id":"d","e":{"f":["g"]}},"type":"h"}"#,
      #""secrets":{"a":{"b":"§","id":"d","e":{"f":["§"]}},"type":"h"}"#
    ),
    (#""tokens":["a"],"maxTokens":12345"#, #""tokens":["§"],"maxTokens":12345"#),
    (#""encryptionKey":"a","keyName":"b""#, #""encryptionKey":"§","keyName":"b""#),
    (#""secret":{"file":"a","f1":"b"}"#, #""secret":{"file":"a","f1":"§"}"#),
    (#"{"ConnectionStrings:Default":"x","a":"b"}"#, #"{"ConnectionStrings:Default":"§","a":"b"}"#),
    ("ConnectionStrings__Default=x", "ConnectionStrings__Default=§"),
    ("DB_PASSWORD__0=x", "DB_PASSWORD__0=§"),
    ("Secrets:Db: x", "Secrets:Db: §"), ("AzureAd:ClientSecret=x", "AzureAd:ClientSecret=§"),
    (
      #"{"name":"ConnectionStrings:A","value":"x"}"#, #"{"name":"ConnectionStrings:A","value":"§"}"#
    ),
    (#"{"name":"DB_P\u0041SSWORD","value":"x"}"#, #"{"name":"DB_P\u0041SSWORD","value":"§"}"#),
    (#"{"p\u0061ssword":"x"}"#, #"{"p\u0061ssword":"§"}"#),
    (#"{"password":{"constant_value":"x"}}"#, #"{"password":{"constant_value":"§"}}"#),
    ("Authorization: Basic dXNlcjpwYXNz", "Authorization: Basic §"), ("PAT \(pat).", "PAT §."),
    (pat, "§"),
    (
      #"{"kty":"RSA","n":"\#(number)","d":"\#(number)"}"#,
      #"{"kty":"RSA","n":"\#(number)","d":"§"}"#
    ),
    (#"{"k":"0123456789abcdef","kty":"oct"}"#, #"{"k":"§","kty":"oct"}"#),
    ("run --password x -y", "run --password § -y"),
    ("run --admin-password 'x y' z", "run --admin-password '§' z"),
    (#"["--password", "x"], "y""#, #"["--password", "§"], "y""#),
    ("- --api-key\n- x\n- y", "- --api-key\n- §\n- y"),
    ("docker login -u me -p x host", "docker login -u me -p § host"),
    ("mysql -u root -pxyz db", "mysql -u root -p§ db"),
    ("curl -u me:x host", "curl -u me:§ host"), ("x.ps1 -Password x", "x.ps1 -Password §"),
    ("https://u:\(String(repeating: "a", count: 2000))@h", "https://u:§@h"),
    ("https://u:a#b?c@h/x", "https://u:§@h/x"),
    ("password: |\n  a\n\n  b\nc: d", "password: |\n  §\nc: d"),
    ("password:\n  a\n  b\nc: d", "password:\n  §\nc: d"),
    ("\"password\":\n  \"a\",\n\"c\": 1", "\"password\":\n  \"§\",\n\"c\": 1"),
    ("password: *a", "password: §"),
    ("password: !a b", "password: §"),
  ]

  @Test(arguments: held) func hidesWhatIsHeld(_ row: (text: String, left: String)) {
    hidesSecrets(row)
  }

  @Test(arguments: secrets) func hidesSecrets(_ row: (text: String, left: String)) {
    let shown = Redactor().shown(row.text)
    #expect(Self.withoutMarks(shown) == row.left)
    #expect(Redactor().shown(shown) == shown, "what is redacted stays as it is")
    #expect(Redactor(showsValues: true).shown(row.text) == row.text)
  }

  @Test(arguments: [
    "", "westeurope", "West Europe", "0123456789abcdef0123456789abcdef",
    "3f2504e0-4f89-11d3-9a0c-0305e82c3301",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "2jmj7l5rSw0yVb/vlWAYkK/YBwk=",
    "/subscriptions/0a1b2c3d-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/kv",
    "https://kv.vault.azure.net/keys/k/0123456789abcdef0123456789abcdef",
    "https://kv.vault.azure.net/secrets/password/0123456789abcdef0123456789abcdef",
    "https://host:8443/path?a=b", "https://user@host/", "ssh://git@example.com:22/x",
    "arn:aws:secretsmanager:us-east-1:123456789012:secret:MySecret-AbCdEf",
    "urn:token:abc", "eyJ", "eyJhbGciOi", "a.b.c", "sk-learn", "AKIA", "task-force-one",
    "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----",
    "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----",
    "@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/secrets/x/)",
    #""connectionString": "@Microsoft.KeyVault(SecretUri=https://kv.vault.azure.net/s/x)""#,
    #"{"password": null, "secret": true, "token": ""}"#, "password:", "password=", "sig=abc",
    #""permissions": {"secrets": ["get", "list"], "keys": ["wrapKey"]}"#,
    #"{"name": "owner", "value": "team-a"}"#, "secret == 1", "the password, and the token",
    "sk-platform-westeurope-production-ai", "sha512-" + base64Of64Bytes, #""token":4096"#,
    #"{"name":"owner","note":"has no password yet, see","value":"team-a"}"#,
    "bypass: AzureServices",
    #""protectedSettingsFromKeyVault":{"secretUrl":"x","sourceVault":{"id":"y"}}"#,
    #""encryption":{"keySource":"Microsoft.KeyVault","keyVaultProperties":{"keyIdentifier":"a","keyName":"b"}}"#,
    #""customerManagedKey":{"keyVaultUri":"a","keyVersion":"b"},"encryptionKey":{"keyVaultKeyName":"c"}"#,
    #""secrets":[{"id":"a","name":"b","contentType":"c","attributes":{"enabled":true,"updated":1700000000}}]"#,
    "a:b: c", "a__b=c", "Basic Authentication", "basic dHdvIHdvcmRz", "mkdir -p dir",
    "ssh -u x -p 22",
    "docker run -u 1:1 x", "resource-password x", "key:\n  a: b", "password:\n  a: b", "- -p x",
    String(repeating: "abcdefghijkl", count: 4) + "wxyz", #"{"d":"short","q":"what"}"#,
    "https://host:8443?x=a@b", #""tokens":{"type":"x"}"#, "secrets:\n- a: b",
    #"{"password":null},{"name":"a","value":"b"}"#, #"{"x":{"token":null},"value":"b"}"#,
    "- name: token\n- name: x\n  value: y\n",
    "2024-01-01T00:00:00Z", "sig", "bearer token", "Password Policy: strict", "=", ":", "~", "==",
  ])
  func showsWhatIsNone(_ text: String) { #expect(Redactor().shown(text) == text) }

  @Test func valuesAreTellableByLengthAndDigest() {
    func shown(_ observed: Evidence.Observation, at path: String) -> Evidence.Observation {
      var (source, hidden) = (nil as SourceSpan?, [String]())
      let shown = Redactor().shown(observed, at: path, in: &source, hidden: &hidden)
      #expect(hidden.isEmpty == (shown == observed))
      return shown
    }
    let secret = shown(.string("hünter2"), at: "properties.password")
    #expect(secret == .redacted(Redaction(length: 7, sha256: "c9535e63")))
    #expect(shown(.number("12345"), at: "token") != .number("12345"))
    #expect(shown(.number("12345"), at: "count") == .number("12345"))
    #expect(shown(.boolean(true), at: "password") == .boolean(true))
    #expect(shown(.string(""), at: "password") == .string(""))
    #expect(shown(.string("get"), at: "secrets[0]") == .string("get"))
  }

  /// No byte is looked at more than a few times, whatever follows it.
  @Test(arguments: [
    "eyJ", "_eyJ", "eyJeyJeyJe.", "sk-", "password=", "secrets:[", "\"secrets\":[{",
    "\"secrets\":[\"", "\"password\":", "sig=", "://a:b",
    "-----BEGIN ", "JQQJ99", "Q~", "==", "\\\"", "bearer ", "a:", "{\"value\":",
    "data: data: x ", "value=", "value: 'x' ", "{\"name\":\"x\",\"value\":\"", "password: !",
    "\\u003d", "password: |\n", "password:\n ", "a__b:", "--password ", "-u -p ", "mysql -u a -p1 ",
    "[\"--password\",", "basic ", "://a:b#", "\"d\":\"", "\"k\":\"aaaaaaaaaaaaaaaaaaaa\",",
    "protectedSettings:{", "secrets:{a:[", "a:b:c:",
  ])
  func takesTimeInProportion(_ piece: String) {
    func time(_ count: Int) -> Duration {
      let text = String(repeating: piece, count: count / piece.utf8.count)
      return (0..<3).map { _ in ContinuousClock().measure { _ = Redactor().shown(text) } }.min()!
    }
    // Sixteen times the text would take 256 times as long if it were looked at again and again.
    #expect(time(1 << 15) < time(1 << 11) * 100 + .milliseconds(50))
  }

  private static func withoutMarks(_ text: String) -> String {
    var left = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "‹redacted: "), let end = rest.firstIndex(of: "›") {
      left += rest[..<start.lowerBound] + "§"
      rest = rest[rest.index(after: end)...]
    }
    return left + rest
  }
}
