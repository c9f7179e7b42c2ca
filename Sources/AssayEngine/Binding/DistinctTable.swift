/// Entries numbered as they come, each once however often it comes.
struct DistinctTable<Entry: Hashable & Sendable>: Sendable {
  private(set) var entries: [Entry] = []
  private var numbers: [Entry: Int32] = [:]

  mutating func number(of entry: Entry) -> Int32 {
    if let number = numbers[entry] { return number }
    let number = Int32(entries.count)
    numbers[entry] = number
    entries.append(entry)
    return number
  }

  subscript(number: Int32) -> Entry { entries[Int(number)] }
}

/// Runs of items side by side in one list, each run once.
struct DistinctRuns<Item: Hashable & Sendable>: Sendable {
  private(set) var items: [Item] = []
  private var ranges: [[Item]: Range<Int32>] = [:]

  mutating func range(of run: [Item]) -> Range<Int32> {
    guard !run.isEmpty else { return 0..<0 }
    if let range = ranges[run] { return range }
    let start = Int32(items.count)
    items += run
    ranges[run] = start..<Int32(items.count)
    return start..<Int32(items.count)
  }
}

/// Texts numbered as they come, each once; two spellings of an accent are two texts.
struct DistinctTexts: Sendable {
  private(set) var texts: [String] = []
  private var numbers: [[UInt8]: Int32] = [:]

  mutating func number(of text: String) -> Int32 {
    let bytes = Array(text.utf8)
    if let number = numbers[bytes] { return number }
    let number = Int32(texts.count)
    numbers[bytes] = number
    texts.append(text)
    return number
  }
}
