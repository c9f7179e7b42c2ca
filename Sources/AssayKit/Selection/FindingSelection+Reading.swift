internal import AssayModel
internal import AssaySyntax

extension FindingSelection {
  /// What was asked for, and where that is written, if it is in a file.
  struct Request {
    var text: String
    var span: SourceSpan?
  }

  /// Reads what `--show` takes, and compares it with the rules in use; throws every mistake.
  init(_ requests: [Request], rules: [RuleDescriptor.ID]) throws(InvalidCheck) {
    var filters: [Filter] = []
    var mistakes: [Diagnostic] = []
    for request in requests {
      do throws(InvalidCheck) {
        filters += try Self.filters(of: request, rules: rules.map(\.description))
      } catch {
        mistakes += error.diagnostics
      }
    }
    let severities = Set(filters).filter { $0.name == .severity }
    if severities.count > 1 {
      mistakes.append(.repeatedSeverity(severities.map(\.value).sorted(), requests.last?.span))
    }
    guard mistakes.isEmpty else { throw InvalidCheck(mistakes) }
    self.init(filters)
  }

  private static func filters(
    of request: Request, rules: [String]
  ) throws(InvalidCheck) -> [Filter] {
    let parts = request.text.split(
      separator: "=", maxSplits: 1, omittingEmptySubsequences: false
    ).map(String.init)
    guard parts.count == 2, !parts[1].isEmpty else {
      throw InvalidCheck([.malformedFilter(request)])
    }
    guard let name = Name(rawValue: parts[0]) else {
      throw InvalidCheck([.unknownFilter(parts[0], request)])
    }
    // A resource's id may hold a comma.
    let values =
      name == .resource
      ? [parts[1]]
      : parts[1].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var filters: [Filter] = []
    for value in values { filters += try Self.filters(name, value, request, rules: rules) }
    return filters
  }

  private static func filters(
    _ name: Name, _ value: String, _ request: Request, rules: [String]
  ) throws(InvalidCheck) -> [Filter] {
    switch name {
    case .outcome where value == "all": return Outcome.allCases.map(Filter.outcome)
    case .outcome: return [.outcome(try choice(value, name, request, others: ["all"]))]
    case .severity: return [.severity(try choice(value, name, request))]
    case .status: return [.status(try choice(value, name, request))]
    case .resource: return [.resource(WildcardPattern(value))]
    case .rule:
      let pattern = WildcardPattern(value)
      guard rules.contains(where: pattern.matches) else {
        throw InvalidCheck([.unknownShownRule(value, request, known: rules)])
      }
      return [.rule(pattern)]
    }
  }

  private static func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: String, _ name: Name, _ request: Request, others: [String] = []
  ) throws(InvalidCheck) -> Choice {
    if let choice = Choice(rawValue: value) { return choice }
    let known = Choice.allCases.map(\.rawValue) + others
    throw InvalidCheck([.unknownValue(value, of: name, request, known: known)])
  }
}
