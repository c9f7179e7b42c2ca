internal import AssayModel

extension TemplateEvaluator {
  func call(
    _ name: String, _ arguments: [TemplateExpression], in frame: TemplateFrame
  ) -> TemplateValue {
    let function = TemplateFunction(rawValue: name.lowercasedASCII)
    if function == .if { return choice(arguments, in: frame) }
    let values = arguments.map { value(of: $0, in: frame) }
    return function.flatMap { contextual($0, values, in: frame) ?? plain($0, values) }
      ?? unknown(name, values, in: frame)
  }

  /// How much a search may be in, in bytes.
  private static let searchLimit = 1 << 12

  /// Functions of nothing but their arguments, some of which compare each part with each.
  private func plain(
    _ function: TemplateFunction, _ values: [TemplateValue]
  ) -> TemplateValue? {
    switch function {
    case .contains, .replace, .split:
      let size = values.reduce(0) { $0 + $1.size }
      guard values.first?.text == nil || size <= Self.searchLimit else { return nil }
      spend(min(size, Self.searchLimit) * size >> 8)
    case .equals: spend(values.reduce(0) { $0 + $1.size } >> 4)
    case .union:
      let count = values.reduce(0) { $0 + $1.size } / 8
      spend(count * count >> 8)
    default: break
    }
    return isExhausted ? nil : values.applying(function)
  }

  /// A call that isn't evaluated; calls that are alike come to the same.
  private func unknown(
    _ name: String, _ values: [TemplateValue], in frame: TemplateFrame
  ) -> TemplateValue {
    let isOwn = name.utf8.contains(UInt8(ascii: ".")) || name.isEqualIgnoringCase(to: "deployment")
    let size = values.reduce(0) { $0 + $1.size }
    if name.isEqualIgnoringCase(to: "newGuid") || size > 4 * Self.formLimit { return nameless() }
    spend(size / 16)
    let arguments = values.map(\.argument).joined(separator: ",")
    return unknown("\(isOwn ? frame.context.name : "")\(name)(\(arguments))")
  }

  /// `if`, of which only what is chosen is evaluated.
  private func choice(
    _ arguments: [TemplateExpression], in frame: TemplateFrame
  ) -> TemplateValue {
    guard arguments.count == 3 else { return nameless() }
    let condition = value(of: arguments[0], in: frame)
    if let isTrue = condition.boolean { return value(of: arguments[isTrue ? 1 : 2], in: frame) }
    let values = [condition] + arguments[1...].map { value(of: $0, in: frame) }
    return values[1] == values[2] ? values[1] : unknown("if", values, in: frame)
  }

  /// Functions that tell of the template and of what it is deployed to; `nil` for others, and for
  /// what isn't known.
  private func contextual(
    _ function: TemplateFunction, _ values: [TemplateValue], in frame: TemplateFrame
  ) -> TemplateValue? {
    switch function {
    case .parameters: values.first?.text.map { parameter($0, in: frame) }
    case .variables: values.first?.text.map { variable($0, in: frame) }
    case .copyIndex: copyIndex(values, in: frame)
    case .resourceGroup: frame.context.scope.resourceGroupValue
    case .subscription: frame.context.scope.subscriptionValue
    case .managementGroup: frame.context.scope.managementGroupValue
    case .tenant: .object([.init(key: "tenantId", value: TemplateScope.tenant)])
    case .environment: Self.environment
    case .resourceID, .subscriptionResourceID, .tenantResourceID, .extensionResourceID:
      frame.context.scope.id(function, values)
    default: nil
    }
  }

  /// What is known of the cloud: the public one, unless a template says otherwise.
  private static let environment = TemplateValue.object([
    .init(
      key: "suffixes",
      value: .object([.init(key: "keyvaultDns", value: .text(".vault.azure.net"))]))
  ])
}

/// Steps into values, and what resources tell of themselves.
extension TemplateEvaluator {
  func access(
    _ base: TemplateExpression, _ steps: [TemplateExpression.Step], in frame: TemplateFrame
  ) -> TemplateValue {
    var steps = steps[...]
    var value: TemplateValue
    if let (found, rest) = reference(base, steps, in: frame) {
      (value, steps) = (found, rest)
    } else {
      value = self.value(of: base, in: frame)
    }
    for step in steps { value = part(step, of: value, in: frame) }
    return value
  }

  private func part(
    _ step: TemplateExpression.Step, of value: TemplateValue, in frame: TemplateFrame
  ) -> TemplateValue {
    let key: TemplateValue
    switch step {
    case .name(let name): key = .text(name)
    case .index(let expression): key = self.value(of: expression, in: frame)
    }
    if let text = key.text, let part = value[text] { return part }
    if let index = key.integer, let list = value.list, list.indices.contains(index) {
      return list[index]
    }
    if value.size > 4 * Self.formLimit { return nameless() }
    let name = key.text.flatMap { TemplateExpressionParser.isName($0) ? ".\($0)" : nil }
    return unknown(value.argument + (name ?? "[\(key.argument)]"))
  }

  /// What is known of the part of a resource that an expression asks for, and the steps that are
  /// left from there.
  private func reference(
    _ base: TemplateExpression, _ steps: ArraySlice<TemplateExpression.Step>,
    in frame: TemplateFrame
  ) -> (TemplateValue, ArraySlice<TemplateExpression.Step>)? {
    guard case .call(let name, let arguments) = base, let first = arguments.first,
      let function = TemplateFunction(rawValue: name.lowercasedASCII),
      function == .reference || function == .resourceInfo
    else { return nil }
    let target = value(of: first, in: frame)
    let id = target.text.flatMap { frame.context.resourceIDs[$0.lowercasedASCII] } ?? target
    let names = steps.map { if case .name(let name) = $0 { name.lowercasedASCII } else { "" } }
    if function == .resourceInfo {
      return names.first == "id" ? (id, steps.dropFirst()) : nil
    }
    // With a third argument, the properties are a part of what is told.
    let start = names.first == "properties" ? 1 : 0
    if names.count >= start + 3, names[start] == "outputs", names[start + 2] == "value" {
      return output(names[start + 1], of: id).map { ($0, steps.dropFirst(start + 3)) }
    }
    guard names.count > start, let value = VaultAddress.property(names[start], of: id) else {
      return nil
    }
    return (value, steps.dropFirst(start + 1))
  }
}
