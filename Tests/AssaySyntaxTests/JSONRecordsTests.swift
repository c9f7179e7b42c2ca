import AssaySyntax
import Testing

/// A text, and the items that the scanner reports of it.
private struct Case: CustomTestStringConvertible {
  var name: String
  var source: String
  var tree: CaptureTree
  var expected: String

  init(
    _ name: String, _ source: String, _ paths: [String], records: [String] = [],
    passing: [String] = [], is expected: String
  ) {
    self.name = name
    self.source = source
    tree = CaptureTree(paths: paths, records: records, passing: passing)
    self.expected = expected
  }

  var testDescription: String { name }
}

private let roots = [
  Case("no document", " \n ", [], is: ""),
  Case("an object is a record", #"{"a":1}"#, [], is: #"record {"a":1}"#),
  Case("an empty object is a record", "{}", ["a"], is: "record {}"),
  Case("an empty array", " [ ] ", [], is: "array [ ] of 0"),
  Case(
    "elements of an array are records", #"[{"a":1}, {"a":2} ]"#, ["a"],
    is: """
      record {"a":1}
        a number [1] 1
      record {"a":2}
        a number [2] 2
      array [{"a":1}, {"a":2} ] of 2
      """),
  Case(
    "what isn't an object is a misfit", #"[1,"x",null,[{}],{}]"#, ["a"],
    is: """
      misfit 1
      misfit "x"
      misfit null
      misfit [{}]
      record {}
      array [1,"x",null,[{}],{}] of 1
      """),
  Case(
    "documents may follow each other", #"{"a":1}{"a":2}"# + "\r\n" + #"[{"a":3}][]"#, ["a"],
    is: """
      record {"a":1}
        a number [1] 1
      record {"a":2}
        a number [2] 2
      record {"a":3}
        a number [3] 3
      array [{"a":3}] of 1
      array [] of 0
      """),
]

private let envelopes = [
  Case(
    "an envelope ends with what else it says",
    #"{"next":"n","value":[{"id":"x"},7],"error":{"code":"c"},"other":[[]]}"#,
    ["id", "next", "error.code"], records: ["value"],
    is: """
      record {"id":"x"}
        id string [x] "x"
      misfit 7
      envelope {"next":"n","value":[{"id":"x"},7],"error":{"code":"c"},"other":[[]]} of 1
        next string [n] "n"
        error.code string [c] "c"
      """),
  Case(
    "an envelope may be empty", #"{"value":[]}"#, [], records: ["value"],
    is: #"envelope {"value":[]} of 0"#),
  Case(
    "what holds records may lie deeper", #"{"a":{"n":1,"b":[{"n":2}],"m":3},"m":4}"#,
    ["n", "a.n", "a.m", "m", "a"], records: ["a.b"],
    is: """
      record {"n":2}
        n number [2] 2
      envelope {"a":{"n":1,"b":[{"n":2}],"m":3},"m":4} of 1
        a object [] {"n":1,"b":[{"n":2}],"m":3}
        a.n number [1] 1
        a.m number [3] 3
        m number [4] 4
      """),
  Case(
    "an object with something else there is a record", #"{"value":{"n":1},"data":2}"#,
    ["value.n", "data"], records: ["value", "data"],
    is: """
      record {"value":{"n":1},"data":2}
        value.n number [1] 1
        data number [2] 2
      """),
  Case(
    "inside a record nothing holds records", #"[{"value":[{"n":1}]}]"#, ["value", "n"],
    records: ["value"],
    is: """
      record {"value":[{"n":1}]}
        value array [] [{"n":1}]
      array [{"value":[{"n":1}]}] of 1
      """),
  Case(
    "several members may hold records", #"{"value":[{}],"data":[{},{}]}"#, ["value"],
    records: ["value", "data"],
    is: """
      record {}
      record {}
      record {}
      envelope {"value":[{}],"data":[{},{}]} of 3
        value array [] [{}]
      """),
  Case(
    "an escaped key finds its records", #"{"v\u0061lue":[{}]}"#, [], records: ["value"],
    is: """
      record {}
      envelope {"v\\u0061lue":[{}]} of 1
      """),
  Case(
    "the same member twice is a problem", #"{"value":[{}],"value":[]}"#, [], records: ["value"],
    is: """
      record {}
      envelope {"value":[{}],"value":[]} of 1 ! duplicate-key
      """),
]

private let repeatedEnvelopes = [
  Case(
    "a key that records have too may occur once more in them",
    #"{"id":1,"value":[{"id":2}],"next":3}"#, ["id"], records: ["value"],
    is: """
      record {"id":2}
        id number [2] 2
      envelope {"id":1,"value":[{"id":2}],"next":3} of 1
        id number [1] 1
      """),
  Case(
    "an envelope's key twice, around records that have it",
    #"{"id":1,"value":[{"id":2}],"id":3}"#, ["id"], records: ["value"],
    is: """
      record {"id":2}
        id number [2] 2
      envelope {"id":1,"value":[{"id":2}],"id":3} of 1 ! duplicate-key
        id number [1] 1
        id number [3] 3
      """),
]

private let captures = [
  Case(
    "scalars of each kind",
    #"{"n":null,"t":true,"f":false,"i":-1.50e+2,"s":"é\n\ud83d\ude00\/","skip":[{"n":1}]}"#,
    ["n", "t", "f", "i", "s"],
    is: """
      record {"n":null,"t":true,"f":false,"i":-1.50e+2,"s":"é\\n\\ud83d\\ude00\\/","skip":[{"n":1}]}
        n null [] null
        t true [] true
        f false [] false
        i number [-1.50e+2] -1.50e+2
        s string [é
      😀/] "é\\n\\ud83d\\ude00\\/"
      """),
  Case(
    "containers are reported by kind and place", #"{"a":{"b":[1]},"c":[{}]}"#, ["a", "c", "a.b"],
    is: """
      record {"a":{"b":[1]},"c":[{}]}
        a object [] {"b":[1]}
        a.b array [] [1]
        c array [] [{}]
      """),
  Case(
    "elements of an array", #"{"t":[1,{"n":"x","m":2},[3],null]}"#, ["t.*", "t.*.n"],
    is: """
      record {"t":[1,{"n":"x","m":2},[3],null]}
        t array [] [1,{"n":"x","m":2},[3],null]
        t.* element [] 1
        t.* number [1] 1
        t.* element [] {"n":"x","m":2}
        t.* object [] {"n":"x","m":2}
        t.*.n string [x] "x"
        t.* element [] [3]
        t.* array [] [3]
        t.* element [] null
        t.* null [] null
        t end [] ]
      """),
  Case(
    "elements of an object have keys", #"{"t":{"a\t":1,"":{"n":2}}}"#, ["t.*.n"],
    is: """
      record {"t":{"a\\t":1,"":{"n":2}}}
        t object [] {"a\\t":1,"":{"n":2}}
        t.* element [a\t] 1
        t.* element [] {"n":2}
        t.*.n number [2] 2
        t end [] }
      """),
  Case(
    "what isn't a list is reported where a list is wanted", #"{"t":null}"#, ["t.*.n"],
    is: """
      record {"t":null}
        t null [] null
      """),
  Case(
    "an object may have both elements and members", #"{"t":{"x":{"n":1},"y":2}}"#,
    ["t.*.n", "t.x", "t.y"],
    is: """
      record {"t":{"x":{"n":1},"y":2}}
        t object [] {"x":{"n":1},"y":2}
        t.* element [x] {"n":1}
        t.*.n number [1] 1
        t.* element [y] 2
        t end [] }
        t.x object [] {"n":1}
        t.y number [2] 2
      """),
  Case(
    "elements within elements", #"{"t":[[1],[]]}"#, ["t.*.*"],
    is: """
      record {"t":[[1],[]]}
        t array [] [[1],[]]
        t.* element [] [1]
        t.* array [] [1]
        t.*.* element [] 1
        t.*.* number [1] 1
        t.* end [] ]
        t.* element [] []
        t.* array [] []
        t.* end [] ]
        t end [] ]
      """),
  Case(
    "escaped and other unusual keys", #"{"loc\u0061tion":1,"größe":2,"gr\u00f6\u00dfen":3,"":4}"#,
    ["location", "größe", "größen"],
    is: """
      record {"loc\\u0061tion":1,"größe":2,"gr\\u00f6\\u00dfen":3,"":4}
        location number [1] 1
        größe number [2] 2
        größen number [3] 3
      """),
  Case(
    "long keys are told apart in their middle",
    #"{"enableSoftDeleteForAll":1,"enableHardDeleteForAll":2}"#, ["enableHardDeleteForAll"],
    is: """
      record {"enableSoftDeleteForAll":1,"enableHardDeleteForAll":2}
        enableHardDeleteForAll number [2] 2
      """),
]

private let problems = [
  Case(
    "a second key for a node", #"[{"a":1,"b":0,"\u0061":2},{"a":1}]"#, ["a"],
    is: """
      record {"a":1,"b":0,"\\u0061":2} ! duplicate-key
        a number [1] 1
        a number [2] 2
      record {"a":1}
        a number [1] 1
      array [{"a":1,"b":0,"\\u0061":2},{"a":1}] of 2
      """),
  Case(
    "keys that lead nowhere may occur twice", #"{"b":1,"b":2,"a":{"a":1}}"#, ["a"],
    is: """
      record {"b":1,"b":2,"a":{"a":1}}
        a object [] {"a":1}
      """),
  Case(
    "the same key in different elements", #"{"t":[{"a":1},{"a":2}]}"#, ["t.*.a"],
    is: """
      record {"t":[{"a":1},{"a":2}]}
        t array [] [{"a":1},{"a":2}]
        t.* element [] {"a":1}
        t.*.a number [1] 1
        t.* element [] {"a":2}
        t.*.a number [2] 2
        t end [] ]
      """),
  Case(
    "an element's key twice", #"{"t":{"x":1,"y":2,"\u0078":3}}"#, ["t.*.n"],
    is: """
      record {"t":{"x":1,"y":2,"\\u0078":3}} ! duplicate-key
        t object [] {"x":1,"y":2,"\\u0078":3}
        t.* element [x] 1
        t.* element [y] 2
        t.* element [x] 3
        t end [] }
      """),
  Case(
    "half a surrogate pair where it is read", #"{"a":"x\ud800","b":"\udc00"}"#, ["a"],
    is: """
      record {"a":"x\\ud800","b":"\\udc00"} ! unpaired-surrogate
        a string [x\u{fffd}] "x\\ud800"
      """),
]

struct JSONRecordsTests {
  @Test(arguments: roots + envelopes + repeatedEnvelopes + captures + problems)
  fileprivate func reportsWhatTheTreeAsksFor(_ row: Case) {
    let scanning = JSONScanning(tree: row.tree, mode: .concatenated)
    let outcome = scanning.read(row.source)
    #expect(outcome.error == nil)
    #expect(outcome.batch.described(row.tree, source: row.source) == row.expected)
  }

  @Test(arguments: roots + envelopes + repeatedEnvelopes + captures + problems)
  fileprivate func readsTheSameThroughWindowsOfAnySize(_ row: Case) {
    let whole = JSONScanning(tree: row.tree, mode: .concatenated).read(row.source)
    for step in 1...row.source.utf8.count {
      let scanning = JSONScanning(tree: row.tree, mode: .concatenated, step: step)
      #expect(scanning.read(row.source) == whole, "by \(step) bytes")
    }
  }

  @Test func aDuplicateHasBothPlaces() {
    let scanning = JSONScanning(tree: CaptureTree(paths: ["a", "t.*.n"]))
    let outcome = scanning.read(#"{"a":1,"t":{"x":1,"x":2}, "a":2}"#)
    #expect(
      outcome.batch.problems == [
        SyntaxError(.duplicateKey, at: 18, length: 3, related: 12, "x"),
        SyntaxError(.duplicateKey, at: 26, length: 3, related: 1, "a"),
      ])
  }

  @Test func aDuplicateAmongManyElementsIsFoundQuickly() {
    let entries = (0..<100_000).map { "\"k\($0)\":0" } + ["\"k77\":1"]
    let source = "{\"t\":{" + entries.joined(separator: ",") + "}}"
    let outcome = JSONScanning(tree: CaptureTree(paths: ["t.*"])).read(source)
    #expect(outcome.batch.problems.map(\.kind) == [.duplicateKey])
    #expect(outcome.batch.problems.first?.offset == source.utf8.count - 9)
  }

  @Test(arguments: ["", "k", "property", "aPropertyWithALongName"])
  func manyKeysAreToldApart(_ prefix: String) {
    let numbers = 1000..<3000
    let tree = CaptureTree(paths: numbers.filter { $0 % 3 == 0 }.map { "\(prefix)\($0)" })
    let members = numbers.map { "\"\(prefix)\($0)\": \($0)" }
    let outcome = JSONScanning(tree: tree).read("{\(members.joined(separator: ","))}")
    let expected = numbers.filter { $0 % 3 == 0 }.map(String.init).joined()
    #expect(outcome.batch.text == Array(expected.utf8))
  }

  @Test func aScalarRootIsAMisfitOfASingleDocument() {
    let outcome = JSONScanning(step: 1).read(" -12.5 ")
    #expect(outcome.error == nil)
    #expect(
      outcome.batch.items == [
        RecordBatch.Item(kind: .misfit, captures: 0..<0, offset: 1, length: 5)
      ])
  }
}
