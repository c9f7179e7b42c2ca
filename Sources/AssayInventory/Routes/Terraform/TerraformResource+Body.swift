internal import AssayModel
internal import AssaySyntax

/// Resources of the provider `azapi`, which have Azure's names in a body of their own.
extension TerraformResource {
  static let bodyTypes = ["azapi_resource", "azapi_update_resource"]

  /// The resource type and the version of the interface: `Microsoft.KeyVault/vaults@2023-07-01`.
  var azureType: (name: String, version: String)? {
    guard Self.bodyTypes.contains(address.family.type), let text = text("type") else { return nil }
    let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    return (String(decoding: parts[0], as: UTF8.self), String(decoding: parts[1], as: UTF8.self))
  }

  /// Reads a body that is written as a text, as version 1 of the provider has it.
  mutating func readBody() {
    guard Self.bodyTypes.contains(address.family.type), let body = values["body"],
      case .string(let text) = body.content
    else { return }
    values.set(["body"], to: CanonicalValue(json: text, at: body.range))
  }

  /// From this version on, a vault that doesn't say otherwise goes by roles.
  private static let versionOfRoles = "2026-02-01"

  /// What a mapping sees beside the instance itself.
  var azureEntries: [CanonicalValue.Entry] {
    guard let type = azureType else { return [] }
    let usesRoles = !type.version.utf8.lexicographicallyPrecedes(Self.versionOfRoles.utf8)
    return [
      .init(key: "azure_type", value: CanonicalValue(.string(type.name), at: self.type.range)),
      .init(key: "uses_roles", value: CanonicalValue(.boolean(usesRoles), at: self.type.range)),
    ]
  }
}

extension CanonicalValue {
  /// The value that a text is in JSON, all of it at the text's place; unknown if it is none.
  fileprivate init(json text: String, at range: Range<Int>) {
    var reader = JSONTreeReader(.whole)
    if let node = try? reader.value(of: Array(text.utf8)) {
      self.init(node)
      move(to: range)
    } else {
      self.init(.unknown(.wrongType), at: range)
    }
  }

  /// Calls itself for each level, of which readers allow 256.
  private mutating func move(to range: Range<Int>) {
    self.range = range
    switch content {
    case .mapping(var entries):
      for index in entries.indices { entries[index].value.move(to: range) }
      content = .mapping(entries)
    case .sequence(var elements):
      for index in elements.indices { elements[index].move(to: range) }
      content = .sequence(elements)
    case .null, .boolean, .number, .string, .unknown: break
    }
  }
}
