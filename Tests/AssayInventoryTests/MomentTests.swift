import AssayModel
import AssaySyntax
import AssayTestSupport
import Testing

@testable import AssayEngine
@testable import AssayInventory

/// Of two sources of one resource that disagree, the newer one counts.
@Suite struct MomentTests {
  struct Case: CustomTestStringConvertible {
    var name: String
    /// The value and the moment of each source.
    var sources: [(value: String, moment: String?)]
    /// What is known in the end; `nil` for a conflict.
    var value: String?
    var testDescription: String { name }

    init(_ name: String, _ sources: (String, String?)..., is value: String?) {
      self.name = name
      self.sources = sources.map { (value: $0.0, moment: $0.1) }
      self.value = value
    }
  }

  static let cases = [
    Case("no time", ("x", nil), ("y", nil), is: nil),
    Case("one time", ("x", "2026-01-01"), ("y", nil), is: nil),
    Case("equal times", ("x", "2026-01-01"), ("y", "2026-01-01T00:00:00Z"), is: nil),
    Case("a newer one", ("x", "2026-01-01"), ("y", "2026-01-01T00:00:00.5Z"), is: "y"),
    Case("an offset", ("x", "2026-01-01T03:00:00+02:00"), ("y", "2026-01-01T02:00:00Z"), is: "y"),
    Case("agreement without times", ("x", nil), ("x", "2026-01-01"), is: "x"),
    Case("three", ("x", "2026-01-01"), ("y", "2026-01-03"), ("z", "2026-01-02"), is: "y"),
    Case(
      "a conflict that a newer one settles", ("x", "2026-01-01"), ("y", "2026-01-01"),
      ("z", "2026-01-02"), is: "z"),
    Case(
      "a conflict of the newest", ("x", "2026-01-02"), ("y", "2026-01-02"), ("z", "2026-01-01"),
      is: nil),
    Case(
      "a source without a time outlasts any", ("x", nil), ("x", "2026-01-01"), ("y", "2026-01-02"),
      is: nil),
    Case(
      "the newest agrees with the oldest", ("x", "2026-01-01"), ("y", "2026-01-02"),
      ("x", "2026-01-03"), is: "x"),
    Case("what is no time", ("x", "soon"), ("y", "2026-01-01"), is: nil),
  ]

  private static func orders(_ count: Int) -> [[Int]] {
    count < 2
      ? [[0]]
      : orders(count - 1).flatMap { order in
        (0...order.count).map { Array(order[..<$0]) + [count - 1] + order[$0...] }
      }
  }

  private static func located(_ name: String) -> Located<String> {
    Located(name, at: Place(file: SourceFile(path: "m.yaml", bytes: []), range: 0..<0))
  }

  /// By the resource's own last change, and by what a manifest says of each file.
  @Test(arguments: cases) func theNewerValueCounts(_ row: Case) throws {
    let projection = Projection(types: ["Test.House/doors"], paths: ["properties.state"])
    for order in Self.orders(row.sources.count) {
      for isOwn in [true, false] {
        if !isOwn, row.sources.contains(where: { $0.moment == "soon" }) { continue }
        let folder = try ScratchFolder()
        var files: [String] = []
        var manifest = Manifest(path: folder.path + "/m.yaml")
        for number in order {
          let source = row.sources[number]
          let own = isOwn ? source.moment : nil
          files.append(
            try folder.write(
              "\(number).json",
              #"[{"id":"a","type":"Test.House/doors","properties":{"state":"\#(source.value)"}"#
                + (own.map { #","systemData":{"lastModifiedAt":"\#($0)"}"# } ?? "") + "}]"))
          guard !isOwn, let moment = source.moment,
            let form = Normalizer.dateTime.form(of: moment)
          else { continue }
          manifest.files.append(
            Manifest.File(
              name: Self.located("\(number).json"), captured: .init(text: moment, form: form)))
        }
        let loaded = InventoryLoader(projection: projection).load(files, manifests: [manifest])
        let column = loaded.snapshot.column(of: FieldPath(["properties", "state"]), inType: 0)
        let cell = loaded.snapshot.cells[Int(loaded.snapshot.rows[0].cells) + column]
        let known =
          cell.kind == .string
          ? String(decoding: loaded.snapshot.text(of: cell), as: UTF8.self) : nil
        #expect(known == row.value, "\(order)")
        #expect(known != nil || cell.cause == .conflict)
        let values = Set(row.sources.map(\.value))
        #expect(loaded.ids.contains("conflicting-resource") == (row.value == nil))
        #expect(
          loaded.ids.contains("superseded-value") == (row.value != nil && values.count > 1))
      }
    }
  }
}
