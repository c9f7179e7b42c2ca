internal import AssayEngine
internal import AssayModel
internal import AssaySyntax

/// A pack's parameters with the values in force.
struct ParameterTable {
  struct Parameter {
    var syntax: ParameterSyntax
    /// `nil` if the parameter has a mistake, which has been reported.
    var value: Literal?
    var origin = PackSummary.Origin.pack
  }

  private(set) var parameters: [Parameter]
  private(set) var diagnostics: [Diagnostic] = []

  /// Takes a pack's defaults, what a settings file says instead, and what `settings` (names
  /// without the pack's) say instead of both.
  init(
    _ manifest: ManifestSyntax, settings: [String: String],
    over file: [FileSettings.Parameter] = []
  ) {
    parameters = manifest.parameters.map { Parameter(syntax: $0, value: $0.default?.literal) }
    for parameter in file { set(parameter.name, to: parameter.value) }
    for (name, text) in settings.sorted(by: { $0.key < $1.key }) {
      set(name, to: text, of: manifest.name.value)
    }
  }

  var names: [String] { parameters.map(\.syntax.name.value) }

  func parameter(named name: String) -> Parameter? {
    parameters.first { $0.syntax.name.value == name }
  }

  var summaries: [PackSummary.Parameter] {
    parameters.map {
      PackSummary.Parameter(
        name: $0.syntax.name.value, value: $0.value?.settingText ?? "", origin: $0.origin)
    }
  }

  /// Reports a value that a condition asks for and the parameter never has.
  func disallowed(
    _ literal: Literal, for name: String, _ operator: Operator, at place: Place
  ) -> Diagnostic? {
    let asksForValue = [.equals, .notEquals, .in, .notIn].contains(`operator`)
    guard asksForValue, let allowed = parameter(named: name)?.syntax.allowed else { return nil }
    let known = allowed.compactMap { ComparedValue($0, nil) }
    guard known.count == allowed.count, !known.isEmpty else { return nil }
    let stranger = literal.members.first { member in
      ComparedValue(member, nil).map { value in !known.contains(where: value.overlaps) } ?? false
    }
    return stranger.map { .notAllowed($0, allowed: allowed, at: place) }
  }

  /// Reports what an example sets, if the parameter couldn't have that value.
  func check(_ name: Located<String>, _ value: Located<Literal>) -> Diagnostic? {
    guard let parameter = parameter(named: name.value) else {
      return .unknownParameter(name.value, at: name.place, known: names)
    }
    guard let type = parameter.syntax.type else { return nil }
    guard type.accepts(value.value) else {
      return .wrongParameterType("'\(name.value)'", type, at: value.place)
    }
    guard let allowed = parameter.syntax.allowed, !allowed.contains(value.value) else { return nil }
    return .notAllowed(value.value, allowed: allowed, at: value.place)
  }

  private mutating func set(_ name: Located<String>, to value: Located<Literal>) {
    if let mistake = check(name, value) {
      diagnostics.append(mistake)
    } else if let index = parameters.firstIndex(where: { $0.syntax.name.value == name.value }) {
      parameters[index].origin = .settings
      parameters[index].value = value.value
    }
  }

  private mutating func set(_ name: String, to text: String, of pack: String) {
    let setting = "\(pack).\(name)"
    guard let index = parameters.firstIndex(where: { $0.syntax.name.value == name }) else {
      diagnostics.append(.unknownSetting(name, of: pack, known: names))
      return
    }
    guard let type = parameters[index].syntax.type else { return }
    guard let value = type.literal(from: text) else {
      diagnostics.append(.invalidSetting(setting, text, type))
      return
    }
    if let allowed = parameters[index].syntax.allowed, !allowed.contains(value) {
      diagnostics.append(.settingNotAllowed(setting, text, allowed: allowed))
    }
    parameters[index].origin = .option
    parameters[index].value = value
  }
}
