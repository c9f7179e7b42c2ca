import AssayReporting
import AssayRunning
import Foundation

/// A check whose report replaces an earlier one, again and again, in a folder of its own.
struct FaultScene: Sendable {
  let inventory: String
  let format: ReportFormat
  let laboratory: Laboratory
  private let folder: String
  /// The report of a run that nothing happens to, and its status.
  private let whole: [UInt8]
  private let status: Int32
  private static let old = Array("the report of yesterday\n".utf8)
  private static let report = "report"

  init(_ inventory: String, as format: ReportFormat, in laboratory: Laboratory) throws {
    self.inventory = inventory
    self.format = format
    self.laboratory = laboratory
    let name = "scene-\(inventory)-\(format.rawValue)"
    try DoorSample.write(to: laboratory.scratch, in: name)
    folder = laboratory.scratch.url.appending(component: name).path
    try Data(Self.old).write(to: URL(filePath: "\(folder)/\(Self.report)"))
    let run = try Self.program(inventory, format, folder, laboratory).run()
    guard let status = run.status, status < 3 else {
      throw ProgramFailure("without a fault the program \(run.ending): \(run.errorText)")
    }
    self.status = status
    whole = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(Self.report)")))
  }

  private static func program(
    _ inventory: String, _ format: ReportFormat, _ folder: String, _ laboratory: Laboratory
  ) -> Program {
    let words = ["check", inventory, "--rules", "pack", "--format", format.rawValue]
    return laboratory.program(words + ["--output", report], in: folder)
  }

  /// The check that is tried.
  var program: Program { Self.program(inventory, format, folder, laboratory) }

  /// How often a run makes each call.
  func counts(_ shim: FaultShim) throws -> [String: Int] {
    let path = "\(folder)/counts"
    try shim.program(program, nil, counts: path).run(expecting: status)
    var counts: [String: Int] = [:]
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let words = line.split(separator: " ")
      counts[String(words[0])] = Int(words[1])
    }
    try FileManager.default.removeItem(atPath: path)
    return counts
  }

  /// What is wrong after a run that something was done to; the scene is as before then.
  func problems(after fault: String, _ program: Program) throws -> [String] {
    let path = "\(folder)/\(Self.report)"
    try Data(Self.old).write(to: URL(filePath: path))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    let run = try program.run()
    var problems = try self.problems(
      of: run, report: [UInt8](Data(contentsOf: URL(filePath: path))))
    let left = Set(try FileManager.default.contentsOfDirectory(atPath: folder)).subtracting(names)
    if run.signal != nil {
      for name in left where !name.hasSuffix(".tmp") { problems.append("left '\(name)'") }
      problems += try problemsOfNextRun(path)
    } else if !left.isEmpty {
      problems.append("left \(left.sorted())")
    }
    for name in left { try FileManager.default.removeItem(atPath: "\(folder)/\(name)") }
    return problems.map { "\(inventory) as \(format.rawValue), \(fault): \($0)" }
  }

  private func problems(of run: Run, report: [UInt8]) throws -> [String] {
    let isOld = report == Self.old
    let isWhole = report == whole
    guard let found = run.status else {
      if run.signal != SIGKILL { return [run.ending + ": " + run.errorText] }
      return isOld || isWhole ? [] : ["the report is torn"]
    }
    switch found {
    case status where isWhole: return []
    case 1, 2:
      let signs = ReportSigns(of: String(decoding: report, as: UTF8.self), as: format)
      guard let signs, !signs.isComplete, signs.status ?? found == found else {
        return ["status \(found), and the report says: \(String(decoding: report, as: UTF8.self))"]
      }
      return []
    case 3 where isOld && !run.errors.isEmpty, 4 where (isOld || isWhole) && !run.errors.isEmpty:
      return []
    default:
      return [
        "status \(found), the report \(isOld ? "old" : isWhole ? "new" : "torn"): \(run.errorText)"
      ]
    }
  }

  /// Nobody has to clean up after a run that was killed.
  private func problemsOfNextRun(_ path: String) throws -> [String] {
    let run = try program.run()
    let report = [UInt8](try Data(contentsOf: URL(filePath: path)))
    return run.status == status && report == whole ? [] : ["the next run \(run.ending)"]
  }
}
