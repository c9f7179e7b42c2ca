import AssayEngine
import AssayModel
import AssaySyntax
import AssayTestSupport
import Testing

@testable import AssayInventory

/// Every mistake in a manifest, with its place and what to do about it.
@Suite struct ManifestMistakeTests {
  static let table: [MistakenText] = [
    MistakenText(
      "1️⃣compete: [A.B/c]\n2️⃣scope: 3️⃣production\n",
      Expected(
        "1️⃣", "missing-key", at: "compete", "a manifest must have 'by'",
        help: "add 'by: …'"),
      Expected(
        "1️⃣", "unknown-key", at: "compete", "unknown key 'compete' in a manifest",
        help: "did you mean 'complete'?"),
      Expected(
        "3️⃣", "wrong-type", at: "production",
        "a manifest's scope must be a mapping, not text",
        help: "write keys with values, such as { KEY: VALUE }")),
    MistakenText(
      "by: x\ncaptured: 1️⃣yesterday\ncomplete: 2️⃣[]\n",
      Expected(
        "1️⃣", "invalid-capture", at: "yesterday", "'yesterday' is not a time",
        help: "write it as ISO 8601 has it, such as '2026-11-20T06:00:00Z'"),
      Expected(
        "2️⃣", "empty-list", at: "[]", "'complete' is an empty list",
        help: "write at least one member, or leave it out")),
    MistakenText(
      "by: x\nscope: {tenant: 1️⃣contoso, subscriptions: [2️⃣s1]}\n",
      Expected(
        "1️⃣", "invalid-guid", at: "contoso",
        "'contoso' is not the id of a tenant or a subscription",
        help: "write its 32 hexadecimal digits, as 'az account show' prints them"),
      Expected(
        "2️⃣", "invalid-guid", at: "s1", "'s1' is not the id of a tenant or a subscription",
        help: "write its 32 hexadecimal digits, as 'az account show' prints them")),
    MistakenText(
      "by: x\ncomplete: [A.B/c, 1️⃣a.b/C, 2️⃣A B]\n",
      Expected(
        "1️⃣", "duplicate-claim", at: "a.b/C", "'a.b/C' is named twice",
        help: "remove one of the two"),
      Expected(
        "2️⃣", "invalid-resource-type", at: "A B", "'A B' is not a resource type",
        help: "write visible ASCII characters, such as 'AWS::EC2::Volume'")),
    MistakenText(
      "by: x\nfiles: [{file: a.json}, {file: 1️⃣./a.json}, {2️⃣complete: [A.B/c]}]\n",
      Expected(
        "1️⃣", "duplicate-claim", at: "./a.json", "'./a.json' is named twice",
        help: "remove one of the two"),
      Expected(
        "2️⃣", "missing-key", at: "complete", "an entry of 'files' must have 'file'",
        help: "add 'file: …'")),
  ]

  @Test(arguments: table) func tellsEveryMistake(_ row: MistakenText) {
    let source = MarkedText(row.text)
    let read = ManifestReader.read(Array(source.text.utf8), path: "x/assay-manifest.yaml")
    #expect(read.document == nil)
    expect(read.diagnostics, are: row.expected, in: source)
  }

  @Test(arguments: [
    ("", "empty-file"), ("by: [", "unexpected-end"), ("[]", "wrong-type"),
    ("by: x\n---\nby: y", "several-documents"), ("by: x\nby: y\n", "duplicate-key"),
    ("by: ''", "empty-text"), ("by: x\ncaptured: 2026-13-01", "invalid-capture"),
  ]) func readsNothingElse(_ text: String, _ id: String) {
    let read = ManifestReader.read(Array(text.utf8), path: "assay-manifest.yaml")
    #expect(read.document == nil)
    #expect(read.diagnostics.contains { $0.id == id }, "\(read.diagnostics.map(\.id))")
  }

  @Test func readsWhatItHolds() throws {
    let text = """
      by: nightly export
      captured: 2026-11-20T06:00:00+01:00
      scope: { subscriptions: [44444444-4444-4444-8444-444444444444] }
      complete: [Microsoft.KeyVault/vaults]
      files: [{ file: keys/one.json, captured: "2026-11-21" }]
      """
    let manifest = try #require(ManifestReader.read(Array(text.utf8), path: "x/m.yaml").document)
    #expect(manifest.by == "nightly export")
    #expect(manifest.capture(of: "x/other.json")?.text == "2026-11-20T06:00:00+01:00")
    #expect(manifest.capture(of: "./x//keys/one.json")?.text == "2026-11-21")
    #expect(manifest.complete.map(\.value.lowercased) == ["microsoft.keyvault/vaults"])
  }
}
