internal import ArgumentParser
internal import AssayKit

/// What is too much of an inventory.
struct LimitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The most that one resource in JSON may take, such as 64MiB. (default: 16MiB)",
      valueName: "size"))
  var maxResourceSize: ByteSize?

  @Option(
    help: ArgumentHelp(
      "The most that a document may take that is read in one piece, such as a Terraform plan. "
        + "(default: 1GiB; for YAML 256MiB)",
      valueName: "size"))
  var maxDocumentSize: ByteSize?

  @Option(
    help: ArgumentHelp(
      "The most that may come out of a compressed file. (default: 16GiB)", valueName: "size"))
  var maxInflatedSize: ByteSize?

  @Option(
    help: ArgumentHelp(
      "How many times its size a compressed file may hold, 1 to 1000000, beyond the first MiB. "
        + "(default: 100)",
      valueName: "count"))
  var maxInflationRatio: InflationRatio?

  var limits: InventoryLimits {
    var limits = InventoryLimits()
    limits.resource = maxResourceSize?.bytes
    limits.document = maxDocumentSize?.bytes
    limits.inflated = maxInflatedSize?.bytes
    limits.inflationRatio = maxInflationRatio?.value
    return limits
  }
}

/// A number of bytes, or one of KiB, MiB or GiB: 1 MiB to 1 TiB.
struct ByteSize: ExpressibleByArgument {
  private static let range = 1 << 20...1 << 40
  private static let units = ["KiB": 10, "MiB": 20, "GiB": 30]

  let bytes: Int

  init?(argument: String) {
    let digits = argument.prefix { $0.isASCII && $0.isNumber }
    let unit = argument.dropFirst(digits.count)
    guard let count = Int(digits), let shift = unit.isEmpty ? 0 : Self.units[String(unit)],
      case let (bytes, overflow) = count.multipliedReportingOverflow(by: 1 << shift), !overflow,
      Self.range.contains(bytes)
    else { return nil }
    self.bytes = bytes
  }
}

/// How many times its size a compressed file may hold.
struct InflationRatio: ExpressibleByArgument {
  let value: Int

  init?(argument: String) {
    guard let value = Int(argument), (1...1_000_000).contains(value) else { return nil }
    self.value = value
  }
}
