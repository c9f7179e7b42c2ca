internal import AssayModel

/// The judged resource and those that relations lead to from it, as a tree.
struct RelationPicture {
  /// What is known of a relation between two resources.
  enum Link {
    /// The other end is shown for information.
    case plain
    /// What the rule asks of the two does not hold.
    case broken
    /// What the rule asks of the two can't be decided.
    case open
  }

  /// A resource in the picture.
  struct Node {
    /// The relation that leads to it; empty if it has no name.
    var relation = ""
    var link = Link.plain
    /// `nil` if no inventory holds it.
    var resource: ResourceReference?
    /// What it is called.
    var title: String
    var type: String
    /// Values that a rule looked at, as words.
    var values: [String] = []
    var children: [Node] = []
  }

  /// The judged resource.
  private(set) var root: Node

  /// As many resources as can be taken in, and values of each.
  fileprivate static let (resourceLimit, valueLimit) = (8, 3)

  /// A picture of a finding; `nil` if it is about one resource alone.
  init?(_ finding: Finding) {
    root = Node(
      resource: finding.resource, title: finding.resource.title, type: finding.resource.type)
    var ends: [(path: String, node: Node)] = []
    for evidence in finding.evidence {
      guard let path = evidence.relation else {
        root.add(evidence)
        continue
      }
      let known = ends.firstIndex { $0.path == path && $0.node.isOf(evidence.resource) }
      if known == nil, ends.count == Self.resourceLimit { continue }
      let index = known ?? ends.count
      if known == nil { ends.append((path, Node(to: evidence.resource, by: path))) }
      ends[index].node.add(evidence)
      if finding.asks(about: path, evidence) { ends[index].node.link = finding.brokenLink }
    }
    ends += finding.missing.map { ("", $0) }
    guard !ends.isEmpty else { return nil }
    root.children = Self.tree(of: ends)
  }

  /// Puts each end below the one that its path leads through, where that is a single one.
  private static func tree(of ends: [(path: String, node: Node)]) -> [Node] {
    var nodes = ends
    for index in nodes.indices.reversed() {
      guard let dot = nodes[index].path.utf8.lastIndex(of: UInt8(ascii: ".")) else { continue }
      let above = nodes[index].path[..<dot]
      let parents = nodes.indices.filter { nodes[$0].path == above }
      guard let parent = parents.first, parents.count == 1, parent < index else { continue }
      var node = nodes.remove(at: index).node
      node.relation = String(node.relation[dot...].dropFirst())
      nodes[parent].node.children.insert(node, at: 0)
    }
    return nodes.map(\.node)
  }
}

extension RelationPicture.Node {
  fileprivate init(to resource: ResourceReference, by relation: String) {
    self.init(
      relation: relation, resource: resource, title: resource.title, type: resource.type)
  }

  fileprivate func isOf(_ other: ResourceReference) -> Bool { resource?.id == other.id }

  fileprivate mutating func add(_ evidence: Evidence) {
    guard !evidence.path.isEmpty, values.count < RelationPicture.valueLimit else { return }
    let value = "\(evidence.path) \(evidence.observed.fact)"
    if !values.contains(value) { values.append(value) }
  }
}

extension Finding {
  fileprivate var brokenLink: RelationPicture.Link {
    switch outcome {
    case .noncompliant: .broken
    case .unknown: .open
    case .compliant, .notApplicable: .plain
    }
  }

  /// Whether the rule asks something of the resource at the end of a relation, or compares
  /// something with it.
  fileprivate func asks(about path: String, _ evidence: Evidence) -> Bool {
    if !evidence.expected.isEmpty { return true }
    let prefix = Array("\(path).".utf8)
    return self.evidence.contains { other in
      other.expected.utf8.split(separator: UInt8(ascii: " ")).contains { $0.starts(with: prefix) }
    }
  }

  /// The resources that relations look for and no inventory holds.
  fileprivate var missing: [RelationPicture.Node] {
    guard cause == .notInInventory || cause == .incompleteInventory else { return [] }
    return evidence.compactMap { evidence in
      guard let type = evidence.target, evidence.relation == nil else { return nil }
      let name = if case .string(let text) = evidence.observed { text } else { "" }
      return RelationPicture.Node(
        link: .open, title: name, type: type, values: ["not in the inventory"])
    }
  }
}
