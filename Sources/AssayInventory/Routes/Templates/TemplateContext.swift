internal import AssayModel
internal import AssaySyntax

/// A template's parameters and variables, where its expressions are evaluated.
final class TemplateContext {
  /// What a name stands for.
  enum Meaning {
    case known(TemplateValue, isSecret: Bool)
    case working
  }

  /// A value in a template's text, with what its expressions are about.
  struct Source {
    /// Nothing where the value is a secret that is somewhere else.
    var node: LocatedNode?
    var frame: TemplateFrame
  }

  /// What the resources are deployed to.
  let scope: TemplateScope
  /// Tells this template's unknown parameters from those of the template that it is in.
  let name: String
  /// By name in lower case.
  let parameters: [String: (name: String, declaration: LocatedNode)]
  /// By name in lower case; `nil` if it isn't known what there are.
  let arguments: [String: Source]?
  /// The parameters, by name in lower case, whose values are secret.
  let secureParameters: Set<String>
  let variables: [String: LocatedNode]
  /// The elements of `copy` in the variables.
  let variableCopies: [LocatedNode]
  /// The ids of resources by the names that a template gives them for itself.
  var resourceIDs: [String: TemplateValue] = [:]
  /// What names came to so far, by kind and name.
  var meanings: [String: Meaning] = [:]

  init(
    _ template: LocatedNode, name: String = "", arguments: [String: Source]? = [:],
    scope: TemplateScope
  ) {
    self.scope = scope
    self.name = name
    self.arguments = arguments
    parameters = Self.entries(of: template[caseless: "parameters"]).reduce(into: [:]) {
      $0[$1.key.lowercasedASCII] = ($1.key, $1.value)
    }
    secureParameters = Set(
      parameters.filter { TemplateSecrets.isSecure($0.value.declaration, in: template) }.keys)
    variables = Self.table(of: template[caseless: "variables"])
    variableCopies = variables["copy"]?.elements ?? []
  }

  private static func entries(of node: LocatedNode?) -> [LocatedNode.Entry] {
    guard case .mapping(let entries) = node?.content else { return [] }
    return entries
  }

  static func table(of node: LocatedNode?) -> [String: LocatedNode] {
    entries(of: node).reduce(into: [:]) { $0[$1.key.lowercasedASCII] = $1.value }
  }
}

/// What a deployment tells of what it made.
struct TemplateOutputs {
  /// By name in lower case.
  var declarations: [String: LocatedNode]
  var frame: TemplateFrame
}

/// What an expression is about, besides its own text.
struct TemplateFrame {
  /// A loop around the expression.
  struct Loop {
    var name: String
    /// From 0; `nil` if it isn't known how often the loop is gone through.
    var index: Int?
  }

  var context: TemplateContext
  /// Innermost last.
  var loops: [Loop] = []

  func within(_ loop: Loop) -> Self {
    var inner = self
    inner.loops.append(loop)
    return inner
  }
}

extension LocatedNode {
  /// The value at a key of a mapping, in whatever case of ASCII letters.
  subscript(caseless key: String) -> LocatedNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key.isEqualIgnoringCase(to: key) }?.value
  }
}
