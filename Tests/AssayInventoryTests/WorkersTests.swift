import Testing

@testable import AssayInventory

@Suite struct WorkersTests {
  @Test(arguments: [0, 1, 2, 5, 40])
  func resultsAreInTheOrderOfThePieces(_ count: Int) {
    let sums = Workers.map(count) { piece in (0..<(40 - piece) * 1_000).reduce(piece, &+) }
    #expect(sums == (0..<count).map { piece in (0..<(40 - piece) * 1_000).reduce(piece, &+) })
  }
}
