extension Operand {
  /// The value as the object of a sentence.
  var inProse: String {
    switch self {
    case .field(let reference, let standIn):
      standIn.map { "\(reference.text) (or \(ExpectationWords.literal($0)) where absent)" }
        ?? reference.text
    case .literal(let literal): ExpectationWords.literal(literal)
    case .parameter(let name, let literal):
      "\(ExpectationWords.literal(literal)) (parameter \(name))"
    case .now(let offset, _): Self.moment(offset)
    }
  }

  /// The value as the subject of a sentence.
  var asSubject: String {
    guard case .parameter(let name, let literal) = self else { return inProse }
    return "the parameter \(name) (\(ExpectationWords.literal(literal)))"
  }

  /// A list as its members; anything else as it is.
  var membersInProse: String {
    switch self {
    case .literal(.list(let members)): Self.enumeration(members)
    case .parameter(let name, .list(let members)):
      "\(Self.enumeration(members)) (parameter \(name))"
    case .field, .literal, .parameter, .now: inProse
    }
  }

  private static func enumeration(_ members: [Literal]) -> String {
    members.map(ExpectationWords.literal).joined(separator: ", ")
  }

  /// Seconds before or after the run's moment, in the largest unit that goes into them.
  private static func moment(_ offset: Int64) -> String {
    guard offset != 0 else { return "the moment of the run" }
    let units: [(seconds: Int64, name: String)] = [
      (86_400, "day"), (3600, "hour"), (60, "minute"), (1, "second"),
    ]
    let unit = units.first { offset.isMultiple(of: $0.seconds) } ?? (1, "second")
    let count = (offset / unit.seconds).magnitude
    return "\(count) \(unit.name)\(count == 1 ? "" : "s") \(offset < 0 ? "before" : "after") "
      + "the moment of the run"
  }
}
