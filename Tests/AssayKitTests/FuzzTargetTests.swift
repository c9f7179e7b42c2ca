import AssayTestSupport
import Foundation
import Fuzzing
import Testing

/// What fuzzing begins with, and what it has found: no target finds anything wrong with it.
struct FuzzTargetTests {
  private static let seeds = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fuzzing/Seeds")

  @Test(arguments: FuzzTarget.allCases) func `takes every seed`(_ target: FuzzTarget) throws {
    let folder = Self.seeds.appending(component: target.rawValue)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(!names.isEmpty)
    for name in names {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(component: name)))
      let cuts = Set([0, 1, bytes.count / 2, bytes.count - 1, bytes.count])
      for count in cuts.sorted() {
        let problem = target.problem(with: Array(bytes.prefix(count)))
        #expect(problem == nil, "\(name), \(count) bytes")
      }
    }
  }
}
