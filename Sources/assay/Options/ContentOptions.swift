internal import ArgumentParser

/// What the reports of a check hold.
struct ContentOptions: ParsableArguments {
  @Flag(help: "Leave out the inventories' SHA-256 digests.")
  var noDigest = false

  @Flag(
    help: "Show values that are, or look like, secrets; without it their length and digest.")
  var showValues = false
}
