internal import AssayModel
internal import AssaySyntax

/// The resources of some texts.
struct ReferenceInventory {
  /// By type in lower case, resources as each of their sources has them, in the order in which
  /// they first appear.
  private var resources: [String: [[Tree]]] = [:]
  /// In lower case.
  private var complete: Set<String>
  /// Whether the inventory says of itself that something is missing.
  private(set) var isIncomplete = false

  /// - Parameters:
  ///   - texts: Each a list of resources in JSON, or an envelope around one.
  ///   - complete: The types of which the texts hold all resources.
  init(_ texts: [String], complete: [String] = []) throws {
    self.complete = Set(complete.map(\.foldedText))
    for text in texts {
      let tree = Tree(try JSONReference.read(Array(text.utf8)))
      let records = tree["value"]?.members ?? tree.members
      let count = tree["count"].flatMap {
        if case .number(let text) = $0 { Int(text) } else { nil }
      }
      let hasMore = ["nextLink", "$skipToken"].contains { tree[$0]?.text?.isEmpty == false }
      isIncomplete = isIncomplete || hasMore || tree["error"] != nil || count ?? 0 > records.count
      for record in records { add(record) }
    }
  }

  /// The resources of a type, in the order in which they first appear.
  func resources(of type: String) -> [[Tree]] { resources[type.foldedText] ?? [] }

  /// The resource of the same type and id.
  func resource(like other: Tree) -> [Tree]? {
    resources(of: other["type"]?.text ?? "").first { $0[0].id == other.id }
  }

  /// Why a resource of a type may be there though it isn't shown; `nil` if all are shown.
  func doubt(about type: String) -> UnknownCause? {
    if complete.contains(type.foldedText) { return nil }
    return isIncomplete ? .incompleteInventory : .notInInventory
  }

  private mutating func add(_ record: Tree) {
    let type = record["type"]?.text?.foldedText ?? ""
    if let index = resources[type]?.firstIndex(where: { $0[0].id == record.id }) {
      resources[type]?[index].append(record)
    } else {
      resources[type, default: []].append([record])
    }
  }
}

extension Tree {
  /// The id as it is compared: in any case if it begins with a slash.
  var id: String {
    let id = self["id"]?.text ?? ""
    return id.hasPrefix("/") ? id.foldedText : id
  }
}
