internal import Foundation
public import Testing

/// Expects `actual` to equal the file `Golden/<name>` beside the calling test.
///
/// Set `RECORD_GOLDEN` to write the file instead. Recording fails the test, so that a recorded
/// file is always looked at before it counts.
public func expectGolden(
  _ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: sourceLocation.filePath)
    .deletingLastPathComponent().appending(components: "Golden", name)
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: file)
    Issue.record("recorded \(name); review it and run again", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: file, encoding: .utf8)
  #expect(actual == expected, sourceLocation: sourceLocation)
}
