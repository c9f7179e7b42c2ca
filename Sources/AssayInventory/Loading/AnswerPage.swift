internal import AssayModel

/// A page of an answer that tells how many rows the whole answer has.
struct AnswerPage {
  /// The index of the file that the page came in.
  let file: Int
  /// How many rows the answer has.
  let total: Int
  /// A hash for each row of the page.
  let rows: [UInt64]
  /// Whether the page says that there is another.
  var saysMore = false
  /// What is missing if the page is alone.
  var problems: [InventoryProblem] = []

  init(file: Int, total: Int, rows: [UInt64]) {
    self.file = file
    self.total = total
    self.rows = rows
  }

  /// The indices of pages that make up whole answers.
  static func whole(among pages: [Self]) -> Set<Int> {
    let answers = Dictionary(grouping: pages.indices) { pages[$0].total }
    return Set(answers.values.filter { isWhole($0.map { pages[$0] }) }.flatMap(\.self))
  }

  /// Whether pages with one total are all of an answer, each once: as many different rows as the
  /// total says, in pages of one size but for the last, which says of no further one.
  private static func isWhole(_ pages: [Self]) -> Bool {
    let sizes = pages.map(\.rows.count)
    guard sizes.reduce(0, +) == pages[0].total, pages.contains(where: { !$0.saysMore }),
      let largest = sizes.max(), sizes.count(where: { $0 < largest }) <= 1
    else { return false }
    return Set(pages.flatMap(\.rows)).count == pages[0].total
  }
}

/// The resources of the list being read, as long as the list may be a page.
struct ListedRows {
  /// Pages of Azure Resource Graph have no more rows.
  private static let limit = 1000

  /// A hash of each id in lower case; of longer lists, one more than of a page.
  ///
  /// Two ids with one hash would count as one row: then something seems to be missing.
  private(set) var hashes: [UInt64] = []

  /// Adds a resource by its id, whatever the case of its letters.
  mutating func append(_ id: Span<UInt8>) {
    if hashes.count > Self.limit { return }
    // FNV-1a
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in id.indices {
      hash = (hash ^ UInt64(id[index].lowercasedASCII)) &* 0x100_0000_01B3
    }
    hashes.append(hash)
  }

  mutating func removeAll() { hashes.removeAll(keepingCapacity: true) }
}
