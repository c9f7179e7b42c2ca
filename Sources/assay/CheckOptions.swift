public import ArgumentParser
public import AssayKit

extension ReportFormat: ExpressibleByArgument {}
extension Severity: ExpressibleByArgument {}

/// Which reports to write, and where.
struct OutputOptions: ParsableArguments {
  @Option(help: "A report's format. Repeat it, each with an '--output', for several reports.")
  var format: [ReportFormat] = []

  @Option(
    help: ArgumentHelp(
      "Where the report goes: a file, or '-' for standard output.", valueName: "file"))
  var output: [String] = []

  @Option(help: "When to colour text.")
  var color = ColorChoice.auto

  @Flag(help: "Leave out the inventories' SHA-256 digests.")
  var noDigest = false

  func outputs(guarding inputs: [String]) throws(InvalidCheck) -> [ReportOutput] {
    guard inputs.count(where: { $0 == "-" }) < 2 else {
      throw InvalidCheck([.repeatedStandardInput()])
    }
    do throws(Diagnostic) {
      let outputs = try ReportOutput.pairs(formats: format, outputs: output)
      let problems = OutputGuard(inputs: inputs).problems(with: outputs)
      guard problems.isEmpty else { throw problems[0] }
      return outputs
    } catch {
      throw InvalidCheck([error])
    }
  }
}

/// Which rules apply, with which values.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Sets a rule pack's parameter.", valueName: "pack.name=value"))
  var assignments: [String] = []

  @Option(
    help: ArgumentHelp(
      "The moment that rules compare times with. (default: the system's clock)",
      valueName: "iso-8601"))
  var now: String?

  static func packs(at folders: [String]) throws(InvalidCheck) -> [RulePack] {
    guard !folders.isEmpty else { return RulePack.shipped }
    var packs: [RulePack] = []
    for folder in folders { packs.append(try RulePack(at: folder)) }
    return packs
  }

  func values() throws(InvalidCheck) -> [String: String] {
    var values: [String: String] = [:]
    for assignment in assignments {
      let parts = assignment.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].contains(".") else {
        throw InvalidCheck([.malformedSetting(assignment)])
      }
      guard values.updateValue(String(parts[1]), forKey: String(parts[0])) == nil else {
        throw InvalidCheck([.repeatedSetting(String(parts[0]))])
      }
    }
    return values
  }

  func moment() throws(InvalidCheck) -> Moment {
    guard let now else { return .current }
    guard let moment = Moment(iso8601: now) else { throw InvalidCheck([.malformedTime(now)]) }
    return moment
  }
}

/// What the status of the run tolerates.
struct PolicyOptions: ParsableArguments {
  @Option(help: "The least severity of a noncompliant finding that makes the status 1.")
  var failOn = Severity.info

  @Flag(help: "Let unknown outcomes pass; they are still reported.")
  var allowUnknown = false

  @Option(
    name: .customLong("allow-unmatched"),
    help: ArgumentHelp(
      "Let this rule select nothing. Repeat for several.", valueName: "pack.rule"))
  var allowUnmatched: [String] = []

  @Flag(help: "Let an inventory hold no resources.")
  var allowEmpty = false

  @Flag(help: "Let an inventory say of itself that something is missing.")
  var allowIncomplete = false

  var policy: CheckPolicy {
    CheckPolicy(
      failOn: failOn, allowsUnknown: allowUnknown, allowsUnmatched: allowUnmatched,
      allowsEmpty: allowEmpty, allowsIncomplete: allowIncomplete)
  }
}
