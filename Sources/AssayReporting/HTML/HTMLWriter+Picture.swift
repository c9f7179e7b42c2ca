internal import AssayModel

extension HTMLWriter {
  /// Draws a picture as nested lists, so that it reads as well as it looks.
  mutating func draw(_ picture: RelationPicture) {
    element("ul", [.class("picture"), .text("aria-label", picture.words)]) {
      $0.draw(picture.root)
    }
  }

  private mutating func draw(_ node: RelationPicture.Node) {
    element("li", [.class(node.link.style)]) { item in
      if node.link != .plain || !node.relation.isEmpty { item.edge(to: node) }
      item.element("div", [.class(node.resource == nil ? "node missing" : "node")]) { box in
        box.element("b", text: node.title)
        box.element("small", text: node.type)
        for value in node.values { box.element("span", text: value) }
      }
      guard !node.children.isEmpty else { return }
      item.element("ul") { list in
        for child in node.children { list.draw(child) }
      }
    }
  }

  private mutating func edge(to node: RelationPicture.Node) {
    element("span", [.class("edge")]) { edge in
      edge.text(node.relation)
      switch node.link {
      case .plain: break
      case .broken: edge.element("em") { $0.words(" broken") }
      case .open: edge.element("em") { $0.words(" undecided") }
      }
    }
  }
}

extension RelationPicture.Link {
  fileprivate var style: StaticString {
    switch self {
    case .plain: "plain"
    case .broken: "broken"
    case .open: "open"
    }
  }
}
