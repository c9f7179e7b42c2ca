extension CommentedNode {
  /// Puts the keys of every mapping in the order of the reference, comments with them.
  ///
  /// A mapping in which an alias would come before its anchor stays as it is.
  mutating func sortKeys(as shape: ValueShape) {
    switch content {
    case .alias, .scalar, .block: break
    case .sequence(var members):
      for index in members.indices { members[index].value.sortKeys(as: shape.element) }
      content = .sequence(members)
    case .mapping(var members):
      for index in members.indices {
        members[index].value.sortKeys(as: shape.value(of: members[index].key?.text ?? ""))
      }
      content = .mapping(shape.order.map { Self.sorted(members, by: $0) } ?? members)
    }
  }

  private static func sorted(_ members: [Member], by order: [String]) -> [Member] {
    let ranks = members.map { member in
      member.key?.text.flatMap { order.firstIndex(of: $0) } ?? order.count
    }
    let sorted = members.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    let names = members.map(\.value.anchorNames)
    for (place, index) in sorted.enumerated() {
      for other in sorted[..<place] where other > index && names[other].depends(on: names[index]) {
        return members
      }
    }
    return sorted.map { members[$0] }
  }

  private var anchorNames: AnchorNames {
    var names = AnchorNames()
    var rest = [self]
    while let node = rest.popLast() {
      if let anchor = node.anchor { names.defined.insert(anchor) }
      if case .alias(let name) = node.content { names.used.insert(name) }
      for member in node.members ?? [] {
        rest.append(member.value)
        guard let anchor = member.key?.anchor else { continue }
        if member.key?.text == nil {
          names.used.insert(anchor)
        } else {
          names.defined.insert(anchor)
        }
      }
    }
    return names
  }
}

/// The names that a value gives to its parts, and those that it uses.
private struct AnchorNames {
  var defined: Set<String> = []
  var used: Set<String> = []

  /// Whether the value means something else if it comes before the other.
  func depends(on other: AnchorNames) -> Bool {
    !used.isDisjoint(with: other.defined) || !defined.isDisjoint(with: other.defined)
      || !defined.isDisjoint(with: other.used)
  }
}
