internal import AssayModel

/// What a template is deployed to, as far as it says so.
struct TemplateScope: Hashable, Sendable {
  var subscription: TemplateValue?
  var resourceGroup: TemplateValue?
  var managementGroup: TemplateValue?

  static let subscription = TemplateValue.symbol("subscription")
  static let resourceGroup = TemplateValue.symbol("resourceGroup")
  static let managementGroup = TemplateValue.symbol("managementGroup")
  static let tenant = TemplateValue.symbol("tenant")

  /// The scope that a template's schema is for, within the scope of another.
  init(schema: String?, within outer: TemplateScope? = nil) {
    let schema = (schema ?? "").lowercasedASCII
    if schema.contains("tenantdeploymenttemplate") { return }
    if schema.contains("managementgroupdeploymenttemplate") {
      managementGroup = outer?.managementGroup ?? Self.managementGroup
      return
    }
    subscription = outer?.subscription ?? Self.subscription
    if schema.contains("subscriptiondeploymenttemplate") { return }
    if outer == nil || outer?.resourceGroup != nil {
      resourceGroup = outer?.resourceGroup ?? Self.resourceGroup
    }
  }

  /// The parts of the scope's own id.
  var parts: [TemplateValue] {
    if let resourceGroup {
      [
        .text("/subscriptions/"), subscription ?? Self.subscription, .text("/resourceGroups/"),
        resourceGroup,
      ]
    } else if let subscription {
      [.text("/subscriptions/"), subscription]
    } else if let managementGroup {
      [.text("/providers/Microsoft.Management/managementGroups/"), managementGroup]
    } else {
      []
    }
  }

  var id: TemplateValue { TemplateValue.joined(parts) ?? .text("") }

  /// The id of a resource that is deployed to the scope.
  ///
  /// - Returns: `nil` if there isn't one name for each part of the type.
  func id(_ type: String, _ names: [TemplateValue]) -> TemplateValue? {
    if type.isEqualIgnoringCase(to: "Microsoft.Resources/resourceGroups"), names.count == 1,
      let subscription
    {
      return .joined([.text("/subscriptions/"), subscription, .text("/resourceGroups/"), names[0]])
    }
    return Self.id(parts, type, names)
  }

  /// The id of a resource below another, or below a scope.
  static func id(
    _ scope: [TemplateValue], _ type: String, _ names: [TemplateValue]
  ) -> TemplateValue? {
    let segments = type.split(separator: "/", omittingEmptySubsequences: false)
    guard segments.count == names.count + 1, names.count > 0, !segments.contains("") else {
      return nil
    }
    var parts = scope + [.text("/providers/\(segments[0])")]
    for (segment, name) in zip(segments.dropFirst(), names) {
      parts += [.text("/\(segment)/"), name]
    }
    return .joined(parts)
  }
}

/// What functions tell of the scope.
extension TemplateScope {
  var resourceGroupValue: TemplateValue? {
    guard let resourceGroup else { return nil }
    return .object([
      .init(key: "id", value: id), .init(key: "name", value: resourceGroup),
      .init(key: "location", value: .symbol("\(resourceGroup.argument).location")),
    ])
  }

  var subscriptionValue: TemplateValue? {
    guard let subscription else { return nil }
    return TemplateValue.joined([.text("/subscriptions/"), subscription]).map { id in
      .object([
        .init(key: "id", value: id), .init(key: "subscriptionId", value: subscription),
        .init(key: "tenantId", value: Self.tenant),
      ])
    }
  }

  var managementGroupValue: TemplateValue? {
    guard let managementGroup else { return nil }
    return .object([.init(key: "id", value: id), .init(key: "name", value: managementGroup)])
  }

  /// What a function that makes an id comes to.
  func id(_ function: TemplateFunction, _ values: [TemplateValue]) -> TemplateValue? {
    // The type is the first that has a slash; before it may stand what it is in.
    guard let place = values.firstIndex(where: { $0.text?.contains("/") ?? false && !$0.isID }),
      let type = values[place].text
    else { return nil }
    let names = Array(values[(place + 1)...])
    var scope = self
    switch (function, place) {
    case (.resourceID, 0): return scope.id(type, names)
    case (.resourceID, 1) where resourceGroup != nil: scope.resourceGroup = values[0]
    case (.resourceID, 1): scope.subscription = values[0]
    case (.resourceID, 2): (scope.subscription, scope.resourceGroup) = (values[0], values[1])
    case (.subscriptionResourceID, 0), (.subscriptionResourceID, 1):
      scope.resourceGroup = nil
      scope.subscription = place == 1 ? values[0] : subscription ?? Self.subscription
    case (.tenantResourceID, 0): return Self.id([], type, names)
    case (.extensionResourceID, 1): return Self.id([values[0]], type, names)
    default: return nil
    }
    return scope.id(type, names)
  }
}

extension TemplateValue {
  /// Whether this is the id of something, whose unknown parts may be in it.
  var isID: Bool { form?.utf8.first == UInt8(ascii: "/") }
}
