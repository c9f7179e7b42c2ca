/// Languages that inventories are made from, which are taken for them.
extension ContentKind.Guess {
  /// The language that a line at the left margin shows.
  init?(languageOf text: ArraySlice<UInt8>) {
    for line in text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let words = line.split(separator: 0x20, maxSplits: 2)
      guard line.first != 0x20, words.count > 1 else { continue }
      if Self.isBicep(words) {
        self = .bicep
        return
      }
      if Self.isTerraform(words) {
        self = .terraform
        return
      }
    }
    return nil
  }

  private static func isBicep(_ words: [ArraySlice<UInt8>]) -> Bool {
    let quote = UInt8(ascii: "'")
    if words[0].elementsEqual("targetScope".utf8) { return words[1].first == UInt8(ascii: "=") }
    guard words.count > 2 else { return false }
    if words[0].elementsEqual("param".utf8) {
      return ["string", "int", "bool", "object", "array"].contains {
        words[2].starts(with: $0.utf8)
      }
    }
    return ["resource", "module"].contains { words[0].elementsEqual($0.utf8) }
      && words[2].first == quote
  }

  private static func isTerraform(_ words: [ArraySlice<UInt8>]) -> Bool {
    if ["terraform", "locals"].contains(where: { words[0].elementsEqual($0.utf8) }) {
      return words[1].elementsEqual("{".utf8)
    }
    return ["resource", "data", "provider", "variable", "output", "module"]
      .contains { words[0].elementsEqual($0.utf8) } && words[1].first == UInt8(ascii: "\"")
  }
}
