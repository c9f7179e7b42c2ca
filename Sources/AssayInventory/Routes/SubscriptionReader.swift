internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// Reads subscriptions as `az account` prints them and as Azure Resource Manager lists them, neither
/// of which tells a type, as Resource Graph shows them.
struct SubscriptionReader: RouteReader {
  let filter = Self.makeFilter()

  /// What stands outermost here, and below `properties` in Resource Graph.
  private static let properties = [
    "state", "managedByTenants", "subscriptionPolicies", "authorizationSource",
  ]
  private static let names = ["id", "subscriptionId", "tenantId", "name", "displayName", "tags"]

  func read(_ object: LocatedNode, into output: inout RouteOutput) {
    if let id = object["id"], id.content != .null, !Self.isSubscription(id.text) {
      return output.refuse(.missing("type", nil, alsoID: false, at: output.place(object.range)))
    }
    guard let id = object["subscriptionId"] ?? object["id"], let text = id.text, !text.isEmpty
    else {
      return output.refuse(
        .missing("id", nil, alsoID: false, at: output.place(object.range)))
    }
    var resource = CanonicalResource(CanonicalValue(.mapping([]), at: object.range))
    func set(_ path: [String], _ node: LocatedNode?) {
      if let node { resource.value.set(path[...], to: CanonicalValue(node)) }
    }
    func set(_ key: String, _ text: String) {
      resource.value.set([key], to: CanonicalValue(.string(text), at: id.range))
    }
    let guid = text.utf8.split(separator: UInt8(ascii: "/")).last ?? text.utf8[...]
    set("id", "/subscriptions/" + String(decoding: guid, as: UTF8.self))
    set("type", "Microsoft.Resources/subscriptions")
    set("subscriptionId", String(decoding: guid, as: UTF8.self))
    set(["name"], object["displayName"] ?? object["name"])
    set(["tenantId"], object["tenantId"])
    set(["tags"], object["tags"])
    for key in Self.properties { set(["properties", key], object[key]) }
    // Older lists have no tenant.
    resource.notExported = [["tenantId"], ["properties"], ["tags"]].map(FieldPath.init)
    output.add(resource)
  }

  /// Whether an id is that of a subscription, not of something in one, or of something else.
  private static func isSubscription(_ id: String?) -> Bool {
    guard
      let segments = id?.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    else { return false }
    if segments.count == 1 { return true }
    return segments.count == 3 && segments[0].isEmpty && !segments[2].isEmpty
      && String(decoding: segments[1], as: UTF8.self).isEqualIgnoringCase(to: "subscriptions")
  }

  private static func makeFilter() -> TreeFilter {
    var filter = TreeFilter()
    for key in properties + names { filter.insertWhole([.key(key)]) }
    return filter
  }
}
