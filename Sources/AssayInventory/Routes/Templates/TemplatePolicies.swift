internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Access policies that templates add to vaults by resources of their own.
///
/// A vault that isn't in the template isn't judged with them; the resource itself is there.
struct TemplatePolicies {
  private static let type = "Microsoft.KeyVault/vaults/accessPolicies"

  private let changes: [TemplateDeclaration]
  private let fields: TemplateFields
  private let node: Int?

  init(_ declarations: [TemplateDeclaration], _ fields: TemplateFields) {
    changes = declarations.filter { $0.isOf(Self.type) }
    self.fields = fields
    node = fields.projection.node(at: FieldPath(["properties", "accessPolicies"]))
  }

  /// Changes a vault's own access policies as the template does.
  func apply(to vault: inout CanonicalValue, of declaration: TemplateDeclaration) {
    guard let node, declaration.isOf("Microsoft.KeyVault/vaults"), isOpen(vault["properties"]),
      let vaultName = declaration.names.last
    else { return }
    let path = ["properties", "accessPolicies"]
    for change in changes
    where change.names.first == vaultName && change.scope == declaration.scope {
      let old = vault[path: path]
      vault.set(path[...], to: policies(old, after: change, at: node))
    }
  }

  private func isOpen(_ properties: CanonicalValue?) -> Bool {
    switch properties?.content {
    case nil, .mapping: true
    default: false
    }
  }

  private func policies(
    _ old: CanonicalValue?, after change: TemplateDeclaration, at node: Int
  ) -> CanonicalValue {
    let place = change.node.range
    let unknown = CanonicalValue(.unknown(.expression), at: place)
    guard let source = change.node[caseless: "properties"]?[caseless: "accessPolicies"] else {
      return unknown
    }
    let new = fields.value(of: source, at: node, in: change.frame)
    let action = change.names.last?.text?.lowercasedASCII
    guard change.isCertain, case .sequence(let added) = new.content,
      action == "add" || action == "replace"
    else {
      // Some may be there, and some not.
      return unknown
    }
    if action == "replace" { return new }
    switch old?.content {
    case nil, .null: return new
    case .sequence(let own):
      return CanonicalValue(.sequence(own + added), at: old?.range ?? place)
    default: return unknown
    }
  }
}
