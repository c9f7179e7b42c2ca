extension RelationPicture {
  /// The picture in a sentence, for those who don't see it.
  var words: String {
    let edges = Self.edges(from: root)
    return "Relations of \(root.title): " + edges.joined(separator: "; ")
  }

  /// Each relation with both its ends, those that begin at the same resource together.
  ///
  /// Calls itself for each level, of which there are no more than resources in a picture.
  private static func edges(from node: Node) -> [String] {
    node.children.flatMap { child in
      [edge(from: node, to: child)] + edges(from: child)
    }
  }

  private static func edge(from node: Node, to child: Node) -> String {
    let way = child.relation.isEmpty ? "" : " by \(child.relation)"
    let fate =
      switch child.link {
      case .plain: ""
      case .broken: ", broken"
      case .open: ", undecided"
      }
    let name = child.title.isEmpty ? child.type : child.title
    let isMissing = child.resource == nil ? " (not in the inventory)" : ""
    return "\(node.title) leads\(way) to \(name)\(isMissing)\(fate)"
  }
}
