import AssaySyntax
import AssayTestSupport
import Testing

@Suite struct JSONTreeReaderTests {
  private static func read(
    _ text: String, _ filter: TreeFilter = .whole, at index: Int = 0, offset: Int = 0
  ) throws -> LocatedNode? {
    let padded = Array(text.utf8) + [UInt8](repeating: 0, count: 64)
    var reader = JSONTreeReader(filter)
    return try unsafe padded.withUnsafeBufferPointer { bytes in
      let part = unsafe UnsafeBufferPointer(rebasing: bytes[..<(bytes.count - 64)])
      return try unsafe reader.value(in: part, at: index, offset: offset)
    }
  }

  /// A tree in brief: `{a=1@5..<6}`.
  private static func brief(_ node: LocatedNode, places: Bool = false) -> String {
    let place = places ? "@\(node.range)" : ""
    switch node.content {
    case .null: return "null" + place
    case .boolean(let value): return "\(value)" + place
    case .number(let text): return text + place
    case .string(let text): return "'\(text)'" + place
    case .sequence(let elements):
      return "[" + elements.map { brief($0, places: places) }.joined(separator: " ") + "]" + place
    case .mapping(let entries):
      let parts = entries.map { "\($0.key)=" + brief($0.value, places: places) }
      return "{" + parts.joined(separator: " ") + "}" + place
    }
  }

  @Test func readsEverythingWithItsPlace() throws {
    let text = #"  {"a": [1, -2.5e3, true], "é\n\u00e9😀": {"b": null, "c": "x\"y"}, "d": []}"#
    let node = try #require(try Self.read(text))
    #expect(
      Self.brief(node) == "{a=[1 -2.5e3 true] é\né😀={b=null c='x\"y'} d=[]}")
    let number = try #require(node["a"]?.elements?[1])
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[number.range], as: UTF8.self) == "-2.5e3")
    #expect(bytes[node.range].first == UInt8(ascii: "{") && node.range.upperBound == bytes.count)
  }

  @Test func startsAnywhereAndCountsFromAnywhere() throws {
    let node = try #require(try Self.read(#"[7, {"a": 1}]"#, at: 4, offset: 1000))
    #expect(Self.brief(node, places: true) == "{a=1@1010..<1011}@1004..<1012")
  }

  @Test func readsObjectsThatDontFulfilAConditionByAnotherNode() throws {
    var filter = TreeFilter()
    let node = filter.insert([.each])
    let other = filter.addNode()
    filter.insert([.key("a")], from: node)
    filter.insert([.key("b")], from: other)
    filter.require("type", in: ["x"], at: node, otherwise: other)
    let text =
      #"[{"a": 1, "type": "x", "b": 2}, {"a": 1, "type": "y", "b": 2, "a": 3}, {"a": 1, "b": 2}, "#
      + #"{"type": 7, "a": 1, "b": 2}]"#
    let list = try #require(try Self.read(text, filter))
    #expect(Self.brief(list) == "[{a=1 type='x'} {a=1 type='y' b=2} {a=1} {type=7 b=2}]")
  }

  @Test func aWholeTextHasNothingBehindItsValue() throws {
    func whole(_ text: String) throws -> LocatedNode? {
      var reader = JSONTreeReader(.whole)
      return try reader.value(of: Array(text.utf8))
    }
    #expect(try whole(" [1] \n") != nil)
    for text in ["[1] 2", "[1]]", "", " ", "[1", "\"a"] {
      #expect(throws: SyntaxError.self, "\(text)") { try whole(text) }
    }
  }

  @Test func keepsWhatTheFilterNames() throws {
    var filter = TreeFilter()
    filter.insertWhole([.key("a"), .key("b")])
    filter.insert([.key("list"), .each, .key("x")])
    filter.insert([.key("map"), .each])
    let text = #"""
      {"a": {"b": {"c": [1]}, "no": 1}, "list": [{"x": 1, "y": 2}, 3], "no": {"a": 1},
       "m\u0061p": {"k": {"z": 1}, "l": 2}}
      """#
    let node = try #require(try Self.read(text, filter))
    #expect(Self.brief(node) == "{a={b={c=[1]}} list=[{x=1} 3] map={k={} l=2}}")
  }

  @Test func followsAFilterThatLeadsBack() throws {
    var filter = TreeFilter()
    filter.insertWhole([.key("name")])
    filter.link(.each, of: filter.insert([.key("modules")]), to: 0)
    let node = try #require(
      try Self.read(
        #"{"name":1,"no":0,"modules":[{"name":2,"modules":[{"name":3,"x":9}]}]}"#, filter))
    #expect(Self.brief(node) == "{name=1 modules=[{name=2 modules=[{name=3}]}]}")
  }

  @Test func leavesOutWhatFailsACondition() throws {
    var filter = TreeFilter()
    filter.insert([.each, .key("v")])
    filter.require("type", in: ["a", "b"], at: filter.insert([.each]))
    let text = #"[{"type":"a","v":1},{"type":"c","v":2},{"v":3,"type":"b"},{"v":4},{"type":5}]"#
    let node = try #require(try Self.read(text, filter))
    #expect(Self.brief(node) == "[{type='a' v=1} {v=3 type='b'}]")
  }

  @Test(arguments: [
    (#"{"a": 1, "b": 2, "a": 3}"#, SyntaxError.Kind.duplicateKey, 17),
    (#"{"a": 1, "\u0061": 3}"#, .duplicateKey, 9),
    (#"{"a": "\ud800"}"#, .unpairedSurrogate, 7),
    (#"{"a": 1"#, .unexpectedEnd, 7),
    (#"{"a" 1}"#, .unexpectedCharacter, 5),
    (#"["\x"]"#, .invalidEscape, 3),
    (#"[01]"#, .invalidNumber, 2),
    (#"[nul]"#, .invalidLiteral, 4),
  ]) func tellsWhatIsWrong(_ text: String, _ kind: SyntaxError.Kind, _ offset: Int) throws {
    let error = #expect(throws: SyntaxError.self) { try Self.read(text) }
    #expect(error?.kind == kind && error?.offset == offset)
  }

  @Test func skipsADuplicateThatTheFilterDoesNotName() throws {
    var filter = TreeFilter()
    filter.insert([.key("a")])
    let node = try #require(try Self.read(#"{"x": 1, "a": 1, "x": 2}"#, filter))
    #expect(Self.brief(node) == "{a=1}")
  }

  @Test func findsADuplicateAmongMany() throws {
    let keys = (0..<50).map { "\"k\($0)\": 0" }.joined(separator: ", ")
    let error = #expect(throws: SyntaxError.self) { try Self.read("{\(keys), \"k20\": 0}") }
    #expect(error?.kind == .duplicateKey && error?.detail == "k20")
  }

  @Test func stopsAtTheLimitOfNesting() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try Self.read(nested(256)) != nil)
    let error = #expect(throws: SyntaxError.self) { try Self.read(nested(257)) }
    #expect(error?.kind == .tooDeep && error?.offset == 256)
  }
}
