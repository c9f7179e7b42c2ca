import AssayEngine
import AssayModel
import AssayTestSupport
import Foundation
import Testing

@testable import AssayInventory

/// Whatever is changed in a recording or a table: nothing traps, and all places lie in the file.
@Suite struct RecordingMutationTests {
  @Test(arguments: [
    "recording/browser.har", "recording/cassette.json", "resource-graph/table.json",
    "key-vault/single-keys.ndjson", "azure-cli/subscriptions.json",
  ]) func placesLieInTheFile(_ sample: String) throws {
    let url = AssayProgram.package.appending(path: "samples/routes/\(sample)")
    let original = Array(try Data(contentsOf: url))
    let folder = try ScratchFolder()
    var state = UInt64(original.count)
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    let signs = Array("[]{},:\"\\u0ed{}7-n ".utf8)
    for number in 0..<300 {
      var bytes = original
      for _ in 0...below(3) {
        let place = below(bytes.count)
        switch below(4) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(signs[below(signs.count)], at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + below(40)))
        default: bytes[place] = signs[below(signs.count)]
        }
      }
      let loaded = Sample.load([try folder.write("x", bytes)])
      let places =
        loaded.snapshot.valuePlaces
        + (0..<loaded.snapshot.count).flatMap(loaded.snapshot.places)
      for place in places {
        #expect(
          place.offset >= 0 && place.length > 0 && place.offset + place.length <= bytes.count,
          "change \(number): \(place)")
      }
      if loaded.summaries[0].refused > 0 { #expect(!loaded.ids.isEmpty, "change \(number)") }
    }
  }
}
