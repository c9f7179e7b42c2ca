internal import AssayModel
internal import AssaySyntax

/// Parameters, variables, outputs and loops.
extension TemplateEvaluator {
  /// What a name stands for, found once; one that stands for itself isn't known.
  private func meaning(
    _ kind: String, _ name: String, in context: TemplateContext, isSecure: Bool = false,
    _ find: () -> TemplateValue
  ) -> TemplateValue {
    let key = "\(kind) \(name.lowercasedASCII)"
    switch context.meanings[key] {
    case .known(let value, let isSecret):
      noteSecret(isSecret)
      return value
    case .working: return unknown(kind, name, in: context)
    case nil:
      context.meanings[key] = .working
      let (value, madeOfSecret) = tellingSecrets { within(find) }
      let isSecret = madeOfSecret || isSecure && value.tellsSomething
      context.meanings[key] = .known(value, isSecret: isSecret)
      noteSecret(isSecret)
      return value
    }
  }

  func parameter(_ name: String, in frame: TemplateFrame) -> TemplateValue {
    let context = frame.context
    guard let (name, declaration) = context.parameters[name.lowercasedASCII] else {
      return unknown("parameters", name, in: context)
    }
    let isSecure = context.secureParameters.contains(name.lowercasedASCII)
    return meaning("parameters", name, in: context, isSecure: isSecure) {
      let unknown = self.unknown("parameters", name, in: context)
      guard let arguments = context.arguments else { return unknown }
      if let argument = arguments[name.lowercasedASCII] {
        return argument.node.map { value(of: $0, in: argument.frame) } ?? unknown
      }
      if let node = declaration[caseless: "defaultValue"] {
        return value(of: node, in: TemplateFrame(context: context))
      }
      if case .boolean(true) = declaration[caseless: "nullable"]?.content { return .null }
      return unknown
    }
  }

  func variable(_ name: String, in frame: TemplateFrame) -> TemplateValue {
    let context = frame.context
    return meaning("variables", name, in: context) {
      let outer = TemplateFrame(context: context)
      if let node = context.variables[name.lowercasedASCII] { return value(of: node, in: outer) }
      let loops = context.variableCopies.compactMap(TemplateLoop.init)
      guard let loop = loops.first(where: { $0.name.isEqualIgnoringCase(to: name) }) else {
        return unknown("variables", name, in: context)
      }
      return value(of: loop, in: outer)
    }
  }

  /// An output of a nested template; `nil` if the template isn't here, or has none of the name.
  func output(_ name: String, of id: TemplateValue) -> TemplateValue? {
    guard let id = id.form?.lowercasedASCII, let outputs = outputs[id],
      let node = outputs.declarations[name.lowercasedASCII]?[caseless: "value"]
    else { return nil }
    return meaning("outputs of \(id)", name, in: outputs.frame.context) {
      value(of: node, in: outputs.frame)
    }
  }

  /// - Parameter arguments: The loop's name, what to count from, or both.
  func copyIndex(_ arguments: [TemplateValue], in frame: TemplateFrame) -> TemplateValue? {
    let name = arguments.first?.text
    let offset = arguments.count > (name == nil ? 0 : 1) ? arguments.last?.integer : 0
    let loop = frame.loops.last { name == nil || $0.name.isEqualIgnoringCase(to: name ?? "") }
    guard let index = loop?.index, let offset else { return nil }
    let sum = index.addingReportingOverflow(offset)
    return sum.overflow ? nil : .integer(sum.partialValue)
  }
}
