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

  private var epoch: String? { Terminal.variable("SOURCE_DATE_EPOCH") }

  /// What says which moment it is.
  var clock: Report.Clock { now != nil ? .option : epoch != nil ? .environment : .system }

  func moment() throws(InvalidCheck) -> Moment {
    if let now {
      guard let moment = Moment(iso8601: now) else { throw InvalidCheck([.malformedTime(now)]) }
      return moment
    }
    guard let epoch else { return .current }
    guard let moment = Moment(epoch: epoch) else { throw InvalidCheck([.malformedEpoch(epoch)]) }
    return moment
  }
}
