import AssayEngine
import AssayModel
import AssayTestSupport
import Testing

@testable import AssayInventory

/// Files that users have beside the export, and offer instead of it.
@Suite struct ForeignContentTests {
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var text: String
    /// What the file is called in the message.
    var name: String
    /// What the help says to check instead.
    var instead: String
  }

  static let cases = [
    Case(
      testDescription: "a stored plan",
      text: "PK\u{3}\u{4}" + String(repeating: "\0", count: 26) + "tfplan",
      name: "a Terraform plan as Terraform stores it", instead: "terraform show -json PLAN"),
    Case(
      testDescription: "another archive",
      text: "PK\u{3}\u{4}" + String(repeating: "\0", count: 26) + "a.json", name: "a zip archive",
      instead: "JSON"),
    Case(
      testDescription: "a log of a plan",
      text: #"{"@level": "info", "type": "planned_change", "change": {"action": "create"}}"#,
      name: "the log of 'terraform plan -json'", instead: "terraform show -json"),
    Case(
      testDescription: "Terraform's configuration",
      text: "# A vault.\nresource \"azurerm_key_vault\" \"a\" {\n  name = \"a\"\n}\n",
      name: "Terraform's configuration", instead: "terraform show -json PLAN"),
    Case(
      testDescription: "Bicep",
      text: "param name string\nresource a 'Microsoft.KeyVault/vaults@2023-07-01' = {\n}\n",
      name: "Bicep", instead: "az bicep build"),
    Case(
      testDescription: "a template's parameters",
      text: #"{"$schema": "x", "contentVersion": "1.0.0.0", "parameters": {}}"#,
      name: "the parameters of an ARM template", instead: "the template that has the resources"),
    Case(
      testDescription: "a SARIF log", text: #"{"version": "2.1.0", "runs": []}"#,
      name: "a SARIF log", instead: "--map"),
    Case(
      testDescription: "a Kubernetes manifest", text: "apiVersion: v1\nkind: Pod\n",
      name: "a Kubernetes manifest", instead: "--map"),
  ]

  @Test("are refused by name, with what to check instead", arguments: cases)
  func refuses(_ row: Case) throws {
    let scratch = try ScratchFolder()
    let inventory = Sample.load([try scratch.write("x", Array(row.text.utf8))])
    let problem = try #require(inventory.diagnostics.first)
    #expect(problem.message.contains(row.name))
    #expect(try #require(problem.help).contains(row.instead))
    #expect(inventory.snapshot.isIncomplete)
  }
}
