internal import AssayModel

/// A finding arranged for showing: what stands where, grouped by resource and file.
struct FindingView {
  /// What is shown of one resource.
  struct Shown {
    /// Its places, the first file first.
    private(set) var snippets: [Snippet] = []
    /// Where there is a resource of which no value is shown.
    private(set) var links: [SourceSpan] = []
    /// What is known of values without any place.
    private(set) var facts: [String] = []
  }

  /// A resource at the other end of a relation.
  struct Related {
    var resource: ResourceReference
    var relation: String
    var shown = Shown()
  }

  private(set) var own = Shown()
  private(set) var related: [Related] = []
  /// Values of related resources beyond the number shown.
  private(set) var omitted = 0

  /// As many related resources as a reader takes in.
  private static let relatedLimit = 8
  private let limit: Int

  /// - Parameter isWhole: Whether all related resources are shown.
  init(_ finding: Finding, isWhole: Bool = false) {
    limit = isWhole ? .max : Self.relatedLimit
    for evidence in finding.evidence {
      if let relation = evidence.relation {
        add(evidence, of: relation)
      } else {
        own.add(evidence, isPrimary: true)
      }
    }
    if let span = finding.resource.place { own.addIfEmpty(span) }
    if finding.cause == .conflict { own.addOtherSources(of: finding.resource) }
  }

  /// The columns that line numbers take in all snippets.
  var gutter: Int {
    var last = own.lastLine
    for index in related.indices { last = max(last, related[index].shown.lastLine) }
    return ReportBuffer.digits(of: last)
  }

  private mutating func add(_ evidence: Evidence, of relation: String) {
    let known = related.firstIndex {
      $0.relation == relation && $0.resource.id == evidence.resource.id
    }
    if let known {
      related[known].shown.add(evidence, isPrimary: false)
    } else if related.count < limit {
      var other = Related(resource: evidence.resource, relation: relation)
      other.shown.add(evidence, isPrimary: false)
      related.append(other)
    } else {
      omitted += 1
    }
  }
}

extension FindingView.Shown {
  fileprivate var lastLine: Int { snippets.reduce(1) { max($0, $1.lastLine) } }

  fileprivate mutating func add(_ evidence: Evidence, isPrimary: Bool) {
    let label = evidence.label
    if evidence.isOnlyRelated, let place = evidence.place {
      links.append(place)
    } else if let place = evidence.place {
      add(place, label, isPrimary: isPrimary)
    } else {
      facts.append(label)
    }
  }

  fileprivate mutating func addIfEmpty(_ span: SourceSpan) {
    if snippets.isEmpty { snippets = [Snippet(span, isPrimary: true)] }
  }

  fileprivate mutating func addOtherSources(of resource: ResourceReference) {
    for span in resource.sources where !snippets.contains(where: { $0.holds(span) }) {
      add(span.opening, "the resource is read from here, too", isPrimary: false)
    }
  }

  private mutating func add(_ span: SourceSpan, _ label: String, isPrimary: Bool) {
    for index in snippets.indices
    where snippets[index].add(span, label: label, isPrimary: isPrimary) { return }
    snippets.append(Snippet(span, label: label, isPrimary: isPrimary))
  }
}

extension Snippet {
  /// Whether a mark lies within the span.
  fileprivate func holds(_ span: SourceSpan) -> Bool {
    marks.contains {
      $0.span.file == span.file && span.start <= $0.span.start && $0.span.end <= span.end
    }
  }
}

extension FindingView.Related {
  /// The resource and the relation that leads to it.
  var title: String { "\(relation): \(resource.title) (\(resource.type))" }
}

extension Evidence {
  /// Whether there is nothing to say but that a relation leads to the resource.
  fileprivate var isOnlyRelated: Bool { observed == .related && path.isEmpty && expected.isEmpty }

  /// The value's path and what was asked, as text beside a mark; what is known of the value, too,
  /// where the mark doesn't show it.
  fileprivate var label: String {
    let subject = source?.excerpt == nil ? statement : fullPath
    return expected.isEmpty ? subject : "\(subject); expected: \(expected)"
  }
}
