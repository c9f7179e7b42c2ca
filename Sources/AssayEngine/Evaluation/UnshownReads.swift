/// What a rule reads and none of some snapshots shows.
///
/// A value that is unknown shows nothing: a path that is mistyped is as unknown as any other where
/// an export leaves fields out.
package struct UnshownReads: Sendable {
  /// A path that no snapshot shows.
  package struct Path: Hashable, Sendable {
    package var type: ResourceType
    /// The path with `[*]` for each step into elements.
    package var text: String
    /// The number of the first condition that reads it; `nil` if only the message or a relation
    /// does.
    package var condition: Int?
  }

  private var unshown: [FieldRead: Int?]

  /// Takes all that a rule reads, its message and the relations that it follows included.
  package init(of rule: PlannedRule, in plan: Plan) {
    let reads = RuleDescription(of: rule, in: plan).reads
    // Whatever is read as a list is read with its elements; an entry's key is no field.
    unshown = Dictionary(
      zip(reads.reads, reads.conditions).filter { read, _ in
        read.steps.last != .element && read.steps.suffix(2) != [.element, .key("key")]
      }, uniquingKeysWith: { first, second in first ?? second })
  }

  /// Forgets what a snapshot shows; it must be made with a projection that holds the rule's reads.
  package mutating func remove(shownIn snapshot: Snapshot) {
    unshown = unshown.filter { read, _ in !snapshot.shows(read) }
  }

  /// What is left, sorted by type and path; of a value that isn't shown nothing below it is named.
  package var paths: [Path] {
    let outermost = unshown.filter { read, _ in
      !read.steps.indices.dropFirst().contains { end in
        unshown.keys.contains(FieldRead(type: read.type, steps: Array(read.steps[..<end])))
      }
    }
    return outermost.map { Path(type: $0.type, text: $0.text, condition: $1) }
      .sorted { ($0.type, $0.text) < ($1.type, $1.text) }
  }
}

extension Snapshot {
  /// Whether some resource holds a value, or a `null`, that is known.
  fileprivate func shows(_ read: FieldRead) -> Bool {
    guard let type = layoutIndex(of: read.type), let node = projection.node(of: read) else {
      return false
    }
    let column = Int(layouts[type].columns[node])
    guard column >= 0 else { return false }
    // Only values of resources themselves become unknown because an export leaves them out.
    guard !read.steps.contains(.element) else {
      return isCarried[type * projection.nodes.count + node]
    }
    return rowsByType[type].contains { row in
      switch cells[Int(rows[Int(row)].cells) + column].kind {
      case .absent, .unknown: false
      case .null, .false, .true, .number, .string, .array, .object: true
      }
    }
  }
}
