internal import AssaySyntax

/// A pack's texts as trees, and what names in them stand for.
struct ReferencePack {
  /// A relation, in one of its directions.
  struct Relation {
    var name: String
    var from: String
    var to: String
    var isOne: Bool
    /// Whether it leads backwards: then it is closed over the inventory.
    var isInverse: Bool
    /// Paths of the two sides, and how they are read.
    var pairs: [(from: ReferencePath, to: ReferencePath, as: String?)]
    /// Whether lying below what `to` names is enough.
    var isWithin = false
  }

  /// By file, in the order of names.
  private(set) var rules: [(id: String, rule: Tree)] = []
  private var manifest: Tree = .null
  private let settings: [String: Tree]
  private var relations: [Relation] = []

  /// - Parameters:
  ///   - files: The texts by path.
  ///   - settings: Values of parameters that aren't to have their defaults.
  init(_ files: [String: String], settings: [String: Tree] = [:]) throws {
    self.settings = settings
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      guard let node = try YAML.documents(in: Array(text.utf8)).first else { continue }
      if path == "pack.yaml" {
        manifest = Tree(node)
      } else {
        rules.append((String(path.dropLast(".yaml".count)), Tree(node)))
      }
    }
    for entry in manifest["relations"]?.entries ?? [] { add(entry.value, named: entry.key) }
  }

  private mutating func add(_ relation: Tree, named name: String) {
    let (from, to) = (relation["from"]?.text ?? "", relation["to"]?.text ?? "")
    let path = { (tree: Tree?) in ReferencePath(tree?.text ?? "") }
    let pairs = relation["match"]?.members.map { pair in
      (from: path(pair["from"]), to: path(pair["to"]), as: pair["as"]?.text)
    }
    relations.append(
      Relation(
        name: name, from: from, to: to, isOne: relation["cardinality"] == "one", isInverse: false,
        pairs: pairs ?? [],
        isWithin: relation["match"]?.members.contains { $0["within"] == true } == true))
    guard let inverse = relation["inverse"]?.text else { return }
    relations.append(
      Relation(
        name: inverse, from: to, to: from, isOne: false, isInverse: true,
        pairs: pairs?.map { (from: $0.to, to: $0.from, as: $0.as) } ?? []))
  }

  func parameter(_ name: String) -> Tree? {
    settings[name] ?? manifest["parameters"]?[name]?["default"]
  }

  /// The relation of a name that leads on from a type.
  func relation(_ name: String, of type: String) -> Relation? {
    for relation in relations where relation.name == name {
      if relation.from.foldedText == type.foldedText { return relation }
    }
    return nil
  }
}

/// Names joined by dots, or in brackets and quotes.
struct ReferencePath {
  var names: [String] = []

  init(_ text: String) {
    var rest = Substring(text)
    while !rest.isEmpty {
      if rest.take("['") {
        names.append(Self.quoted(&rest))
      } else {
        _ = rest.take(".")
        let name = rest.prefix { $0 != "." && $0 != "[" }
        rest.removeFirst(name.count)
        names.append(String(name))
      }
    }
  }

  /// Takes up to the closing quote and bracket; a doubled quote stands for one.
  private static func quoted(_ rest: inout Substring) -> String {
    var name = ""
    while !rest.isEmpty, !rest.take("']") {
      name.append(rest.take("''") ? "'" : rest.removeFirst())
    }
    return name
  }
}
