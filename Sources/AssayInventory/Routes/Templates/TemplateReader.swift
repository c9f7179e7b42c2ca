internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Reads templates of Azure Resource Manager, exported or written, as the resources that they
/// deploy.
///
/// - TemplateExpression, …Parser: from text in brackets to calls
/// - TemplateEvaluator, TemplateFunctions: from calls to values, or to forms of what isn't known
/// - TemplateSurvey, TemplateIdentity: which resources there are, and their ids
/// - TemplateFields: what the resources hold
/// - TemplateDefaults, TemplateTypes, TemplatePolicies: what becomes of it in the cloud
struct TemplateReader: RouteReader {
  let tellsSecrets = true
  private let projection: Projection
  private let types: Set<ResourceType>

  init(_ projection: Projection) {
    self.projection = projection
    types = Set(projection.types)
  }

  var filter: TreeFilter {
    var filter = TreeFilter()
    for key in ["$schema", "definitions", "parameters", "variables", "resources", "outputs"] {
      filter.insertWhole([.key(key)])
    }
    return filter
  }

  func read(_ template: LocatedNode, into output: inout RouteOutput) {
    for place in TemplateSecrets.places(in: template) { output.hide(place) }
    let survey = TemplateSurvey(template, &output)
    let ids = TemplateIDs(
      survey.declarations, file: output.file, offset: template.range.lowerBound)
    let fields = TemplateFields(projection: projection, evaluator: survey.evaluator, ids: ids)
    var merged: [(declaration: TemplateDeclaration, declared: Declared)] = []
    var places: [[UInt8]: Int] = [:]
    for declaration in survey.declarations {
      let declared = Declared(
        value: value(of: declaration, fields), isCertain: declaration.isCertain)
      let key = TemplateIDs.key("\(declaration.type) \(declaration.id.form ?? "")")
      if let place = places[key] {
        merged[place] = (declaration, merged[place].declared.merged(with: declared))
      } else {
        places[key] = merged.count
        merged.append((declaration, declared))
      }
    }
    let policies = TemplatePolicies(survey.declarations, fields)
    for var resource in merged {
      policies.apply(to: &resource.declared.value, of: resource.declaration)
      output.add(TemplateDefaults(resource.declaration, fields).resource(resource.declared.value))
    }
    for place in survey.evaluator.secretPlaces { output.hide(place) }
  }

  /// A resource as the template has it: its identity, and what rules read of its type.
  private func value(
    of declaration: TemplateDeclaration, _ fields: TemplateFields
  ) -> CanonicalValue {
    let node = declaration.node
    var value = CanonicalValue(.mapping([]), at: node.range)
    if types.contains(ResourceType(declaration.type)), case .mapping(let entries) = node.content {
      var own = node
      own.content = .mapping(entries.filter { !Self.isInstruction($0.key) })
      value = fields.value(of: own, at: 0, in: declaration.frame)
    }
    let nameRange = node[caseless: "name"]?.range ?? node.range
    let typeRange = node[caseless: "type"]?.range ?? node.range
    let id = fields.ids.text(declaration.id.form ?? "")
    value.set(["id"], to: CanonicalValue(.string(id), at: nameRange))
    value.set(["type"], to: CanonicalValue(.string(declaration.type), at: typeRange))
    if let name = declaration.names.last {
      value.set(["name"], to: fields.ids.value(of: name, at: nameRange))
    }
    return value
  }

  /// Whether a key of a resource tells how to deploy it, not what it is.
  private static func isInstruction(_ key: String) -> Bool {
    ["resources", "copy", "condition", "dependsOn", "scope", "comments"].contains {
      $0.isEqualIgnoringCase(to: key)
    }
  }
}
