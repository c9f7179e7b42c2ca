internal import AssayModel

/// The addresses that vaults get when they are deployed, as their names tell them.
///
/// A template doesn't say what cloud it is for. Without a region of another one, it is taken to be
/// for the public cloud.
enum VaultAddress {
  /// What a resource of an id tells of its address by a property of a name in lower case.
  static func property(_ name: String, of id: TemplateValue) -> TemplateValue? {
    guard let form = id.form else { return nil }
    let segments = form.split(separator: "/", omittingEmptySubsequences: false)
    guard let provider = segments.lastIndex(where: { $0.lowercased() == "providers" }) else {
      return nil
    }
    let rest = segments[(provider + 1)...].map(String.init)
    let types = rest.indices.filter { $0 == 0 || $0 % 2 == 1 }.map { rest[$0].lowercasedASCII }
    let names = rest.indices.filter { $0 > 0 && $0 % 2 == 0 }.map { rest[$0] }
    guard names.count == types.count - 1 else { return nil }
    return value(of: name, types.joined(separator: "/"), names.map(TemplateValue.init(form:)))
  }

  /// - Parameters:
  ///   - type: In lower case.
  ///   - names: The resource's name, after those of the resources that it is in.
  static func value(
    of property: String, _ type: String, _ names: [TemplateValue]
  ) -> TemplateValue? {
    guard let vault = names.first else { return nil }
    switch (type, property) {
    case ("microsoft.keyvault/vaults", "vaulturi"):
      return .joined([.text("https://"), vault, .text(".vault.azure.net/")])
    case ("microsoft.keyvault/managedhsms", "hsmuri"):
      return .joined([.text("https://"), vault, .text(".managedhsm.azure.net/")])
    case ("microsoft.keyvault/vaults/keys", "keyuri"):
      return .joined([.text("https://"), vault, .text(".vault.azure.net/keys/"), names[1]])
    case ("microsoft.keyvault/managedhsms/keys", "keyuri"):
      return .joined([.text("https://"), vault, .text(".managedhsm.azure.net/keys/"), names[1]])
    default: return nil
    }
  }

  /// Whether a region is one of a cloud of its own, with addresses of its own.
  static func isElsewhere(_ region: String) -> Bool {
    let name = region.lowercasedASCII.filter { $0 != " " }
    return ["china", "usgov", "usdod", "usnat", "ussec", "germanycentral", "germanynortheast"]
      .contains { name.utf8.starts(with: $0.utf8) }
  }
}

extension TemplateValue {
  /// What a part of a form stands for: a text, if nothing in it is unknown.
  init(form: String) {
    self = form.utf8.contains { "{%".utf8.contains($0) } ? Self(.symbol(form)) : .text(form)
  }
}
