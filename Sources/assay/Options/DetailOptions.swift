internal import ArgumentParser
internal import AssayKit

/// How much a check says.
struct DetailOptions: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      "Keep text to a line for each finding and problem, and the result; show no progress."))
  var quiet = false

  @Flag(
    help: ArgumentHelp(
      "Let text tell of all related values, and what the rules say of themselves."))
  var verbose = false

  func validate() throws {
    guard !quiet || !verbose else {
      throw ValidationError("'--quiet' and '--verbose' exclude one another.")
    }
  }

  var detail: TextStyle.Detail { quiet ? .brief : verbose ? .full : .usual }
}
