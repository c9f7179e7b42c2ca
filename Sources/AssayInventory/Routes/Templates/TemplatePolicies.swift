internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Access policies that templates add to vaults by resources of their own.
///
/// A vault that isn't in the template isn't judged with them; the resource itself is there.
struct TemplatePolicies {
  private static let type = "Microsoft.KeyVault/vaults/accessPolicies"
  /// To how many other vaults' policies a vault is compared; of more than a template may have, it is
  /// taken that any may be its own.
  private static let comparisons = 1024

  /// The changes of one vault's policies, in the template's order.
  private struct Group {
    var changes: [TemplateDeclaration]
    let vault: VaultForm
    /// Whether nothing but further policies come of them.
    var isAddition: Bool
  }

  private var groups: [Group] = []
  private var places: [VaultForm: Int] = [:]
  /// Those of vaults whose names are known, by name.
  private var named: [[UInt8]: [Int]] = [:]
  private var unnamed: [Int] = []
  private let fields: TemplateFields
  private let node: Int?

  init(_ declarations: [TemplateDeclaration], _ fields: TemplateFields) {
    self.fields = fields
    node = fields.projection.node(at: FieldPath(["properties", "accessPolicies"]))
    for change in declarations where change.isOf(Self.type) { add(change) }
  }

  private mutating func add(_ change: TemplateDeclaration) {
    guard let vault = VaultForm(change.names.first, in: change.scope) else { return }
    let isAddition = change.action == "add"
    if let place = places[vault] {
      groups[place].changes.append(change)
      groups[place].isAddition = groups[place].isAddition && isAddition
      return
    }
    places[vault] = groups.count
    if vault.isNamed {
      named[vault.name, default: []].append(groups.count)
    } else {
      unnamed.append(groups.count)
    }
    groups.append(Group(changes: [change], vault: vault, isAddition: isAddition))
  }

  /// Changes a vault's own access policies as the template does.
  func apply(to vault: inout CanonicalValue, of declaration: TemplateDeclaration) {
    guard let node, !groups.isEmpty, declaration.isOf("Microsoft.KeyVault/vaults"),
      isOpen(vault["properties"]),
      let form = VaultForm(declaration.names.last, in: declaration.scope)
    else { return }
    let own = places[form]
    let doubt = doubt(about: form, beside: own)
    guard own != nil || doubt != nil else { return }
    let path = ["properties", "accessPolicies"]
    var policies = vault[path: path]
    for change in own.map({ groups[$0].changes }) ?? [] { apply(change, to: &policies, at: node) }
    if let doubt { Self.add(doubt, to: &policies) }
    if let policies { vault.set(path[...], to: policies) }
  }

  private func isOpen(_ properties: CanonicalValue?) -> Bool {
    switch properties?.content {
    case nil, .mapping: true
    default: false
    }
  }

  /// Changes that may be about a vault, as it isn't known what they are about.
  private func doubt(about vault: VaultForm, beside own: Int?) -> Group? {
    let others = vault.isNamed ? (named[vault.name] ?? []) + unnamed : Array(groups.indices)
    var found: Group?
    for (count, index) in others.enumerated() where index != own {
      guard count >= Self.comparisons || groups[index].vault.mayBe(vault) else { continue }
      if !groups[index].isAddition { return groups[index] }
      found = found ?? groups[index]
      if count >= Self.comparisons { break }
    }
    return found
  }

  private static func add(_ doubt: Group, to policies: inout CanonicalValue?) {
    let place = doubt.changes[0].node.range
    let unknown = CanonicalValue(.unknown(.expression), at: place)
    switch doubt.isAddition ? policies?.content ?? .null : unknown.content {
    // One that may be there, or as many as there are: the rest isn't known.
    case .null: policies = CanonicalValue(.sequence([unknown]), at: place)
    case .sequence(let own): policies?.content = .sequence(own + [unknown])
    default: policies = unknown
    }
  }

  private func apply(
    _ change: TemplateDeclaration, to policies: inout CanonicalValue?, at node: Int
  ) {
    let place = change.node.range
    let unknown = CanonicalValue(.unknown(.expression), at: place)
    guard let source = change.node[caseless: "properties"]?[caseless: "accessPolicies"] else {
      policies = unknown
      return
    }
    let new = fields.value(of: source, at: node, in: change.frame)
    let action = change.action
    guard change.isCertain, case .sequence(let added) = new.content,
      action == "add" || action == "replace"
    else {
      // Some may be there, and some not.
      policies = unknown
      return
    }
    if action == "replace" || policies?.content ?? .null == .null {
      policies = new
    } else if case .sequence(var own) = policies?.content {
      // Moved out, so that nothing is copied while it grows.
      policies?.content = .null
      own += added
      policies?.content = .sequence(own)
    } else {
      policies = unknown
    }
  }
}

extension TemplateDeclaration {
  /// What becomes of a vault's policies by a change of them, in lower case; `nil` if that isn't
  /// known.
  fileprivate var action: String? { names.last?.text?.lowercasedASCII }
}

/// What a template calls a vault, regardless of case.
private struct VaultForm: Hashable {
  let name: [UInt8]
  let scope: [UInt8]
  let isNamed: Bool

  init?(_ name: TemplateValue?, in scope: TemplateValue) {
    guard let form = name?.form, let scope = scope.form else { return nil }
    self.name = TemplateIDs.key(form)
    self.scope = TemplateIDs.key(scope)
    isNamed = name?.text != nil
  }

  /// Whether two forms may come to the same vault.
  func mayBe(_ other: Self) -> Bool {
    TemplateIDs.mayBeEqual(name, other.name) && TemplateIDs.mayBeEqual(scope, other.scope)
  }
}
