import AssayTestSupport
import Testing

/// What is too much of an inventory, and options that allow more.
@Suite struct LimitTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var inventory: String
    var words: String
    /// The diagnostic, and the option that its help names.
    var refusal: (id: String, option: String)?

    init(
      _ name: String, _ inventory: String, _ words: String = "",
      says id: String? = nil, naming option: String = ""
    ) {
      testDescription = name
      self.inventory = inventory
      self.words = words
      refusal = id.map { ($0, option) }
    }
  }

  private static let cases = [
    Case("a resource", "large.json"),
    Case(
      "a resource beyond a limit", "large.json", "--max-resource-size 1MiB",
      says: "too-large", naming: "--max-resource-size"),
    Case("a resource within a limit", "large.json", "--max-resource-size 3072KiB"),
    Case("YAML", "large.yaml"),
    Case(
      "YAML beyond a limit", "large.yaml", "--max-document-size 1048576",
      says: "too-large", naming: "--max-document-size"),
    Case(
      "a file that expands too far", "dense.json.gz", says: "too-dense",
      naming: "--max-inflation-ratio"),
    Case("a file that may", "dense.json.gz", "--max-inflation-ratio 2000"),
    Case(
      "a file that expands to too much", "dense.json.gz",
      "--max-inflation-ratio 2000 --max-inflated-size 2MiB", says: "too-large",
      naming: "--max-inflated-size"),
  ]

  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try Sample.write(to: scratch)
    let door = #"{"id": "/a", "name": "a", "type": "Test.House/doors", "#
    let open = #""properties": {"state": "open"}"#
    let long = String(repeating: "x", count: 2 << 20)
    try scratch.file("large.json", "[\(door)\"long\": \"\(long)\", \(open)}]")
    try scratch.file("large.yaml", "- \(door)\"long\": \"\(long)\", \(open)}\n")
    let spaces = String(repeating: " ", count: 4 << 20)
    try scratch.file(
      "dense.json.gz", gzip(Array("[\(spaces)\(door)\(open)}]".utf8)))
  }

  @Test(arguments: cases) func optionsAllowMoreOrLess(_ row: Case) throws {
    for command in ["check", "inspect"] {
      let words =
        [command, row.inventory, "--rules", "pack", "--format", "text"]
        + row.words.split(separator: " ").map(String.init)
      let run = try AssayProgram.run(words, in: scratch.url)
      #expect(run.status == (row.refusal == nil ? 0 : 2), "\(run.output)")
      guard let refusal = row.refusal else { continue }
      #expect(run.output.contains("[\(refusal.id)]"))
      #expect(run.output.contains("'\(refusal.option)'"))
    }
  }

  @Test(arguments: [
    "--max-resource-size 1", "--max-resource-size 1023KiB", "--max-document-size 2TiB",
    "--max-document-size 9999999999GiB", "--max-inflated-size MiB", "--max-inflated-size -1",
    "--max-inflated-size 1.5GiB", "--max-inflation-ratio 0", "--max-inflation-ratio 1000001",
  ])
  func refusesWhatIsNoLimit(_ words: String) throws {
    let words = words.split(separator: " ").map(String.init)
    let run = try AssayProgram.run(
      ["check", "large.json", "--rules", "pack", "\(words[0])=\(words[1])"], in: scratch.url)
    #expect(run.status == 3)
    #expect(run.errors.contains(words[0]))
  }
}
