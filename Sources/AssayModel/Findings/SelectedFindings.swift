/// Some of a rule's findings, in their order.
struct SelectedFindings: FindingSource {
  private let source: any FindingSource
  /// Ascending.
  private let numbers: [Int]

  init(_ source: any FindingSource, _ numbers: [Int]) {
    self.source = source
    self.numbers = numbers
  }

  var count: Int { numbers.count }

  func outcome(at index: Int) -> Outcome { source.outcome(at: numbers[index]) }

  func status(at index: Int) -> Finding.Status { source.status(at: numbers[index]) }

  /// Those that stand beside one another are made together.
  func findings(in range: Range<Int>) -> [Finding] {
    var made: [Finding] = []
    made.reserveCapacity(range.count)
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, numbers[end] == numbers[end - 1] + 1 { end += 1 }
      made += source.findings(in: numbers[start]..<numbers[end - 1] + 1)
      start = end
    }
    return made
  }
}
