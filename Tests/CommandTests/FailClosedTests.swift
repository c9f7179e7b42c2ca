import AssayTestSupport
import Foundation
import Testing

/// What can't be judged is no pass: the status says so, and so does each report on its own.
@Suite struct FailClosedTests {
  private let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
    try Sample.write(to: scratch)
  }

  @Test(arguments: Probe.texts + Probe.bytes + Probe.resources + Probe.files)
  func saysSo(_ probe: Probe) throws {
    for file in probe.files { try add(file) }
    let text = try run(probe, "text")
    #expect(text.contains("INCOMPLETE") == !probe.isComplete, "\(text)")
    #expect(text.split(separator: "\n").last?.hasPrefix("RESULT: ") == true)
    let json = try object(run(probe, "json"))
    #expect(json["complete"] as? Bool == probe.isComplete)
    #expect(json["exitStatus"] as? Int32 == probe.status)
    let diagnostics = json["diagnostics"] as? [[String: Any]] ?? []
    let log = try object(run(probe, "sarif"))
    let invocation = try #require(Self.invocation(of: log))
    #expect(invocation["executionSuccessful"] as? Bool == probe.isComplete)
    #expect(invocation["exitCode"] as? Int32 == probe.status)
    guard let id = probe.id else { return }
    #expect(text.contains("[\(id)]: "), "\(text)")
    #expect(diagnostics.contains { $0["id"] as? String == id }, "\(diagnostics)")
    #expect(Self.notifications(of: invocation).contains(id))
  }

  private func run(_ probe: Probe, _ format: String) throws -> String {
    let arguments = probe.arguments.split(separator: " ").map(String.init)
    let outcome = try AssayProgram.run(
      ["check", "--rules", "pack", "--format", format] + arguments, in: scratch.url)
    #expect(outcome.status == probe.status, "\(format): \(outcome.output)")
    #expect(outcome.errors.isEmpty, "\(format): \(outcome.errors)")
    return outcome.output
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private static func invocation(of log: [String: Any]) -> [String: Any]? {
    let run = (log["runs"] as? [[String: Any]])?.first
    return (run?["invocations"] as? [[String: Any]])?.first
  }

  private static func notifications(of invocation: [String: Any]) -> [String] {
    ["toolExecutionNotifications", "toolConfigurationNotifications"].flatMap { key in
      (invocation[key] as? [[String: Any]] ?? []).compactMap {
        ($0["descriptor"] as? [String: Any])?["id"] as? String
      }
    }
  }

  private func add(_ file: (path: String, content: Probe.Content)) throws {
    let url = scratch.url.appending(path: file.path)
    switch file.content {
    case .text(let text): try scratch.file(file.path, text)
    case .bytes(let bytes): try Data(bytes).write(to: url)
    case .link(let target):
      try FileManager.default.createSymbolicLink(
        atPath: url.path, withDestinationPath: target)
    case .folder:
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    case .pipe: _ = unsafe mkfifo(url.path, 0o600)
    }
  }
}
