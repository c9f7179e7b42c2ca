internal import AssayEngine
internal import AssayModel

/// A part of the cloud: what has an id below one, or what a tenant has.
struct ExemptionScope: Hashable, Sendable {
  private static let tenants = "/tenants/"

  /// As written.
  let text: String
  /// The id of the scope, in the form in which ids are compared, without a slash at its end.
  let id: String
  /// The tenant's id in its normal form, if the scope is a tenant.
  private let tenant: [UInt8]?

  /// `nil` for what is no scope that a resource's id or tenant tells.
  init?(_ text: String) {
    var id = ResourceReference.normalize(text)
    while id.count > 1, id.hasSuffix("/") { id.removeLast() }
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[0].isEmpty, !parts.dropFirst().contains(""),
      !id.utf8.contains(UInt8(ascii: "*"))
    else { return nil }
    self.text = text
    self.id = id
    switch parts[1] {
    case "tenants":
      guard parts.count == 3, let form = Normalizer.guid.form(of: String(parts[2])) else {
        return nil
      }
      tenant = form
    case "subscriptions":
      guard parts.count == 3 || parts[3] == "resourcegroups" && parts.count > 4 else { return nil }
      tenant = nil
    default: return nil
    }
  }

  var isTenant: Bool { tenant != nil }

  func holds(_ resource: ComparedID, tenant own: () -> String?) -> Bool {
    if let tenant { return own().flatMap { Normalizer.guid.form(of: $0) } == tenant }
    return resource.text.hasBytes(of: id)
      || resource.bytes.starts(with: id.utf8) && resource.bytes[id.utf8.count] == UInt8(ascii: "/")
  }
}
