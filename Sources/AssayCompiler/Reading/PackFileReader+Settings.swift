internal import AssayModel
internal import AssaySyntax

extension PackFileReader {
  /// What a settings file says.
  mutating func settings(_ node: LocatedNode) -> FileSettings {
    var settings = FileSettings()
    guard let fields = fields(of: node, as: SettingsKey.self) else { return settings }
    settings.rules = fields[.rules].map { texts($0).map(\.value) }
    settings.mappings = textsOrNone(fields[.mappings])
    settings.exemptions = textsOrNone(fields[.exemptions])
    settings.baseline = text(fields[.baseline])?.value
    for pack in entries(fields[.parameters]) {
      for entry in entries(pack) {
        guard let value = parameterValue(entry.value, of: "'\(entry.key)'") else { continue }
        settings.parameters.append(
          FileSettings.Parameter(
            pack: key(pack), name: key(entry), value: Located(value, at: place(entry.value))))
      }
    }
    settings.failOn = choice(fields[.failOn], of: .severity, as: Severity.self)?.value
    settings.allowsUnknown = flag(fields[.allowUnknown])
    settings.unmatched = texts(fields[.allowUnmatched])
    settings.allowsEmpty = flag(fields[.allowEmpty])
    settings.allowsIncomplete = flag(fields[.allowIncomplete])
    settings.show = texts(fields[.show])
    return settings
  }

  /// A list that may be empty: it says that there is nothing.
  private mutating func textsOrNone(_ entry: LocatedNode.Entry?) -> [String] {
    entry?.value.elements?.isEmpty == true ? [] : texts(entry).map(\.value)
  }

  private mutating func flag(_ entry: LocatedNode.Entry?) -> Bool {
    entry.flatMap { boolean($0) } ?? false
  }
}
