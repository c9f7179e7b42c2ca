import AssayTestSupport
import Foundation
import Testing

private let suite = SharedMaterial.url("data/json-test-suite/test_parsing").path

private func files(_ prefix: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: suite)
    .filter { $0.hasPrefix(prefix) }.sorted()
}

@Suite(
  .enabled(
    if: SharedMaterial.has("data/json-test-suite"), "needs ../shared/data/json-test-suite"))
struct JSONSuiteTests {
  @Test(arguments: [("y_", 95), ("n_", 188)])
  func acceptsAndRefusesWhatTheSuiteSays(_ prefix: String, _ count: Int) throws {
    let names = try files(prefix)
    #expect(names.count == count)
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: suite + "/" + name)))
      let error = JSONScanning().read(bytes).error
      #expect((error == nil) == (prefix == "y_"), "\(name): \(String(describing: error))")
      for step in [1, 2, 3, 7] where bytes.count < 1000 {
        #expect(JSONScanning(step: step).read(bytes).error == error, "\(name) by \(step)")
      }
    }
  }

  @Test func neverCrashesOnWhatParsersMayRefuse() throws {
    let names = try files("i_")
    #expect(names.count == 35)
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: suite + "/" + name)))
      _ = JSONScanning().read(bytes)
    }
  }
}
