internal import AssayModel

/// Takes settings such as `azure-ai-cmk.judge` apart.
enum Settings {
  /// The settings of one pack by parameter.
  static func of(_ pack: String, in settings: [String: String]) -> [String: String] {
    settings.reduce(into: [:]) { own, setting in
      let prefix = "\(pack)."
      guard setting.key.hasPrefix(prefix) else { return }
      own[String(setting.key.dropFirst(prefix.count))] = setting.value
    }
  }

  /// Settings of no pack that is in use.
  static func mistakes(in settings: [String: String], for packs: [String]) -> [Diagnostic] {
    settings.keys.sorted().compactMap { name in
      guard let dot = name.firstIndex(of: ".") else {
        return .settingWithoutPack(name, known: packs)
      }
      let pack = String(name[..<dot])
      return packs.contains(pack) ? nil : .unknownPack(pack, known: packs)
    }
  }
}
