import Testing

@testable import AssaySyntax

struct YAMLMutationTests {
  static let samples = [
    "# é\nvalue:\n- id: &a x\n  tags: {env: 'p', n: \"\\u00e9\"}\n- id: *a\n  list: [1, 0x1F, .inf]\n",
    "--- |\n  text\n---\nid: >-\n  folded\n\n  text\n? key\n: !!str 12\n...\n%YAML 1.2\n--- [a, {b: c}]\n",
    "\u{FEFF}- &x {id: [*y, 1]}\r\n- &y [a]\r\n- <<: *x\r\n  id: ~\r\n- {tags: *y, id: 😀}\r\n",
  ]

  @Test(arguments: samples) func `places of mistakes lie in the text, whatever is changed`(
    sample: String
  ) {
    let tree = CaptureTree(paths: ["id", "tags.*", "tags.env", "list.*"], records: ["value"])
    var mutator = Mutator(state: UInt64(sample.utf8.count))
    for _ in 0..<3000 {
      let bytes = mutator.mutant(of: Array(sample.utf8))
      let shown = String(decoding: bytes, as: UTF8.self).debugDescription
      YAMLReading(tree: tree).read(bytes).expectPlaces(in: bytes, shown)
      do { _ = try YAML.documents(in: bytes) } catch {
        #expect((0...bytes.count).contains(error.offset), "\(shown)")
      }
    }
  }
}

/// Changes some bytes of a text, the same ones in every run.
struct Mutator {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func mutant(of original: [UInt8]) -> [UInt8] {
    let signs = Array("[]{},:-?&*!|>'\"%@`#~ \t\r\n\\0xab.<\u{85}é".utf8)
    var bytes = original
    for _ in 0...below(4) where !bytes.isEmpty {
      let place = below(bytes.count)
      switch below(5) {
      case 0: bytes.remove(at: place)
      case 1: bytes[place] = signs[below(signs.count)]
      case 2: bytes.insert(signs[below(signs.count)], at: place)
      case 3:
        bytes.insert(
          contentsOf: bytes[place..<min(bytes.count, place + below(20))], at: below(place + 1))
      default: bytes[place] = UInt8(below(256))
      }
    }
    return bytes
  }
}
