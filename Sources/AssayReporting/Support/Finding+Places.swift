internal import AssayModel

extension Finding {
  /// The evidence that a reader should see first: the first about the judged resource itself.
  var primaryEvidence: Int? { evidence.firstIndex { $0.relation == nil } }

  /// Where a reader should look first.
  var primaryPlace: SourceSpan? {
    let own = primaryEvidence.flatMap { evidence[$0].place }
    return own ?? resource.place ?? evidence.lazy.compactMap(\.place).first
  }
}

extension Evidence {
  /// The value's place or, for want of one, that of the resource which should hold it.
  var place: SourceSpan? { source ?? resource.place }

  /// Whether there is such a place.
  var hasPlace: Bool { source != nil || !resource.sources.isEmpty }

  /// What there is to see, as the beginning of a sentence.
  package var statement: String {
    if observed == .related, path.isEmpty, let relation { return "\(relation): \(resource.title)" }
    return "\(fullPath) \(observed.fact)"
  }

  /// The value's path as a rule writes it, the relation first.
  var fullPath: String {
    guard let relation else { return path.isEmpty ? "the resource" : path }
    return path.isEmpty ? relation : "\(relation).\(path)"
  }
}

extension ResourceReference {
  /// What people call the resource.
  var title: String { name ?? id }

  /// Where the resource begins.
  var place: SourceSpan? { sources.first?.opening }
}

extension SourceSpan {
  /// The bracket that opens a span or, where there is none, its first line.
  ///
  /// Marks that stand for a whole resource mark this: a mark on hundreds of lines points nowhere.
  var opening: SourceSpan {
    guard var excerpt else { return self }
    let utf8 = excerpt.text.utf8Span.span
    let lower = excerpt.marked.lowerBound
    var marked = excerpt.marked.clamped(to: 0..<utf8.count)
    guard !marked.isEmpty else { return self }
    let first = utf8[marked.lowerBound]
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      marked = marked.lowerBound..<marked.lowerBound + 1
    }
    var opening = self
    opening.end = start
    opening.end.offset += marked.count
    opening.end.column += utf8.extracting(marked).utf16Count
    opening.end.utf8Column += marked.count
    excerpt.marked = lower..<lower + marked.count
    opening.excerpt = excerpt
    return opening
  }
}
