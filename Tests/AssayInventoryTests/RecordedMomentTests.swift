import AssayModel
import AssayTestSupport
import Testing

@testable import AssayEngine
@testable import AssayInventory

/// Of two answers in a recording that disagree, the one that was given later counts.
@Suite struct RecordedMomentTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    /// What each answer's exchange tells beside its body, whose state is `x`, then `y`.
    var marks: [String]
    /// The state that counts; `nil` for a conflict.
    var value: String?
    var testDescription: String { name }

    init(_ name: String, _ first: String, _ second: String, is value: String?) {
      self.name = name
      marks = [first, second]
      self.value = value
    }
  }

  private static func date(_ text: String) -> String { #""headers":{"Date":["\#(text)"]}"# }
  private static let morning = "Fri, 20 Nov 2026 06:00:00 GMT"
  private static let noon = "Fri, 20 Nov 2026 12:00:00 GMT"

  static let cases = [
    Case("the second", date(morning), date(noon), is: "y"),
    Case("the first", date(noon), date(morning), is: "x"),
    Case("at one time", date(noon), date(noon), is: nil),
    Case("one without a time", date(noon), #""headers":{}"#, is: nil),
    Case("a time that is none", date(noon), date("Fri, 32 Nov 2026 06:00:00 GMT"), is: nil),
    Case("a text alone", #""headers":{"date":"\#(morning)"}"#, date(noon), is: "y"),
    Case(
      "pairs", #""headers":[{"name":"Age","value":"1"},{"name":"Date","value":"\#(noon)"}]"#,
      date(morning), is: "x"),
  ]

  private static func exchange(_ mark: String, _ state: String, _ number: Int) -> String {
    let body = #"{"id":"a","type":"Test.House/doors","properties":{"state":"\#(state)"}}"#
    return #"{"request":{"method":"GET","uri":"https://management.azure.com/a?x=\#(number)"},"#
      + #""response":{"status":{"code":200},"body":\#(body),\#(mark)}}"#
  }

  private static func load(
    _ text: String, manifests: [Manifest] = [], in folder: borrowing ScratchFolder
  ) throws -> LoadedInventory {
    let projection = Projection(types: ["Test.House/doors"], paths: ["properties.state"])
    return InventoryLoader(projection: projection)
      .load([try folder.write("tape.json", text)], manifests: manifests)
  }

  private static func state(in loaded: LoadedInventory) -> String? {
    let column = loaded.snapshot.column(of: FieldPath(["properties", "state"]), inType: 0)
    let cell = loaded.snapshot.cells[Int(loaded.snapshot.rows[0].cells) + column]
    return cell.kind == .string
      ? String(decoding: loaded.snapshot.text(of: cell), as: UTF8.self) : nil
  }

  @Test(arguments: cases) func theLaterAnswerCounts(_ row: Case) throws {
    let text =
      #"{"interactions":[\#(Self.exchange(row.marks[0], "x", 1)),"#
      + #"\#(Self.exchange(row.marks[1], "y", 2))]}"#
    let folder = try ScratchFolder()
    let loaded = try Self.load(text, in: folder)
    #expect(Self.state(in: loaded) == row.value)
    #expect(loaded.ids == [row.value == nil ? "conflicting-resource" : "superseded-value"])
  }

  @Test func theWarningTellsBothTimes() throws {
    let text =
      #"{"interactions":[\#(Self.exchange(Self.date(Self.morning), "x", 1)),"#
      + #"\#(Self.exchange(Self.date(Self.noon), "y", 2))]}"#
    let folder = try ScratchFolder()
    let problem = try #require(try Self.load(text, in: folder).diagnostics.first)
    #expect(
      problem.message == "'a' is here twice, with different values of 'properties.state': "
        + "the newer one of 2026-11-20T12:00:00Z counts")
    #expect(problem.notes.map(\.message) == ["the older value of 2026-11-20T06:00:00Z"])
  }

  /// An archive of a browser, and a recording of Ruby's library, tell when they were made.
  @Test(arguments: [
    (#"{"log":{"entries":[%,%]}}"#, #""startedDateTime":"2026-11-20T0!:00:00Z""#),
    (#"{"http_interactions":[%,%]}"#, #""recorded_at":"Fri, 20 Nov 2026 0!:00:00 GMT""#),
  ]) func recordingsTellTheirTime(_ whole: String, _ mark: String) throws {
    let exchanges = [("y", 2), ("x", 1)].map { state, hour -> String in
      let time = mark.split(separator: "!").joined(separator: "\(hour)")
      return "{" + time + "," + String(Self.exchange(#""headers":[]"#, state, hour).dropFirst())
    }
    let parts = whole.split(separator: "%", omittingEmptySubsequences: false)
    let text = "\(parts[0])\(exchanges[0])\(parts[1])\(exchanges[1])\(parts[2])"
    let folder = try ScratchFolder()
    #expect(Self.state(in: try Self.load(text, in: folder)) == "y")
  }

  /// What a manifest says of a file goes before what the file says of itself.
  @Test func aManifestsTimeGoesFirst() throws {
    let text =
      #"{"interactions":[\#(Self.exchange(Self.date(Self.morning), "x", 1)),"#
      + #"\#(Self.exchange(Self.date(Self.noon), "y", 2))]}"#
    let folder = try ScratchFolder()
    var manifest = Manifest(path: folder.path + "/m.yaml")
    manifest.captured = Normalizer.dateTime.form(of: "2026-11-20").map {
      Manifest.Capture(text: "2026-11-20", form: $0)
    }
    let loaded = try Self.load(text, manifests: [manifest], in: folder)
    #expect(Self.state(in: loaded) == nil)
  }
}
