internal import AssayModel

/// Which fields are booleans or integers: templates may write them as texts, such as `"true"`, and
/// Azure Resource Manager reads them as what they are.
enum TemplateTypes {
  struct Fields {
    var booleans: [[String]]
    var integers: [[String]] = []
  }

  /// By type in lower case.
  static let fields: [String: Fields] = [
    "microsoft.keyvault/vaults": vaults,
    "microsoft.keyvault/managedhsms": Fields(
      booleans: paths("enableSoftDelete enablePurgeProtection"),
      integers: paths("softDeleteRetentionInDays")),
    "microsoft.keyvault/vaults/keys": keys,
    "microsoft.keyvault/managedhsms/keys": keys,
    "microsoft.cognitiveservices/accounts": Fields(
      booleans: paths(
        "disableLocalAuth restrictOutboundNetworkAccess dynamicThrottlingEnabled "
          + "allowProjectManagement storedCompletionsDisabled restore")),
  ]

  private static let vaults = Fields(
    booleans: paths(
      "enableSoftDelete enablePurgeProtection enableRbacAuthorization enabledForDeployment "
        + "enabledForDiskEncryption enabledForTemplateDeployment"),
    integers: paths("softDeleteRetentionInDays"))

  private static let keys = Fields(
    booleans: paths("attributes.enabled attributes.exportable"),
    integers: paths("keySize attributes.exp attributes.nbf"))

  private static func paths(_ list: String) -> [[String]] {
    list.split(separator: " ").map { path in
      ["properties"] + path.split(separator: ".").map(String.init)
    }
  }

  /// Makes texts what they stand for.
  static func read(_ resource: inout CanonicalValue, of type: String) {
    guard let fields = fields[type.lowercasedASCII] else { return }
    for path in fields.booleans {
      convert(path, in: &resource) { text in
        TemplateValue.text(text).asBoolean.map { .boolean($0) }
      }
    }
    for path in fields.integers {
      convert(path, in: &resource) { text in Int(text).map { .number("\($0)") } }
    }
  }

  private static func convert(
    _ path: [String], in resource: inout CanonicalValue,
    _ conversion: (String) -> CanonicalValue.Content?
  ) {
    guard let value = resource[path: path], case .string(let text) = value.content,
      let content = conversion(text)
    else { return }
    resource.set(path[...], to: CanonicalValue(content, at: value.range))
  }
}

extension CanonicalValue {
  /// The value at a path of keys.
  subscript(path path: [String]) -> CanonicalValue? {
    path.reduce(self as CanonicalValue?) { $0?[$1] }
  }
}
