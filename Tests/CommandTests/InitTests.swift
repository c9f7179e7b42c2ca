import AssayTestSupport
import Foundation
import Testing

/// What `assay init` writes, and what it leaves alone.
@Suite struct InitTests {
  private static let files = [
    "README.md", "deleted-keys-kept.yaml", "pack.yaml", "tests/deleted-keys-kept.test.yaml",
  ]

  private static func files(in folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { !$0.hasSuffix("tests") }.sorted()
  }

  @Test func writesAPackThatIsSoundAndProvesItself() throws {
    let scratch = try ScratchFolder()
    let outcome = try AssayProgram.run(["init", "my-rules"], in: scratch.url)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(try Self.files(in: scratch.url.appending(path: "my-rules")) == Self.files)
    for file in Self.files { #expect(outcome.output.contains("wrote my-rules/\(file)\n")) }
    for command in [
      ["lint", "my-rules", "--strict"], ["test", "my-rules", "--mutate", "--minimum-score", "100"],
    ] {
      let outcome = try AssayProgram.run(command, in: scratch.url)
      #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.output)\(outcome.errors)")
    }
  }

  @Test func takesTheNameFromTheFolderItIsIn() throws {
    let scratch = try ScratchFolder()
    try scratch.file("azure-keys/notes.txt", "kept")
    let folder = scratch.url.appending(path: "azure-keys")
    let outcome = try AssayProgram.run(["init"], in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("wrote pack.yaml\n"))
    #expect(scratch.text("azure-keys/pack.yaml")?.contains("\npack: azure-keys\n") == true)
    #expect(scratch.text("azure-keys/notes.txt") == "kept")
  }

  @Test(arguments: ["pack.yaml", "README.md", "tests/deleted-keys-kept.test.yaml"])
  func overwritesNothing(_ file: String) throws {
    let scratch = try ScratchFolder()
    try scratch.file("my-rules/\(file)", "mine")
    let outcome = try AssayProgram.run(["init", "my-rules/"], in: scratch.url)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("error[file-exists]: 'my-rules/\(file)' is already there"))
    #expect(try Self.files(in: scratch.url.appending(path: "my-rules")) == [file])
    #expect(scratch.text("my-rules/\(file)") == "mine")
  }

  @Test func overwritesNoLinkEvenIfItLeadsNowhere() throws {
    let scratch = try ScratchFolder()
    try FileManager.default.createSymbolicLink(
      at: scratch.url.appending(path: "pack.yaml"),
      withDestinationURL: scratch.url.appending(path: "nothing"))
    let outcome = try AssayProgram.run(["init", "--name", "mine"], in: scratch.url)
    #expect(outcome.status == 3)
    #expect(try scratch.names == ["pack.yaml"])
  }

  @Test func leavesNothingOfARunThatFails() throws {
    let scratch = try ScratchFolder()
    // The third file's folder can't be made where a file has its name.
    try scratch.file("my-rules/tests", "in the way")
    let outcome = try AssayProgram.run(["init", "my-rules"], in: scratch.url)
    #expect(outcome.status == 4)
    #expect(outcome.errors.contains("file-not-written"))
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: scratch.url.appending(path: "my-rules").path) == ["tests"])
  }

  @Test(arguments: [
    (["init", "My Rules"], "invalid-name"), (["init", "--name", "Mine"], "invalid-name"),
    (["init", "--rule", "a"], "go together"), (["init", "--resource", "a/b"], "go together"),
    (["init", "--name", "A", "--rule", "b", "--resource", "c/d"], "invalid-name"),
    (["init", "--name", "a", "--rule", "B", "--resource", "c/d"], "invalid-rule-name"),
    (["init", "--rule", "a", "--resource", "c/d"], "not-a-pack"),
    (["init", "none", "--rule", "a", "--resource", "c/d"], "begin a pack with this rule"),
  ])
  func refuses(_ arguments: [String], _ named: String) throws {
    let scratch = try ScratchFolder()
    let outcome = try AssayProgram.run(arguments, in: scratch.url)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains(named), "\(outcome.errors)")
    #expect(try scratch.names.isEmpty)
  }

  @Test func addsARule() throws {
    let scratch = try ScratchFolder()
    _ = try AssayProgram.run(["init", "mine"], in: scratch.url)
    let add = ["init", "mine", "--resource", "Microsoft.KeyVault/vaults", "--rule"]
    let outcome = try AssayProgram.run(add + ["soft-delete"], in: scratch.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("wrote mine/soft-delete.yaml\n"))
    for command in [
      ["lint", "mine", "--strict"], ["test", "mine", "--mutate", "--minimum-score", "100"],
    ] {
      let outcome = try AssayProgram.run(command, in: scratch.url)
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    }
    #expect(try AssayProgram.run(add + ["soft-delete"], in: scratch.url).status == 3)
    #expect(try AssayProgram.run(add + ["Soft"], in: scratch.url).errors.contains("rule's id"))
  }

  @Test func writesAPackOfNothingButARuleAboutAType() throws {
    let scratch = try ScratchFolder()
    let arguments =
      ["init", "aws", "--name", "aws", "--rule", "encrypted", "--resource", "AWS::EC2::Volume"]
    let outcome = try AssayProgram.run(arguments, in: scratch.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let files = try Self.files(in: scratch.url.appending(path: "aws"))
    #expect(files == ["README.md", "encrypted.yaml", "pack.yaml"])
    #expect(scratch.text("aws/README.md")?.contains("prove it |\n\n```sh") == true)
    for command in [
      ["lint", "aws", "--strict"], ["test", "aws", "--mutate", "--minimum-score", "100"],
      ["format", "aws", "--check"],
    ] {
      let outcome = try AssayProgram.run(command, in: scratch.url)
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
    }
    #expect(try AssayProgram.run(arguments, in: scratch.url).errors.contains("file-exists"))
  }

  /// A type may have characters that mean something to YAML.
  @Test(arguments: ["a/b", "AWS::EC2::Volume", "a/b,c", "{a}/b", "'a'/\"b\"", "a/#b", "a/b:"])
  func writesARuleAboutAnyType(_ type: String) throws {
    let scratch = try ScratchFolder()
    let arguments = ["init", "mine", "--name", "mine", "--rule", "one", "--resource", type]
    #expect(try AssayProgram.run(arguments, in: scratch.url).status == 0)
    let outcome = try AssayProgram.run(["test", "mine"], in: scratch.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try AssayProgram.run(["format", "mine", "--check"], in: scratch.url).status == 0)
  }

  @Test func namesTheNextCommandsAsAShellReadsThem() throws {
    let scratch = try ScratchFolder()
    let outcome = try AssayProgram.run(["init", "it's mine", "--name", "mine"], in: scratch.url)
    #expect(outcome.output.contains(#"assay test 'it'\''s mine'"#), "\(outcome.output)")
  }
}
