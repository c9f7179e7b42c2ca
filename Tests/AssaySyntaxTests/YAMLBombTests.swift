import AssaySyntax
import Glibc
import Testing

/// Small texts that ask for much work or memory.
struct YAMLBombTests {
  struct Bomb: CustomTestStringConvertible {
    var name: String
    var text: String
    var kind: SyntaxError.Kind

    var testDescription: String { name }
  }

  static func laughs(levels: Int, width: Int) -> String {
    var text = "a0: &a0 [x]\n"
    for level in 1...levels {
      let aliases = Array(repeating: "*a\(level - 1)", count: width).joined(separator: ",")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    return text
  }

  static let bombs = [
    Bomb(name: "billion laughs", text: laughs(levels: 7, width: 9), kind: .tooManyAliases),
    Bomb(
      name: "billion laughs, 40 bytes a level", text: laughs(levels: 9, width: 8),
      kind: .tooManyAliases),
    Bomb(
      name: "a large text that stands for many nodes",
      text: laughs(levels: 7, width: 9) + "c: " + String(repeating: "x", count: 10_000_000),
      kind: .tooManyAliases),
    Bomb(name: "a chain of aliases", text: laughs(levels: 1000, width: 1), kind: .tooDeep),
    Bomb(name: "a value that holds itself", text: "&a [*a]", kind: .unsupportedYAML),
    Bomb(
      name: "a value that holds itself deeper", text: "a: &a {b: [&c [*a]]}", kind: .unsupportedYAML
    ),
    Bomb(name: "flow sequences", text: String(repeating: "[", count: 100_000), kind: .tooDeep),
    Bomb(
      name: "flow sequences on lines of their own", text: String(repeating: "[\n", count: 100_000),
      kind: .tooDeep),
    Bomb(name: "flow mappings", text: String(repeating: "{a: ", count: 100_000), kind: .tooDeep),
    Bomb(name: "explicit keys", text: String(repeating: "? ", count: 100_000), kind: .tooDeep),
    Bomb(name: "block sequences", text: String(repeating: "- ", count: 100_000), kind: .tooDeep),
    Bomb(
      name: "block mappings",
      text: (0..<1000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), kind: .tooDeep),
  ]

  /// What this thread has used so far: time by the clock depends on what else runs.
  private static func processorTime() -> Duration {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  @Test(arguments: bombs) func `refuses within 200 ms`(_ bomb: Bomb) {
    for tree in [CaptureTree(paths: []), CaptureTree(paths: ["a1.*.*", "c"])] {
      let start = Self.processorTime()
      let error = YAMLReading(tree: tree).read(bomb.text).error
      let time = Self.processorTime() - start
      #expect(error?.kind == bomb.kind, "\(String(describing: error))")
      #expect(bomb.text.utf8.count > 1_000_000 || time < .milliseconds(200), "\(time)")
    }
    let bytes = Array(bomb.text.utf8)
    #expect(throws: SyntaxError.self) { try YAML.documents(in: bytes) }
  }

  @Test func `nests 256 deep and no deeper`() {
    let reading = YAMLReading()
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(reading.read(nested(256)).error == nil)
    #expect(reading.read(nested(257)).error?.kind == .tooDeep)
    #expect(reading.read(nested(257)).error?.offset == 256)
  }

  @Test func `counts the depth of what aliases stand for`() {
    let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    let around = { (depth: Int) in
      String(repeating: "[", count: depth) + "*a" + String(repeating: "]", count: depth)
    }
    #expect(YAMLReading().read("- &a \(deep)\n- \(around(55))\n").error == nil)
    #expect(YAMLReading().read("- &a \(deep)\n- \(around(56))\n").error?.kind == .tooDeep)
  }

  @Test func `lets aliases stand for ten times the text and no more`() {
    let anchor = "- &a \(String(repeating: "x", count: 1000))\n"
    let use = { (count: Int) in anchor + String(repeating: "- *a\n", count: count) }
    #expect(YAMLReading().read(use(10)).error == nil)
    #expect(YAMLReading().read(use(11)).error?.kind == .tooManyAliases)
  }

  @Test func `counts nodes anew in each document`() {
    let limits = YAMLLimits(expandedNodes: 4)
    let document = "- &a {b: 1}\n- *a\n"
    #expect(YAMLReading(limits: limits).read("\(document)---\n\(document)").error == nil)
    #expect(YAMLReading(limits: limits).read("\(document)- *a\n").error?.kind == .tooManyAliases)
  }
}
