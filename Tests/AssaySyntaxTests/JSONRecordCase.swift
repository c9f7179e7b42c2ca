import AssaySyntax
import Testing

/// A text, and the items that the scanner reports of it.
struct JSONRecordCase: CustomTestStringConvertible {
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

extension JSONRecordCase {
  static let all = roots + envelopes + repeatedEnvelopes + captures + problems

  static let roots = [
    JSONRecordCase("no document", " \n ", [], is: ""),
    JSONRecordCase("an object is a record", #"{"a":1}"#, [], is: #"record {"a":1}"#),
    JSONRecordCase("an empty object is a record", "{}", ["a"], is: "record {}"),
    JSONRecordCase("an empty array", " [ ] ", [], is: "array [ ] of 0"),
    JSONRecordCase(
      "elements of an array are records", #"[{"a":1}, {"a":2} ]"#, ["a"],
      is: """
        record {"a":1}
          a number [1] 1
        record {"a":2}
          a number [2] 2
        array [{"a":1}, {"a":2} ] of 2
        """),
    JSONRecordCase(
      "what isn't an object is a misfit", #"[1,"x",null,[{}],{}]"#, ["a"],
      is: """
        misfit 1
        misfit "x"
        misfit null
        misfit [{}]
        record {}
        array [1,"x",null,[{}],{}] of 1
        """),
    JSONRecordCase(
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
}
