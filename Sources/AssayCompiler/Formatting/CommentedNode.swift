internal import AssaySyntax

/// A value with the comments around it, ready to be laid out.
struct CommentedNode {
  enum Content {
    case alias(String)
    /// A scalar with its text in the file.
    case scalar(LocatedNode.Content, source: String)
    case block(BlockScalar)
    case sequence([Member])
    case mapping([Member])
  }

  struct Comment {
    var text: String
    /// Whether an empty line comes before it.
    var isAfterBlank: Bool
  }

  /// An entry of a mapping or an item of a sequence.
  struct Member {
    /// `nil` for an item.
    var key: Key?
    var value: CommentedNode
    /// The comments above it.
    var head: [Comment] = []
    /// Whether an empty line comes before it, below its comments.
    var isAfterBlank = false
    /// The comments between the key and a container.
    var afterKey: [Comment] = []
    /// The comments at the end of its line.
    var trailing: [Comment] = []
  }

  struct Key {
    var anchor: String?
    /// `nil` for an alias, whose name is `anchor`.
    var text: String?
  }

  var anchor: String?
  var content: Content
  /// Whether a container is written in brackets.
  var isFlow: Bool
  /// The comments below the last member.
  var foot: [Comment] = []

  var members: [Member]? {
    switch content {
    case .sequence(let members), .mapping(let members): members
    case .alias, .scalar, .block: nil
    }
  }

  var hasComments: Bool {
    !foot.isEmpty
      || members?.contains {
        !$0.head.isEmpty || !$0.afterKey.isEmpty || !$0.trailing.isEmpty || $0.value.hasComments
      } ?? false
  }
}
