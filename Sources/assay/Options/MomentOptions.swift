internal import ArgumentParser
internal import AssayKit

/// At which moment the rules apply.
struct MomentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The moment that rules and exemptions compare times with. (default: SOURCE_DATE_EPOCH, or "
        + "the system's clock)",
      valueName: "iso-8601"))
  var now: String?

  func moment() throws(InvalidCheck) -> Moment {
    guard let now else {
      guard let epoch = Terminal.variable("SOURCE_DATE_EPOCH") else { return .current }
      guard let seconds = Int64(epoch) else { throw InvalidCheck([.malformedEpoch(epoch)]) }
      return Moment(secondsSince1970: seconds)
    }
    guard let moment = Moment(iso8601: now) else { throw InvalidCheck([.malformedTime(now)]) }
    return moment
  }
}
