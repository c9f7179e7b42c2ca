import AssayEngine
import Testing

@testable import AssayInventory

/// Among which places one is looked for.
@Suite struct PlaceBlocksTests {
  /// Places in the first, the third and the last of five files, some in one block, some far apart.
  private static let places = [0, 2, 4].flatMap { (source: SourceIndex) in
    [0, 1, 1, 4095, 4096, 9000, 9001, 200_000].map {
      ValuePlace(source: source, offset: $0 + Int(source), length: 1)
    }
  }

  @Test func holdEachPlace() {
    let blocks = PlaceBlocks(Self.places, sources: 5)
    for (number, place) in Self.places.enumerated() {
      let range = blocks.range(of: place, in: Self.places.count)
      #expect(range.contains(number), "\(place) in \(range)")
      #expect(range.count <= 4)
    }
  }

  @Test(arguments: 0..<6 as Range<SourceIndex>) func holdNoPlaceOfAnotherFile(_ source: SourceIndex)
  {
    let blocks = PlaceBlocks(Self.places, sources: 5)
    for offset in [0, 5000, 100_000, 300_000] {
      let place = ValuePlace(source: source, offset: offset, length: 1)
      for number in blocks.range(of: place, in: Self.places.count) {
        #expect(Self.places[number].source == source)
      }
    }
  }

  @Test func holdAllBeforeTheyAreMade() {
    #expect(PlaceBlocks().range(of: Self.places[0], in: 7) == 0..<7)
    #expect(PlaceBlocks([] as [ValuePlace], sources: 2).range(of: Self.places[0], in: 0).isEmpty)
  }
}
