/// The findings of one rule, in the order of reports: by outcome, noncompliant first, then by
/// resource id.
///
/// They may be made only when they are looked at, a few at a time: all those of a large inventory
/// would take more memory than the inventory.
public struct Findings: RandomAccessCollection, Sendable {
  /// How many are made at once when all are looked at.
  private static let stretch = 256

  private let source: any FindingSource
  /// The number of findings.
  public let endIndex: Int

  package init(_ source: some FindingSource) {
    self.source = source
    endIndex = source.count
  }

  /// Always 0.
  public var startIndex: Int { 0 }

  /// Makes one finding.
  public subscript(index: Int) -> Finding { source.findings(in: index..<index + 1)[0] }

  /// The outcome of a finding, which is known without the rest.
  package func outcome(at index: Int) -> Outcome { source.outcome(at: index) }

  /// The status of a finding, which is known without the rest.
  package func status(at index: Int) -> Finding.Status { source.status(at: index) }

  /// Whether a test holds for any finding's outcome and status, which are known without the rest.
  package func contains(where test: (Outcome, Finding.Status) -> Bool) -> Bool {
    indices.contains { test(source.outcome(at: $0), source.status(at: $0)) }
  }

  /// For how many findings a test of outcome and status holds.
  package func count(where test: (Outcome, Finding.Status) -> Bool) -> Int {
    indices.count { test(source.outcome(at: $0), source.status(at: $0)) }
  }

  /// Some of the findings, by their numbers in ascending order.
  package func selecting(_ numbers: [Int]) -> Findings {
    Findings(SelectedFindings(source, numbers))
  }

  /// Calls `body` with the findings of such outcomes and statuses; no others are made.
  package func forEach(
    where test: (Outcome, Finding.Status) -> Bool, _ body: (Finding) -> Void
  ) {
    func isWanted(_ index: Int) -> Bool {
      test(source.outcome(at: index), source.status(at: index))
    }
    var start = 0
    while start < endIndex {
      var end = start
      while end < endIndex, end - start < Self.stretch, isWanted(end) { end += 1 }
      if start < end { for finding in source.findings(in: start..<end) { body(finding) } }
      start = Swift.max(end, start + 1)
    }
  }

  /// Makes the findings one after another.
  public struct Iterator: IteratorProtocol {
    fileprivate let findings: Findings
    private var made: [Finding] = []
    private var position = 0
    private var start = 0

    fileprivate init(_ findings: Findings) { self.findings = findings }

    /// The next finding; `nil` after the last.
    public mutating func next() -> Finding? {
      if position - start == made.count {
        guard position < findings.endIndex else { return nil }
        start = position
        let end = Swift.min(position + Findings.stretch, findings.endIndex)
        made.removeAll(keepingCapacity: true)
        made = findings.source.findings(in: position..<end)
      }
      defer { position += 1 }
      return made[position - start]
    }
  }

  /// Starts with the first finding.
  public func makeIterator() -> Iterator { Iterator(self) }
}

extension Findings: Hashable {
  /// Whether both hold equal findings, however they are made.
  public static func == (left: Findings, right: Findings) -> Bool { left.elementsEqual(right) }

  /// Hashes all findings.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(count)
    for finding in self { hasher.combine(finding) }
  }
}

/// What a rule's findings are made of.
package protocol FindingSource: Sendable {
  var count: Int { get }
  func outcome(at index: Int) -> Outcome
  func status(at index: Int) -> Finding.Status
  /// Some findings, whole.
  func findings(in range: Range<Int>) -> [Finding]
}

extension [Finding]: FindingSource {
  package func outcome(at index: Int) -> Outcome { self[index].outcome }
  package func status(at index: Int) -> Finding.Status { self[index].status }
  package func findings(in range: Range<Int>) -> [Finding] { Array(self[range]) }
}
