internal import ArgumentParser
internal import AssayKit

/// At which moment the rules apply.
struct MomentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The moment that rules compare times with. (default: the system's clock)",
      valueName: "iso-8601"))
  var now: String?

  func moment() throws(InvalidCheck) -> Moment {
    guard let now else { return .current }
    guard let moment = Moment(iso8601: now) else { throw InvalidCheck([.malformedTime(now)]) }
    return moment
  }
}
