import AssayRunning
import Foundation

/// Large inventories are judged in little memory, whatever their size.
///
/// This process stays small, because a program inherits the peak of the one that starts it.
struct Memory: Property {
  static let name = "memory"
  private static let group = 96 << 20

  static func goal(_ extent: Extent) -> String {
    "\(bytes(extent) / 1_000_000) MB in 96 MiB; with relations "
      + (extent == .full ? "≤ 10% of the input" : "≤ 14% more than for nothing")
  }

  private static func bytes(_ extent: Extent) -> Int {
    extent.of(quick: 200_000_000, full: 1_000_000_000)
  }

  func measure(in laboratory: Laboratory) throws -> Measurement {
    guard let sample = try laboratory.generated(resources: 10_000, named: "a", format: "ndjson")
    else { return Measurement(figure: "none", gaps: ["Benchmarks, which generates, isn't built"]) }
    for (path, text) in MemoryPack.files { try laboratory.scratch.file("plain/\(path)", text) }
    for path in MemoryPack.related {
      let text = try String(contentsOfFile: "rules/azure-ai-cmk/\(path)", encoding: .utf8)
      try laboratory.scratch.file("related/\(path)", text)
    }
    let resources = Self.bytes(laboratory.extent) / (try Self.size(of: sample) / 10_000) + 1
    var measurement = Measurement(figure: "")
    for format in ["ndjson", "json"] {
      let path = try laboratory.generated(resources: resources, named: "big", format: format)
      measurement = measurement + (try judge(path ?? "", format, in: laboratory))
      try FileManager.default.removeItem(atPath: path ?? "")
    }
    return measurement
  }

  private func judge(
    _ path: String, _ format: String, in laboratory: Laboratory
  ) throws -> Measurement {
    let size = Double(try Self.size(of: path))
    let folder = laboratory.scratch.url.path
    let plain = try limited(
      laboratory.program(["check", path, "--rules", "plain", "--output", "r"], in: folder))
    let related = try laboratory.program(
      ["check", path, "--rules", "related", "--output", "r"], in: folder
    ).run()
    var measurement = Measurement(
      figure: "\(format) \((size / 1e6).text(0)) MB: \((plain.run.peak / 1e6).text(0)) MB"
        + ", with relations \((100 * related.peak / size).text(1))%")
    if !plain.isLimited { measurement.gaps.append("no control group for memory can be made") }
    for (name, run) in [("plain", plain.run), ("with relations", related)] where run.status != 1 {
      measurement.failures.append("\(format), \(name): \(run.ending): \(run.errorText)")
    }
    if plain.run.peak > Double(Self.group) {
      measurement.failures.append("\(format): \((plain.run.peak / 1e6).text(0)) MB")
    }
    let most =
      try laboratory.extent == .full
      ? size / 10 : size * 0.14 + peakForNothing(in: laboratory, folder)
    if related.peak > most {
      measurement.failures.append(
        "\(format), with relations: \((related.peak / 1e6).text(0)) of \((size / 1e6).text(0)) MB")
    }
    return measurement
  }

  /// What the program takes by itself: little beside a large inventory, much beside a smaller one.
  private func peakForNothing(in laboratory: Laboratory, _ folder: String) throws -> Double {
    try laboratory.scratch.file("nothing.json", "[]")
    return try laboratory.program(
      ["check", "nothing.json", "--rules", "related", "--output", "r"], in: folder
    ).run().peak
  }

  private func limited(_ program: Program) throws -> (run: Run, isLimited: Bool) {
    guard let group = MemoryGroup(bytes: Self.group) else { return (try program.run(), false) }
    return (try group.program(program).run(), true)
  }

  private static func size(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return attributes[.size] as? Int ?? 0
  }
}
