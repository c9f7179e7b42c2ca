internal import AssayModel
internal import AssaySyntax

/// Finds the resources that a template declares, with their ids.
///
/// All ids are known before any property is evaluated: properties refer to other resources.
struct TemplateSurvey {
  /// How many deployments may be nested.
  static let depthLimit = 16

  /// A nested template.
  private struct Nested {
    var template: LocatedNode
    var frame: TemplateFrame
    var scope: TemplateScope
    var isCertain: Bool
    var depth: Int
  }

  let evaluator: TemplateEvaluator
  /// In the order in which they are deployed, as far as a later one may change an earlier one.
  private(set) var declarations: [TemplateDeclaration] = []
  private var nested: [Nested] = []

  init(_ template: LocatedNode, _ output: inout RouteOutput) {
    evaluator = TemplateEvaluator(size: template.range.count)
    let scope = TemplateScope(schema: template[caseless: "$schema"]?.text)
    let frame = TemplateFrame(context: TemplateContext(template, scope: scope))
    nested = [
      Nested(template: template, frame: frame, scope: scope, isCertain: true, depth: 0)
    ]
    var next = 0
    while next < nested.count, !evaluator.isExhausted {
      declare(nested[next], &output)
      next += 1
    }
    if evaluator.isExhausted { output.refuse(.templateTooLarge(at: output.place(template.range))) }
  }

  private mutating func declare(_ nested: Nested, _ output: inout RouteOutput) {
    guard let resources = nested.template[caseless: "resources"] else { return }
    var nodes: [LocatedNode]
    switch resources.content {
    case .sequence(let elements): nodes = elements
    case .mapping(let entries):
      nodes = entries.map(\.value)
      for entry in entries { name(entry, nested) }
    default: return output.refuse(.templateResources(at: output.place(resources.range)))
    }
    // Other resources' names may need what deployments tell.
    let isDeployment = { (node: LocatedNode) in node[caseless: "type"]?.text.map(Self.isDeployment)
    }
    nodes = nodes.filter { isDeployment($0) == true } + nodes.filter { isDeployment($0) != true }
    for node in nodes { declare(node, in: nil, nested, &output) }
  }

  private static func isDeployment(_ type: String) -> Bool {
    type.isEqualIgnoringCase(to: "Microsoft.Resources/deployments")
  }

  /// Notes the id of a resource that the template has a name of its own for.
  private func name(_ entry: LocatedNode.Entry, _ nested: Nested) {
    guard entry.value[caseless: "copy"] == nil,
      let identity = identity(of: entry.value, in: nil, nested, nested.frame)
    else { return }
    nested.frame.context.resourceIDs[entry.key.lowercasedASCII] = identity.id
  }

  private func identity(
    of node: LocatedNode, in parent: TemplateDeclaration?, _ nested: Nested,
    _ frame: TemplateFrame
  ) -> TemplateIdentity? {
    guard let typeNode = node[caseless: "type"], let nameNode = node[caseless: "name"],
      let type = evaluator.value(of: typeNode, in: frame).text
    else { return nil }
    let isDeployment = Self.isDeployment(type)
    let (name, isSecret) = evaluator.tellingSecrets { evaluator.value(of: nameNode, in: frame) }
    return TemplateIdentity(
      // Ids are shown: one that is made of a secret isn't known.
      type: type, name: isSecret ? .symbol("name at \(nameNode.range.lowerBound)") : name,
      in: parent,
      scope: isDeployment ? scope(of: node, nested, frame) : nested.scope,
      extending: isDeployment ? nil : extended(by: node, nested, frame))
  }

  /// What a resource extends: the id of another, or a type and names at the deployment's scope.
  private func extended(
    by node: LocatedNode, _ nested: Nested, _ frame: TemplateFrame
  ) -> TemplateValue? {
    guard let scope = node[caseless: "scope"] else { return nil }
    let value = evaluator.value(of: scope, in: frame)
    if value.text == "/" { return .text("") }
    if value.isID { return value }
    return value.isSymbol && value.form?.utf8.first == UInt8(ascii: "{")
      ? .joined([.text("/"), value])
      : .joined([nested.scope.id, .text("/providers/"), value])
  }

  /// What a nested deployment is for.
  private func scope(
    of node: LocatedNode, _ nested: Nested, _ frame: TemplateFrame
  ) -> TemplateScope {
    var scope = nested.scope
    if let subscription = node[caseless: "subscriptionId"] {
      scope.subscription = evaluator.value(of: subscription, in: frame)
      scope.managementGroup = nil
    }
    if let group = node[caseless: "resourceGroup"] {
      scope.resourceGroup = evaluator.value(of: group, in: frame)
    }
    let schema = node[caseless: "properties"]?[caseless: "template"]?[caseless: "$schema"]?.text
    return TemplateScope(schema: schema, within: scope)
  }
}

extension TemplateSurvey {
  private mutating func declare(
    _ node: LocatedNode, in parent: TemplateDeclaration?, _ nested: Nested,
    _ output: inout RouteOutput
  ) {
    if case .boolean(true) = node[caseless: "existing"]?.content { return }
    let outer = parent?.frame ?? nested.frame
    guard let copy = node[caseless: "copy"] else {
      return declare(node, in: parent, nested, outer, &output)
    }
    guard let loop = TemplateLoop(copy) else {
      return output.refuse(.templateResource(at: output.place(node.range)))
    }
    guard let count = evaluator.count(of: loop, in: outer) else {
      // One stands for all: what holds whatever the index is, holds for each.
      let turn = outer.within(.init(name: loop.name, index: nil))
      return declare(node, in: parent, nested, turn, &output)
    }
    for index in 0..<count where !evaluator.isExhausted {
      let turn = outer.within(.init(name: loop.name, index: index))
      declare(node, in: parent, nested, turn, &output)
    }
  }

  private mutating func declare(
    _ node: LocatedNode, in parent: TemplateDeclaration?, _ nested: Nested,
    _ frame: TemplateFrame, _ output: inout RouteOutput
  ) {
    evaluator.spend(20)
    guard let identity = identity(of: node, in: parent, nested, frame) else {
      return output.refuse(.templateResource(at: output.place(node.range)))
    }
    let condition = node[caseless: "condition"].map {
      evaluator.value(of: $0, in: frame).asBoolean
    }
    if condition == .some(false) {
      return output.note(.notDeployed(identity.type, at: output.place(node.range)))
    }
    let declaration = TemplateDeclaration(
      node: node, frame: frame, type: identity.type, names: identity.names, scope: identity.scope,
      id: identity.id, isCertain: nested.isCertain && condition != .some(nil))
    declarations.append(declaration)
    if Self.isDeployment(identity.type) { enter(declaration, nested, &output) }
    for child in children(of: node, &output) { declare(child, in: declaration, nested, &output) }
  }

  private func children(of node: LocatedNode, _ output: inout RouteOutput) -> [LocatedNode] {
    let resources = node[caseless: "resources"]
    switch resources?.content {
    case .sequence(let elements): return elements
    case .mapping(let entries): return entries.map(\.value)
    case nil, .null: break
    case .boolean, .number, .string:
      output.refuse(.templateResources(at: output.place(resources?.range ?? node.range)))
    }
    return []
  }

  /// Has a nested template's resources declared later.
  private mutating func enter(
    _ deployment: TemplateDeclaration, _ outer: Nested, _ output: inout RouteOutput
  ) {
    let place = output.place(deployment.node.range)
    guard let properties = deployment.node[caseless: "properties"],
      let template = properties[caseless: "template"], case .mapping = template.content
    else { return output.missing(.linkedTemplate(at: place)) }
    guard outer.depth < Self.depthLimit else { return output.refuse(.templateTooLarge(at: place)) }
    let scope = scope(of: deployment.node, outer, deployment.frame)
    let evaluation = properties[caseless: "expressionEvaluationOptions"]?[caseless: "scope"]?.text
    var frame = deployment.frame
    if evaluation?.isEqualIgnoringCase(to: "inner") ?? false {
      let context = TemplateContext(
        template, name: name(of: deployment, in: frame.context),
        arguments: arguments(properties[caseless: "parameters"], frame), scope: scope)
      frame = TemplateFrame(context: context)
    }
    if let id = deployment.id.form {
      evaluator.outputs[id.lowercasedASCII] = TemplateOutputs(
        declarations: TemplateContext.table(of: template[caseless: "outputs"]), frame: frame)
    }
    nested.append(
      Nested(
        template: template, frame: frame, scope: scope, isCertain: deployment.isCertain,
        depth: outer.depth + 1))
  }

  /// What tells a nested template's unknown parameters from those of others.
  private func name(
    of deployment: TemplateDeclaration, in context: TemplateContext
  ) -> String {
    let name = "\(context.name)\(deployment.names.last?.argument ?? ""):"
    return name.utf8.count < 200 ? name : "deployment \(nested.count):"
  }

  private func arguments(
    _ parameters: LocatedNode?, _ frame: TemplateFrame
  ) -> [String: TemplateContext.Source]? {
    guard let parameters else { return [:] }
    guard case .mapping(let entries) = parameters.content else { return nil }
    return entries.reduce(into: [:]) { arguments, entry in
      arguments[entry.key.lowercasedASCII] = TemplateContext.Source(
        node: entry.value[caseless: "value"], frame: frame)
    }
  }
}
