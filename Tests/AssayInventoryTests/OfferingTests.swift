import AssayEngine
import AssayInventory
import AssayModel
import AssayTestSupport
import Foundation
import Testing

@Suite struct OfferingTests {
  @Test func readsADirectorysFilesInTheOrderOfTheirPaths() throws {
    let scratch = try ScratchFolder()
    for name in ["b.json", "a/z.json", "a.json", "a/b/c", ".hidden", ".git/config"] {
      try scratch.write(name, "[{\"type\": \"server\", \"id\": \"\(name)\"}]")
    }
    let inventory = Sample.load([scratch.path + "/"])
    let names = inventory.summaries.map { $0.path.dropFirst(scratch.path.count + 1) }
    #expect(names == ["a.json", "a/b/c", "a/z.json", "b.json"])
    #expect(inventory.ids == ["hidden-files"])
    #expect(inventory.snapshot.count == 4)
  }

  /// What is left out is told once for each folder that is given, whatever lies how deep.
  @Test func tellsOfHiddenFiles() throws {
    let scratch = try ScratchFolder()
    try scratch.write("one/good", BadInputTests.good)
    try scratch.write("one/.hidden", BadInputTests.good)
    try scratch.write("more/good", "[{\"type\": \"server\", \"id\": \"2\"}]")
    for name in ["z/.a", ".git/config", ".git/head", ".DS_Store"] {
      try scratch.write("more/" + name, "")
    }
    try scratch.write("more/z/empty", "[]")
    let one = scratch.path + "/one"
    let more = scratch.path + "/more"
    let inventory = Sample.load([one, more])
    let hidden = inventory.diagnostics.filter { $0.id == "hidden-files" }
    #expect(
      hidden.map(\.message) == [
        "'\(more)/.DS_Store' and 2 more in the folder '\(more)' aren't read: "
          + "the names start with a dot",
        "'\(one)/.hidden' in the folder '\(one)' isn't read: the name starts with a dot",
      ])
    #expect(hidden.allSatisfy { $0.severity == .warning && $0.help != nil })
    #expect(!inventory.snapshot.isIncomplete)
    #expect(inventory.summaries.map(\.isComplete) == [true, true, true])
    #expect(Sample.load([one + "/.hidden"]).ids == [])
  }

  @Test func accountsForEveryFile() throws {
    let scratch = try ScratchFolder()
    try scratch.write("good", BadInputTests.good)
    try scratch.write("notes.txt", "just words\n")
    scratch.pipe("pipe")
    let inventory = Sample.load([scratch.path, scratch.path + "/none"])
    #expect(
      inventory.summaries.map(\.format) == ["json"] + Array(repeating: "unrecognized", count: 3))
    #expect(inventory.ids.sorted() == ["no-such-file", "not-a-file", "unrecognized-format"])
    #expect(inventory.snapshot.count == 1)
    #expect(inventory.snapshot.isIncomplete)
  }

  @Test func followsLinksToFilesOfTheSameTreeOnly() throws {
    let outside = try ScratchFolder()
    let secret = try outside.write("secret", "[]")
    let scratch = try ScratchFolder()
    try scratch.write("x/good", BadInputTests.good)
    try scratch.link("inside", to: "x/good")
    try scratch.link("loop", to: ".")
    try scratch.link("out", to: secret)
    try scratch.link("broken", to: "nothing")
    let inventory = Sample.load([scratch.path])
    #expect(inventory.ids == ["no-such-file", "link-out-of-folder"])
    let read = inventory.summaries.filter { $0.resources == 1 }.map(\.path)
    #expect(read.map { $0.dropFirst(scratch.path.count + 1) } == ["inside", "x/good"])
    #expect(Sample.load([scratch.path + "/out"]).ids == ["file-without-resources"])
  }

  @Test func saysThatADirectoryIsEmpty() throws {
    let scratch = try ScratchFolder()
    try scratch.write(".hidden", "[]")
    let inventory = Sample.load([scratch.path])
    #expect(inventory.ids == ["empty-folder", "hidden-files"])
    #expect(inventory.summaries.map(\.isComplete) == [false])
  }

  /// Opens, and fails at the first read, whoever asks.
  @Test func saysThatAFileCannotBeReadOn() {
    let inventory = Sample.load(["/proc/self/mem"])
    #expect(inventory.ids == ["unreadable-file"])
    #expect(inventory.summaries.map(\.isComplete) == [false])
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func saysThatAFileMayNotBeRead() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.write("x", "[]")
    try scratch.forbid("x")
    #expect(Sample.load([file]).ids == ["unreadable-file"])
  }
}
